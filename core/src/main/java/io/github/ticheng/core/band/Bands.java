// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return index(Cut.OF_AMOUNTS);
    }

    /** These bands made ready to be looked up for every agent by numbers of so many decimals, 0 to 6. */
    public BandIndex index(int decimals) {
        return new BandIndex(this, decimals);
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

    /**
     * Bands made ready to be looked up for every agent: numbers of up to so many decimals are compared as {@code long}s. The
     * answers are those of {@link Bands#indexOf}.
     */
    public static final class BandIndex {

        private static final int FINE_DECIMALS = 6;
        private static final long FINE_UNITS = 1_000_000;

        private final Bands bands;
        private final int decimals;
        /** For each band the least number, in units of 10^−decimals, that is in it or above; null if one does not fit. */
        private final long @Nullable [] starts;

        /** The bounds in finer units, to compare quotients with; null if one does not fit. */
        private final long @Nullable [] fine;

        /** How a number compares with each bound that it is above, at least. */
        private final int[] reached;

        /** How many bands start below all numbers, 0 or 1. */
        private final int open;

        BandIndex(Bands bands, int decimals) {
            this.bands = bands;
            this.decimals = decimals;
            List<Cut> cuts = bands.starts().stream().filter(Cut::isFinite).toList();
            this.open = bands.size() - cuts.size();
            this.reached = cuts.stream().mapToInt(Cut::reached).toArray();
            this.fine = units(cuts, FINE_DECIMALS);
            this.starts = units(cuts, decimals);
            for (int i = 0; starts != null && i < starts.length; i++) {
                starts[i] += reached[i];
            }
        }

        private static long @Nullable [] units(List<Cut> cuts, int decimals) {
            boolean fits = cuts.stream()
                    .map(Cut::value)
                    .allMatch(bound -> bound.fitsLong(decimals) && bound.toLong(decimals) < Long.MAX_VALUE);
            return fits
                    ? cuts.stream()
                            .mapToLong(cut -> cut.value().toLong(decimals))
                            .toArray()
                    : null;
        }

        /**
         * The band that a number is in.
         *
         * @return its index, from 0; −1 if the number lies below all bands
         */
        public int indexOf(Exact value) {
            return starts == null || !value.fitsLong(decimals) ? bands.indexOf(value) : indexOf(value.toLong(decimals));
        }

        /**
         * The band that a number of units of 10^−decimals is in.
         *
         * @return its index, from 0; −1 if the number lies below all bands
         */
        public int indexOf(long units) {
            if (starts == null) {
                return bands.indexOf(Exact.ofUnits(units, decimals));
            }
            int above = 0;
            for (long start : starts) {
                above += units >= start ? 1 : 0;
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

    /**
     * A place between numbers: just below a number, just above it, or beyond all of them. It is a bound that knows its side:
     * where a row ends <em>below</em> 20000 or another one starts <em>from</em> 20000, they part just below that number;
     * where they end <em>up to</em> and start <em>above</em> it, just above. The numbers between two cuts are a band. Cuts
     * rise from the place below all numbers to the one above all.
     *
     * @param value the number; zero beyond all numbers
     * @param side on which side of the number the place is
     */
    public record Cut(Exact value, Side side) implements Comparable<Cut>, Serializable {

        /** The place below all numbers, where a band starts that has no lower bound. */
        public static final Cut BELOW_ALL = new Cut(Exact.ZERO, Side.BELOW_ALL);

        static final Cut ABOVE_ALL = new Cut(Exact.ZERO, Side.ABOVE_ALL);

        /** Most of what is looked up are amounts of two decimals. */
        static final int OF_AMOUNTS = 2;

        /** On which side of its number a cut is. */
        public enum Side {
            BELOW_ALL,
            BELOW,
            ABOVE,
            ABOVE_ALL
        }

        /** A cut, without a term. */
        public Cut {
            value = value.withoutTerm().withDecimals(OF_AMOUNTS);
        }

        /** Just below a number, which belongs to what starts here. */
        public static Cut below(Exact value) {
            return new Cut(value, Side.BELOW);
        }

        /** Just above a number, which belongs to what ends here. */
        public static Cut above(Exact value) {
            return new Cut(value, Side.ABOVE);
        }

        /** The cut at a bound, which belongs to one of two neighbours. */
        public static Cut at(Edge edge, Exact bound) {
            return edge == Edge.FROM ? below(bound) : above(bound);
        }

        /** Whether there is a number here, and the place is not beyond all numbers. */
        public boolean isFinite() {
            return side == Side.BELOW || side == Side.ABOVE;
        }

        /** Whether a number lies above this place; of the number of the cut the side decides. */
        public boolean isUnder(Exact number) {
            return isFinite() ? number.compareTo(value) >= reached() : side == Side.BELOW_ALL;
        }

        /** How a number compares with this one, at least, if it lies above the place. */
        int reached() {
            return side == Side.BELOW ? 0 : 1;
        }

        @Override
        public int compareTo(Cut other) {
            int order = isFinite() && other.isFinite() ? value.compareTo(other.value) : 0;
            return order != 0 ? order : side.compareTo(other.side);
        }

        /** The number and the side: {@code below 20000}, {@code above 20000}. */
        @Override
        public String toString() {
            return (side == Side.BELOW || side == Side.BELOW_ALL ? "below " : "above ") + (isFinite() ? value : "all");
        }
    }
}
