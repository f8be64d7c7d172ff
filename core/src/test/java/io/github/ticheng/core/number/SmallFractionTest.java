// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of two longs, and one beyond them: 9223372036854775807 is 7² × 73 × 127 × 337 × 92737 × 649657. */
class SmallFractionTest {

    @ParameterizedTest
    @CsvSource({
        "1, 3, 1/3, SmallFraction",
        "12, 240, 0.05, SmallExact",
        "9223372036854775807, 3, 9223372036854775807/3, SmallFraction",
        "-9223372036854775808, 3, -9223372036854775808/3, SmallFraction",
        "9223372036854775808, 3, 9223372036854775808/3, BigFraction",
        "-9223372036854775809, 7, -9223372036854775809/7, BigFraction",
        "1, 9223372036854775807, 1/9223372036854775807, SmallFraction",
        "1, 9223372036854775809, 1/9223372036854775809, BigFraction",
        "-9223372036854775808, 9223372036854775807, -9223372036854775808/9223372036854775807, SmallFraction",
        "9223372036854775807, -9223372036854775808, -0.9999999999999999998915797827514495565992547199130058288574218750"
                + ", BigFraction",
        "1, -9223372036854775808, -0.000000000000000000108420217248550443400745280086994171142578125, BigFraction",
        "-9223372036854775808, -1, 9223372036854775808, BigFraction",
        "-9223372036854775808, -9223372036854775808, 1, SmallExact",
        "9223372036854775807, 2, 4611686018427387903.5, SmallFraction",
        "7, 49, 1/7, SmallFraction",
    })
    void dividedBy_atTheBoundsOfLongs_hasOneForm(String dividend, String divisor, String quotient, String form) {
        Exact exact = Exact.of(dividend).dividedBy(Exact.of(divisor));

        assertThat(exact).isEqualTo(Exact.of(quotient)).hasSameHashCodeAs(Exact.of(quotient));
        assertThat(exact.getClass().getSimpleName()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775806/7, 1/7, 1317624576693539401, "
                + "9223372036854775805/7, 9223372036854775806/49, 9223372036854775806",
        "9223372036854775807/3, 1/3, 9223372036854775808/3, "
                + "3074457345618258602, 9223372036854775807/9, 9223372036854775807",
        "-9223372036854775808/3, 1/3, -9223372036854775807/3, "
                + "-3074457345618258603, -9223372036854775808/9, -9223372036854775808",
        "-9223372036854775808/3, -1/3, -3074457345618258603, "
                + "-9223372036854775807/3, 9223372036854775808/9, 9223372036854775808",
        "1/3037000499, 1/3037000498, 6074000997/9223372027889248502, "
                + "-1/9223372027889248502, 1/9223372027889248502, 3037000498/3037000499",
        "1/3037000499, 1/3037000501, 6074001000/9223372037000249999, "
                + "2/9223372037000249999, 1/9223372037000249999, 3037000501/3037000499",
        "3037000499/7, 3037000499/11, 54666008982/77, 12148001996/77, 9223372030926249001/77, 11/7",
        "3037000500/7, 3037000501/11, 54666009007/77, 12148001993/77, 9223372040037250500/77, 33407005500/21259003507",
        "838488366986797799/7, 1317624576693539396/11, 18446744073709551561/77, "
                + "17/77, 1104812879613436563098158309492589404/77, 9223372036854775789/9223372036854775772",
        "-838488366986797799/7, 1317624576693539396/11, -17/77, "
                + "-18446744073709551561/77, -1104812879613436563098158309492589404/77, -9223372036854775789/9223372036854775772",
    })
    void arithmetic_resultsThatJustFitAndJustDoNot_areExact(
            String left, String right, String sum, String difference, String product, String quotient) {
        Exact a = Exact.of(left);
        Exact b = Exact.of(right);

        assertThat(a.plus(b)).isEqualTo(Exact.of(sum));
        assertThat(a.minus(b)).isEqualTo(Exact.of(difference));
        assertThat(a.times(b)).isEqualTo(Exact.of(product));
        assertThat(a.dividedBy(b)).isEqualTo(Exact.of(quotient));
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807/9223372036854775806, 9223372036854775806/9223372036854775805, -1",
        "-9223372036854775807/9223372036854775806, -9223372036854775806/9223372036854775805, 1",
        "-9223372036854775808/9223372036854775807, 9223372036854775807/9223372036854775806, -1",
        "1/9223372036854775807, 1/9223372036854775808, 1",
        "3037000500/3037000499, 3037000498/3037000501, 1",
        "-3037000500/3037000499, -3037000498/3037000501, -1",
        "1/3, 0.333333333333333333, 1",
        "1/3, 0.333333333333333334, -1",
        "9223372036854775807/3, 3074457345618258602.333333, 1",
    })
    void compareTo_productsBeyondLong_isExact(String left, String right, int order) {
        assertThat(Exact.of(left).compareTo(Exact.of(right))).isEqualTo(order);
        assertThat(Exact.of(right).compareTo(Exact.of(left))).isEqualTo(-order);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807/3, 1, HALF_UP, 3074457345618258602",
        "9223372036854775807/3, 0.1, UP, 3074457345618258602.4",
        "9223372036854775807/3, 0.01, HALF_UP, 3074457345618258602.33",
        "-9223372036854775808/3, 1, FLOOR, -3074457345618258603",
        "9223372036854775807/2, 1, HALF_EVEN, 4611686018427387904",
        "9223372036854775807/2, 1, HALF_DOWN, 4611686018427387903",
        "-9223372036854775807/2, 1, HALF_UP, -4611686018427387904",
        "9223372036854775807/4, 5, HALF_UP, 2305843009213693950",
        "1/9223372036854775807, 0.01, CEILING, 0.01",
        "1/9223372036854775807, 0.05, HALF_UP, 0",
        "9223372036854775807, 5, UP, 9223372036854775810",
        "4/3, 9223372036854775807, UP, 9223372036854775807",
        "92233720368547758.074, 9223372036854775807, UP, 9223372036854775807",
    })
    void rounded_atTheBoundsOfLongs_isExact(String value, String unit, RoundingMode mode, String rounded) {
        assertThat(Exact.of(value).rounded(Rounding.of(unit, mode))).isEqualTo(Exact.of(rounded));
    }
}
