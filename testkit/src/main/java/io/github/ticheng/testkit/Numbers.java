// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Generators of numbers and of what is made of them: amounts, rates, ratios, ratings, roundings, money, units. */
public final class Numbers {

    private static final BigInteger BEYOND_LONG = BigInteger.TWO.pow(63);

    private Numbers() {}

    /**
     * Amounts with two decimals, −100,000.00 to 1,000,000.00: often 0, often a whole thousand, where tiers begin, or one
     * fen beside it.
     */
    public static Arbitrary<Exact> amounts() {
        return amounts("-100000", "1000000");
    }

    /**
     * Amounts with two decimals within bounds: often 0, often a whole thousand or one fen beside it, as far as these lie
     * within the bounds.
     *
     * @param fromInclusive the least amount, at most two decimals
     * @param toInclusive the greatest amount, at most two decimals
     * @throws IllegalArgumentException if a bound is no decimal
     */
    public static Arbitrary<Exact> amounts(String fromInclusive, String toInclusive) {
        long least = Exact.parse(fromInclusive).toLong(2);
        long greatest = Exact.parse(toInclusive).toLong(2);
        Arbitrary<Long> any = evenly(least, greatest);
        Arbitrary<Long> nearThousands = Combinators.combine(any, Arbitraries.of(-1L, 0L, 1L))
                .as((fen, beside) -> Math.max(least, Math.min(greatest, fen / 100_000 * 100_000 + beside)));
        Arbitrary<Long> zero = Arbitraries.just(Math.max(least, Math.min(greatest, 0)));
        return Arbitraries.frequencyOf(Tuple.of(5, any), Tuple.of(4, nearThousands), Tuple.of(1, zero))
                .map(fen -> Exact.of(BigDecimal.valueOf(fen, 2)));
    }

    /** Decimals of any sign with up to 25 digits, 0 to 25 of them behind the point. */
    public static Arbitrary<Exact> decimals() {
        Arbitrary<BigInteger> digits =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(25).negate(), BigInteger.TEN.pow(25));
        return Combinators.combine(digits, Arbitraries.integers().between(0, 25))
                .as((unscaled, scale) -> Exact.of(new BigDecimal(unscaled, scale)));
    }

    /** Whole numbers of either sign beyond the range of {@code long}, and the last ones within it. */
    public static Arbitrary<Exact> largeNumbers() {
        Arbitrary<BigInteger> distances =
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-3), BigInteger.TEN.pow(20));
        return Combinators.combine(distances, Arbitraries.of(true, false)).as((distance, negative) -> {
            BigInteger value = BEYOND_LONG.add(distance);
            return Exact.of(new BigDecimal(negative ? value.negate() : value));
        });
    }

    /** Quotients of two whole numbers, most of which are no decimals, such as 1/3. */
    public static Arbitrary<Exact> quotients() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.longs().between(1, 999))
                .as((dividend, divisor) -> Exact.of(dividend).dividedBy(Exact.of(divisor)));
    }

    /** Numbers of every form: amounts mostly, and decimals, quotients and numbers beyond {@code long}. */
    public static Arbitrary<Exact> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, amounts()), Tuple.of(2, decimals()), Tuple.of(2, quotients()), Tuple.of(1, largeNumbers()));
    }

    /** Rates of −10% to 150% with up to three decimals of a percent, mostly below 10%. */
    public static Arbitrary<Rate> rates() {
        Arbitrary<Long> usual = evenly(0, 10_000);
        Arbitrary<Long> any = evenly(-10_000, 150_000);
        return Arbitraries.frequencyOf(Tuple.of(3, usual), Tuple.of(1, any))
                .map(thousandths -> new Rate(Exact.of(BigDecimal.valueOf(thousandths, 5))));
    }

    /** Shares of a whole: counts of 0 to 300 things, and none of them, some or all counted; 0/0 now and then. */
    public static Arbitrary<Ratio> ratios() {
        Arbitrary<Ratio> counted = Combinators.combine(evenly(1, 300), evenly(0, 300))
                .as((whole, part) -> Ratio.of(Math.min(whole, part), whole));
        return withoutDataAtTimes(counted);
    }

    /** Averages: a total of any number of any form over 1 to 300 things; 0/0 now and then. */
    public static Arbitrary<Ratio> averages() {
        Arbitrary<Ratio> counted =
                Combinators.combine(numbers(), evenly(1, 300)).as((total, things) -> Ratio.of(total, Exact.of(things)));
        return withoutDataAtTimes(counted);
    }

    private static Arbitrary<Ratio> withoutDataAtTimes(Arbitrary<Ratio> counted) {
        return Arbitraries.frequencyOf(Tuple.of(9, counted), Tuple.of(1, Arbitraries.just(Ratio.NO_DATA)));
    }

    /** The four ratings that most forms print: excellent, good, fair, poor. */
    public static Arbitrary<Rating> ratings() {
        return Arbitraries.of("excellent", "good", "fair", "poor").map(Rating::of);
    }

    /** Ratings of any words. */
    public static Arbitrary<Rating> anyRatings() {
        return Names.words("abcdefghijklmnopqrstuvwxyz").map(Rating::of);
    }

    /** Every mode of rounding, to fen, to cash units and to other units that plans name. */
    public static Arbitrary<Rounding> roundings() {
        Arbitrary<RoundingMode> modes = Arbitraries.of(Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toList());
        return Combinators.combine(Arbitraries.of("0.01", "0.1", "1", "0.05", "0.5", "10", "0.001"), modes)
                .as(Rounding::of);
    }

    /** Currencies of two, none and three minor digits: CNY, USD, JPY, KWD. */
    public static Arbitrary<Currency> currencies() {
        return Arbitraries.of("CNY", "USD", "JPY", "KWD").map(Money::currency);
    }

    /** Money of any number of one of the {@link #currencies}. */
    public static Arbitrary<Money> money() {
        return Combinators.combine(numbers(), currencies()).as(Money::of);
    }

    /** Money of a currency: {@link #amounts}. */
    public static Arbitrary<Money> money(Currency currency) {
        return amounts().map(amount -> Money.of(amount, currency));
    }

    /**
     * Whole numbers within bounds, all as often: jqwik's own choice is mostly close to zero, where pay has nothing to
     * tell.
     */
    static Arbitrary<Long> evenly(long fromInclusive, long toInclusive) {
        return Arbitraries.longs().between(fromInclusive, toInclusive).withDistribution(RandomDistribution.uniform());
    }

    /** Units of every kind. */
    public static Arbitrary<Unit> units() {
        Arbitrary<Unit> others = Arbitraries.of(Arrays.stream(Unit.Kind.values())
                .filter(kind -> kind != Unit.Kind.MONEY)
                .map(kind -> new Unit(kind, null))
                .toList());
        return Arbitraries.frequencyOf(Tuple.of(1, currencies().map(Unit::money)), Tuple.of(2, others));
    }
}
