// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.text.Language;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 1, monthly, 每月",
        "QUARTER, 3, quarterly, 每季度",
        "HALF_YEAR, 6, half-yearly, 每半年",
        "YEAR, 12, yearly, 每年",
    })
    void in_eachCadence_readsInBothLanguages(Cadence cadence, int months, String english, String chinese) {
        assertThat(cadence.months()).isEqualTo(months);
        assertThat(cadence.in(Language.ENGLISH)).isEqualTo(english);
        assertThat(cadence.in(Language.CHINESE)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-07, 2024-07",
        "QUARTER, 2024-07, 2024-Q3",
        "QUARTER, 2024-09, 2024-Q3",
        "QUARTER, 2024-10, 2024-Q4",
        "QUARTER, 2024-12, 2024-Q4",
        "HALF_YEAR, 2024-06, 2024-H1",
        "HALF_YEAR, 2024-07, 2024-H2",
        "YEAR, 2024-01, 2024",
        "YEAR, 2024-12, 2024",
        "YEAR, 2024-Q3, 2024",
        "QUARTER, 2024-08-16/2024-09-15, 2024-Q3",
    })
    void enclosing_periodWithinOne_isThatOne(Cadence cadence, String period, String enclosing) {
        assertThat(cadence.enclosing(Period.parse(period))).hasToString(enclosing);
    }

    @Test
    void enclosing_periodAcrossTwo_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cadence.QUARTER.enclosing(Period.parse("2024-H1")))
                .withMessage("Expected a period within one QUARTER, but found 2024-H1, of which only a part lies in"
                        + " 2024-Q1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cadence.MONTH.enclosing(Period.parse("2024-07-16/2024-08-15")));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 1 2 3 4 5 6 7 8 9 10 11 12",
        "QUARTER, 3 6 9 12",
        "HALF_YEAR, 6 12",
        "YEAR, 12",
    })
    void endsIn_monthsOfAYear_areTheLastOnes(Cadence cadence, String endingMonths) {
        int[] ending = IntStream.rangeClosed(1, 12)
                .filter(month -> cadence.endsIn(Period.ofMonth(2024, month)))
                .toArray();

        assertThat(ending)
                .containsExactly(Arrays.stream(endingMonths.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2024-Q1, true",
        "QUARTER, 2024-09-16/2024-09-30, true",
        "QUARTER, 2024-09-16/2024-09-29, false",
        "HALF_YEAR, 2024-Q1, false",
        "HALF_YEAR, 2024-Q2, true",
        "MONTH, 2024-02-16/2024-02-28, false",
        "MONTH, 2024-02-16/2024-02-29, true",
    })
    void endsIn_otherPeriods_looksAtTheLastDay(Cadence cadence, String period, boolean expected) {
        assertThat(cadence.endsIn(Period.parse(period))).isEqualTo(expected);
    }
}
