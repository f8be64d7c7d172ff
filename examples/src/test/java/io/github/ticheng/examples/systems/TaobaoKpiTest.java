// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.examples.systems.Shop.amount;
import static io.github.ticheng.examples.systems.Shop.months;
import static io.github.ticheng.examples.systems.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked cases of the regulation. */
class TaobaoKpiTest {

    private static final CompensationPlan REPAIRED = TaobaoKpi.repaired("CNY").plan();
    private static final CompensationPlan PRINTED = TaobaoKpi.printed("CNY").plan();

    /** A team of seven with public sales of 84,000: the four of the table and three who fill the team. */
    private static TeamRun teamOfSeven(CompensationPlan plan) {
        TeamFactsBuilder facts = Shop.month("2024-07", "84000.00");
        Shop.add(facts, "li-na", "2023-07-01", "96", "26500.00", "0");
        Shop.add(facts, "wang-wei", "94.5", "23450.55");
        Shop.add(facts, "zhang-min", "75", "15000.00");
        Shop.add(facts, "zhao-lei", "64.99", "8000.00");
        Shop.add(facts, "a-fifth", "80", "0");
        Shop.add(facts, "a-sixth", "80", "0");
        Shop.add(facts, "a-seventh", "80", "0");
        return plan.run(facts.build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            value = {
                "agent     | grade       | post wage | personal | public | seniority | wage",
                "li-na     | outstanding | 1800.00   | 480.00   | 60.00  | 100.00    | 2440.00",
                "wang-wei  | excellent   | 1700.00   | 388.02   | 60.00  | 0.00      | 2148.02",
                "zhang-min | good        | 1600.00   | 150.00   | 60.00  | 0.00      | 1810.00",
                "zhao-lei  | fail        | 1400.00   | 80.00    | 60.00  | 0.00      | 1540.00",
            })
    void run_repairedTeamOfSeven_asWorked(
            String agent,
            String grade,
            String postWage,
            String personal,
            String shared,
            String seniority,
            String wage) {
        Statement statement = teamOfSeven(REPAIRED).statement(agent);

        assertThat(statement.scorecard().grade().id()).isEqualTo(grade);
        assertThat(amount(statement, "post-wage")).isEqualTo(postWage);
        assertThat(amount(statement, "personal-commission")).isEqualTo(personal);
        assertThat(amount(statement, "public-commission")).isEqualTo(shared);
        assertThat(amount(statement, "seniority-pay")).isEqualTo(seniority);
        assertThat(amount(statement, "streak-bonus")).isEqualTo("0.00");
        assertThat(total(statement)).isEqualTo(wage);
    }

    @Test
    void run_repairedTeamOfSeven_poolIsPaidOutWhole() {
        assertThat(teamOfSeven(REPAIRED)
                        .teamStatement()
                        .pool("public-commission")
                        .orElseThrow()
                        .total())
                .hasToString("CNY 420.00");
    }

    @ParameterizedTest
    @CsvSource({
        "26500.00, 530.00",
        "25000.00, 450.00",
        "23450.55, 388.02",
        "20000.00, 250.00",
        "15000.01, 150.00",
        "15000.00, 750.00",
        "8000.00, 400.00",
        // Between the printed rows, and at the last threshold.
        "20000.01, 250.00",
        "20000.99, 250.04",
        "25000.01, 500.00",
    })
    void run_printedLadder_paysAsPrinted(String sales, String commission) {
        assertThat(commission(PRINTED, sales)).isEqualTo(commission);
    }

    @ParameterizedTest
    @CsvSource({
        "26500.00, 480.00",
        "25000.01, 450.00",
        "25000.00, 450.00",
        "20000.01, 250.00",
        "20000.00, 250.00",
        "15000.01, 150.00",
        "15000.00, 150.00",
        "14999.99, 150.00",
        "0.00, 0.00",
        "-500.00, 0.00",
    })
    void run_repairedLadder_joinsAtEveryThreshold(String sales, String commission) {
        assertThat(commission(REPAIRED, sales)).isEqualTo(commission);
    }

    private static String commission(CompensationPlan plan, String sales) {
        TeamFactsBuilder facts = Shop.month("2024-07", "0");
        return amount(
                plan.run(Shop.add(facts, "li-na", "80", sales).build()).statement("li-na"), "personal-commission");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // public sales | the pool over seven agents
                "100000.00 | 71.43 71.43 71.43 71.43 71.43 71.43 71.42",
                "84000.00  | 60.00 60.00 60.00 60.00 60.00 60.00 60.00",
                "0.00      | 0.00 0.00 0.00 0.00 0.00 0.00 0.00",
                "-1000.00  | -0.72 -0.72 -0.72 -0.71 -0.71 -0.71 -0.71",
            })
    void run_poolOverSeven_splitToTheFen(String publicSales, String parts) {
        TeamFactsBuilder facts = Shop.month("2024-07", publicSales);
        IntStream.rangeClosed(1, 7).forEach(i -> Shop.add(facts, "agent-" + i, "80", "0"));

        assertThat(REPAIRED.run(facts.build()).statements().stream()
                        .map(statement -> amount(statement, "public-commission"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100   | no training needed; recommended for promotion; senior agent",
                "94.5  | some training; promotion reserve; level 2 agent",
                "84.5  | more training; level 1 agent",
                "65    | strong need of training; junior agent",
                "64.99 | very strong need of training; trainee",
            })
    void run_grade_leadsToWhatIsPublished(String score, String outcomes) {
        assertThat(months(REPAIRED, score).get(0).outcomes().stream()
                        .map(outcome -> outcome.label().in(Language.ENGLISH))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(outcomes);
    }

    @Test
    void check_printed_exactlyTheFaultsOfTheSource() {
        assertThat(PRINTED.check())
                .extracting(finding -> finding.severity() + " " + finding.code() + ": " + finding.message())
                .containsExactlyInAnyOrder(
                        "WARNING band.gap: row 3 (good) and row 4 (fair) leave a gap between 74 and 75; values in no row:"
                                + " above 74 to below 75",
                        "WARNING band.gap: row 2 (excellent) and row 3 (good) leave a gap between 84 and 85; values in no"
                                + " row: above 84 to below 85",
                        "WARNING band.gap: row 1 (outstanding) and row 2 (excellent) leave a gap between 94 and 95;"
                                + " values in no row: above 94 to below 95",
                        "WARNING band.overlap: row 4 (fair) and row 5 (fail) overlap; values in both: exactly 65",
                        "WARNING band.gap: row 2 and row 3 leave a gap between 20,000.00 and 20,001.00; values in no row:"
                                + " above 20,000.00 to below 20,001.00",
                        "WARNING band.overlap: row 1 and row 2 overlap; values in both: exactly 15,000.00",
                        "WARNING band.overlap: row 3 and row 4 overlap; values in both: exactly 25,000.00",
                        "NOTE ladder.joining-rate: 1% instead of 5% in tier 1 would join it at 15,000.00 to tier 2,"
                                + " which starts with 150.00",
                        "WARNING plan.pay-falls: Pay falls by 600.00 as sales improves: 750.00 at 15,000.00, 150.00 at"
                                + " 15,000.01",
                        "NOTE plan.pay-jumps: Pay jumps by 50.00 as sales improves: 450.00 at 25,000.00, 500.00 at"
                                + " 25,000.01");
        assertThat(PRINTED.check()).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    }

    @Test
    void check_repaired_nothing() {
        assertThat(REPAIRED.check()).isEmpty();
        assertThat(REPAIRED.check(
                        List.of(Metrics.SALES, Metrics.ASSESSMENT_SCORE, Metrics.DAYS_ABSENT, Metrics.PUBLIC_SALES)))
                .isEmpty();
    }

    @Test
    void plan_eachReading_hasItsVersion() {
        assertThat(List.of(
                        PRINTED.ref().toString(),
                        REPAIRED.ref().toString(),
                        TaobaoKpi.repaired("CNY")
                                .streakPaysEveryTime()
                                .plan()
                                .ref()
                                .toString()))
                .doesNotHaveDuplicates();
    }
}
