// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.List;

/**
 * Bands one above the other, without gaps and overlaps: rising bounds, and an edge that says to which side each bound
 * belongs. The last band has no upper bound.
 *
 * <table>
 * <caption>The bands of the bounds 0, 15000 and 20000</caption>
 * <tr><th>index</th><th>FROM</th><th>UP_TO</th><th>UP_TO, open below</th></tr>
 * <tr><td>−1</td><td>(-∞, 0)</td><td>(-∞, 0]</td><td></td></tr>
 * <tr><td>0</td><td>[0, 15000)</td><td>(0, 15000]</td><td>(-∞, 0]</td></tr>
 * <tr><td>1</td><td>[15000, 20000)</td><td>(15000, 20000]</td><td>(0, 15000]</td></tr>
 * <tr><td>2</td><td>[20000, ∞)</td><td>(20000, ∞)</td><td>(15000, 20000]</td></tr>
 * <tr><td>3</td><td></td><td></td><td>(20000, ∞)</td></tr>
 * </table>
 *
 * <p>It is a reading of a table. For the table as it stands in print, which may have gaps and overlaps, see
 * {@link PrintedBands}.
 *
 * @param edge to which band a bound belongs
 * @param openBelow whether there is a band below the first bound
 * @param bounds the bounds, rising
 */
public record Bands(Edge edge, boolean openBelow, ImmutableList<Exact> bounds) implements Serializable {

    /** Most of what is looked up are amounts of two decimals. */
    private static final int OF_AMOUNTS = 2;

    /**
     * Creates bands.
     *
     * @throws IllegalArgumentException if the bounds do not rise strictly, or there is no bound and no band below the
     *     first one either
     */
    public Bands {
        bounds = bounds.stream()
                .map(bound -> bound.withoutTerm().withDecimals(OF_AMOUNTS))
                .collect(ImmutableList.toImmutableList());
        Refused.when(bounds.isEmpty() && !openBelow, BandPhrases.SOME_BOUND, null);
        for (int i = 1; i < bounds.size(); i++) {
            if (bounds.get(i).compareTo(bounds.get(i - 1)) <= 0) {
                throw Refused.of(
                                BandPhrases.RISING,
                                BandPhrases.NOT_RISING.filled(i + 1, bounds.get(i), i, bounds.get(i - 1)))
                        .inRow(i);
            }
        }
    }

    /**
     * Bands of which each starts at a bound. What is below the first bound is in no band; with {@link Edge#UP_TO} nor is
     * the first bound itself.
     *
     * @param edge to which band a bound belongs
     * @param lowerBounds the lower bound of each band, rising; at least one
     * @throws IllegalArgumentException if the bounds do not rise strictly, or there is none
     */
    public static Bands of(Edge edge, List<Exact> lowerBounds) {
        return new Bands(edge, false, ImmutableList.copyOf(lowerBounds));
    }

    /**
     * Bands for every number: the first has no lower bound, and each of the others starts at a bound.
     *
     * @param edge to which band a bound belongs
     * @param bounds the bounds between the bands, rising; without any there is one band of all numbers
     * @throws IllegalArgumentException if the bounds do not rise strictly
     */
    public static Bands fromMinusInfinity(Edge edge, List<Exact> bounds) {
        return new Bands(edge, true, ImmutableList.copyOf(bounds));
    }

    /** How many bands there are, 1 or more. */
    public int size() {
        return openBelow ? bounds.size() + 1 : bounds.size();
    }

    /**
     * The band that a number is in.
     *
     * @return its index, from 0; −1 if the number lies below all bands
     */
    public int indexOf(Exact value) {
        Exact prepared = value.withDecimals(OF_AMOUNTS);
        int needed = edge == Edge.FROM ? 0 : 1;
        int from = 0;
        int to = bounds.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (prepared.compareTo(bounds.get(middle)) >= needed) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return openBelow ? from : from - 1;
    }

    /** These bands made ready to be looked up for every agent. */
    public BandIndex index() {
        return new BandIndex(this);
    }

    /**
     * A band with its bounds.
     *
     * @param index the index, from 0
     * @throws IndexOutOfBoundsException if there is no such band
     */
    public Band band(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(
                    "Expected the index of one of " + size() + " bands, but found " + index);
        }
        int above = openBelow ? index : index + 1;
        boolean hasLower = above > 0;
        boolean hasUpper = above < bounds.size();
        return new Band(
                hasLower ? bounds.get(above - 1) : null,
                hasLower && edge == Edge.FROM,
                hasUpper ? bounds.get(above) : null,
                hasUpper && edge == Edge.UP_TO);
    }
}
