// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A fraction of big integers by the school book: slow, without cases, and so obviously right.
 *
 * @param numerator the reduced dividend
 * @param denominator the reduced divisor, 1 or more
 */
record Oracle(BigInteger numerator, BigInteger denominator) implements Comparable<Oracle> {

    Oracle {
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Oracle of(BigDecimal decimal) {
        return decimal.scale() < 0
                ? new Oracle(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Oracle(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    static Oracle of(Exact number) {
        return new Oracle(number.numerator(), number.denominator());
    }

    Oracle plus(Oracle other) {
        return new Oracle(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Oracle minus(Oracle other) {
        return plus(other.negated());
    }

    Oracle times(Oracle other) {
        return new Oracle(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Oracle dividedBy(Oracle other) {
        return new Oracle(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Oracle negated() {
        return new Oracle(numerator.negate(), denominator);
    }

    int signum() {
        return numerator.signum();
    }

    boolean isZero() {
        return signum() == 0;
    }

    boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** Whether some power of ten is a multiple of the divisor; its number of bits is surely power enough. */
    boolean isDecimal() {
        return BigInteger.TEN.pow(denominator.bitLength()).mod(denominator).signum() == 0;
    }

    /** The nearest multiple of a unit, decided by comparing the distances to the multiples below and above. */
    Oracle rounded(Oracle unit, RoundingMode mode) {
        Oracle units = dividedBy(unit);
        BigInteger floor = units.floor();
        Oracle below = new Oracle(floor, BigInteger.ONE);
        if (below.equals(units)) {
            return this;
        }
        Oracle above = new Oracle(floor.add(BigInteger.ONE), BigInteger.ONE);
        int nearer = units.minus(below).compareTo(above.minus(units));
        Oracle inner = signum() > 0 ? below : above;
        Oracle outer = signum() > 0 ? above : below;
        Oracle nearest = nearer < 0 ? below : above;
        Oracle chosen = switch (mode) {
            case UP -> outer;
            case DOWN -> inner;
            case CEILING -> above;
            case FLOOR -> below;
            case HALF_UP -> nearer == 0 ? outer : nearest;
            case HALF_DOWN -> nearer == 0 ? inner : nearest;
            case HALF_EVEN -> nearer != 0 ? nearest : floor.testBit(0) ? above : below;
            case UNNECESSARY -> throw new ArithmeticException();
        };
        return chosen.times(unit);
    }

    private BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    @Override
    public int compareTo(Oracle other) {
        return minus(other).signum();
    }
}
