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
import io.github.ticheng.rules.pool.AssistCredit;
import io.github.ticheng.rules.pool.FactSplit;
import io.github.ticheng.rules.pool.NotCredited;
import io.github.ticheng.rules.pool.SharedCredit;
import io.github.ticheng.rules.pool.Splits;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of CREDIT rules, kept by those that ship and by a small one as a host writes it. */
class CreditContractTest extends CreditRuleContract {

    @Override
    protected Arbitrary<? extends CreditRule> blocks() {
        Arbitrary<Rate> shares =
                Arbitraries.integers().between(1, 100).map(percent -> Rate.percent(percent.toString()));
        Arbitrary<FactSplit> splits = Arbitraries.of(
                Splits.byHead(),
                Splits.by(Metrics.DAYS_PRESENT),
                Splits.ofPosts(Map.of("senior", Rate.percent("70"), "junior", Rate.percent("30"))));
        return Arbitraries.oneOf(
                Combinators.combine(shares, splits)
                        .as((share, split) -> SharedCredit.of(Metrics.PUBLIC_SALES, Metrics.SALES, split)
                                .share(share)),
                shares.map(share -> SharedCredit.of(Metrics.PUBLIC_SALES, Metrics.SALES, Splits.byHead())
                        .share(share)
                        .among(Conditions.inPost("senior", "team-leader"))),
                Arbitraries.just(new NotCredited(Metrics.PUBLIC_SALES)),
                shares.map(share -> new AssistCredit(Metrics.CLOSED_SALES, share, Metrics.NET_SALES)),
                shares.map(share -> new SampleRoomRules.EvenCredit(Metrics.PUBLIC_SALES, Metrics.SALES, share)));
    }

    @Override
    protected Facts facts(CreditRule rule, CompensationPlan plan) {
        return super.facts(rule, plan)
                .with(Metrics.DAYS_PRESENT, Numbers.evenly(0, 3).map(Exact::of));
    }

    @Override
    protected ImmutableSet<Metric> changes(CreditRule rule) {
        if (rule instanceof NotCredited) {
            return ImmutableSet.of();
        }
        return rule instanceof AssistCredit
                ? ImmutableSet.of(Metrics.NET_SALES)
                : ImmutableSet.of(Metrics.PUBLIC_SALES, Metrics.SALES);
    }

    @Override
    protected Optional<Exact> moved(CreditRule rule, TeamFacts facts, Rounding rounding) {
        if (rule instanceof NotCredited || rule instanceof AssistCredit) {
            return Optional.of(Exact.ZERO);
        }
        if (!(rule instanceof SharedCredit shared)
                || shared.among() != null
                || !shared.split().equals(Splits.byHead())
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
