// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import io.github.ticheng.core.number.Exact;
import java.util.List;
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
    /** For each band the least number, in units of 0.01, that is in it or above; null if one does not fit. */
    private final long @Nullable [] starts;

    /** The bounds in finer units, to compare quotients with; null if one does not fit. */
    private final long @Nullable [] fine;

    /** How a number compares with each bound that it is above, at least. */
    private final int[] reached;

    /** How many bands start below all numbers, 0 or 1. */
    private final int open;

    BandIndex(Bands bands) {
        this.bands = bands;
        List<Cut> cuts = bands.starts().stream().filter(Cut::isFinite).toList();
        this.open = bands.size() - cuts.size();
        this.reached = cuts.stream().mapToInt(Cut::reached).toArray();
        this.fine = units(cuts, FINE_DECIMALS);
        this.starts = units(cuts, DECIMALS);
        for (int i = 0; starts != null && i < starts.length; i++) {
            starts[i] += reached[i];
        }
    }

    private static long @Nullable [] units(List<Cut> cuts, int decimals) {
        boolean fits = cuts.stream()
                .map(Cut::value)
                .allMatch(bound -> bound.fitsLong(decimals) && bound.toLong(decimals) < Long.MAX_VALUE);
        return fits
                ? cuts.stream().mapToLong(cut -> cut.value().toLong(decimals)).toArray()
                : null;
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
        return above + open - 1;
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
        while (above < fine.length
                && Exact.compareProducts(dividend, FINE_UNITS, fine[above], divisor) >= reached[above]) {
            above++;
        }
        return above + open - 1;
    }
}
