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

    private final Bands bands;
    /** For each bound the least number, in units of 0.01, that lies above it; null if one does not fit. */
    private final long @Nullable [] starts;

    BandIndex(Bands bands) {
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
}
