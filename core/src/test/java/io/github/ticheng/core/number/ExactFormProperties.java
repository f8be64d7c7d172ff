// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ticheng.core.text.Serialized;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** One value, however it is written, kept or carried. */
class ExactFormProperties {

    private static final Pattern SHORTEST =
            Pattern.compile("0|-?([1-9][0-9]*|(0|[1-9][0-9]*)\\.[0-9]*[1-9]|[1-9][0-9]*/[1-9][0-9]*)");

    @Property
    void equals_sameValueMadeOtherwise_isEqualWithOneHash(
            @ForAll(supplier = Sample.Any.class) Sample a,
            @ForAll(supplier = Sample.Any.class) Sample b,
            @ForAll @IntRange(min = 1, max = 30) int zeros) {
        Exact exact = a.exact();
        BigInteger factor = BigInteger.TEN.pow(zeros);
        for (Exact same : List.of(
                Exact.parse(exact.numerator() + "/" + exact.denominator()),
                Exact.parse(exact.numerator().multiply(factor) + "/"
                        + exact.denominator().multiply(factor)),
                exact.plus(b.exact()).minus(b.exact()),
                exact.times(Exact.of(7)).dividedBy(Exact.of(7)),
                exact.negated().negated())) {
            assertThat(same).isEqualTo(exact).hasSameHashCodeAs(exact).hasToString(exact.toString());
            assertThat(same.compareTo(exact)).isZero();
        }
    }

    @Property
    void equals_zerosBehindThePoint_doNotCount(
            @ForAll(supplier = Sample.Decimal.class) Sample a, @ForAll @IntRange(max = 30) int zeros) {
        BigDecimal decimal = a.exact().toBigDecimal();
        Exact longer = Exact.of(decimal.setScale(decimal.scale() + zeros));

        assertThat(longer)
                .isEqualTo(a.exact())
                .hasSameHashCodeAs(a.exact())
                .hasToString(a.exact().toString());
    }

    @Property
    void parse_printed_isTheNumber(@ForAll(supplier = Sample.Any.class) Sample a) {
        assertThat(Oracle.of(Exact.parse(a.exact().toString()))).isEqualTo(a.oracle());
    }

    @Property
    void toString_any_isTheShortestForm(@ForAll(supplier = Sample.Any.class) Sample a) {
        assertThat(a.exact().toString()).matches(SHORTEST);
        assertThat(a.exact().toString().contains("/")).isEqualTo(!a.oracle().isDecimal());
    }

    @Property
    void parse_plainTextOfBigDecimal_isItsValue(@ForAll BigDecimal decimal) {
        assertThat(Oracle.of(Exact.parse(decimal.toPlainString()))).isEqualTo(Oracle.of(decimal));
        assertThat(Exact.of(decimal)).isEqualTo(Exact.parse(decimal.toPlainString()));
    }

    @Property
    void toBigDecimal_decimal_isTheValueWithoutTrailingZeros(@ForAll(supplier = Sample.Decimal.class) Sample a) {
        BigDecimal decimal = a.exact().toBigDecimal();

        assertThat(Oracle.of(decimal)).isEqualTo(a.oracle());
        assertThat(decimal.scale()).isNotNegative();
        assertThat(decimal.scale())
                .isEqualTo(Math.max(0, decimal.stripTrailingZeros().scale()));
        assertThat(a.exact()).hasToString(decimal.toPlainString());
    }

    @Property
    void toBigDecimal_anyNumber_isRefusedIfItIsNoDecimal(@ForAll(supplier = Sample.Any.class) Sample a) {
        if (!a.oracle().isDecimal()) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> a.exact().toBigDecimal())
                    .withMessage("Expected a number with finitely many decimals, but found " + a.exact());
        } else {
            assertThat(Oracle.of(a.exact().toBigDecimal())).isEqualTo(a.oracle());
        }
    }

    @Property
    void toLong_any_isTheWholeNumberOrRefused(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll @IntRange(max = 18) int decimals) {
        Oracle units = a.oracle().times(new Oracle(BigInteger.TEN.pow(decimals), BigInteger.ONE));
        boolean fits = units.isWhole() && units.numerator().bitLength() < Long.SIZE;

        assertThat(a.exact().fitsLong(decimals)).isEqualTo(fits);
        if (fits) {
            assertThat(a.exact().toLong(decimals)).isEqualTo(units.numerator().longValueExact());
        } else {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> a.exact().toLong(decimals));
        }
        if (decimals == 0 && fits) {
            assertThat(a.exact().toLong()).isEqualTo(units.numerator().longValueExact());
        } else if (decimals == 0) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> a.exact().toLong());
        }
    }

    @Property
    void of_long_isItself(@ForAll long number) {
        assertThat(Exact.of(number).toLong()).isEqualTo(number);
        assertThat(Exact.of(number)).hasToString(Long.toString(number));
    }

    @Property(tries = 300)
    void serialization_any_isEqualAfterwards(@ForAll(supplier = Sample.Any.class) Sample a) {
        Exact copy = Serialized.copyOf(a.exact());

        assertThat(copy)
                .isEqualTo(a.exact())
                .hasSameHashCodeAs(a.exact())
                .hasToString(a.exact().toString());
        assertThat(copy).hasSameClassAs(a.exact());
    }

    // What is calculated with the same two numbers in big integers, whatever form they have.
    @Property(tries = 3000)
    void form_calculatedInBigIntegers_changesNothing(
            @ForAll(supplier = Sample.Any.class) Sample a,
            @ForAll(supplier = Sample.Any.class) Sample b,
            @ForAll RoundingMode mode) {
        Exact left = a.exact();
        BigFraction bigLeft = left.fraction().big();
        BigFraction bigRight = b.exact().fraction().big();

        assertSame(left.plus(b.exact()), bigLeft.sum(bigRight));
        assertSame(left.minus(b.exact()), bigLeft.sum(bigRight.opposite()));
        assertSame(left.times(b.exact()), bigLeft.product(bigRight));
        assertThat(Integer.signum(left.compareTo(b.exact()))).isEqualTo(bigLeft.compare(bigRight));
        assertThat(bigLeft).isEqualTo(left).hasToString(left.toString());
        if (left instanceof Fraction) {
            assertThat(bigLeft).hasSameHashCodeAs(left);
        }
        if (!b.exact().isZero()) {
            assertSame(left.dividedBy(b.exact()), bigLeft.quotient(bigRight));
        }
        if (mode != RoundingMode.UNNECESSARY) {
            for (String unit : List.of("0.01", "0.05", "0.3", "1", "0.000000000000000001")) {
                Rounding rounding = Rounding.of(unit, mode);
                assertSame(left.rounded(rounding), bigLeft.rounded(rounding).plus(Exact.ZERO));
            }
        }
    }

    private static void assertSame(Exact actual, Exact expected) {
        assertThat(actual)
                .isEqualTo(expected)
                .hasSameHashCodeAs(expected)
                .hasToString(expected.toString())
                .hasSameClassAs(expected);
    }
}
