// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.wages.PayReport;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year's orders that changed after their month was paid, and the year without that detour. */
class DeskYearDetourTest {

    private static PaidDesk desk;

    @BeforeAll
    static void payTheYear() throws SQLException, IOException {
        desk = PaidDesk.open();
    }

    // ------------------------------------------------------------------------------------------ corrections

    /**
     * Order 10248 of May, 45,338, was cancelled in August. May had paid sales of 73,328: 450 + 2% × 48,328 = 1416.56;
     * without it sales are 27,990: 450 + 2% × 2,990 = 509.80. The second ladder, in force when it is posted, would take
     * 3% × 45,338 = 1360.14.
     */
    @Test
    void orderOfMay_cancelledInAugust_postsTheDifferenceUnderMaysPlan() {
        assertThat(desk.lines("1323", "2004-05", "personal-commission")).containsExactly("1416.56");
        assertThat(desk.lines("1323", "2004-08", "corrections")).containsExactly("-906.76");
        assertThat(note("1323", "2004-08")).isEqualTo("correction cancelled-10248 of 2004-05: order cancelled");
    }

    /** Order 10262 of June, 49,940 of 55,362: 1057.24 becomes 1% × 5,422 = 54.22. */
    @Test
    void orderOfJune_cancelledInSeptember_postsTheDifference() {
        assertThat(desk.lines("1370", "2004-06", "personal-commission")).containsExactly("1057.24");
        assertThat(desk.lines("1370", "2004-09", "corrections")).containsExactly("-1003.02");
    }

    /**
     * Order 10228 of March, 21,795, is all that 1188 sold then: 250 + 4% × 1,795 = 321.80. October learns that it is
     * 20,000 now: 250.00. December learns that it is 15,000 now: 150.00, which is 100.00 less than by then, and 171.80
     * less than March had paid.
     */
    @ParameterizedTest
    @CsvSource({
        "2004-03, ",
        "2004-10, -71.80",
        "2004-11, ",
        "2004-12, -100.00",
    })
    void march_correctedInOctober_postsTheChangeOnceAndAfterwardsOnlyWhatIsNew(String month, String line) {
        assertThat(desk.lines("1188", "2004-03", "personal-commission")).containsExactly("321.80");
        assertThat(desk.lines("1188", month, "corrections"))
                .isEqualTo(line == null ? ImmutableList.of() : ImmutableList.of(line));
    }

    @Test
    void november_sameReportAgain_isAmongTheFactsAndPaysNothing() {
        assertThat(desk.run("1188", "2004-11").facts().corrections())
                .isEqualTo(desk.run("1188", "2004-10").facts().corrections())
                .hasSize(1);
    }

    @Test
    void corrections_everyOtherStatement_noLine() {
        assertThat(desk.linesOf("corrections"))
                .containsExactly(
                        "2004-08 1323 -906.76", "2004-09 1370 -1003.02", "2004-10 1188 -71.80", "2004-12 1188 -100.00");
    }

    // ------------------------------------------------------------------------------------------ the year

    @Test
    void year_withAndWithoutTheDetour_paysEverybodyTheSame() {
        assertThat(desk.year().knownAtOnce().values().stream().flatMap(runs -> runs.stream()))
                .allMatch(run -> run.facts().corrections().isEmpty());
        List<PayReport> reports = PaidYear.reports(desk.year().months());
        assertThat(reports.stream().flatMap(report -> report.agents().stream()))
                .allMatch(agent -> agent.carried().isEmpty());
        assertThat(reports)
                .extracting(PaidTerritory::due)
                .isEqualTo(PaidYear.reports(desk.year().knownAtOnce()).stream()
                        .map(PaidTerritory::due)
                        .toList());
    }

    /** What the months with an order that changed later, and those of its corrections, would have paid at once. */
    @Test
    void year_knownAtOnce_paysOtherwiseInTheMonthsOfTheDetourOnly() {
        List<String> asItCame = totals(desk.year().months());
        List<String> knownAtOnce = totals(desk.year().knownAtOnce());
        List<String> onlyAtOnce = new ArrayList<>(knownAtOnce);
        onlyAtOnce.removeAll(asItCame);

        assertThat(knownAtOnce).hasSameSizeAs(asItCame);
        assertThat(onlyAtOnce)
                .containsExactly(
                        "2004-03 1188 2120",
                        "2004-05 1323 2277.54",
                        "2004-06 1370 2417.57",
                        "2004-08 1323 2754.87",
                        "2004-09 1370 2431.63",
                        "2004-10 1188 2362.99",
                        "2004-12 1188 1987.1");
    }

    private static List<String> totals(ImmutableSortedMap<Period, ImmutableList<TeamRun>> months) {
        List<String> totals = new ArrayList<>();
        months.forEach((month, runs) -> runs.forEach(run -> run.statements()
                .forEach(statement -> totals.add(month + " " + statement.agent().id() + " "
                        + statement.total().amount()))));
        return totals;
    }

    private static String note(String agent, String month) {
        return Objects.requireNonNull(desk.run(agent, month)
                        .statement(agent)
                        .lines("corrections")
                        .get(0)
                        .note())
                .in(Language.ENGLISH);
    }
}
