// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.examples.systems.Shop.amount;
import static io.github.ticheng.examples.systems.Shop.months;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.statement.Ledger;
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
                "95 95 - - - 95           | 6", // months not assessed neither break nor lengthen it
                "95 95 - - - 94 95        | none",
                "95 95 - - -              | none",
            })
    void run_topMonthsInARow_payOncePerStreak(String scores, String months) {
        assertThat(monthsWithABonus(REPAIRED, scores)).isEqualTo(months);
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
}
