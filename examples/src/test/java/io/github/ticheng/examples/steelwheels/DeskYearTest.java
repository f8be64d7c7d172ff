// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The months of 2004 with something special in them, their amounts calculated by hand. */
class DeskYearTest {

    private static PaidDesk desk;

    @BeforeAll
    static void payTheYear() throws SQLException, IOException {
        desk = PaidDesk.open();
    }

    // ------------------------------------------------------------------------------------------ the streak

    /**
     * 1370 Gerard Hernandez is outstanding in March (96), April (95) and May (97.5); February (94.5) was not.
     *
     * <p>May: sales of 41,312 earn 450 + 2% × 16,312 = 776.24; six full years of service earn 600; the pool of 0.5% ×
     * 44,840.25 = 224.20 over 6 heads is 37.36 each, 4 odd cents go to the first four, of whom 1370 is the second.
     */
    @Test
    void streak_thirdMonthAtTheTop_paysOnce() {
        assertThat(desk.lines("1370", "2004-05", "post-wage")).containsExactly("1800.00");
        assertThat(desk.lines("1370", "2004-05", "personal-commission")).containsExactly("776.24");
        assertThat(desk.lines("1370", "2004-05", "seniority-pay")).containsExactly("600.00");
        assertThat(desk.lines("1370", "2004-05", "streak-bonus")).containsExactly("200.00");
        assertThat(desk.lines("1370", "2004-05", "public-commission")).containsExactly("37.37");
        assertThat(desk.total("1370", "2004-05")).isEqualTo(Exact.parse("3413.61"));
    }

    @Test
    void streak_everyOtherMonthAndAgent_paysNothing() {
        assertThat(desk.linesOf("streak-bonus"))
                .hasSizeGreaterThan(200)
                .filteredOn(line -> !line.endsWith(" 0.00"))
                .containsExactly("2004-05 1370 200.00");
    }

    // ------------------------------------------------------------------------------------------ joiner and leaver

    /**
     * April has 30 days. 1702 was there on 15 of them, at a grade of fair and with one full year of service; 1703 on the
     * other 15, fair as well. The pool is 0.5% × 69,152.02 = 345.76 over 5 whole heads and two halves: 57.626… for a
     * whole one, 28.813… for a half; the 4 odd cents go to whole heads.
     */
    @ParameterizedTest
    @CsvSource({
        // agent, post wage 1500 × 15 ÷ 30, seniority, public commission
        "1702, 750.00, 50.00, 28.81",
        "1703, 750.00,  0.00, 28.81",
        "1504, 1600.00, 200.00, 57.62",
        "1337, 1700.00, 400.00, 57.63",
    })
    void april_whoLeftAndWhoJoined_paidTheirDaysOfTheFixedParts(
            String agent, String wage, String seniority, String pool) {
        assertThat(desk.lines(agent, "2004-04", "post-wage")).containsExactly(wage);
        assertThat(desk.lines(agent, "2004-04", "seniority-pay")).containsExactly(seniority);
        assertThat(desk.lines(agent, "2004-04", "public-commission")).containsExactly(pool);
    }

    @Test
    void april_leaverAndSuccessorTogether_oneWholeMonth() {
        assertThat(desk.total("1702", "2004-04")).isEqualTo(Exact.parse("828.81"));
        assertThat(desk.run("1702", "2004-03").facts().agents()).hasSize(6);
        assertThat(desk.run("1702", "2004-04").facts().agents()).hasSize(7);
        assertThat(desk.run("1703", "2004-05").facts().agents()).hasSize(6);
        assertThat(desk.run("1703", "2004-05").facts().agents())
                .noneMatch(agent -> agent.id().value().equals("1702"));
    }

    /** The orders of 1702's customers: three until March, three after, all of them in dollars of the order tables. */
    @ParameterizedTest
    @CsvSource({
        "1702, 2004-01, 25006",
        "1702, 2004-02, 50451",
        "1702, 2004-03, 15316",
        "1703, 2004-08, 67294",
        "1703, 2004-10, 3214",
        "1703, 2004-11, 64740",
    })
    void sales_ofTheLeaversCustomers_areTheSuccessorsFromTheNextDayOn(String agent, String month, long sales) {
        assertThat(desk.run(agent, month).facts().value(AgentId.of(agent), Metrics.SALES))
                .contains(Exact.of(sales));
    }

    // ------------------------------------------------------------------------------------------ the guarantee

    /**
     * 1703 is guaranteed 1400.00 in the first six months.
     *
     * <ul>
     *   <li>April: 750.00 + 28.81 = 778.81, so 621.19 is advanced.
     *   <li>May, fair: 1500.00 + 37.36 = 1537.36, of which 137.36 is above the guarantee and taken back: 483.83 are open.
     *   <li>June, good: 1600.00 + 63.35 = 1663.35: 263.35 back, 220.48 open.
     *   <li>July, good: 1600.00 + 36.54 = 1636.54: 236.54 is above, 220.48 is all that is open.
     * </ul>
     */
    @ParameterizedTest
    @CsvSource({
        "2004-04,  621.19, 1400.00, -621.19",
        "2004-05, -137.36, 1400.00, -483.83",
        "2004-06, -263.35, 1400.00, -220.48",
        "2004-07, -220.48, 1416.06,    0.00",
    })
    void guarantee_advancedInApril_takenBackOverThreeMonths(String month, String line, String paid, String open) {
        assertThat(desk.lines("1703", month, "guarantee")).containsExactly(line);
        assertThat(desk.total("1703", month)).isEqualTo(Exact.parse(paid));
        assertThat(desk.carried("1703", month)).isEqualTo(Exact.parse(open));
    }

    @Test
    void guarantee_everyOtherStatement_noLine() {
        assertThat(desk.linesOf("guarantee"))
                .containsExactly(
                        "2004-04 1703 621.19", "2004-05 1703 -137.36", "2004-06 1703 -263.35", "2004-07 1703 -220.48");
    }

    // ------------------------------------------------------------------------------------------ the July version

    /**
     * July, the first month of the second ladder, beside what the first one would have paid.
     *
     * <ul>
     *   <li>1188, sales 15,124: 150 + 2% × 124 = 152.48 on both.
     *   <li>1216, sales 27,160: 150 + 2% × 10,000 + 3% × 2,160 = 414.80; it was 450 + 2% × 2,160 = 493.20.
     *   <li>1401, sales 110,874: 350 + 3% × 85,874 = 2926.22; it was 450 + 2% × 85,874 = 2167.48.
     * </ul>
     */
    @ParameterizedTest
    @CsvSource({"1188, 152.48", "1216, 414.80", "1401, 2926.22"})
    void july_firstMonthOfTheSecondVersion_paysItsLadder(String agent, String commission) {
        assertThat(desk.lines(agent, "2004-07", "personal-commission")).containsExactly(commission);
        assertThat(desk.run(agent, "2004-07").plan().ref()).hasToString("steel-wheels-desk 2004-2");
    }

    /** June, the last month of the first one: sales of 55,362 earn 450 + 2% × 30,362 = 1057.24. */
    @Test
    void june_lastMonthOfTheFirstVersion_paysItsLadder() {
        assertThat(desk.lines("1370", "2004-06", "personal-commission")).containsExactly("1057.24");
        assertThat(desk.run("1370", "2004-06").plan().ref()).hasToString("steel-wheels-desk 2004-1");
    }
}
