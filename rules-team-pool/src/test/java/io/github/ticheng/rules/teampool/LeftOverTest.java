// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.rules.teampool.PoolRuns.agent;
import static io.github.ticheng.rules.teampool.PoolRuns.july;
import static io.github.ticheng.rules.teampool.PoolRuns.parts;
import static io.github.ticheng.rules.teampool.PoolRuns.plan;
import static io.github.ticheng.rules.teampool.PoolRuns.team;
import static io.github.ticheng.rules.teampool.PoolRuns.withValues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftOverTest {

    private static final CompensationPlan NOBODY_QUALIFIES = leftOver(LeftOver.PROBLEM);

    private static CompensationPlan leftOver(LeftOver leftOver) {
        return plan(Entry.of(
                        "pool",
                        Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES)
                                .equally()
                                .leftOver(leftOver))
                .when(Conditions.atLeast(Metrics.DAYS_PRESENT, "10")));
    }

    private static TeamFacts month(String period, String days) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent("an", a -> a.put(Metrics.DAYS_PRESENT, days))
                .agent("bo", a -> a.put(Metrics.DAYS_PRESENT, days))
                .team(Metrics.PUBLIC_SALES, "20000")
                .build();
    }

    @Test
    void run_nobodyTakesPart_isAProblemUnlessDeclared() {
        assertThatThrownBy(() -> NOBODY_QUALIFIES.run(month("2024-07", "5")))
                .hasMessageContaining(
                        "Expected the whole pool of 100.00 to be shared out, but found 100.00 for nobody");
    }

    @Test
    void run_leftOverKept_isALineOfTheTeam() {
        TeamRun run = leftOver(LeftOver.KEPT).run(month("2024-07", "5"));

        var line = run.teamStatement().pool("pool").orElseThrow();
        assertThat(line.total()).hasToString("CNY 100.00");
        assertThat(line.kept()).hasToString("CNY 100.00");
        assertThat(line.carried()).hasToString("CNY 0.00");
        assertThat(run.teamStatement().total()).hasToString("CNY 0.00");
    }

    @Test
    void run_leftOverForTheNextPeriod_isSharedThen() {
        CompensationPlan plan = leftOver(LeftOver.NEXT_PERIOD);
        TeamRun july = plan.run(month("2024-07", "5"));
        TeamRun august = plan.run(month("2024-08", "20"), july.ledger());
        TeamRun september = plan.run(month("2024-09", "20"), august.ledger());

        assertThat(july.teamStatement().pool("pool").orElseThrow().carried()).hasToString("CNY 100.00");
        assertThat(parts(august)).isEqualTo("100.00 100.00");
        assertThat(august.explain("bo", "pool").text(Language.ENGLISH)).contains("pool: 100.00 + 100.00 = 200.00");
        assertThat(parts(september)).isEqualTo("50.00 50.00");
    }

    @Test
    void run_quarterlyPoolCarried_isFoundAcrossTheMonthsBetween() {
        CompensationPlan plan =
                plan(Entry.of("pool", Pools.fixed("100").equally().leftOver(LeftOver.NEXT_PERIOD))
                        .when(Conditions.atLeast(Metrics.DAYS_PRESENT, "30"))
                        .every(Cadence.QUARTER));
        Ledger ledger = Ledger.empty();
        for (String month : List.of("2024-01", "2024-02", "2024-03", "2024-04", "2024-05")) {
            ledger = plan.run(month(month, month.compareTo("2024-04") < 0 ? "5" : "20"), ledger)
                    .ledger();
        }

        assertThat(parts(plan.run(month("2024-06", "20"), ledger))).isEqualTo("100.00 100.00");
    }

    @Test
    void run_leftOverByCapToTheLeader_isOnTopOfTheCap() {
        CompensationPlan plan =
                plan(Pools.fixed("1000").equally().atMostEach("100").leftOverToLeader("team-leader"));
        TeamRun run = plan.run(july().agent(agent("an", "agent"), a -> {})
                .agent(agent("bo", "team-leader"), a -> {})
                .build());

        assertThat(parts(run)).isEqualTo("100.00 900.00");
        assertThat(run.explain("bo", "pool").text(Language.ENGLISH))
                .contains("800.00 of the pool for nobody: to the leader", "100.00 + 800.00 = 900.00");
    }

    @Test
    void run_leftOverToTheLeaderButNone_isAProblem() {
        CompensationPlan plan =
                plan(Pools.fixed("1000").equally().atMostEach("100").leftOverToLeader("team-leader"));

        assertThatThrownBy(() -> plan.run(team(2).build()))
                .hasMessageContaining("Expected one member in post team-leader as leader, but found 0");
    }

    @Test
    void run_allWeightsZero_leavesThePoolOver() {
        CompensationPlan plan = plan(Pools.fixed("10").by(Metrics.DAYS_PRESENT).leftOver(LeftOver.KEPT));
        TeamRun run =
                plan.run(withValues(Metrics.DAYS_PRESENT, List.of("0", "0")).build());

        assertThat(parts(run)).isEqualTo("0.00 0.00");
        assertThat(run.teamStatement().pool("pool").orElseThrow().kept()).hasToString("CNY 10.00");
        assertThat(run.explain("a00001", "pool").text(Language.ENGLISH)).contains("weight 0 d of 0 d in all");
    }

    // ------------------------------------------------------------------------------------------ whole units

    @ParameterizedTest
    @CsvSource({
        // pool, odd units, parts by weights of 1, 2 and 3, left over
        "1000, BY_ID, 200.00 300.00 500.00, 0.00",
        "1000, BY_WEIGHT, 100.00 300.00 600.00, 0.00",
        "1000, LEFT_OVER, 100.00 300.00 500.00, 100.00",
        "1099.99, BY_ID, 200.00 300.00 500.00, 99.99",
        "1099.99, LEFT_OVER, 100.00 300.00 500.00, 199.99",
        "100, BY_ID, 0.00 0.00 100.00, 0.00",
        "99.99, BY_ID, 0.00 0.00 0.00, 99.99",
        "-1099.99, LEFT_OVER, -100.00 -300.00 -500.00, -199.99"
    })
    void run_wholeHundreds_leaveTheRestOver(String pool, OddUnits odd, String parts, String kept) {
        TeamPool hundreds = wholeHundreds(pool, odd).leftOver(LeftOver.KEPT);
        TeamRun run = plan(hundreds).run(praised());

        assertThat(parts(run)).isEqualTo(parts);
        assertThat(run.teamStatement().pool("pool").orElseThrow().kept()).hasToString("CNY " + kept);
    }

    @Test
    void run_wholeHundredsAndTheRestToTheLeader_areExplained() {
        TeamRun run = plan(wholeHundreds("1099.99", OddUnits.LEFT_OVER).leftOverToLeader("leader"))
                .run(july().agent(agent("an", "leader"), a -> a.put(Metrics.PRAISES, "1"))
                        .agent("bo", a -> a.put(Metrics.PRAISES, "5"))
                        .build());

        assertThat(parts(run)).isEqualTo("299.99 800.00");
        assertThat(run.explain("an", "pool").text(Language.ENGLISH)).isEqualTo("""
                pool  299.99
                  pool 1,099.99
                  rounded to 100, towards zero → 1,000.00
                  weight 1 of 6 in all
                  exact share: 1,000.00 × 1 ÷ 6 = 166.666666…
                  rounded to 100, towards zero → 100.00
                  199.99 of the pool for nobody: to the leader
                  100.00 + 199.99 = 299.99
                """);
    }

    @Test
    void run_wholeHundredsWithLimits_keepsThemInWholeHundreds() {
        TeamPool capped = wholeHundreds("1000", OddUnits.BY_ID)
                .atMostEach("450")
                .atLeastEach("150")
                .leftOver(LeftOver.KEPT);

        assertThat(parts(plan(capped).run(praised()))).isEqualTo("200.00 400.00 400.00");
    }

    @Test
    void run_wholeHundredsForTheNextPeriod_growUntilThereIsOne() {
        CompensationPlan plan =
                plan(Pools.fixed("60").equally().inUnitsOf("100").leftOver(LeftOver.NEXT_PERIOD));
        TeamRun july = plan.run(month("2024-07", "5"));
        TeamRun august = plan.run(month("2024-08", "5"), july.ledger());

        assertThat(parts(july)).isEqualTo("0.00 0.00");
        assertThat(parts(august)).isEqualTo("100.00 0.00");
        assertThat(august.teamStatement().pool("pool").orElseThrow().carried()).hasToString("CNY 20.00");
    }

    @Test
    void check_unitThatIsNoMultipleOfTheRounding_isAnError() {
        CompensationPlan plan = plan(Pools.fixed("60").equally().inUnitsOf("0.015"));

        assertThat(plan.check().stream()
                        .filter(Finding::isError)
                        .map(finding -> finding.message().in(Language.ENGLISH)))
                .singleElement()
                .asString()
                .contains("Expected parts in a multiple of 0.01, to which the plan rounds, but found 0.015");
        assertThat(plan(Pools.fixed("60").equally().inUnitsOf("0.02")).check()).noneMatch(Finding::isError);
        assertThatThrownBy(() -> Pools.fixed("60").equally().inUnitsOf("0"))
                .hasMessageContaining("Expected a positive decimal as the unit of parts, but found 0");
    }

    @ParameterizedTest
    @CsvSource({"0, 99.99, true", "0, 100, false", "0, 0, false", "20, 40, true", "120, 199.99, true", "120, 200, false"
    })
    void check_capBelowTheWholeUnitsOfTheMinimum_isAnError(String minimum, String cap, boolean refused) {
        CompensationPlan plan =
                plan(wholeHundreds("1000", OddUnits.BY_ID).atLeastEach(minimum).atMostEach(cap));

        assertThat(plan.check().stream()
                        .filter(Finding::isError)
                        .map(Finding::code)
                        .toList())
                .isEqualTo(refused ? List.of("pool.no-unit-in-limits") : List.of());
    }

    private static TeamPool wholeHundreds(String pool, OddUnits odd) {
        return Pools.fixed(pool)
                .split(Pools.by(Metrics.PRAISES))
                .inUnitsOf("100")
                .oddUnits(odd);
    }

    private static TeamFacts praised() {
        return withValues(Metrics.PRAISES, List.of("1", "2", "3")).build();
    }
}
