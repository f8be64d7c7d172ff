// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one metric for the agents of a team, in the order of the agents; a value may be absent. */
public final class FactColumn implements Serializable {

    private static final long serialVersionUID = 1L;
    /** With how many decimals parts of a ratio are tried: none, as counts are, those of amounts, those of a printed value. */
    private static final int RATIO_DECIMALS = 6;

    private final @Nullable Quantity[] values;
    /** The values as they were last read in a loop; several threads may make the same ones. */
    private transient @Nullable LongColumn longs;

    private FactColumn(@Nullable Quantity[] values) {
        this.values = values;
    }

    /** A column of values that nobody else keeps; null where one is absent. */
    static FactColumn of(@Nullable Quantity[] values) {
        return new FactColumn(values);
    }

    /** A column of values; null where one is absent. */
    public static FactColumn copyOf(@Nullable Quantity[] values) {
        return new FactColumn(values.clone());
    }

    /** A column in which every value is absent. */
    public static FactColumn absent(int size) {
        return new FactColumn(new Quantity[size]);
    }

    /** How many agents the column has. */
    public int size() {
        return values.length;
    }

    /** The value of the agent at a place, or null if it is absent. */
    public @Nullable Quantity at(int agent) {
        return values[agent];
    }

    /**
     * The numbers in units of 10^−decimals.
     *
     * @param decimals 0 to 18
     */
    public LongColumn numbers(int decimals) {
        LongColumn known = longs;
        if (known == null || known.decimals != decimals) {
            long[] units = new long[values.length];
            for (int i = 0; i < units.length; i++) {
                units[i] = values[i] instanceof Exact number && number.fitsLong(decimals)
                        ? number.toLong(decimals)
                        : LongColumn.HOLE;
            }
            known = new LongColumn(units, decimals, Exact.class);
            longs = known;
        }
        return known;
    }

    /** The places of the ratings in a list; a rating that is not in it is a hole. */
    public LongColumn ratings(ImmutableList<Rating> words) {
        LongColumn known = longs;
        if (known == null || (known.of != words && !known.of.equals(words))) {
            long[] places = new long[values.length];
            for (int i = 0; i < places.length; i++) {
                int place = values[i] == null ? -1 : words.indexOf(values[i]);
                places[i] = place < 0 ? LongColumn.HOLE : place;
            }
            known = new LongColumn(places, -1, words);
            longs = known;
        }
        return known;
    }

    /** The dividends of the ratios, to whose {@link #divisors} they are; a ratio without data is a hole. */
    public LongColumn dividends() {
        LongColumn known = longs;
        if (known == null || !(known.of instanceof LongColumn)) {
            long[] dividends = new long[values.length];
            long[] divisors = new long[values.length];
            for (int i = 0; i < dividends.length; i++) {
                dividends[i] = LongColumn.HOLE;
                for (int decimals = 0; decimals <= RATIO_DECIMALS && dividends[i] == LongColumn.HOLE; decimals += 2) {
                    if (values[i] instanceof Ratio ratio
                            && ratio.hasData()
                            && ratio.numerator().fitsLong(decimals)
                            && ratio.denominator().fitsLong(decimals)) {
                        dividends[i] = ratio.numerator().toLong(decimals);
                        divisors[i] = ratio.denominator().toLong(decimals);
                    }
                }
            }
            known = new LongColumn(dividends, -1, new LongColumn(divisors));
            longs = known;
        }
        return known;
    }

    /** The divisors of the ratios, all positive where there is a dividend. */
    public LongColumn divisors() {
        return (LongColumn) dividends().of;
    }

    /** The values; changing them changes nothing here. */
    public @Nullable Quantity[] toArray() {
        return values.clone();
    }

    /** Whether the column has so many agents and values of a metric only. */
    boolean fits(Metric metric, int agents) {
        boolean fits = values.length == agents;
        for (Quantity value : values) {
            fits &= value == null || metric.problemWith(value).isEmpty();
        }
        return fits;
    }

    /** Nobody who wrote the stream keeps a hand on the array. */
    private Object readResolve() {
        return copyOf(values);
    }

    /** A mapper of a host that finds no properties may write nothing without a word. */
    @JsonValue
    @SuppressWarnings("DoNotCallSuggester") // mappers call it
    Object noJson() {
        throw new UnsupportedOperationException(
                "Expected a document of facts in JSON, but found a column given to a mapper");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactColumn that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }

    /**
     * A column of numbers, a {@code long} a row, for loops over many agents: each counts units of 10^−decimals, as agreed where the column
     * is handed over. A row that has no such number — it is absent, has more decimals, or does not fit — is a {@link #HOLE}, and
     * is read as an exact number instead.
     */
    public static final class LongColumn {

        /** Stands in a row that has to be read as an exact number. */
        public static final long HOLE = Long.MIN_VALUE;

        private final long[] values;
        /** What the units are, so that a column that was made before is known again: decimals, ratings, or parts of ratios. */
        final Object of;

        final int decimals;

        /** Takes the values, which the caller no longer changes. */
        public LongColumn(long[] values) {
            this(values, -1, LongColumn.class);
        }

        LongColumn(long[] values, int decimals, Object of) {
            this.values = values;
            this.decimals = decimals;
            this.of = of;
        }

        /** Writes the units of all rows into another column. */
        public void into(long[] column, int from) {
            System.arraycopy(values, 0, column, from, values.length);
        }

        /** The units of a row, or {@link #HOLE}. */
        public long at(int row) {
            return values[row];
        }

        /** The product, or {@link #HOLE} if it does not fit or a factor is one. */
        public static long times(long left, long right) {
            long product = left * right;
            return left != HOLE && right != HOLE && Math.multiplyHigh(left, right) == product >> 63 ? product : HOLE;
        }

        /** The sum, or {@link #HOLE} if it does not fit or an addend is one. */
        public static long plus(long left, long right) {
            long sum = left + right;
            return left != HOLE && right != HOLE && ((left ^ sum) & (right ^ sum)) >= 0 ? sum : HOLE;
        }
    }
}
