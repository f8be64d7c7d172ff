// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.rules.teampool.PoolRuns.parts;
import static io.github.ticheng.rules.teampool.PoolRuns.plan;
import static io.github.ticheng.rules.teampool.PoolRuns.team;
import static io.github.ticheng.rules.teampool.PoolRuns.withValues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minimum and cap per head. */
class LimitsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // pool, days, at least, at most, parts
                "1000.00, 10 10 20, -, 300, 300.00 300.00 300.00", // 100.00 more than the caps can take
                "1000.00, 10 20 70, -, 400, 200.00 400.00 400.00", // 300.00 shared again 1 : 2
                "1000.00, 10 20 70, -, 500, 166.67 333.33 500.00",
                "1000.00, 10 20 70, 250, -, 250.00 250.00 500.00",
                "1000.00, 10 20 70, 150, -, 150.00 188.89 661.11",
                "1000.00, 10 20 70, 150, 600, 150.00 250.00 600.00",
                "1000.00, 0 20 70, 250, 800, 0.00 250.00 750.00", // who weighs nothing has no minimum
                "-1000.00, 10 20 70, -, 500, -166.67 -333.33 -500.00"
            })
    void run_limits_shareAgainWhatTheyLeaveOver(String pool, String days, String atLeast, String atMost, String parts) {
        TeamPool rule = Pools.fixed(pool).by(Metrics.DAYS_PRESENT).leftOver(LeftOver.KEPT);
        rule = atLeast == null ? rule : rule.atLeastEach(atLeast);
        rule = atMost == null ? rule : rule.atMostEach(atMost);
        TeamRun run = plan(rule)
                .run(withValues(Metrics.DAYS_PRESENT, List.of(days.split(" "))).build());

        assertThat(parts(run)).isEqualTo(parts);
        PoolRuns.assertRecomputed(run);
    }

    /** A share that goes to nobody grows by what a cap cuts, and shrinks by what a minimum takes, as a member's does. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,   -,   600.00 200.00, 200.00",
                "-,   400, 400.00 300.00, 300.00", // 600.00 shared again 1 : 1
                "250, -,   562.50 250.00, 187.50", // 750.00 shared again 3 : 1
            })
    void run_limitsBesideAShareOfNobody_countItsWeight(String atLeast, String atMost, String parts, String kept) {
        TeamPool rule = Pools.fixed("1000")
                .split(Pools.ofAgents(
                        Map.of("a00001", Rate.percent("60"), "a00002", Rate.percent("20"), "gone", Rate.percent("20"))))
                .leftOver(LeftOver.KEPT);
        rule = atLeast == null ? rule : rule.atLeastEach(atLeast);
        rule = atMost == null ? rule : rule.atMostEach(atMost);
        TeamRun run = plan(rule).run(team(2).build());

        assertThat(parts(run)).isEqualTo(parts);
        assertThat(run.teamStatement().pool("pool").orElseThrow().kept()).hasToString("CNY " + kept);
        PoolRuns.assertRecomputed(run);
    }

    @Test
    void explain_capped_saysCapAndRest() {
        CompensationPlan plan =
                plan(Pools.fixed("1000").by(Metrics.DAYS_PRESENT).atMostEach("500"));
        TeamRun run = plan.run(
                withValues(Metrics.DAYS_PRESENT, List.of("10", "20", "70")).build());

        assertThat(run.explain("a00003", "pool").text(Language.ENGLISH).strip()).isEqualTo("""
                pool  500.00
                  pool 1,000.00
                  weight 70 d of 100 d in all
                  exact share: 1,000.00 × 70 d ÷ 100 d = 700.00
                  min(700.00, 500.00) = 500.00""");
        assertThat(run.explain("a00001", "pool").text(Language.ENGLISH).strip()).isEqualTo("""
                pool  166.67
                  pool 1,000.00
                  weight 10 d of 100 d in all
                  rest of the pool: 1,000.00 − 500.00 = 500.00
                  exact share: 500.00 × 10 d ÷ 30 d = 166.666666…
                  rounded to fen, towards zero → 166.66
                  odd 0.01 × 1 to a00001 (by id)
                  166.66 + 0.01 = 166.67""");
    }

    @Test
    void explain_noWeightWhereAllOthersAreCapped_isNothing() {
        CompensationPlan plan = plan(
                Pools.fixed("1000").by(Metrics.DAYS_PRESENT).atMostEach("100").leftOver(LeftOver.KEPT));
        TeamRun run =
                plan.run(withValues(Metrics.DAYS_PRESENT, List.of("0", "10")).build());

        assertThat(run.explain("a00001", "pool").text(Language.ENGLISH).strip()).isEqualTo("""
                pool  0.00
                  pool 1,000.00
                  weight 0 d of 10 d in all
                  exact share: 1,000.00 × 0 d ÷ 10 d = 0.00
                  900.00 of the pool for nobody: kept by the shop""");
    }

    @Test
    void run_poolBelowTheMinimums_isAProblem() {
        CompensationPlan plan = plan(Pools.fixed("100").equally().atLeastEach("50"));

        assertThatThrownBy(() -> plan.run(team(3).build()))
                .hasMessageContaining(
                        "Expected a pool of 150.00 or more for 3 members of at least 50.00 each, but found 100.00");
    }

    @Test
    void check_limitsThatMayStopTheTeam_areTold() {
        assertThat(plan(Pools.fixed("100").equally().atLeastEach("10").atMostEach("50"))
                        .check())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "note: A cap of 50.00 per head can leave a part of the pool to nobody; then the team is not paid"
                                + " (plan desk, version 1, room share, rule pool)",
                        "note: A pool that cannot pay every member the minimum of 10.00 keeps the team from being paid"
                                + " (plan desk, version 1, room share, rule pool)");
        assertThat(plan(Pools.fixed("100").equally().atMostEach("50").leftOver(LeftOver.KEPT))
                        .check())
                .isEmpty();
    }
}
