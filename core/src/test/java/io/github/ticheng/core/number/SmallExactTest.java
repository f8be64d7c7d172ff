// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operation on digits that fit a long is done so wherever its result fits, too, and nowhere else. */
class SmallExactTest {

    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-2_000, 2_000),
                Arbitraries.longs(),
                Arbitraries.of(
                        Long.MAX_VALUE,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE / 10,
                        Long.MIN_VALUE / 10,
                        1L << 62,
                        -(1L << 62)));
    }

    @Property(tries = 1000)
    void plusAndMinus_whereTheCommonDigitsFit_areDone(
            @ForAll("longs") long a,
            @ForAll("longs") long b,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll @IntRange(max = 18) int other) {
        int common = Math.max(scale, other);
        BigInteger left = BigInteger.valueOf(a).multiply(BigInteger.TEN.pow(common - scale));
        BigInteger right = BigInteger.valueOf(b).multiply(BigInteger.TEN.pow(common - other));
        boolean fit = fits(left) && fits(right);
        SmallExact first = new SmallExact(a, scale);
        SmallExact second = new SmallExact(b, other);

        assertResult(first.plusSmall(second), fit ? left.add(right) : null, common);
        assertResult(first.minusSmall(second), fit ? left.subtract(right) : null, common);
    }

    @Property(tries = 1000)
    void times_whereTheDigitsFit_isDone(
            @ForAll("longs") long a,
            @ForAll("longs") long b,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll @IntRange(max = 18) int other) {
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));

        assertResult(
                new SmallExact(a, scale).timesSmall(new SmallExact(b, other)),
                scale + other <= Exact.MAX_SCALE ? product : null,
                scale + other);
    }

    /** A dividend made of the quotient, so that there is one. */
    @Property(tries = 500)
    void dividedBy_wholeMultiple_isDone(
            @ForAll @IntRange(min = -100_000, max = 100_000) int quotient,
            @ForAll @IntRange(min = 2, max = 100_000) int divisor,
            @ForAll @IntRange(max = 9) int scale,
            @ForAll @IntRange(max = 9) int more) {
        SmallExact dividend = new SmallExact((long) quotient * divisor, scale + more);

        assertResult(dividend.dividedBySmall(new SmallExact(divisor, scale)), BigInteger.valueOf(quotient), more);
    }

    private static void assertResult(@Nullable Exact actual, @Nullable BigInteger unscaled, int scale) {
        if (unscaled == null || !fits(unscaled)) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isInstanceOfSatisfying(SmallExact.class, small -> {
                assertThat(small.unscaled).isEqualTo(unscaled.longValueExact());
                assertThat(small.scale).isEqualTo((byte) scale);
            });
        }
    }

    private static boolean fits(BigInteger number) {
        return number.bitLength() < Long.SIZE;
    }

    @Property(tries = 200)
    void dividedByPowerOfTen_each_isTheDivision(@ForAll("longs") long value, @ForAll @IntRange(max = 18) int exponent) {
        assertThat(SmallExact.dividedByPowerOfTen(value, exponent))
                .isEqualTo(BigInteger.valueOf(value)
                        .divide(BigInteger.TEN.pow(exponent))
                        .longValueExact());
    }

    /** Small counts are made once. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 127, 128})
    void of_smallCounts_areThemselves(long count) {
        assertThat(Exact.of(count)).isEqualTo(new SmallExact(count, 0)).hasToString(Long.toString(count));
    }

    /** Eighteen decimals are what a small number has, however it comes about: 2^-18, and 1 ÷ 10^18 of large numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"0.000003814697265625", "0.000000000000000001"})
    void dividedBy_eighteenDecimals_isSmall(String quotient) {
        Exact decimal = Exact.parse(quotient);
        BigInteger large = BigInteger.ONE.shiftLeft(80);

        for (Exact again : List.of(
                Exact.parse(decimal.numerator() + "/" + decimal.denominator()),
                Exact.parse(decimal.numerator().multiply(large) + "/"
                        + decimal.denominator().multiply(large)))) {
            assertThat(again).isInstanceOf(SmallExact.class).isEqualTo(decimal);
        }
        assertThat(Exact.ONE.dividedBy(Exact.of(1L << 18))).isInstanceOf(SmallExact.class);
    }
}
