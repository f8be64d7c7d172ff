// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactToLongTest {

    @ParameterizedTest
    @CsvSource({
        "23450.55, 2, 2345055",
        "23450.55, 3, 23450550",
        "23450.50, 1, 234505",
        "7.00, 0, 7",
        "-0.01, 2, -1",
        "0, 18, 0",
        "92233720368547758.07, 2, 9223372036854775807",
        "-92233720368547758.08, 2, -9223372036854775808",
        "0.000000000000000001, 18, 1",
    })
    void toLong_wholeInThatUnit_counts(String number, int decimals, long expected) {
        assertThat(Exact.of(number).fitsLong(decimals)).isTrue();
        assertThat(Exact.of(number).toLong(decimals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "23450.55, 1",
        "0.5, 0",
        "1/3, 18",
        "92233720368547758.08, 2",
        "-92233720368547758.09, 2",
        "10, 18",
        "9223372036854775808, 0",
        "0.0000000000000000001, 18",
    })
    void toLong_notWholeOrTooLarge_isRefused(String number, int decimals) {
        assertThat(Exact.of(number).fitsLong(decimals)).isFalse();
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Exact.of(number).toLong(decimals))
                .withMessage(
                        "Expected a number of at most " + decimals + " decimals that fits a long, but found " + number);
    }

    /** The last number that fits is counted in finer units, and one further stays as it is: the value is the same. */
    @ParameterizedTest
    @CsvSource({
        "7, 2, 2",
        "7, 0, 0",
        "0.05, 1, 2",
        "0.05, 2, 2",
        "9, 18, 18",
        "10, 18, 0",
        "-92233720368547758, 2, 2",
        "-92233720368547759, 2, 0",
        "1/3, 2, ",
    })
    void withDecimals_anyNumber_keepsTheValueAndCountsFinerWhereItFits(String number, int decimals, Integer scale) {
        Exact prepared = Exact.of(number).withDecimals(decimals);

        assertThat(prepared).isEqualTo(Exact.of(number)).hasToString(number);
        assertThat(prepared instanceof SmallExact small ? Integer.valueOf(small.scale) : null)
                .isEqualTo(scale);
    }
}
