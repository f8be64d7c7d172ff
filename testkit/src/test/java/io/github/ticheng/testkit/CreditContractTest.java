// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.teampool.FactSplit;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.teampool.SharedCredit;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of CREDIT rules, kept by those that ship and by a small one as a host writes it. */
class CreditContractTest extends CreditRuleContract {

    private static final CreditRule NOT_CREDITED = Pools.notCredited(Metrics.PUBLIC_SALES);

    @Override
    protected Arbitrary<? extends CreditRule> blocks() {
        Arbitrary<Rate> shares =
                Arbitraries.integers().between(1, 100).map(percent -> Rate.percent(percent.toString()));
        Arbitrary<FactSplit> splits = Arbitraries.of(
                Pools.byHead(),
                Pools.by(Metrics.DAYS_PRESENT),
                Pools.ofPosts(Map.of("senior", Rate.percent("70"), "junior", Rate.percent("30"))));
        return Arbitraries.oneOf(
                Combinators.combine(shares, splits)
                        .as((share, split) -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, split)
                                .share(share)),
                shares.map(share -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead())
                        .share(share)
                        .among(Conditions.inPost("senior", "team-leader"))),
                Arbitraries.just(NOT_CREDITED),
                shares.map(share -> Pools.assists(Metrics.CLOSED_SALES, share, Metrics.NET_SALES)),
                shares.map(share -> new SampleRoomRules.EvenCredit(Metrics.PUBLIC_SALES, Metrics.SALES, share)));
    }

    @Override
    protected Facts facts(CreditRule rule, CompensationPlan plan) {
        return super.facts(rule, plan)
                .with(Metrics.DAYS_PRESENT, Numbers.evenly(0, 3).map(Exact::of));
    }

    @Override
    protected ImmutableSet<Metric> changes(CreditRule rule) {
        if (rule.equals(NOT_CREDITED)) {
            return ImmutableSet.of();
        }
        return rule.figures().isEmpty() ? ImmutableSet.of(Metrics.PUBLIC_SALES, Metrics.SALES) : rule.figures();
    }

    @Override
    protected Optional<Exact> moved(CreditRule rule, TeamFacts facts, Rounding rounding) {
        if (rule.equals(NOT_CREDITED) || !rule.figures().isEmpty()) {
            return Optional.of(Exact.ZERO);
        }
        if (!(rule instanceof SharedCredit shared)
                || shared.among() != null
                || !shared.split().equals(Pools.byHead())
                || facts.agents().isEmpty()) {
            return Optional.empty();
        }
        Exact reported = (Exact) facts.teamValues().get(Metrics.PUBLIC_SALES);
        return Optional.of(shared.share().of(reported).rounded(new Rounding(rounding.unit(), RoundingMode.DOWN)));
    }

    @Override
    protected boolean isToTheUnit(CreditRule rule) {
        return rule instanceof SharedCredit;
    }

    @Override
    protected boolean dependsOnIds(CreditRule rule) {
        return rule instanceof SharedCredit;
    }
}
