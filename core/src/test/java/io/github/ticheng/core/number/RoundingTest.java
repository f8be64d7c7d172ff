// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.text.Language;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        // The table of the class's Javadoc.
        "388.022, 0.01 HALF_UP,   388.02",
        "388.022, 0.01 HALF_EVEN, 388.02",
        "388.022, 0.05 HALF_UP,   388",
        "388.022, 1 DOWN,         388",
        "0.125,   0.01 HALF_UP,   0.13",
        "0.125,   0.01 HALF_EVEN, 0.12",
        "0.125,   0.05 HALF_UP,   0.15",
        "0.125,   1 DOWN,         0",
        "-0.125,  0.01 HALF_UP,   -0.13",
        "-0.125,  0.01 HALF_EVEN, -0.12",
        "-0.125,  0.05 HALF_UP,   -0.15",
        "-0.125,  1 DOWN,         0",
        // All modes on both sides of zero.
        "0.015,   0.01 UP,        0.02",
        "-0.011,  0.01 UP,        -0.02",
        "0.019,   0.01 DOWN,      0.01",
        "-0.019,  0.01 DOWN,      -0.01",
        "0.011,   0.01 CEILING,   0.02",
        "-0.019,  0.01 CEILING,   -0.01",
        "0.019,   0.01 FLOOR,     0.01",
        "-0.011,  0.01 FLOOR,     -0.02",
        "0.015,   0.01 HALF_DOWN, 0.01",
        "-0.015,  0.01 HALF_DOWN, -0.01",
        "0.0151,  0.01 HALF_DOWN, 0.02",
        "0.015,   0.01 HALF_EVEN, 0.02",
        "0.025,   0.01 HALF_EVEN, 0.02",
        "-0.035,  0.01 HALF_EVEN, -0.04",
        // Cash units, large units, quotients and numbers beyond a long.
        "71.43,   0.1 HALF_UP,    71.4",
        "71.45,   0.1 HALF_UP,    71.5",
        "1.075,   0.05 HALF_UP,   1.1",
        "1.07499, 0.05 HALF_UP,   1.05",
        "0.5,     1 HALF_UP,      1",
        "0.49999, 1 HALF_UP,      0",
        "15,      10 HALF_UP,     20",
        "-15,     10 HALF_EVEN,   -20",
        "25,      10 HALF_EVEN,   20",
        "500/7,   0.01 HALF_UP,   71.43",
        "1/3,     0.01 UP,        0.34",
        "1/200,   0.01 HALF_UP,   0.01",
        "1/201,   0.01 HALF_UP,   0",
        "-1/3,    10 FLOOR,       -10",
        "9223372036854775807, 10 HALF_UP, 9223372036854775810",
        "9223372036854775807.5, 1 HALF_UP, 9223372036854775808",
        "9.223372036854775807, 0.000000000000000001 UP, 9.223372036854775807",
        "9.223372036854775807, 1 UP, 10",
        "0.0000000000000000005, 0.000000000000000001 HALF_UP, 0.000000000000000001",
    })
    void rounded_amount_isWhatIsPaid(String amount, String rounding, String rounded) {
        assertThat(Exact.of(amount).rounded(Rounding.parse(rounding))).hasToString(rounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "1/3", "0.00"})
    void constructor_unitNotAPositiveDecimal_isRefused(String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.halfUp(unit))
                .withMessage("Expected a positive decimal as the unit of rounding, but found " + Exact.of(unit));
    }

    @Test
    void constructor_unnecessary_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.of("0.01", RoundingMode.UNNECESSARY))
                .withMessage("Expected a mode that rounds every amount, but found UNNECESSARY");
    }

    @Test
    void constructor_unitWrittenOtherwise_isTheSame() {
        assertThat(Rounding.halfUp("0.010")).isEqualTo(Rounding.FEN_HALF_UP).hasToString("0.01 HALF_UP");
        assertThat(Exact.of("0.125").rounded(Rounding.halfUp("0.010"))).isEqualTo(Exact.of("0.13"));
        assertThat(Rounding.halfUp("1/100")).isEqualTo(Rounding.FEN_HALF_UP);
    }

    @Test
    void of_currency_isItsMinorUnit() {
        assertThat(Rounding.of(Currency.getInstance("CNY"))).isEqualTo(Rounding.FEN_HALF_UP);
        assertThat(Rounding.of(Currency.getInstance("JPY"))).hasToString("1 HALF_UP");
        assertThat(Rounding.of(Currency.getInstance("KWD"))).hasToString("0.001 HALF_UP");
        assertThat(Rounding.of(Currency.getInstance("XAU"))).isEqualTo(Rounding.FEN_HALF_UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.01",
                " HALF_UP",
                "0.01 ",
                "0.01 half_up",
                "0.01  HALF_UP",
                "0.01 HALF_UP ",
                "HALF_UP 0.01",
                "0.01\tHALF_UP"
            })
    void parse_anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.parse(text))
                .withMessage("Expected a unit and a mode such as \"0.01 HALF_UP\", but found \"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.01 HALF_UP   | rounded to 0.01, half up        | 取到0.01，四舍五入",
                "0.1 HALF_DOWN  | rounded to 0.1, half down       | 取到0.1，五舍六入",
                "0.05 HALF_EVEN | rounded to 0.05, half to even   | 取到0.05，四舍六入五成双",
                "1 UP           | rounded to 1, away from zero    | 取到1，远离零进位",
                "10 DOWN        | rounded to 10, towards zero     | 取到10，舍去尾数",
                "0.01 CEILING   | rounded to 0.01, up             | 取到0.01，向上取整",
                "0.01 FLOOR     | rounded to 0.01, down           | 取到0.01，向下取整",
            })
    void in_eachMode_saysUnitAndMode(String rounding, String english, String chinese) {
        assertThat(Rounding.parse(rounding).in(Language.ENGLISH)).isEqualTo(english);
        assertThat(Rounding.parse(rounding).in(Language.CHINESE)).isEqualTo(chinese);
    }

    /** The last dividend and the last number of units that fit, and one beyond them. */
    @ParameterizedTest
    @CsvSource({
        "92233720368547758, 1, 2, 0.01, HALF_UP, 9223372036854775800",
        "92233720368547759, 1, 2, 0.01, HALF_UP, ",
        "-92233720368547758, 1, 2, 0.01, HALF_UP, -9223372036854775800",
        "-92233720368547759, 1, 2, 0.01, HALF_UP, ",
        "9223372036854775807, 1, 0, 5, DOWN, 9223372036854775805",
        "9223372036854775807, 1, 0, 5, UP, ",
        "-9223372036854775807, 1, 0, 5, DOWN, -9223372036854775805",
        "-9223372036854775807, 1, 0, 5, UP, ",
        "-9223372036854775808, 1, 0, 1, DOWN, ",
        "7, 1, 0, 0.5, HALF_UP, ", // halves are no whole units
    })
    void round_columnAtTheBoundsOfLongs_fitsOrIsAHole(
            long dividend, long divisor, int decimals, String unit, RoundingMode mode, Long rounded) {
        long[] column = {dividend};

        Rounding.of(unit, mode).round(column, 1, divisor, decimals);

        assertThat(column[0]).isEqualTo(rounded == null ? Long.MIN_VALUE : rounded);
    }

    @Test
    void in_renminbi_saysFen() {
        Unit renminbi = Unit.money(Currency.getInstance("CNY"));

        assertThat(Rounding.FEN_HALF_UP.in(Language.ENGLISH, renminbi)).isEqualTo("rounded to fen, half up");
        assertThat(Rounding.FEN_HALF_UP.in(Language.CHINESE, renminbi)).isEqualTo("取到分，四舍五入");
        assertThat(Rounding.halfUp("0.1").in(Language.ENGLISH, renminbi)).isEqualTo("rounded to 0.1, half up");
        assertThat(Rounding.FEN_HALF_UP.in(Language.ENGLISH, Unit.money(Currency.getInstance("USD"))))
                .isEqualTo("rounded to 0.01, half up");
    }
}
