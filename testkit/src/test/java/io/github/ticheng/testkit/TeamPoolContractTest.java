// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.rules.teampool.LeftOver;
import io.github.ticheng.rules.teampool.OddUnits;
import io.github.ticheng.rules.teampool.Pool;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.teampool.Split;
import io.github.ticheng.rules.teampool.TeamPool;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of SHARE rules, kept by the pools of a team and the ways to split them. */
class TeamPoolContractTest extends ShareRuleContract {

    @Override
    protected Arbitrary<? extends ShareRule> blocks() {
        Arbitrary<Pool> pools = Arbitraries.oneOf(
                Numbers.rates().map(rate -> Pools.rateOf(rate, Metrics.PUBLIC_SALES)),
                Numbers.rates().map(rate -> Pools.rateOfSum(rate, Metrics.SALES)),
                Numbers.amounts("-1000", "5000").map(amount -> Pools.fixed(amount.toString())));
        Arbitrary<Split> splits = Arbitraries.of(
                Pools.byHead(),
                Pools.by(Metrics.DAYS_PRESENT),
                Pools.byPositive(Metrics.PRAISES),
                Pools.by(Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE)),
                Pools.byRank(Metrics.SALES, "1", "5", "3", "2"),
                Pools.together(ImmutableMap.of(Pools.byHead(), "2/3", Pools.byPositive(Metrics.PRAISES), "1")));
        return Combinators.combine(pools, splits, Arbitraries.of(OddUnits.class), Arbitraries.of(true, false))
                .as((pool, split, odd, whole) ->
                        withOddUnits(whole ? pool.split(split).inUnitsOf("100") : pool.split(split), odd));
    }

    private static TeamPool withOddUnits(TeamPool rule, OddUnits odd) {
        OddUnits possible = odd == OddUnits.BY_GROUP && !rule.split().hasGroups() ? OddUnits.BY_ID : odd;
        return new TeamPool(
                rule.pool(),
                rule.split(),
                rule.unit(),
                possible,
                rule.minimum(),
                rule.maximum(),
                LeftOver.KEPT,
                rule.leaderPost());
    }

    /** What goes out whatever a share lost can be a whole unit above it, or all of them; whole hundreds are no fen. */
    @Override
    protected boolean isWithinAUnit(ShareRule rule) {
        return EnumSet.of(OddUnits.BY_ID, OddUnits.BY_GROUP, OddUnits.BY_SENIORITY, OddUnits.ROTATING)
                        .contains(((TeamPool) rule).oddUnits())
                && !((TeamPool) rule).inUnitsOf("100").equals(rule);
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
        if (split.equals(Pools.byHead())) {
            return Optional.of(Exact.ONE);
        }
        return Stream.of(Metrics.DAYS_PRESENT, Metrics.PRAISES)
                .filter(metric -> split.equals(Pools.by(metric)) || split.equals(Pools.byPositive(metric)))
                .map(metric -> member.number(metric).max(Exact.ZERO))
                .findFirst();
    }
}
