// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "12/240, 12/240",
        "12.0/240.00, 12/240",
        "0/0, 0/0",
        "0/5, 0/5",
        "-1/2, -1/2",
        "+1/+2, 1/2",
        "1.5/0.5, 1.5/0.5",
        "(1/3)/2, (1/3)/2",
        "1/(2/3), 1/(2/3)",
        "(-1/3)/(2/7), (-1/3)/(2/7)",
        "(2/4)/(6/3), 0.5/2",
        "~0.062, ~0.062",
        "~-1.50, ~-1.5",
        "~1/3, ~1/3",
    })
    void parse_twoNumbers_printsThem(String text, String printed) {
        assertThat(Ratio.parse(text)).hasToString(printed).isEqualTo(Ratio.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5%",
                "0.05",
                "12",
                "1/2/3",
                "1/3/2/3",
                "(1/3/2",
                "1/3)/2",
                "((1/3))/2",
                "(1/3)(1/2)/2",
                "12:240",
                " ~0.05",
                "12÷240"
            })
    void parse_anotherForm_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse(text))
                .withMessage("Expected a ratio such as 12/240, but found \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "1/", "/2", "a/b", "1 / 2", "()/2", "1,000/2,000", "٣/٤"})
    void parse_noNumbers_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse(text)).withMessageContaining("but found \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0", "-1/0", "1/-2", "0/-1", "-1/-2"})
    void parse_denominatorNotPositive_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse(text))
                .withMessage("Expected a ratio with a positive denominator, or 0/0 for no data, but found " + text);
    }

    @Test
    void value_data_isTheExactQuotient() {
        assertThat(Ratio.of(12, 240).value()).contains(Exact.of("0.05"));
        assertThat(Ratio.of(112, 300).value()).contains(Exact.of("28/75"));
        assertThat(Ratio.of(0, 5).value()).contains(Exact.ZERO);
        assertThat(Ratio.of(0, 5).hasData()).isTrue();
    }

    @Test
    void value_noData_isEmpty() {
        assertThat(Ratio.NO_DATA.value()).isEmpty();
        assertThat(Ratio.NO_DATA.hasData()).isFalse();
        assertThat(Ratio.of(0, 0)).isEqualTo(Ratio.NO_DATA);
    }

    @Test
    void plus_ratios_addTheParts() {
        assertThat(Ratio.of(30, 100).plus(Ratio.of(90, 200))).isEqualTo(Ratio.of(120, 300));
        assertThat(Ratio.NO_DATA.plus(Ratio.of(1, 2))).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void printed_value_isComparedButNotAdded() {
        Ratio printed = Ratio.printed(Exact.of("0.062"));

        assertThat(printed.value()).contains(Exact.of("0.062"));
        assertThat(printed.compareValueTo(Exact.of("0.062"))).isZero();
        assertThat(printed.compareValueTo(Ratio.of(62, 1000))).isZero();
        assertThat(printed).isNotEqualTo(Ratio.of(Exact.of("0.062"), Exact.ONE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Ratio.of(1, 2).plus(printed))
                .withMessage("Expected ratios with both parts to add, but found 1/2 and ~0.062");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ratio(Exact.ONE, Exact.of(2), true))
                .withMessage("Expected 1 as the denominator of a ratio given as printed, but found 2");
    }

    @Test
    void equals_sameValueOtherParts_differs() {
        assertThat(Ratio.of(12, 240)).isNotEqualTo(Ratio.of(5, 100)).isEqualTo(Ratio.parse("12.0/240"));
        assertThat(Ratio.of(12, 240).compareValueTo(Ratio.of(5, 100))).isZero();
    }

    // The refund bands of a published scorecard: 8.00% and 8.01%, 5.00% of 12 in 240.
    @ParameterizedTest
    @CsvSource({
        "12,   240,   0.05,   0",
        "13,   240,   0.05,   1",
        "11,   240,   0.05,  -1",
        "800,  10000, 0.08,   0",
        "801,  10000, 0.08,   1",
        "1,    3,     1/3,    0",
        "1,    3,     0.3333333333333333333333, 1",
        "112,  300,   0.375, -1",
    })
    void compareValueTo_threshold_isExact(long numerator, long denominator, String threshold, int order) {
        assertThat(Integer.signum(Ratio.of(numerator, denominator).compareValueTo(Exact.of(threshold))))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 300, 900, 2400, 1",
        "112, 300, 900, 2400, -1",
        "1, 3, 2, 6, 0",
        "9223372036854775807, 9223372036854775806, 1, 1, 1"
    })
    void compareValueTo_ratio_isExact(
            long numerator, long denominator, long otherNumerator, long otherDenominator, int order) {
        Ratio own = Ratio.of(numerator, denominator);
        Ratio other = Ratio.of(otherNumerator, otherDenominator);

        assertThat(Integer.signum(own.compareValueTo(other))).isEqualTo(order);
        assertThat(Integer.signum(other.compareValueTo(own))).isEqualTo(-order);
    }

    @Test
    void compareValueTo_noData_isRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Ratio.NO_DATA.compareValueTo(Exact.ZERO))
                .withMessage("Expected a ratio with data to compare, but found 0/0");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Ratio.of(1, 2).compareValueTo(Ratio.NO_DATA));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Ratio.NO_DATA.compareValueTo(Ratio.of(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"excellent", "very-good", "a", "grade-2", "a1"})
    void rating_words_isAccepted(String word) {
        assertThat(Rating.of(word)).hasToString(word).isEqualTo(new Rating(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Good", "good ", "-good", "good-", "very--good", "very_good", "2", "优秀", "good\n"})
    void rating_anythingElse_isRefused(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rating.of(word))
                .withMessage("Expected a rating of lower-case words such as very-good, but found \"" + word + "\"");
    }
}
