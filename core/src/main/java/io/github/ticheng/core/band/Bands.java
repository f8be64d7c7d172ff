// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bands one above the other, without gaps and overlaps: each starts where the one below it ends, and says itself to
 * which side its bound belongs. The last band has no upper bound.
 *
 * <table>
 * <caption>The bands that start from 0, above 15000 and from 20000</caption>
 * <tr><th>index</th><th>band</th></tr>
 * <tr><td>−1</td><td>(-∞, 0)</td></tr>
 * <tr><td>0</td><td>[0, 15000]</td></tr>
 * <tr><td>1</td><td>(15000, 20000)</td></tr>
 * <tr><td>2</td><td>[20000, ∞)</td></tr>
 * </table>
 *
 * <p>It is a reading of a table. For the table as it stands in print, which may have gaps and overlaps, see
 * {@link PrintedBands}.
 *
 * @param starts where each band starts, rising; the first may start below all numbers
 */
public record Bands(ImmutableList<Cut> starts) implements Serializable {

    /**
     * Creates bands.
     *
     * @throws IllegalArgumentException if the bands do not rise, or there is none
     */
    public Bands {
        Refused.when(starts.isEmpty(), BandPhrases.SOME_BOUND, null);
        for (int i = 1; i < starts.size(); i++) {
            if (starts.get(i).compareTo(starts.get(i - 1)) <= 0) {
                int first = starts.get(0).isFinite() ? 1 : 0;
                throw Refused.of(
                                BandPhrases.RISING,
                                BandPhrases.NOT_RISING.filled(
                                        i + first,
                                        starts.get(i).value(),
                                        i - 1 + first,
                                        starts.get(i - 1).value()))
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
        return new Bands(cuts(edge, lowerBounds).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Bands for every number: the first has no lower bound, and each of the others starts at a bound.
     *
     * @param edge to which band a bound belongs
     * @param bounds the bounds between the bands, rising; without any there is one band of all numbers
     * @throws IllegalArgumentException if the bounds do not rise strictly
     */
    public static Bands fromMinusInfinity(Edge edge, List<Exact> bounds) {
        return new Bands(
                Stream.concat(Stream.of(Cut.BELOW_ALL), cuts(edge, bounds)).collect(ImmutableList.toImmutableList()));
    }

    private static Stream<Cut> cuts(Edge edge, List<Exact> bounds) {
        return bounds.stream().map(bound -> Cut.at(edge, bound));
    }

    /** How many bands there are, 1 or more. */
    public int size() {
        return starts.size();
    }

    /**
     * The band that a number is in.
     *
     * @return its index, from 0; −1 if the number lies below all bands
     */
    public int indexOf(Exact value) {
        Exact prepared = value.withDecimals(Cut.OF_AMOUNTS);
        int from = 0;
        int to = starts.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (starts.get(middle).isUnder(prepared)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
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
        Cut end = index + 1 < size() ? starts.get(index + 1) : Cut.ABOVE_ALL;
        return Objects.requireNonNull(Band.ofCuts(starts.get(index), end));
    }

    /** All bands, rising. */
    public ImmutableList<Band> all() {
        return IntStream.range(0, size()).mapToObj(this::band).collect(ImmutableList.toImmutableList());
    }
}
