// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayPeriodTest {

    private static final PayPeriod WEEK = PayPeriod.week(DayOfWeek.MONDAY);

    static PayPeriod of(String name) {
        return switch (name) {
            case "month" -> PayPeriod.month();
            case "half-month" -> PayPeriod.halfMonth();
            case "week" -> WEEK;
            case "week by start" -> WEEK.byStart();
            case "two weeks" -> PayPeriod.twoWeeks(LocalDate.parse("2024-01-01"));
            case "four weeks" -> PayPeriod.fourWeeks(LocalDate.parse("2024-01-01"));
            case "quarter" -> PayPeriod.quarter();
            default -> PayPeriod.freeDates();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "month,         2024-09-30, 2024-09,               2024-09, true,  2024-Q3, true",
        "month,         2024-08-01, 2024-08,               2024-08, true,  2024-Q3, false",
        "half-month,    2024-09-15, 2024-09-01/2024-09-15, 2024-09, false, 2024-Q3, false",
        "half-month,    2024-09-16, 2024-09-16/2024-09-30, 2024-09, true,  2024-Q3, true",
        "half-month,    2024-02-29, 2024-02-16/2024-02-29, 2024-02, true,  2024-Q1, false",
        "week,          2024-09-29, 2024-09-23/2024-09-29, 2024-09, true,  2024-Q3, true",
        "week,          2024-09-30, 2024-09-30/2024-10-06, 2024-10, false, 2024-Q4, false",
        "week by start, 2024-09-30, 2024-09-30/2024-10-06, 2024-09, true,  2024-Q3, true",
        "two weeks,     2024-09-30, 2024-09-23/2024-10-06, 2024-10, false, 2024-Q4, false",
        "four weeks,    2024-09-30, 2024-09-09/2024-10-06, 2024-10, true,  2024-Q4, false",
        "quarter,       2024-09-30, 2024-Q3,               2024-09, true,  2024-Q3, true",
    })
    void containing_day_isThePayPeriodWithWhatItBelongsTo(
            String name, LocalDate day, String period, String month, boolean endsMonth, String quarter, boolean last) {
        PayPeriod payPeriod = of(name);
        Period found = payPeriod.containing(day).orElseThrow();
        assertThat(found).hasToString(period);
        assertThat(payPeriod.longer(Cadence.MONTH, found)).hasToString(month);
        assertThat(payPeriod.isLast(found, Cadence.MONTH)).isEqualTo(endsMonth);
        assertThat(payPeriod.longer(Cadence.QUARTER, found)).hasToString(quarter);
        assertThat(payPeriod.isLast(found, Cadence.QUARTER)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "month;         2024-07",
                "half-month;    2024-07-01/2024-07-15 2024-07-16/2024-07-31",
                "week;          2024-07-01/2024-07-07 2024-07-08/2024-07-14 2024-07-15/2024-07-21 2024-07-22/2024-07-28",
                "week by start; 2024-07-01/2024-07-07 2024-07-08/2024-07-14 2024-07-15/2024-07-21 2024-07-22/2024-07-28"
                        + " 2024-07-29/2024-08-04",
                "two weeks;     2024-07-01/2024-07-14 2024-07-15/2024-07-28",
                "four weeks;    2024-06-17/2024-07-14",
                "quarter;       ''",
                "free dates;    ''",
            })
    void within_month_areThePayPeriodsThatBelongToIt(String name, String periods) {
        assertThat(of(name).within(Period.parse("2024-07")).stream()
                        .map(Period::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(periods);
    }

    @ParameterizedTest
    @CsvSource({
        "week, 2024-07-01/2024-07-07, true",
        "week, 2024-07-02/2024-07-08, false",
        "week, 2024-07-01/2024-07-06, false",
        "half-month, 2024-07-01/2024-07-14, false",
        "month, 2024-Q3, false",
        "month, 2024-07, true",
        "free dates, 2024-07-03/2024-07-09, true",
    })
    void isOne_somePeriod_isOnlyWhatTheCalendarHas(String name, String period, boolean expected) {
        assertThat(of(name).isOne(Period.parse(period))).isEqualTo(expected);
    }

    @Test
    void nearest_periodBetweenTwo_areBoth() {
        assertThat(WEEK.nearest(Period.parse("2024-07-03/2024-07-09")))
                .containsExactly(Period.parse("2024-07-01/2024-07-07"), Period.parse("2024-07-08/2024-07-14"));
    }

    @Test
    void next_inTheFirstAndLastYear_isThere() {
        assertThat(PayPeriod.month().previous(Period.parse("0001-02"))).contains(Period.parse("0001-01"));
        assertThat(PayPeriod.month().next(Period.parse("9999-11"))).contains(Period.parse("9999-12"));
        assertThat(WEEK.containing(LocalDate.parse("0001-01-01"))).contains(Period.parse("0001-01-01/0001-01-07"));
        assertThat(WEEK.containing(LocalDate.parse("9999-12-26"))).contains(Period.parse("9999-12-20/9999-12-26"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "month;      2023-11 2023-12 2024-01 2024-02",
                "month;      2023-Q4 2024-Q1 2024-Q2",
                "month;      2023 2024",
                "half-month; 2023-12-16/2023-12-31 2024-01-01/2024-01-15 2024-01-16/2024-01-31 2024-02-01/2024-02-15",
                "week;       2023-12-25/2023-12-31 2024-01-01/2024-01-07 2024-01-08/2024-01-14",
                "week;       2023-12 2024-01 2024-02",
                "two weeks;  2023-12-18/2023-12-31 2024-01-01/2024-01-14 2024-01-15/2024-01-28",
                "four weeks; 2023-12-04/2023-12-31 2024-01-01/2024-01-28 2024-01-29/2024-02-25",
                // February 2027 is four weeks that begin on a Monday: a pay period and a month, and counted as what it
                // is
                "month;      2027-01 2027-02 2027-03",
                "free dates; 2023-12 2024-01 2024-02",
                "free dates; 2023-12-16/2023-12-31 2024-01-01/2024-01-15 2024-01-16/2024-01-31",
                "free dates; 2024-01-03/2024-01-12 2024-01-13/2024-01-22 2024-01-23/2024-02-01",
            })
    void number_ofPeriodsThatFollow_isOneMoreEach(String name, String periods) {
        List<Long> numbers = Splitter.on(' ')
                .splitToStream(periods)
                .map(period -> of(name).number(Period.parse(period)))
                .toList();

        assertThat(numbers)
                .isEqualTo(LongStream.range(numbers.get(0), numbers.get(0) + numbers.size())
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "month, false",
        "half-month, true",
        "week, true",
        "two weeks, true",
        "four weeks, true",
        "quarter, false",
        "free dates, false"
    })
    void isShorterThanMonth_eachKind_isSaid(String name, boolean isShorter) {
        assertThat(of(name).isShorterThanMonth()).isEqualTo(isShorter);
    }

    @Test
    void next_atTheEndsOfTime_isEmpty() {
        assertThat(PayPeriod.month().next(Period.parse("9999-12"))).isEmpty();
        assertThat(PayPeriod.month().previous(Period.parse("0001-01"))).isEmpty();
        assertThat(WEEK.containing(LocalDate.parse("9999-12-31"))).isEmpty();
        assertThat(WEEK.isOne(Period.parse("9999-12-31/9999-12-31"))).isFalse();
    }

    @Test
    void create_firstDayWhereNoneIsNeeded_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PayPeriod(PayPeriod.Kind.MONTH, LocalDate.parse("2024-01-01"), PayPeriod.Belongs.END));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PayPeriod(PayPeriod.Kind.WEEK, null, PayPeriod.Belongs.END));
    }

    @Test
    void equals_sameCalendarInOtherWords_isEqual() {
        assertThat(new PayPeriod(PayPeriod.Kind.WEEK, LocalDate.parse("2026-11-23"), PayPeriod.Belongs.END))
                .isEqualTo(WEEK);
        assertThat(PayPeriod.month().byStart()).isEqualTo(PayPeriod.month());
        assertThat(WEEK.byStart()).isNotEqualTo(WEEK).hasToString("week from monday, by start");
    }
}
