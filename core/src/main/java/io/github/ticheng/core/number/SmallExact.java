// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A decimal whose digits fit a {@code long}: unscaled ÷ 10^scale, with a scale of 0 to 18. The form of nearly every
 * number. An operation whose result does not fit answers null, and is done in fractions instead.
 */
final class SmallExact extends Exact {

    private static final long serialVersionUID = 1L;
    private static final long[] POWERS_OF_TEN = new long[MAX_SCALE + 1];

    static {
        long power = 1;
        for (int i = 0; i <= MAX_SCALE; i++, power *= 10) {
            POWERS_OF_TEN[i] = power;
        }
    }

    /** The whole numbers from 0 on that rules count with every day: steps, months, occurrences. */
    private static final SmallExact[] COUNTS = new SmallExact[128];

    static {
        for (int i = 0; i < COUNTS.length; i++) {
            COUNTS[i] = new SmallExact(i, 0);
        }
    }

    final long unscaled;
    final byte scale;

    @SuppressWarnings("unused")
    private byte needsAnAdapter;

    SmallExact(long unscaled, int scale) {
        this.unscaled = unscaled;
        this.scale = (byte) scale;
    }

    static SmallExact ofWhole(long value) {
        return value >= 0 && value < COUNTS.length ? COUNTS[(int) value] : new SmallExact(value, 0);
    }

    // Each operation makes its result in one place, so that the compiler can do without the object where it is an
    // operand only.

    @Nullable
    Exact plusSmall(SmallExact addend) {
        long left = unscaled;
        long right = addend.unscaled;
        int common = scale;
        boolean fits = true;
        if (scale < addend.scale) {
            common = addend.scale;
            fits = fits(common);
            left = unscaledAt(common);
        } else if (scale > addend.scale) {
            fits = addend.fits(common);
            right = addend.unscaledAt(common);
        }
        long sum = left + right;
        return fits && ((left ^ sum) & (right ^ sum)) >= 0 ? new SmallExact(sum, common) : null;
    }

    @Nullable
    Exact minusSmall(SmallExact subtrahend) {
        long left = unscaled;
        long right = subtrahend.unscaled;
        int common = scale;
        boolean fits = true;
        if (scale < subtrahend.scale) {
            common = subtrahend.scale;
            fits = fits(common);
            left = unscaledAt(common);
        } else if (scale > subtrahend.scale) {
            fits = subtrahend.fits(common);
            right = subtrahend.unscaledAt(common);
        }
        long difference = left - right;
        return fits && ((left ^ right) & (left ^ difference)) >= 0 ? new SmallExact(difference, common) : null;
    }

    @Nullable
    Exact timesSmall(SmallExact factor) {
        int newScale = scale + factor.scale;
        return newScale <= MAX_SCALE && productFits(unscaled, factor.unscaled)
                ? new SmallExact(unscaled * factor.unscaled, newScale)
                : null;
    }

    /** The quotient where it is a decimal found without searching; the divisor is not zero. */
    @Nullable
    Exact dividedBySmall(SmallExact divisor) {
        // The smallest long divided by −1 is the one quotient of longs that does not fit.
        return scale >= divisor.scale && divisor.unscaled != -1 && unscaled % divisor.unscaled == 0
                ? new SmallExact(unscaled / divisor.unscaled, scale - divisor.scale)
                : null;
    }

    int compareToSmall(SmallExact other) {
        return scale == other.scale
                ? Long.compare(unscaled, other.unscaled)
                : compareProducts(unscaled, POWERS_OF_TEN[other.scale], other.unscaled, POWERS_OF_TEN[scale]);
    }

    /** Whether the unscaled number at a scale no smaller than this one's fits a long. */
    private boolean fits(int largerScale) {
        return fits(unscaled, largerScale - scale);
    }

    /** Whether a number of units fits a long still when it is counted in units of 10^−decimals of them. */
    static boolean fits(long units, int decimals) {
        return productFits(units, POWERS_OF_TEN[decimals]);
    }

    static boolean productFits(long left, long right) {
        return Math.multiplyHigh(left, right) == (left * right) >> 63;
    }

    @Override
    public boolean fitsLong(int decimals) {
        return decimals < scale ? unscaled % POWERS_OF_TEN[scale - decimals] == 0 : fits(decimals);
    }

    /** The number in units of 10^−decimals, cut towards zero; the caller knows that it fits. */
    long unscaledAt(int decimals) {
        return decimals >= scale
                ? unscaled * POWERS_OF_TEN[decimals - scale]
                : unscaled / POWERS_OF_TEN[scale - decimals];
    }

    @Override
    public Exact withDecimals(int decimals) {
        return decimals > scale && fits(decimals) ? new SmallExact(unscaledAt(decimals), decimals) : this;
    }

    /** A division by a power of ten, cut towards zero; those of rates on amounts by constants, which is much quicker. */
    static long dividedByPowerOfTen(long value, int exponent) {
        return switch (exponent) {
            case 1 -> value / 10;
            case 2 -> value / 100;
            case 3 -> value / 1_000;
            case 4 -> value / 10_000;
            default -> value / POWERS_OF_TEN[exponent];
        };
    }

    static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    @Override
    Fraction fraction() {
        return new SmallFraction(unscaled, POWERS_OF_TEN[scale]);
    }

    /** The number without trailing zeros behind the point. */
    BigDecimal decimal() {
        int decimals = decimals();
        return BigDecimal.valueOf(unscaledAt(decimals), decimals);
    }

    /** Appends the number with so many decimals or as many as it needs, no exponent and no grouping. */
    void plain(int decimalsAtLeast, StringBuilder text) {
        int needed = decimals();
        int start = text.length() + (unscaled < 0 ? 1 : 0);
        text.append(unscaledAt(needed));
        while (text.length() - start <= needed) {
            text.insert(start, '0');
        }
        if (Math.max(needed, decimalsAtLeast) > 0) {
            text.insert(text.length() - needed, '.');
        }
        for (int i = needed; i < decimalsAtLeast; i++) {
            text.append('0');
        }
    }

    /** How many decimals the number needs. */
    private int decimals() {
        long digits = unscaled;
        int decimals = scale;
        while (decimals > 0 && digits % 10 == 0) {
            digits /= 10;
            decimals--;
        }
        return decimals;
    }

    @Override
    public int signum() {
        return Long.signum(unscaled);
    }

    @Override
    public boolean isWhole() {
        return scale == 0 || unscaled % POWERS_OF_TEN[scale] == 0;
    }

    @Override
    public boolean isDecimal() {
        return true;
    }

    @Override
    public int hashCode() {
        int decimals = decimals();
        return 31 * Long.hashCode(unscaledAt(decimals)) + decimals;
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
