// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({
        "3.5,   0.035,   3.5%",
        "3.500, 0.0350,  3.5%",
        "0,     0,       0%",
        "100,   1,       100%",
        "-2,    -0.02,   -2%",
        "0.5,   0.005,   0.5%",
        "250,   2.5,     250%",
        "1/3,   1/300,   1/3%",
    })
    void percent_text_isTheSameAsItsFraction(String percent, String fraction, String printed) {
        assertThat(Rate.percent(percent))
                .isEqualTo(Rate.fraction(fraction))
                .isEqualTo(Rate.parse(printed))
                .hasSameHashCodeAs(Rate.parse(printed))
                .hasToString(printed);
        assertThat(Rate.percent(percent).percent()).isEqualTo(Exact.of(percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3.5", "0.035", "3.5 percent", "3.5％", "3.5% "})
    void parse_withoutPercentSign_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.parse(text))
                .withMessage("Expected a rate such as 3.5%, but found \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", " 3.5%", "3.5 %", "3.5%%", "3,5%", "٣%"})
    void parse_noNumber_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.parse(text)).withMessageContaining("but found \"");
    }

    @Test
    void of_amount_isTheShare() {
        assertThat(Rate.percent("4").of(Exact.of("3450.55"))).isEqualTo(Exact.of("138.022"));
        assertThat(Rate.ZERO.of(Exact.of("3450.55"))).isEqualTo(Exact.ZERO);
    }

    @Test
    void compareTo_rates_isByValue() {
        assertThat(Rate.percent("3.5")).isLessThan(Rate.percent("3.51")).isGreaterThan(Rate.ZERO);
        assertThat(Rate.percent("3.5")).isEqualByComparingTo(Rate.fraction("0.0350"));
    }

    @Test
    void constructor_explainedFraction_keepsTheValueOnly() {
        assertThat(new Rate(Exact.ONE.asConstant(Unit.PERCENT)).fraction().term())
                .isEmpty();
    }
}
