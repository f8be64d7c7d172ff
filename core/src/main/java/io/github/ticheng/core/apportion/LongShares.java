// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shares in plain {@code long}s: enough for the pools of teams, and several times as fast. */
final class LongShares extends Shares {

    private static final int MAX_DECIMALS = 18;

    private final long[] weights;
    private final long[] units;
    private final long[] remainders;
    private final int oddUnits;

    private LongShares(Exact unit, boolean negative, long[] weights, long[] units, long[] remainders, int oddUnits) {
        super(unit, negative);
        this.weights = weights;
        this.units = units;
        this.remainders = remainders;
        this.oddUnits = oddUnits;
    }

    /**
     * The shares of a total.
     *
     * @return the shares; null if a number on the way does not fit, or if the total or the weights cannot be split
     */
    static @Nullable LongShares of(Exact unit, Exact total, List<Exact> weights) {
        int decimals = decimalsFor(unit, 0);
        if (decimals < 0 || !total.fitsLong(decimals)) {
            return null;
        }
        long smallest = unit.toLong(decimals);
        long amount = total.toLong(decimals);
        if (amount % smallest != 0 || amount == Long.MIN_VALUE) {
            return null;
        }
        long[] scaled = scaled(weights);
        return scaled == null ? null : of(unit, total.isNegative(), Math.abs(amount / smallest), scaled);
    }

    /**
     * The parts of equal weights by largest remainders, of which all are the same and so the first in order come first.
     *
     * @return the parts; null if a number does not fit, or the total is not a multiple of the unit
     */
    static @Nullable ImmutableList<Exact> equal(Exact unit, Exact total, int count, int first) {
        int decimals = decimalsFor(unit, 0);
        if (decimals < 0 || !total.fitsLong(decimals)) {
            return null;
        }
        long smallest = unit.toLong(decimals);
        long amount = total.toLong(decimals);
        if (amount % smallest != 0) {
            return null;
        }
        long each = amount / smallest / count;
        long odd = amount / smallest % count;
        Exact less = Exact.of(each).times(unit);
        Exact more = odd == 0 ? less : Exact.of(each + Long.signum(odd)).times(unit);
        Exact[] parts = new Exact[count];
        for (int i = 0; i < count; i++) {
            int rank = i >= first ? i - first : i - first + count;
            parts[i] = rank < Math.abs(odd) ? more : less;
        }
        return ImmutableList.copyOf(parts);
    }

    private static @Nullable LongShares of(Exact unit, boolean negative, long total, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
            if (weight < 0 || sum < 0) {
                return null;
            }
        }
        if (sum == 0) {
            return null;
        }
        // total × weight ÷ sum, taken apart so that the product stays small: total = perWeight × sum + rest.
        long perWeight = total / sum;
        long rest = total % sum;
        long odd = total;
        long[] units = new long[weights.length];
        long[] remainders = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            long product = rest * weights[i];
            if (product < 0 || Math.multiplyHigh(rest, weights[i]) != 0) {
                return null;
            }
            long quotient = product / sum;
            units[i] = perWeight * weights[i] + quotient;
            remainders[i] = product - quotient * sum;
            odd -= units[i];
        }
        return new LongShares(unit, negative, weights, units, remainders, (int) odd);
    }

    /** All weights times one power of ten, so that they are whole; null if one does not fit. */
    private static long @Nullable [] scaled(List<Exact> weights) {
        int decimals = 0;
        for (Exact weight : weights) {
            decimals = decimalsFor(weight, decimals);
            if (decimals < 0) {
                return null;
            }
        }
        long[] scaled = new long[weights.size()];
        for (int i = 0; i < scaled.length; i++) {
            Exact weight = weights.get(i);
            if (!weight.fitsLong(decimals)) {
                return null;
            }
            scaled[i] = weight.toLong(decimals);
        }
        return scaled;
    }

    /** The fewest decimals, but at least some, with which a number is whole; −1 if it does not fit. */
    private static int decimalsFor(Exact number, int atLeast) {
        for (int decimals = atLeast; decimals <= MAX_DECIMALS; decimals++) {
            if (number.fitsLong(decimals)) {
                return decimals;
            }
        }
        return -1;
    }

    @Override
    int size() {
        return weights.length;
    }

    @Override
    int oddUnits() {
        return oddUnits;
    }

    @Override
    boolean isEarning(int position) {
        return weights[position] > 0;
    }

    @Override
    int compareWeights(int left, int right) {
        return Long.compare(weights[left], weights[right]);
    }

    @Override
    int compareRemainders(int left, int right) {
        return Long.compare(remainders[left], remainders[right]);
    }

    @Override
    Exact part(int position, int extraUnits) {
        return inUnits(units[position] + extraUnits);
    }
}
