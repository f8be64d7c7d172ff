// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProrationTest {

    private static final WorkingDays OCTOBER = Wages.mondayToFriday()
            .with(
                    IntStream.rangeClosed(1, 7)
                            .mapToObj(day -> LocalDate.of(2024, 10, day))
                            .filter(day -> day.getDayOfWeek().getValue() < 6)
                            .toList(),
                    List.of(LocalDate.of(2024, 10, 12)));

    private static TeamRun run(Proration share, String period, String hired, String left, String absent) {
        CompensationPlan plan = Desk.plan(p -> p.pay(Entry.of("wage", Wages.fixedWage("3100"))
                .labelled("base wage", "底薪")
                .times(share)));
        return new Desk(plan)
                .pay(Desk.facts(period)
                        .agent(Desk.agent("li-na", hired, left), f -> f.put(Metrics.DAYS_ABSENT, absent)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', CNY 3100.00, CNY 3100.00",
        "2024-07-01, 2024-07-31, CNY 3100.00, CNY 3100.00",
        "2020-01-01, 2030-01-01, CNY 3100.00, CNY 3100.00",
        "2024-07-16, '', CNY 1600.00, CNY 1617.39",
        "'', 2024-07-15, CNY 1500.00, CNY 1482.61",
        "2024-07-31, '', CNY 100.00, CNY 134.78",
        "2024-07-27, 2024-07-28, CNY 200.00, CNY 0.00"
    })
    void share_ofJoinersAndLeavers_isByDays(String hired, String left, String calendar, String working) {
        assertThat(Desk.line(run(Wages.proration(Wages.calendarDays()), "2024-07", hired, left, "0"), "li-na", "wage"))
                .isEqualTo(calendar);
        assertThat(Desk.line(
                        run(Wages.proration(Wages.mondayToFriday()), "2024-07", hired, left, "0"), "li-na", "wage"))
                .isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"0, CNY 3100.00", "1, CNY 3000.00", "0.5, CNY 3050.00", "31, CNY 0.00", "32, CNY 0.00"})
    void share_ofTheAbsent_isNeverNegative(String absent, String paid) {
        Proration share = Wages.proration(Wages.calendarDays()).less(Metrics.DAYS_ABSENT);

        assertThat(Desk.line(run(share, "2024-07", "", "", absent), "li-na", "wage"))
                .isEqualTo(paid);
    }

    @Test
    void share_byTheHostsCalendar_knowsHolidaysAndDaysWorkedInstead() {
        assertThat(OCTOBER.daysBetween(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 31)))
                .isEqualTo(19);
        assertThat(Desk.line(run(Wages.proration(OCTOBER), "2024-10", "2024-10-08", "", "0"), "li-na", "wage"))
                .isEqualTo("CNY 3100.00");
    }

    @Test
    void share_ofAPeriodWithoutDays_isNothing() {
        WorkingDays never =
                new WorkingDays(ImmutableList.copyOf(DayOfWeek.values()), ImmutableList.of(), ImmutableList.of());

        assertThat(Desk.line(run(Wages.proration(never), "2024-07", "", "", "0"), "li-na", "wage"))
                .isEqualTo("CNY 0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01, 2024-01-31, '', CNY 0.00",
        "2024-01, 2024-01-30, '', CNY 103.33",
        "2024-01, 2024-01-16, '', CNY 1550.00",
        "2024-01, '', 2024-01-30, CNY 3100.00",
        "2024-01, '', 2024-01-15, CNY 1550.00",
        "2024-02, '', 2024-02-28, CNY 2893.33",
        "2024-02, 2024-02-29, '', CNY 206.67",
        "2024-02, 2024-02-01, 2024-02-29, CNY 3100.00",
        "2024-04, 2024-04-30, '', CNY 103.33"
    })
    void share_ofThirtyDayMonths_countsThirtyInEach(String period, String hired, String left, String paid) {
        assertThat(Desk.line(run(Wages.proration(Wages.thirtyDayMonths()), period, hired, left, "0"), "li-na", "wage"))
                .isEqualTo(paid);
    }

    @ParameterizedTest
    @CsvSource({
        "0, CNY 3100.00, CNY 3100.00",
        "1, CNY 3100.00, CNY 2957.47",
        "1.25, CNY 3100.00, CNY 2921.84",
        "3, CNY 2850.57, CNY 2672.41",
        "22, CNY 142.53, CNY 0.00",
        "24, CNY 0.00, CNY 0.00"
    })
    void share_ofADeclaredNumberOfDays_paysThosePresentOrTakesThoseAway(String absent, String present, String away) {
        Proration share = Wages.proration(Wages.mondayToFriday()).less(Metrics.DAYS_ABSENT);

        assertThat(Desk.line(
                        run(share.of("21.75", Proration.Counted.PRESENT), "2024-07", "", "", absent), "li-na", "wage"))
                .isEqualTo(present);
        assertThat(Desk.line(
                        run(share.of("21.75", Proration.Counted.AWAY), "2024-07", "", "", absent), "li-na", "wage"))
                .isEqualTo(away);
    }

    // The first of September 2024 is a Sunday: who comes on the second misses no working day.
    @ParameterizedTest
    @CsvSource({
        "'', '', CNY 3100.00",
        "2024-09-02, '', CNY 3100.00",
        "2024-09-03, '', CNY 2850.57",
        "'', 2024-09-30, CNY 3100.00",
        "'', 2024-09-29, CNY 2850.57"
    })
    void share_ofADeclaredNumberOfDays_isWholeForWhoMissesNone(String hired, String left, String paid) {
        Proration share = Wages.proration(Wages.mondayToFriday()).of("21.75", Proration.Counted.PRESENT);

        assertThat(Desk.line(run(share, "2024-09", hired, left, "0"), "li-na", "wage"))
                .isEqualTo(paid);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-30, true", "2024-01-31, false", "2024-02-28, true", "2024-02-29, true", "2023-02-28, true"})
    void counts_dayOfAThirtyDayMonth_unlessItIsThe31st(LocalDate day, boolean counts) {
        assertThat(Wages.thirtyDayMonths().counts(day)).isEqualTo(counts);
        assertThat(Wages.calendarDays().counts(day)).isTrue();
    }

    @Test
    void new_withoutDaysToCount_refused() {
        Proration share = Wages.proration(Wages.calendarDays());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.of("0", Proration.Counted.PRESENT))
                .withMessage("Expected a number of days above zero, but found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proration(share.days(), null, null, Proration.Counted.AWAY))
                .withMessage("Expected days-of-period beside \"counted\", but found none");
    }

    @Test
    void explanation_ofDeclaredDays_showsThoseAway() {
        Proration share = Wages.proration(Wages.mondayToFriday())
                .less(Metrics.DAYS_ABSENT)
                .of("21.75", Proration.Counted.AWAY);

        assertThat(run(share, "2024-07", "2024-07-16", "", "1")
                        .explain("li-na", "wage")
                        .text(Language.ENGLISH))
                .isEqualTo("""
                        base wage  1,389.66
                          (21.75 d − (11 d + 1 d)) ÷ 21.75 d = 0.448275…
                          3,100.00 × 0.448275… = 1,389.655172…
                          rounded to fen, half up → 1,389.66
                        """);
    }

    @Test
    void explanation_showsTheDays() {
        Proration share = Wages.proration(Wages.calendarDays()).less(Metrics.DAYS_ABSENT);

        assertThat(run(share, "2024-07", "2024-07-16", "", "1")
                        .explain("li-na", "wage")
                        .text(Language.ENGLISH))
                .isEqualTo("""
                        base wage  1,500.00
                          (16 d − 1 d) ÷ 31 d = 0.483870…
                          3,100.00 × 0.483870… = 1,500.00
                        """);
        assertThat(run(share, "2024-07", "2024-07-16", "", "1")
                        .explain("li-na", "wage")
                        .text(Language.CHINESE))
                .isEqualTo("""
                        底薪  1,500.00
                          (16 天 − 1 天) ÷ 31 天 = 0.483870…
                          3,100.00 × 0.483870… = 1,500.00
                        """);
    }
}
