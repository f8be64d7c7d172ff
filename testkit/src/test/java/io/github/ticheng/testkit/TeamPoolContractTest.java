// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.rules.pool.MetricSplit;
import io.github.ticheng.rules.pool.OddUnits;
import io.github.ticheng.rules.pool.Pool;
import io.github.ticheng.rules.pool.Split;
import io.github.ticheng.rules.pool.Splits;
import io.github.ticheng.rules.pool.TeamPool;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of SHARE rules, kept by the pools of a team and the ways to split them. */
class TeamPoolContractTest extends ShareRuleContract {

    @Override
    protected Arbitrary<? extends ShareRule> blocks() {
        Arbitrary<Pool> pools = Arbitraries.oneOf(
                Numbers.rates().map(rate -> TeamPool.of(rate, Metrics.PUBLIC_SALES)),
                Numbers.rates().map(rate -> TeamPool.ofSum(rate, Metrics.SALES)),
                Numbers.amounts("-1000", "5000").map(amount -> TeamPool.fixed(amount.toString())));
        Arbitrary<Split> splits = Arbitraries.of(
                Splits.byHead(),
                Splits.by(Metrics.DAYS_PRESENT),
                new MetricSplit(Metrics.PRAISES, true),
                Splits.by(Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE)),
                Splits.byRank(Metrics.SALES, "1", "5", "3", "2"));
        return Combinators.combine(pools, splits, Arbitraries.of(OddUnits.class))
                .as((pool, split, odd) -> withOddUnits(TeamPool.of(pool, split), odd));
    }

    private static TeamPool withOddUnits(TeamPool rule, OddUnits odd) {
        return new TeamPool(
                rule.pool(), rule.split(), odd, rule.minimum(), rule.maximum(), rule.leftOver(), rule.leaderPost());
    }

    @Override
    protected Facts facts(ShareRule rule, CompensationPlan plan) {
        return super.facts(rule, plan)
                .with(Metrics.DAYS_PRESENT, Numbers.evenly(0, 3).map(Exact::of))
                .with(Metrics.DAYS_DUE, Numbers.evenly(1, 3).map(Exact::of))
                .ofAgents(1, 6);
    }

    @Override
    protected Optional<Exact> weight(ShareRule rule, PaidAgent member) {
        Split split = ((TeamPool) rule).split();
        if (split.equals(Splits.byHead())) {
            return Optional.of(Exact.ONE);
        }
        return split instanceof MetricSplit by
                ? Optional.of(member.number(by.metric()).max(Exact.ZERO))
                : Optional.empty();
    }
}
