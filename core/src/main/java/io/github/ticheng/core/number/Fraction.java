// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A reduced fraction of big integers, divisor positive: the form of numbers beyond the range of a {@link SmallExact},
 * and of quotients that are no decimals. A result that fits the small form takes it, so that every number has one form.
 */
final class Fraction extends Exact {

    private static final long serialVersionUID = 1L;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigInteger dividend;
    private final BigInteger divisor;

    private Fraction(BigInteger dividend, BigInteger divisor) {
        this.dividend = dividend;
        this.divisor = divisor;
    }

    /** The number that a fraction is, in its one form. */
    static Exact exact(BigInteger dividend, BigInteger divisor) {
        return reduced(dividend, divisor).normalised();
    }

    /** The reduced fraction, in this form whatever its size. */
    static Fraction reduced(BigInteger dividend, BigInteger divisor) {
        BigInteger common = dividend.gcd(divisor);
        if (divisor.signum() < 0) {
            common = common.negate();
        }
        return new Fraction(dividend.divide(common), divisor.divide(common));
    }

    private Exact normalised() {
        int decimals = decimals();
        if (decimals >= 0 && decimals <= MAX_SCALE) {
            BigInteger unscaled = unscaledAt(decimals);
            if (unscaled.bitLength() < Long.SIZE) {
                return new SmallExact(unscaled.longValue(), decimals);
            }
        }
        return this;
    }

    Exact sum(Fraction other) {
        return exact(
                dividend.multiply(other.divisor).add(other.dividend.multiply(divisor)),
                divisor.multiply(other.divisor));
    }

    Exact product(Fraction other) {
        return exact(dividend.multiply(other.dividend), divisor.multiply(other.divisor));
    }

    Exact quotient(Fraction other) {
        return exact(dividend.multiply(other.divisor), divisor.multiply(other.dividend));
    }

    Fraction opposite() {
        return new Fraction(dividend.negate(), divisor);
    }

    int compare(Fraction other) {
        return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor));
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
    private int decimals() {
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
    Fraction fraction() {
        return this;
    }

    @Override
    public int signum() {
        return dividend.signum();
    }

    @Override
    public boolean isWhole() {
        return divisor.equals(BigInteger.ONE);
    }

    @Override
    public boolean isDecimal() {
        return decimals() >= 0;
    }

    @Override
    public boolean fitsLong(int decimals) {
        return false;
    }

    @Override
    public int hashCode() {
        return 31 * dividend.hashCode() + divisor.hashCode();
    }

    @Override
    public String toString() {
        return isDecimal() ? decimal().toPlainString() : dividend + "/" + divisor;
    }
}
