// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * A number and what it is by the school book.
 *
 * @param exact the number under test
 * @param oracle its value
 */
record Sample(Exact exact, Oracle oracle) {

    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        5,
        9,
        10,
        -10,
        99,
        100,
        1_000_000_007,
        999_999_999_999_999_999L,
        1_000_000_000_000_000_000L,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        Long.MAX_VALUE / 10,
        Long.MAX_VALUE / 2,
        Long.MIN_VALUE / 10,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 62,
        -(1L << 62),
        1L << 32,
        4_611_686_018_427_387_903L,
    };

    static Sample decimal(BigDecimal decimal) {
        return new Sample(Exact.of(decimal), Oracle.of(decimal));
    }

    static Sample quotient(BigInteger numerator, BigInteger denominator) {
        return new Sample(Exact.parse(numerator + "/" + denominator), new Oracle(numerator, denominator));
    }

    private static Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000, 1_000),
                Arbitraries.longs(),
                Arbitraries.of(java.util.Arrays.stream(EDGES).boxed().toList()),
                Combinators.combine(
                                Arbitraries.integers().between(0, 18),
                                Arbitraries.longs().between(-3, 3))
                        .as((power, offset) -> SmallExact.powerOfTen(power) + offset));
    }

    private static Arbitrary<BigInteger> integers() {
        return Arbitraries.oneOf(
                longs().map(BigInteger::valueOf),
                Combinators.combine(longs(), longs())
                        .as((high, low) ->
                                BigInteger.valueOf(high).shiftLeft(64).add(BigInteger.valueOf(low))),
                Combinators.combine(
                                Arbitraries.integers().between(60, 130),
                                Arbitraries.longs().between(-2, 2))
                        .as((bit, offset) -> BigInteger.ONE.shiftLeft(bit).add(BigInteger.valueOf(offset))));
    }

    /** Decimals that a scaled long holds as they stand. */
    static final class Small implements ArbitrarySupplier<Sample> {
        @Override
        public Arbitrary<Sample> get() {
            return Combinators.combine(longs(), Arbitraries.integers().between(0, Exact.MAX_SCALE))
                    .as((unscaled, scale) -> new Sample(
                            Exact.ofUnscaled(unscaled, scale), Oracle.of(BigDecimal.valueOf(unscaled, scale))));
        }
    }

    /** Decimals of any size, scales below 0 and beyond 18 included. */
    static final class Decimal implements ArbitrarySupplier<Sample> {
        @Override
        public Arbitrary<Sample> get() {
            return Arbitraries.oneOf(
                    new Small().get(),
                    Combinators.combine(integers(), Arbitraries.integers().between(-12, 45))
                            .as((unscaled, scale) -> decimal(new BigDecimal(unscaled, scale))));
        }
    }

    /** Numbers of all forms. */
    static final class Any implements ArbitrarySupplier<Sample> {
        @Override
        public Arbitrary<Sample> get() {
            return Arbitraries.oneOf(
                    new Small().get(),
                    new Decimal().get(),
                    Combinators.combine(integers(), integers().filter(divisor -> divisor.signum() != 0))
                            .as((numerator, denominator) -> quotient(numerator, denominator.abs())),
                    Combinators.combine(
                                    Arbitraries.longs().between(-999, 999),
                                    Arbitraries.longs().between(1, 999))
                            .as((numerator, denominator) ->
                                    quotient(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))));
        }
    }
}
