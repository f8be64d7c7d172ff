// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Money, rates and ratios: what they print they read, and they follow the arithmetic of their numbers. */
class ValueProperties {

    @Property
    void money_printed_isReadAndPrintedTheSame(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll("currencies") Currency currency) {
        Money money = Money.of(a.exact(), currency);

        assertThat(Money.parse(money.toString()))
                .isEqualTo(money)
                .hasSameHashCodeAs(money)
                .hasToString(money.toString());
    }

    @Property
    void money_arithmetic_isThatOfItsAmounts(
            @ForAll(supplier = Sample.Any.class) Sample a,
            @ForAll(supplier = Sample.Any.class) Sample b,
            @ForAll("currencies") Currency currency) {
        Money first = Money.of(a.exact(), currency);
        Money second = Money.of(b.exact(), currency);

        assertThat(first.plus(second)).isEqualTo(Money.of(a.exact().plus(b.exact()), currency));
        assertThat(first.plus(second).minus(second)).isEqualTo(first);
        assertThat(first.times(b.exact()).amount()).isEqualTo(a.exact().times(b.exact()));
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(a.oracle().compareTo(b.oracle()));
    }

    @Property
    void rate_printed_isReadAndPrintedTheSame(@ForAll(supplier = Sample.Any.class) Sample a) {
        Rate rate = new Rate(a.exact());

        assertThat(Rate.parse(rate.toString()))
                .isEqualTo(rate)
                .hasSameHashCodeAs(rate)
                .hasToString(rate.toString());
        assertThat(Rate.percent(rate.percent().toString())).isEqualTo(rate);
        assertThat(Rate.fraction(a.exact().toString())).isEqualTo(rate);
    }

    @Property
    void ratio_printed_isReadAndPrintedTheSame(@ForAll("ratios") Ratio ratio) {
        assertThat(Ratio.parse(ratio.toString()))
                .isEqualTo(ratio)
                .hasSameHashCodeAs(ratio)
                .hasToString(ratio.toString());
    }

    @Property
    void ratio_compareValueTo_isTheOrderOfQuotients(
            @ForAll("ratios") Ratio a,
            @ForAll("ratios") Ratio b,
            @ForAll(supplier = Sample.Any.class) Sample threshold) {
        if (a.hasData()) {
            Exact value = a.value().orElseThrow();
            assertThat(Integer.signum(a.compareValueTo(threshold.exact())))
                    .isEqualTo(Integer.signum(value.compareTo(threshold.exact())));
            assertThat(a.compareValueTo(value)).isZero();
        }
        if (a.hasData() && b.hasData()) {
            assertThat(Integer.signum(a.compareValueTo(b)))
                    .isEqualTo(Integer.signum(
                            a.value().orElseThrow().compareTo(b.value().orElseThrow())));
        }
    }

    @Property
    void ratio_plus_liesBetweenTheTwo(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        if (a.hasData() && b.hasData()) {
            Comparator<Ratio> byValue = Ratio::compareValueTo;
            Ratio less = byValue.compare(a, b) <= 0 ? a : b;
            Ratio more = byValue.compare(a, b) <= 0 ? b : a;

            assertThat(a.plus(b).compareValueTo(less)).isNotNegative();
            assertThat(a.plus(b).compareValueTo(more)).isNotPositive();
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
        }
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("CNY", "USD", "JPY", "KWD", "CLP").map(Currency::getInstance);
    }

    @Provide
    Arbitrary<Ratio> ratios() {
        Arbitrary<Sample> any = new Sample.Any().get();
        return Combinators.combine(any, any)
                .as((numerator, denominator) -> denominator.exact().isZero()
                        ? Ratio.NO_DATA
                        : Ratio.of(numerator.exact(), denominator.exact().abs()));
    }
}
