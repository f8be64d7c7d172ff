// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.text.Serialized;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final LocalDate D_2024_07_01 = LocalDate.of(2024, 7, 1);
    private static final LocalDate D_2024_07_31 = LocalDate.of(2024, 7, 31);

    @ParameterizedTest
    @CsvSource({
        "2024-07, MONTH, 2024-07-01, 2024-07-31, 31",
        "2024-02, MONTH, 2024-02-01, 2024-02-29, 29",
        "2023-02, MONTH, 2023-02-01, 2023-02-28, 28",
        "1900-02, MONTH, 1900-02-01, 1900-02-28, 28",
        "2024-12, MONTH, 2024-12-01, 2024-12-31, 31",
        "2024-Q1, QUARTER, 2024-01-01, 2024-03-31, 91",
        "2024-Q2, QUARTER, 2024-04-01, 2024-06-30, 91",
        "2024-Q3, QUARTER, 2024-07-01, 2024-09-30, 92",
        "2024-Q4, QUARTER, 2024-10-01, 2024-12-31, 92",
        "2024-H1, HALF_YEAR, 2024-01-01, 2024-06-30, 182",
        "2024-H2, HALF_YEAR, 2024-07-01, 2024-12-31, 184",
        "2024, YEAR, 2024-01-01, 2024-12-31, 366",
        "0001, YEAR, 0001-01-01, 0001-12-31, 365",
        "9999, YEAR, 9999-01-01, 9999-12-31, 365",
        "2024-07-01/2024-07-15, DAYS, 2024-07-01, 2024-07-15, 15",
        "2024-07-16/2024-08-15, DAYS, 2024-07-16, 2024-08-15, 31",
        "2024-07-01/2024-07-01, DAYS, 2024-07-01, 2024-07-01, 1",
        "2024-02-01/2024-04-30, DAYS, 2024-02-01, 2024-04-30, 90",
        "2024-04-01/2024-09-30, DAYS, 2024-04-01, 2024-09-30, 183",
        "2024-02-01/2025-01-31, DAYS, 2024-02-01, 2025-01-31, 366",
        "2024-01-01/2024-02-29, DAYS, 2024-01-01, 2024-02-29, 60",
        "2023-01-01/2024-12-31, DAYS, 2023-01-01, 2024-12-31, 731",
    })
    void parse_eachForm_hasKindAndDaysAndPrintsTheSame(
            String text, Period.Kind kind, LocalDate firstDay, LocalDate lastDay, int days) {
        Period period = Period.parse(text);

        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.firstDay()).isEqualTo(firstDay);
        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(period.days()).isEqualTo(days);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-01/2024-07-31, 2024-07",
        "2024-02-01/2024-02-29, 2024-02",
        "2024-07-01/2024-09-30, 2024-Q3",
        "2024-01-01/2024-06-30, 2024-H1",
        "2024-01-01/2024-12-31, 2024",
    })
    void parse_daysOfWholeCalendarPart_isThatPart(String days, String normal) {
        assertThat(Period.parse(days))
                .isEqualTo(Period.parse(normal))
                .hasSameHashCodeAs(Period.parse(normal))
                .hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24-07",
                "2024-7",
                "2024-00",
                "2024-13",
                "2024-Q0",
                "2024-Q5",
                "2024-q3",
                "2024-H3",
                "2024-H0",
                "2024-07-01",
                "2024/07",
                "2024-07 ",
                " 2024",
                "12024",
                "二零二四",
                "２０２４",
                "2024-07-01/",
                "/2024-07-15",
                "2024-07-01/2024-07-15/2024-07-20",
                "2024-02-01/2024-02-30",
                "2023-02-29/2023-03-01",
                "2024-07/2024-08",
                "2024-07-01 / 2024-07-15",
            })
    void parse_anythingElse_isRefusedAndQuoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageStartingWith("Expected a period such as 2024-07, 2024-Q3, 2024-H2, 2024 or ")
                .withMessageEndingWith("but found \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0000-12", "0000-12-01/0001-01-31", "9999-12-01/+10000-01-01"})
    void parse_outsideTheYears_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageContaining("9999, but");
    }

    @Test
    void parseDay_ofTheYears_isThatDay() {
        assertThat(Period.parseDay("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Period.parseDay("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31",
                "+10000-01-01",
                "-0001-01-01",
                "2023-02-29",
                "2024-7-1",
                "2024-07",
                "",
                " 2024-07-01"
            })
    void parseDay_anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parseDay(text));
    }

    @Test
    void factories_numbers_areTheParsedPeriods() {
        assertThat(Period.ofMonth(2024, 7)).isEqualTo(Period.parse("2024-07"));
        assertThat(Period.ofQuarter(2024, 3)).isEqualTo(Period.parse("2024-Q3"));
        assertThat(Period.ofHalfYear(2024, 2)).isEqualTo(Period.parse("2024-H2"));
        assertThat(Period.ofYear(2024)).isEqualTo(Period.parse("2024"));
        assertThat(Period.ofDays(D_2024_07_01, D_2024_07_31)).isEqualTo(Period.ofMonth(2024, 7));
    }

    @Test
    void factories_numbersOutsideTheirRange_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofMonth(2024, 13))
                .withMessage("Expected a month from 1 to 12, but found 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofMonth(2024, 0))
                .withMessage("Expected a month from 1 to 12, but found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofQuarter(2024, 5))
                .withMessage("Expected a quarter from 1 to 4, but found 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofHalfYear(2024, 3))
                .withMessage("Expected a half-year from 1 to 2, but found 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofYear(0))
                .withMessage("Expected a year from 1 to 9999, but found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofMonth(Integer.MAX_VALUE, 1))
                .withMessage("Expected a year from 1 to 9999, but found 2147483647");
    }

    @Test
    void ofDays_lastBeforeFirst_isRefusedWithBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofDays(D_2024_07_31, D_2024_07_01))
                .withMessage("Expected a period that ends on its first day or later, but found 2024-07-31/2024-07-01");
    }

    @Test
    void ofDays_yearTenThousand_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofDays(D_2024_07_01, LocalDate.MAX))
                .withMessageStartingWith("Expected a period in the years 0001 to 9999, but found 2024-07-01/+");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06, 2024-07, 2024-08",
        "2023-12, 2024-01, 2024-02",
        "2024-02, 2024-03, 2024-04",
        "2024-Q2, 2024-Q3, 2024-Q4",
        "2023-Q4, 2024-Q1, 2024-Q2",
        "2023-H2, 2024-H1, 2024-H2",
        "2023, 2024, 2025",
        "2024-06-16/2024-06-30, 2024-07-01/2024-07-15, 2024-07-16/2024-07-30",
        "2024-06-30/2024-06-30, 2024-07-01/2024-07-01, 2024-07-02/2024-07-02",
        "2024-02-29/2024-02-29, 2024-03-01/2024-03-01, 2024-03-02/2024-03-02",
    })
    void previousAndNext_eachKind_areTheNeighboursOfTheSameKind(String previous, String text, String next) {
        assertThat(Period.parse(text).previous()).hasToString(previous);
        assertThat(Period.parse(text).next()).hasToString(next);
    }

    @Test
    void previous_rangeAfterWholeMonth_isThatMonth() {
        Period thirtyOneDays = Period.parse("2024-02-01/2024-03-02");

        assertThat(thirtyOneDays.previous()).isEqualTo(Period.ofMonth(2024, 1));
        assertThat(thirtyOneDays.previous().next()).isEqualTo(Period.ofMonth(2024, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01", "0001-Q1", "0001-H1", "0001", "0001-01-02/0001-01-03"})
    void previous_beforeYearOne_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text).previous())
                .withMessageContaining("years 0001 to 9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12", "9999-Q4", "9999-H2", "9999", "9999-12-30/9999-12-31"})
    void next_afterLastYear_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text).next())
                .withMessageContaining("years 0001 to 9999");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07, 2024-07",
        "2024-Q1, 2024-01 2024-02 2024-03",
        "2024-H2, 2024-07 2024-08 2024-09 2024-10 2024-11 2024-12",
        "2023-12-01/2024-02-29, 2023-12 2024-01 2024-02",
    })
    void months_wholeMonths_areInOrder(String text, String months) {
        assertThat(Period.parse(text).isWholeMonths()).isTrue();
        assertThat(Period.parse(text).months())
                .containsExactlyElementsOf(
                        List.of(months.split(" ")).stream().map(Period::parse).toList());
    }

    @Test
    void months_year_hasTwelve() {
        assertThat(Period.ofYear(2024).months())
                .hasSize(12)
                .startsWith(Period.ofMonth(2024, 1))
                .endsWith(Period.ofMonth(2024, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-07-01/2024-07-30", "2024-07-02/2024-07-31", "2024-02-01/2024-02-28"})
    void months_partsOfMonths_areRefused(String text) {
        assertThat(Period.parse(text).isWholeMonths()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text).months())
                .withMessage("Expected a period of whole months, but found " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07, 2024-06-30, false",
        "2024-07, 2024-07-01, true",
        "2024-07, 2024-07-31, true",
        "2024-07, 2024-08-01, false",
        "2024-07-15/2024-07-15, 2024-07-15, true",
    })
    void contains_day_includesBothEnds(String period, LocalDate day, boolean expected) {
        assertThat(Period.parse(period).contains(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q3, 2024-07, true, true",
        "2024-Q3, 2024-Q3, true, true",
        "2024-Q3, 2024-06, false, false",
        "2024-07, 2024-Q3, false, true",
        "2024-Q3, 2024-09-30/2024-10-01, false, true",
        "2024-Q3, 2024-06-30/2024-07-01, false, true",
        "2024-Q3, 2024-10-01/2024-10-02, false, false",
        "2024-Q3, 2024, false, true",
    })
    void containsAndOverlaps_period_compareDays(String period, String other, boolean contains, boolean overlaps) {
        assertThat(Period.parse(period).contains(Period.parse(other))).isEqualTo(contains);
        assertThat(Period.parse(period).overlaps(Period.parse(other))).isEqualTo(overlaps);
        assertThat(Period.parse(other).overlaps(Period.parse(period))).isEqualTo(overlaps);
    }

    @Test
    void compareTo_mixedKinds_ordersByFirstDayThenLast() {
        List<String> inOrder = List.of(
                "2023-12", "2024-01-01/2024-01-01", "2024-01", "2024-Q1", "2024-H1", "2024", "2024-01-02/2024-01-02");

        assertThat(inOrder.stream().map(Period::parse).sorted().map(Period::toString))
                .containsExactlyElementsOf(inOrder);
        assertThat(Period.parse("2024-Q1")).isEqualByComparingTo(Period.parse("2024-01-01/2024-03-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-07", "2024-07-01/2024-07-15"})
    void serialization_eachForm_keepsThePeriod(String text) {
        assertThat(Serialized.copyOf(Period.parse(text))).isEqualTo(Period.parse(text));
    }
}
