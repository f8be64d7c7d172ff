// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.rules.teampool.PoolRuns.july;
import static io.github.ticheng.rules.teampool.PoolRuns.parts;
import static io.github.ticheng.rules.teampool.PoolRuns.plan;
import static io.github.ticheng.rules.teampool.PoolRuns.team;
import static io.github.ticheng.rules.teampool.PoolRuns.withPublicSales;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of pools. */
class PoolTest {

    @Test
    void run_sumOfParts_isRoundedOnce() {
        // 420.005 + 79.995 = 500.00: rounded apart they would be 420.01 + 80.00
        CompensationPlan plan =
                plan(Pools.sum(Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES), Pools.fixed("79.995"))
                        .equally());

        assertThat(parts(plan.run(withPublicSales(2, "84001")))).isEqualTo("250.00 250.00");
    }

    @ParameterizedTest
    @CsvSource({
        // team's sales, each of two: 1% up to 100,000.00, 2% of the part above
        "99999.99, 500.00 500.00",
        "100000.00, 500.00 500.00",
        "100000.01, 500.00 500.00",
        "150000.00, 1000.00 1000.00"
    })
    void run_ladderOnTheTeamsTotal_paysByItsCurve(String turnover, String parts) {
        PayoutCurve curve = new PayoutCurve(
                Metrics.SHOP_TURNOVER,
                ImmutableList.of(
                        new PayoutCurve.Piece(Band.upTo(Exact.of(100_000)), Exact.ZERO, Exact.ZERO, Exact.of("0.01")),
                        new PayoutCurve.Piece(
                                Band.above(Exact.of(100_000)), Exact.of(100_000), Exact.of(1000), Exact.of("0.02"))));
        CompensationPlan plan = plan(Pools.ladder(curve, PoolBase.TEAM_VALUE).equally());
        TeamRun run = plan.run(team(2).team(Metrics.SHOP_TURNOVER, turnover).build());

        assertThat(parts(run)).isEqualTo(parts);
        if (turnover.equals("150000.00")) {
            assertThat(run.explain("a00001", "pool").text(Language.ENGLISH))
                    .contains(
                            "the team's shop turnover 150,000.00 is above 100,000.00",
                            "pool: 1,000.00 + 2% × (150,000.00 − 100,000.00) = 2,000.00");
        }
    }

    @Test
    void run_penalties_areSharedTheSameWay() {
        CompensationPlan plan = plan(Pools.sum(
                        Pools.perCase("-20", Metrics.LOW_QUALITY_REVIEWS),
                        Pools.rateOfSum(percent("-50"), Metrics.AFTER_SALES_COST))
                .equally());
        TeamFacts facts = july().agent(
                        "an", a -> a.put(Metrics.LOW_QUALITY_REVIEWS, "3").put(Metrics.AFTER_SALES_COST, "80"))
                .agent("bo", a -> a.put(Metrics.LOW_QUALITY_REVIEWS, "0").put(Metrics.AFTER_SALES_COST, "0"))
                .agent("chen", a -> a.put(Metrics.LOW_QUALITY_REVIEWS, "0").put(Metrics.AFTER_SALES_COST, "0"))
                .build();

        // −20.00 × 3 − 50% × 80.00 = −100.00
        assertThat(parts(plan.run(facts))).isEqualTo("-33.34 -33.33 -33.33");
    }

    @Test
    void run_poolPerShift_sharedAmongThoseOnIt() {
        Metric nightSales = Metric.money("night-sales", Better.NEITHER, Label.of("night sales", "夜班销售额"));
        Metric nightHours =
                Metric.duration("night-hours", Unit.Kind.HOURS, Better.NEITHER, Label.of("night hours", "夜班时长"));
        Metric daySales = Metric.money("day-sales", Better.NEITHER, Label.of("day sales", "白班销售额"));
        Metric dayHours = Metric.duration("day-hours", Unit.Kind.HOURS, Better.NEITHER, Label.of("day hours", "白班时长"));
        CompensationPlan plan = CompensationPlan.builder("desk", "1", "CNY")
                .share("night-pool", Pools.rateOf(percent("1"), nightSales).by(nightHours))
                .share(Entry.of("day-pool", Pools.rateOf(percent("1"), daySales).equally())
                        .when(Conditions.above(dayHours, "0")))
                .build();
        TeamRun run = plan.run(july().agent("an", a -> a.put(nightHours, "90").put(dayHours, "0"))
                .agent("bo", a -> a.put(nightHours, "30").put(dayHours, "100"))
                .agent("chen", a -> a.put(nightHours, "0").put(dayHours, "160"))
                .team(nightSales, "20000")
                .team(daySales, "30000")
                .build());

        assertThat(parts(run, "night-pool")).isEqualTo("150.00 50.00 0.00");
        assertThat(parts(run, "day-pool")).isEqualTo("0.00 150.00 150.00");
    }

    /** A host's own pool and way of splitting. */
    record HostPool() implements Pool {
        @Override
        public Pool.Step prepare(Preparation preparation) {
            return (team, explained) -> Exact.of(10L * team.size());
        }
    }

    record ByLengthOfName() implements Split {
        @Override
        public Split.Step prepare(Preparation preparation) {
            return members -> Weights.of(members.stream()
                    .map(member -> Exact.of(member.agent().name().length()))
                    .toList());
        }
    }

    @Test
    void run_hostsOwnPoolAndSplit_takePart() {
        CompensationPlan plan = plan(new HostPool().split(new ByLengthOfName()));
        TeamRun run =
                plan.run(july().agent("an", a -> {}).agent("chen", a -> {}).build());

        assertThat(parts(run)).isEqualTo("6.67 13.33");
        assertThat(run.explain("chen", "pool").text(Language.ENGLISH)).contains("weight 4 of 6 in all");
        assertThat(plan.fingerprint()).hasSize(64);
    }
}
