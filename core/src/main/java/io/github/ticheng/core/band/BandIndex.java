// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import io.github.ticheng.core.number.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Bands made ready to be looked up for every agent: numbers of up to two decimals, as amounts and scores are, are
 * compared as {@code long}s. The answers are those of {@link Bands#indexOf}.
 */
public final class BandIndex {

    private static final int DECIMALS = 2;
    private static final int FINE_DECIMALS = 6;
    private static final long FINE_UNITS = 1_000_000;

    private final Bands bands;
    /** For each bound the least number, in units of 0.01, that lies above it; null if one does not fit. */
    private final long @Nullable [] starts;

    /** The bounds in finer units, to compare quotients with; null if one does not fit. */
    private final long @Nullable [] fine;

    private final boolean openBelow;
    /** How a number compares with a bound that it is above, at least. */
    private final int reached;

    BandIndex(Bands bands) {
        this.fine = fine(bands);
        this.openBelow = bands.openBelow();
        this.reached = bands.edge() == Edge.FROM ? 0 : 1;
        this.bands = bands;
        long[] units = new long[bands.bounds().size()];
        boolean fits = true;
        for (int i = 0; i < units.length; i++) {
            Exact bound = bands.bounds().get(i);
            fits &= bound.fitsLong(DECIMALS) && bound.toLong(DECIMALS) < Long.MAX_VALUE;
            units[i] = fits ? bound.toLong(DECIMALS) + (bands.edge() == Edge.FROM ? 0 : 1) : 0;
        }
        this.starts = fits ? units : null;
    }

    private static long @Nullable [] fine(Bands bands) {
        long[] units = new long[bands.bounds().size()];
        for (int i = 0; i < units.length; i++) {
            Exact bound = bands.bounds().get(i);
            if (!bound.fitsLong(FINE_DECIMALS)) {
                return null;
            }
            units[i] = bound.toLong(FINE_DECIMALS);
        }
        return units;
    }

    /**
     * The band that a number is in.
     *
     * @return its index, from 0; −1 if the number lies below all bands
     */
    public int indexOf(Exact value) {
        if (starts == null || !value.fitsLong(DECIMALS)) {
            return bands.indexOf(value);
        }
        long units = value.toLong(DECIMALS);
        int above = 0;
        while (above < starts.length && units >= starts[above]) {
            above++;
        }
        return bands.openBelow() ? above : above - 1;
    }

    /**
     * The band that a quotient of longs is in, which is compared without dividing.
     *
     * @param divisor positive
     * @return its index, from 0; −1 if the number lies below all bands
     */
    public int indexOf(long dividend, long divisor) {
        int above = 0;
        if (fine == null) {
            return bands.indexOf(Exact.of(dividend).dividedBy(Exact.of(divisor)));
        }
        while (above < fine.length && Exact.compareProducts(dividend, FINE_UNITS, fine[above], divisor) >= reached) {
            above++;
        }
        return above - (openBelow ? 0 : 1);
    }
}
