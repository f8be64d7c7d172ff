// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A reduced fraction of big integers, divisor positive: the form of numbers that fit neither a {@link SmallExact} nor a
 * {@link SmallFraction}. A result that fits one of those takes it, so that every number has one form.
 */
final class BigFraction extends Fraction {

    private static final long serialVersionUID = 1L;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigInteger dividend;
    private final BigInteger divisor;

    private BigFraction(BigInteger dividend, BigInteger divisor) {
        this.dividend = dividend;
        this.divisor = divisor;
    }

    /** The number that a fraction is, in its one form. */
    static Exact exact(BigInteger dividend, BigInteger divisor) {
        return reduced(dividend, divisor).normalised();
    }

    /** The reduced fraction, in this form whatever its size. */
    static BigFraction reduced(BigInteger dividend, BigInteger divisor) {
        BigInteger common = dividend.gcd(divisor);
        if (divisor.signum() < 0) {
            common = common.negate();
        }
        return new BigFraction(dividend.divide(common), divisor.divide(common));
    }

    private Exact normalised() {
        int decimals = decimals();
        if (decimals >= 0 && decimals <= MAX_SCALE) {
            BigInteger unscaled = unscaledAt(decimals);
            if (unscaled.bitLength() < Long.SIZE) {
                return new SmallExact(unscaled.longValue(), decimals);
            }
        }
        return dividend.bitLength() < Long.SIZE && divisor.bitLength() < Long.SIZE
                ? new SmallFraction(dividend.longValue(), divisor.longValue())
                : this;
    }

    @Override
    BigFraction big() {
        return this;
    }

    // What a result of reduced fractions can be reduced by is found among their parts (Knuth, 4.5.1): the rate of an
    // agent is small, and so quickly held against a mean of thousands, which is not.

    @Override
    Exact sum(Fraction other) {
        BigFraction addend = other.big();
        BigInteger common = divisor.gcd(addend.divisor);
        BigInteger own = divisor.divide(common);
        BigInteger sum = dividend.multiply(addend.divisor.divide(common)).add(addend.dividend.multiply(own));
        BigInteger left = sum.gcd(common);
        return new BigFraction(sum.divide(left), own.multiply(addend.divisor.divide(left))).normalised();
    }

    @Override
    Exact product(Fraction other) {
        BigFraction factor = other.big();
        return times(factor.dividend, factor.divisor);
    }

    @Override
    Exact quotient(Fraction other) {
        BigFraction by = other.big();
        return by.signum() < 0 ? times(by.divisor.negate(), by.dividend.negate()) : times(by.divisor, by.dividend);
    }

    /** The product with a reduced fraction of a positive divisor. */
    private Exact times(BigInteger by, BigInteger to) {
        BigInteger first = dividend.gcd(to);
        BigInteger second = by.gcd(divisor);
        return new BigFraction(
                        dividend.divide(first).multiply(by.divide(second)),
                        divisor.divide(second).multiply(to.divide(first)))
                .normalised();
    }

    @Override
    BigFraction opposite() {
        return new BigFraction(dividend.negate(), divisor);
    }

    @Override
    int compare(Fraction other) {
        BigFraction to = other.big();
        return dividend.multiply(to.divisor).compareTo(to.dividend.multiply(divisor));
    }

    BigInteger dividend() {
        return dividend;
    }

    BigInteger divisor() {
        return divisor;
    }

    /** The nearest whole number, by a rounding mode. */
    BigInteger roundedToWhole(RoundingMode mode) {
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), 0, mode).toBigInteger();
    }

    BigDecimal decimal() {
        int decimals = decimals();
        if (decimals < 0) {
            throw new ArithmeticException("Expected a number with finitely many decimals, but found " + this);
        }
        return new BigDecimal(unscaledAt(decimals), decimals);
    }

    private BigInteger unscaledAt(int decimals) {
        return dividend.multiply(BigInteger.TEN.pow(decimals)).divide(divisor);
    }

    /** How many decimals the number needs, or −1 if no number of them is enough. */
    int decimals() {
        int twos = divisor.getLowestSetBit();
        BigInteger rest = divisor.shiftRight(twos);
        int fives = 0;
        while (!rest.equals(BigInteger.ONE)) {
            BigInteger[] parts = rest.divideAndRemainder(FIVE);
            if (parts[1].signum() != 0) {
                return -1;
            }
            rest = parts[0];
            fives++;
        }
        return Math.max(twos, fives);
    }

    @Override
    public boolean isDecimal() {
        return decimals() >= 0;
    }

    @Override
    public int signum() {
        return dividend.signum();
    }

    @Override
    public boolean isWhole() {
        return divisor.equals(BigInteger.ONE);
    }
}
