// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.examples.systems.Shop.amount;
import static io.github.ticheng.examples.systems.Shop.months;
import static io.github.ticheng.examples.systems.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hangs on earlier months: streaks, absence, the last grade on record. */
class TaobaoKpiMonthsTest {

    private static final CompensationPlan REPAIRED = TaobaoKpi.repaired("CNY").plan();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95 99 100 96 80 95 95 95 | 3 8",
                "95 95 95 95 95 95        | 3",
                "95 95 - - - 95           | 6", // months not assessed neither break nor lengthen it
                "95 95 - - - 94 95        | none",
                "95 95 - - -              | none",
                "95 94.99 95 95           | none",
            })
    void run_topMonthsInARow_payOncePerStreak(String scores, String months) {
        assertThat(monthsWithABonus(REPAIRED, scores)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95 99 100 96 80 95 95 95 | 3 8",
                "95 95 95 95 95 95        | 3 6",
            })
    void run_topMonthsInARow_otherReadingPaysEveryThree(String scores, String months) {
        assertThat(monthsWithABonus(
                        TaobaoKpi.repaired("CNY").streakPaysEveryTime().plan(), scores))
                .isEqualTo(months);
    }

    private static String monthsWithABonus(CompensationPlan plan, String scores) {
        List<Statement> statements = months(plan, scores);
        String paid = IntStream.range(0, statements.size())
                .filter(i -> amount(statements.get(i), "streak-bonus").equals("200.00"))
                .mapToObj(i -> Integer.toString(i + 1))
                .collect(Collectors.joining(" "));
        return paid.isEmpty() ? "none" : paid;
    }

    @Test
    void run_absentForMoreThanTwoMonths_keepsTheWageAndEarnsCommissionAndPoolShare() {
        Ledger ledger = REPAIRED.run(twoAgents("2024-05", "30", "96").build()).ledger();
        ledger = REPAIRED.run(twoAgents("2024-06", "30", "70").build(), ledger).ledger();
        Statement statement =
                REPAIRED.run(twoAgents("2024-07", "1", "99").build(), ledger).statement("li-na");

        assertThat(statement.scorecard()).isNull();
        assertThat(statement.notAssessed().in(Language.ENGLISH))
                .isEqualTo("days absent 61 d in 2024-05 to 2024-07, required at most 60 d: missed by 1 d");
        assertThat(amount(statement, "post-wage")).isEqualTo("1500.00"); // of the 70 in June
        assertThat(amount(statement, "personal-commission")).isEqualTo("80.00");
        assertThat(amount(statement, "public-commission")).isEqualTo("50.00");
        assertThat(statement.outcomes()).isEmpty();
    }

    @Test
    void run_absentForExactlyTwoMonths_isAssessed() {
        Ledger ledger = REPAIRED.run(twoAgents("2024-05", "30", "96").build()).ledger();
        ledger = REPAIRED.run(twoAgents("2024-06", "30", "70").build(), ledger).ledger();
        Statement statement =
                REPAIRED.run(twoAgents("2024-07", "0", "99").build(), ledger).statement("li-na");

        assertThat(statement.notAssessed()).isNull();
        assertThat(amount(statement, "post-wage")).isEqualTo("1800.00");
    }

    @Test
    void run_absenceOlderThanTheWindow_doesNotCount() {
        Ledger ledger = REPAIRED.run(twoAgents("2024-04", "30", "96").build()).ledger();
        ledger = REPAIRED.run(twoAgents("2024-05", "30", "70").build(), ledger).ledger();
        ledger = REPAIRED.run(twoAgents("2024-06", "0", "70").build(), ledger).ledger();

        assertThat(REPAIRED.run(twoAgents("2024-07", "31", "99").build(), ledger)
                        .statement("li-na")
                        .notAssessed())
                .isNotNull();
        assertThat(REPAIRED.run(twoAgents("2024-07", "30", "99").build(), ledger)
                        .statement("li-na")
                        .notAssessed())
                .isNull();
    }

    @Test
    void run_notAssessedAndNothingOnRecord_namedProblem() {
        assertThat(REPAIRED.tryRun(twoAgents("2024-07", "61", "99").build(), Ledger.empty())
                        .problems())
                .extracting(problem -> problem.in(Language.ENGLISH))
                .containsExactly("Expected a grade on record for agent li-na, who has none this month, but found none"
                        + " (plan taobao-kpi, version repaired, team taobao-desk, period 2024-07, room pay,"
                        + " rule post-wage, agent li-na)");
    }

    private static TeamFactsBuilder twoAgents(String month, String daysAbsent, String score) {
        TeamFactsBuilder facts = Shop.month(month, "20000");
        Shop.add(facts, "li-na", "2024-01-01", score, "8000", daysAbsent);
        return Shop.add(facts, "wang-wei", "80", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "same month, 1500.00 1800.00 1400.00",
        "next month, 1450.00 1500.00 1800.00",
    })
    void run_gradeOfTheSameOrTheNextMonth_setsTheWage(String reading, String wages) {
        TaobaoKpi regulation = TaobaoKpi.repaired("CNY");
        CompensationPlan plan = reading.equals("same month")
                ? regulation.plan()
                : regulation.wageInTheNextMonth("1450").plan();

        assertThat(months(plan, "70 96 60").stream()
                        .map(statement -> amount(statement, "post-wage"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(wages);
    }

    @Test
    void run_threeFailedMonths_proposalForAPersonAndNothingElse() {
        List<Statement> statements = months(REPAIRED, "64 60 50");

        assertThat(statements.get(1).outcomes()).extracting(Outcome::code).doesNotContain("exit-proposal");
        assertThat(statements.get(2).outcomes()).extracting(Outcome::code).contains("exit-proposal");
        assertThat(total(statements.get(2))).isEqualTo("1550.00");
    }
}
