// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The laws of a pool through a whole run: what is paid and what is explained. */
class PoolProperties {

    private static final Exact FEN = Exact.of("0.01");

    private static String fen(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static CompensationPlan plan(OddUnits order) {
        return CompensationPlan.builder("desk", "1", "CNY")
                .share(
                        "by-head",
                        Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES)
                                .equally()
                                .oddUnits(order))
                .share(
                        "by-days",
                        Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES)
                                .by(Metrics.DAYS_PRESENT)
                                .oddUnits(order))
                .build();
    }

    private static TeamRun run(OddUnits order, long publicSales, List<Integer> days) {
        return plan(order)
                .run(PoolRuns.withValues(
                                Metrics.DAYS_PRESENT,
                                days.stream().map(String::valueOf).toList())
                        .team(Metrics.PUBLIC_SALES, fen(publicSales))
                        .build());
    }

    @Property(tries = 100)
    void run_equalDays_differByAtMostAUnit(
            @ForAll OddUnitsByName order,
            @ForAll @LongRange(min = -900_000_000L, max = 900_000_000L) long publicSales,
            @ForAll @IntRange(min = 1, max = 30) int members) {
        TeamRun run = run(order.value, publicSales, Collections.nCopies(members, 20));

        List<Exact> parts = PoolRuns.amounts(run, "by-days").stream()
                .map(money -> money.amount())
                .toList();
        assertThat(Collections.max(parts).minus(Collections.min(parts))).isLessThanOrEqualTo(FEN);
        // By head and by equal days are one split.
        assertThat(PoolRuns.parts(run, "by-days")).isEqualTo(PoolRuns.parts(run, "by-head"));
    }

    /** The orders that need no dates of hiring. */
    enum OddUnitsByName {
        BY_ID(OddUnits.BY_ID),
        ROTATING(OddUnits.ROTATING);

        private final OddUnits value;

        OddUnitsByName(OddUnits value) {
            this.value = value;
        }
    }

    /** Pools of any size under any rounding, with what an earlier version carried by a finer unit: nothing is a fault. */
    @Property(tries = 200)
    void run_anyRounding_partsSumToTheRoundedPool(
            @ForAll @LongRange(min = -100_000, max = 100_000) long fen,
            @ForAll @IntRange(min = 1, max = 7) int members,
            @ForAll("units") String unit,
            @ForAll RoundingMode mode,
            @ForAll("splits") Split split) {
        Assume.that(mode != RoundingMode.UNNECESSARY);
        TeamPool pool = Pools.fixed(fen(fen)).split(split).leftOver(LeftOver.NEXT_PERIOD);
        Rounding rounding = Rounding.of(unit, mode);
        Ledger ledger = CompensationPlan.builder("desk", "0", "CNY")
                .share(
                        "pool",
                        Pools.fixed("0.07")
                                .split(Pools.ofAgents(Map.of("nobody", percent("100"))))
                                .leftOver(LeftOver.NEXT_PERIOD))
                .build()
                .run(PoolRuns.team("2024-06", 1).build())
                .ledger();
        TeamRun run = CompensationPlan.builder("desk", "1", "CNY")
                .rounding(rounding)
                .share("pool", pool)
                .build()
                .run(PoolRuns.team(members).build(), ledger);

        PoolLine line = run.teamStatement().pool("pool").orElseThrow();
        assertThat(line.total().amount())
                .isEqualTo(Exact.of(fen)
                        .dividedBy(Exact.of(100))
                        .rounded(rounding)
                        .plus(Exact.of("0.07"))
                        .rounded(rounding));
        assertThat(run.teamStatement().total().plus(line.carried())).isEqualTo(line.total());
        assertThat(run.explain("a00001", "pool").term().recomputed())
                .isEqualTo(PoolRuns.amount(run.statement("a00001"), "pool").amount());
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("0.01", "0.05", "0.1", "0.5", "1", "25", "100");
    }

    @Provide
    Arbitrary<Split> splits() {
        return Arbitraries.of(
                Pools.byHead(),
                Pools.ofAgents(Map.of("a00001", percent("33.3"), "a00002", percent("66.7"))),
                Pools.leaderFirst(percent("10"), Pools.byHead()),
                Pools.by(Conditions.times("0.7")));
    }
}
