// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Arithmetic and order against fractions of big integers. */
class ExactArithmeticProperties {

    @Property(tries = 3000)
    void plus_any_isTheSum(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll(supplier = Sample.Any.class) Sample b) {
        assertIs(a.exact().plus(b.exact()), a.oracle().plus(b.oracle()));
    }

    @Property(tries = 3000)
    void plus_small_isTheSum(
            @ForAll(supplier = Sample.Small.class) Sample a, @ForAll(supplier = Sample.Small.class) Sample b) {
        assertIs(a.exact().plus(b.exact()), a.oracle().plus(b.oracle()));
        assertIs(a.exact().minus(b.exact()), a.oracle().minus(b.oracle()));
    }

    @Property(tries = 3000)
    void minus_any_isTheDifference(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll(supplier = Sample.Any.class) Sample b) {
        assertIs(a.exact().minus(b.exact()), a.oracle().minus(b.oracle()));
    }

    @Property(tries = 3000)
    void times_any_isTheProduct(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll(supplier = Sample.Any.class) Sample b) {
        assertIs(a.exact().times(b.exact()), a.oracle().times(b.oracle()));
    }

    @Property(tries = 3000)
    void times_small_isTheProduct(
            @ForAll(supplier = Sample.Small.class) Sample a, @ForAll(supplier = Sample.Small.class) Sample b) {
        assertIs(a.exact().times(b.exact()), a.oracle().times(b.oracle()));
    }

    @Property(tries = 3000)
    void dividedBy_any_isTheQuotient(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll(supplier = Sample.Any.class) Sample b) {
        assertQuotient(a, b);
    }

    @Property(tries = 3000)
    void dividedBy_small_isTheQuotient(
            @ForAll(supplier = Sample.Small.class) Sample a, @ForAll(supplier = Sample.Small.class) Sample b) {
        assertQuotient(a, b);
    }

    @Property
    void dividedBy_productByFactor_isTheOtherFactor(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll(supplier = Sample.Any.class) Sample b) {
        if (!b.exact().isZero()) {
            assertThat(a.exact().times(b.exact()).dividedBy(b.exact())).isEqualTo(a.exact());
            assertThat(a.exact().dividedBy(b.exact()).times(b.exact())).isEqualTo(a.exact());
        }
    }

    @Property
    void negatedAndAbs_any_turnTheSign(@ForAll(supplier = Sample.Any.class) Sample a) {
        assertIs(a.exact().negated(), a.oracle().negated());
        assertIs(a.exact().abs(), a.oracle().signum() < 0 ? a.oracle().negated() : a.oracle());
        assertThat(a.exact().negated().negated()).isEqualTo(a.exact());
    }

    @Property
    void minAndMax_any_areTheTwo(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll(supplier = Sample.Any.class) Sample b) {
        boolean rising = a.oracle().compareTo(b.oracle()) <= 0;
        assertIs(a.exact().min(b.exact()), rising ? a.oracle() : b.oracle());
        assertIs(a.exact().max(b.exact()), rising ? b.oracle() : a.oracle());
    }

    @Property(tries = 3000)
    void compareTo_any_isTheOrderOfValues(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll(supplier = Sample.Any.class) Sample b) {
        assertOrder(a, b);
    }

    @Property(tries = 3000)
    void compareTo_small_isTheOrderOfValues(
            @ForAll(supplier = Sample.Small.class) Sample a, @ForAll(supplier = Sample.Small.class) Sample b) {
        assertOrder(a, b);
    }

    // Neighbours differ in the last digit only, which pairs drawn at random hardly ever do.
    @Property
    void compareTo_neighbours_tellsThemApart(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll(supplier = Sample.Small.class) Sample step) {
        Sample next = new Sample(a.exact().plus(step.exact()), a.oracle().plus(step.oracle()));
        assertOrder(a, next);
        assertOrder(next, a);
    }

    @Property
    void questions_any_areTheValues(@ForAll(supplier = Sample.Any.class) Sample a) {
        Exact exact = a.exact();
        assertThat(exact.signum()).isEqualTo(a.oracle().signum());
        assertThat(exact.isZero()).isEqualTo(a.oracle().signum() == 0);
        assertThat(exact.isPositive()).isEqualTo(a.oracle().signum() > 0);
        assertThat(exact.isNegative()).isEqualTo(a.oracle().signum() < 0);
        assertThat(exact.isWhole()).isEqualTo(a.oracle().isWhole());
        assertThat(exact.isDecimal()).isEqualTo(a.oracle().isDecimal());
    }

    private static void assertQuotient(Sample a, Sample b) {
        if (b.oracle().isZero()) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> a.exact().dividedBy(b.exact()))
                    .withMessage("Expected a divisor other than 0 for " + a.exact());
        } else {
            assertIs(a.exact().dividedBy(b.exact()), a.oracle().dividedBy(b.oracle()));
        }
    }

    private static void assertOrder(Sample a, Sample b) {
        int order = a.oracle().compareTo(b.oracle());
        assertThat(Integer.signum(a.exact().compareTo(b.exact()))).isEqualTo(order);
        assertThat(a.exact().isLessThan(b.exact())).isEqualTo(order < 0);
        assertThat(a.exact().isGreaterThan(b.exact())).isEqualTo(order > 0);
        assertThat(a.exact().equals(b.exact())).isEqualTo(order == 0);
        if (order == 0) {
            assertThat(a.exact()).hasSameHashCodeAs(b.exact());
        }
    }

    private static void assertIs(Exact actual, Oracle expected) {
        assertThat(Oracle.of(actual)).isEqualTo(expected);
        assertThat(actual.term()).isEmpty();
        assertOneForm(actual);
    }

    // A number is a fraction only where no scaled long holds it, and in big integers only where two longs do not,
    // whatever it was calculated from.
    private static void assertOneForm(Exact actual) {
        Oracle value = Oracle.of(actual);
        boolean decimal = false;
        for (int scale = 0; scale <= Exact.MAX_SCALE; scale++) {
            Oracle units = value.times(new Oracle(BigInteger.TEN.pow(scale), BigInteger.ONE));
            decimal |= units.isWhole() && fitsLong(units.numerator());
        }
        boolean pair = fitsLong(value.numerator()) && fitsLong(value.denominator());
        assertThat(actual).isInstanceOf(decimal ? SmallExact.class : pair ? SmallFraction.class : BigFraction.class);
    }

    private static boolean fitsLong(BigInteger whole) {
        return whole.bitLength() < Long.SIZE;
    }
}
