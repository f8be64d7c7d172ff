// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.google.common.math.LongMath;
import java.math.BigInteger;

/**
 * A fraction of two longs: the form of nearly every quotient that is no decimal. As a form of a number it is reduced; as
 * a {@link SmallExact} seen as a fraction it need not be. An operation that does not fit is done in big integers.
 */
final class SmallFraction extends Fraction {

    private static final long serialVersionUID = 1L;

    final long dividend;
    final long divisor;

    /** Takes a positive divisor. */
    SmallFraction(long dividend, long divisor) {
        this.dividend = dividend;
        this.divisor = divisor;
    }

    /** The number that a fraction is, in its one form. */
    private static Exact exact(long dividend, long divisor) {
        long common = LongMath.gcd(Math.abs(dividend % divisor), divisor);
        SmallFraction reduced = new SmallFraction(dividend / common, divisor / common);
        int decimals = decimals(reduced.divisor);
        if (decimals <= MAX_SCALE) {
            long factor = SmallExact.powerOfTen(decimals) / reduced.divisor;
            if (SmallExact.productFits(reduced.dividend, factor)) {
                return new SmallExact(reduced.dividend * factor, decimals);
            }
        }
        return reduced;
    }

    /** How many decimals a number of this reduced divisor needs, or more than a small number has. */
    private static int decimals(long divisor) {
        int twos = Long.numberOfTrailingZeros(divisor);
        long rest = divisor >> twos;
        int fives = 0;
        while (rest % 5 == 0) {
            rest /= 5;
            fives++;
        }
        return rest == 1 ? Math.max(twos, fives) : Integer.MAX_VALUE;
    }

    @Override
    Exact sum(Fraction other) {
        if (other instanceof SmallFraction addend
                && SmallExact.productFits(dividend, addend.divisor)
                && SmallExact.productFits(addend.dividend, divisor)
                && SmallExact.productFits(divisor, addend.divisor)) {
            long left = dividend * addend.divisor;
            long right = addend.dividend * divisor;
            long sum = left + right;
            if (((left ^ sum) & (right ^ sum)) >= 0) {
                return exact(sum, divisor * addend.divisor);
            }
        }
        return big().sum(other);
    }

    @Override
    Exact product(Fraction other) {
        return other instanceof SmallFraction factor
                        && SmallExact.productFits(dividend, factor.dividend)
                        && SmallExact.productFits(divisor, factor.divisor)
                ? exact(dividend * factor.dividend, divisor * factor.divisor)
                : big().product(other);
    }

    @Override
    Exact quotient(Fraction other) {
        if (other instanceof SmallFraction by
                && SmallExact.productFits(dividend, by.divisor)
                && SmallExact.productFits(divisor, by.dividend)) {
            long left = dividend * by.divisor;
            long right = divisor * by.dividend;
            if (right > 0) {
                return exact(left, right);
            }
            // The smallest long has no opposite.
            if (left != Long.MIN_VALUE && right != Long.MIN_VALUE) {
                return exact(-left, -right);
            }
        }
        return big().quotient(other);
    }

    @Override
    Fraction opposite() {
        return dividend == Long.MIN_VALUE ? big().opposite() : new SmallFraction(-dividend, divisor);
    }

    @Override
    int compare(Fraction other) {
        return other instanceof SmallFraction to
                ? compareProducts(dividend, to.divisor, to.dividend, divisor)
                : big().compare(other);
    }

    @Override
    BigFraction big() {
        return BigFraction.reduced(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor));
    }

    @Override
    public boolean isDecimal() {
        return decimals(divisor / LongMath.gcd(Math.abs(dividend % divisor), divisor)) < Integer.MAX_VALUE;
    }

    @Override
    public int signum() {
        return Long.signum(dividend);
    }

    /** A whole number has another form. */
    @Override
    public boolean isWhole() {
        return false;
    }
}
