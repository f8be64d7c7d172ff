// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static io.github.ticheng.core.team.FactColumn.LongColumn.HOLE;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.text.Json;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one metric for the agents of a team, in the order of the agents; a value may be absent.
 *
 * <p>They are kept as {@code long}s, those of all columns of a team in one array, where all of them are such: numbers and
 * parts of ratios as units of one decimal place, ratings as places in a list. A value is made when somebody looks at it.
 */
public abstract sealed class FactColumn extends Json.Unwritten implements Serializable {

    private static final long serialVersionUID = 1L;
    /** With how many decimals a column is tried: none, as counts are, those of amounts, of printed values, and of rates. */
    private static final int[] DECIMALS = {0, 2, 4, 6};

    private static final Comparator<Rating> BY_WORD = Comparator.comparing(Rating::word);

    /** Gson would tear the longs apart; it refuses a class that has two fields of one name. */
    @SuppressWarnings("unused")
    private byte needsAnAdapter;

    /** How many agents the column has. */
    private final int size;

    private FactColumn(int size) {
        this.size = size;
    }

    /** A column of values; null where one is absent. */
    public static FactColumn copyOf(@Nullable Quantity[] values) {
        Set<Rating> ratings = new LinkedHashSet<>();
        for (Quantity value : values) {
            if (value instanceof Rating rating) {
                ratings.add(rating);
            }
        }
        return of(values, words(ratings), new long[2 * values.length], 0);
    }

    /** Ratings in the order in which columns list them. */
    static ImmutableList<Rating> words(Collection<Rating> ratings) {
        return ratings.isEmpty() ? ImmutableList.of() : ImmutableList.sortedCopyOf(BY_WORD, ratings);
    }

    /**
     * A column of values, null where one is absent, kept in an array from some place on.
     *
     * @param words all ratings among them, as {@link #words} gives them
     * @param units has room for a {@code long} a value, for two a ratio
     */
    static FactColumn of(@Nullable Quantity[] values, ImmutableList<Rating> words, long[] units, int from) {
        Quantity first = null;
        for (int i = 0; first == null && i < values.length; i++) {
            first = values[i];
        }
        if (first instanceof Rating && Ratings.fill(values, words, units, from)) {
            return new Ratings(words, units, from, values.length);
        }
        for (int decimals : DECIMALS) {
            if (first instanceof Exact && Numbers.fill(values, decimals, units, from)) {
                return new Numbers(decimals, units, from, values.length);
            }
            if (first instanceof Ratio ratio && Ratios.fill(values, ratio.isPrinted(), decimals, units, from)) {
                return new Ratios(ratio.isPrinted(), decimals, units, from, values.length);
            }
        }
        return new Values(values.clone());
    }

    /** A column in which every value is absent. */
    public static FactColumn absent(int size) {
        return new Values(new Quantity[size]);
    }

    /** How many agents the column has. */
    public final int size() {
        return size;
    }

    /** The value of the agent at a place, or null if it is absent. */
    public abstract @Nullable Quantity at(int agent);

    /**
     * Writes the numbers into a column of {@code long}s, in units of 10^−decimals.
     *
     * @param decimals 0 to 18
     * @param column what has no such number becomes a {@link LongColumn#HOLE} there
     * @param to the place of the first agent
     */
    public void numbers(int decimals, long[] column, int to) {
        Arrays.fill(column, to, to + size, HOLE);
    }

    /** Writes the dividends of the ratios, to whose {@link #divisors} they are; a ratio without data is a hole. */
    public void dividends(long[] column, int to) {
        Arrays.fill(column, to, to + size, HOLE);
    }

    /** Writes the divisors of the ratios, all positive where there is a dividend. */
    public void divisors(long[] column, int to) {
        Arrays.fill(column, to, to + size, HOLE);
    }

    /** The ratings that are among the values of the team, of this metric or another. */
    public ImmutableList<Rating> words() {
        return ImmutableList.of();
    }

    /**
     * Writes what stands for the ratings.
     *
     * @param ofWords for each of {@link #words} what is written
     */
    public void ratings(long[] ofWords, long[] column, int to) {
        Arrays.fill(column, to, to + size, HOLE);
    }

    /** The values; changing them changes nothing here. */
    public final @Nullable Quantity[] toArray() {
        @Nullable Quantity[] values = new Quantity[size];
        for (int i = 0; i < size; i++) {
            values[i] = at(i);
        }
        return values;
    }

    /** Whether the column has so many agents and values of a metric only. */
    final boolean fits(Metric metric, int agents) {
        boolean fits = size == agents;
        for (int i = 0; i < size; i++) {
            Quantity value = at(i);
            fits &= value == null || metric.problemWith(value).isEmpty();
        }
        return fits;
    }

    /** What a stream has of a column. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Form(@Nullable Quantity[] values) implements Serializable {

        private Object readResolve() {
            return copyOf(values);
        }
    }

    final Object writeReplace() {
        return new Form(toArray());
    }

    /** Nobody who wrote a stream keeps a hand on the arrays. */
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Expected the values of a column, but found the column itself");
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof FactColumn that && Arrays.equals(toArray(), that.toArray());
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public final String toString() {
        return Arrays.toString(toArray());
    }

    /** Values of any kind, which do not all fit one of the other forms. */
    private static final class Values extends FactColumn {

        private static final long serialVersionUID = 1L;

        private final @Nullable Quantity[] values;

        @SuppressWarnings("unused")
        private byte needsAnAdapter;

        Values(@Nullable Quantity[] values) {
            super(values.length);
            this.values = values;
        }

        @Override
        public @Nullable Quantity at(int agent) {
            return values[agent];
        }

        @Override
        public void numbers(int decimals, long[] column, int to) {
            for (int i = 0; i < values.length; i++) {
                column[to + i] =
                        values[i] instanceof Exact number && number.fitsLong(decimals) ? number.toLong(decimals) : HOLE;
            }
        }

        @Override
        public void dividends(long[] column, int to) {
            for (int i = 0; i < values.length; i++) {
                int decimals = values[i] instanceof Ratio ratio && ratio.hasData() ? decimals(ratio) : -1;
                column[to + i] = decimals >= 0 ? ((Ratio) values[i]).numerator().toLong(decimals) : HOLE;
            }
        }

        @Override
        public void divisors(long[] column, int to) {
            for (int i = 0; i < values.length; i++) {
                int decimals = values[i] instanceof Ratio ratio && ratio.hasData() ? decimals(ratio) : -1;
                column[to + i] =
                        decimals >= 0 ? ((Ratio) values[i]).denominator().toLong(decimals) : HOLE;
            }
        }

        /** With how many decimals both parts of a ratio fit; −1 if they do not. */
        private static int decimals(Ratio ratio) {
            return Arrays.stream(DECIMALS)
                    .filter(decimals -> ratio.numerator().fitsLong(decimals)
                            && ratio.denominator().fitsLong(decimals))
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** Numbers in units of one decimal place; a hole is an absent one. */
    private static final class Numbers extends FactColumn {

        private static final long serialVersionUID = 1L;

        private final int decimals;
        private final long[] units;
        private final int from;

        @SuppressWarnings("unused")
        private byte needsAnAdapter;

        Numbers(int decimals, long[] units, int from, int size) {
            super(size);
            this.decimals = decimals;
            this.units = units;
            this.from = from;
        }

        static boolean fill(@Nullable Quantity[] values, int decimals, long[] units, int from) {
            boolean fits = true;
            for (int i = 0; fits && i < values.length; i++) {
                Quantity value = values[i];
                fits = value == null || (value instanceof Exact number && number.fitsLong(decimals));
                units[from + i] = value == null || !fits ? HOLE : ((Exact) value).toLong(decimals);
                fits &= value == null || units[from + i] != HOLE;
            }
            return fits;
        }

        @Override
        public @Nullable Quantity at(int agent) {
            long own = units[from + agent];
            return own == HOLE ? null : Exact.ofUnits(own, decimals);
        }

        @Override
        public void numbers(int asked, long[] column, int to) {
            if (asked == decimals) {
                System.arraycopy(units, from, column, to, size());
                return;
            }
            long factor = LongMath.pow(10, Math.abs(asked - decimals));
            for (int i = 0; i < size(); i++) {
                long own = units[from + i];
                column[to + i] = asked > decimals
                        ? LongColumn.times(own, factor)
                        : own != HOLE && own % factor == 0 ? own / factor : HOLE;
            }
        }
    }

    /** Ratios, all printed or none, the dividends before the divisors; absent where both are holes, without data by 0. */
    private static final class Ratios extends FactColumn {

        private static final long serialVersionUID = 1L;

        private final boolean isPrinted;
        private final int decimals;
        private final long[] units;
        private final int from;

        @SuppressWarnings("unused")
        private byte needsAnAdapter;

        Ratios(boolean isPrinted, int decimals, long[] units, int from, int size) {
            super(size);
            this.isPrinted = isPrinted;
            this.decimals = decimals;
            this.units = units;
            this.from = from;
        }

        static boolean fill(@Nullable Quantity[] values, boolean isPrinted, int decimals, long[] units, int from) {
            boolean fits = true;
            for (int i = 0; fits && i < values.length; i++) {
                long dividend = HOLE;
                long divisor = HOLE;
                if (values[i] instanceof Ratio ratio) {
                    fits = ratio.isPrinted() == isPrinted
                            && ratio.numerator().fitsLong(decimals)
                            && ratio.denominator().fitsLong(decimals);
                    divisor = fits ? ratio.denominator().toLong(decimals) : HOLE;
                    dividend = fits && divisor > 0 ? ratio.numerator().toLong(decimals) : HOLE;
                    fits &= divisor == 0 || dividend != HOLE;
                } else {
                    fits = values[i] == null;
                }
                units[from + i] = dividend;
                units[from + values.length + i] = divisor;
            }
            return fits;
        }

        @Override
        public @Nullable Quantity at(int agent) {
            long divisor = units[from + size() + agent];
            if (divisor == HOLE || divisor == 0) {
                return divisor == 0 ? Ratio.NO_DATA : null;
            }
            Exact dividend = Exact.ofUnits(units[from + agent], decimals);
            return isPrinted ? Ratio.printed(dividend) : Ratio.of(dividend, Exact.ofUnits(divisor, decimals));
        }

        @Override
        public void dividends(long[] column, int to) {
            System.arraycopy(units, from, column, to, size());
        }

        @Override
        public void divisors(long[] column, int to) {
            System.arraycopy(units, from + size(), column, to, size());
        }
    }

    /** Ratings as places in a list; a hole is an absent one. */
    private static final class Ratings extends FactColumn {

        private static final long serialVersionUID = 1L;
        /** A list of so many is looked through. */
        private static final int FEW = 16;

        private final ImmutableList<Rating> words;
        private final long[] units;
        private final int from;

        @SuppressWarnings("unused")
        private byte needsAnAdapter;

        Ratings(ImmutableList<Rating> words, long[] units, int from, int size) {
            super(size);
            this.words = words;
            this.units = units;
            this.from = from;
        }

        static boolean fill(@Nullable Quantity[] values, ImmutableList<Rating> words, long[] units, int from) {
            boolean fits = true;
            for (int i = 0; fits && i < values.length; i++) {
                fits = values[i] == null || values[i] instanceof Rating;
                units[from + i] = values[i] instanceof Rating rating ? place(rating, words) : HOLE;
            }
            return fits;
        }

        private static int place(Rating rating, ImmutableList<Rating> words) {
            return words.size() <= FEW ? words.indexOf(rating) : Collections.binarySearch(words, rating, BY_WORD);
        }

        @Override
        public @Nullable Quantity at(int agent) {
            long own = units[from + agent];
            return own == HOLE ? null : words.get((int) own);
        }

        @Override
        public ImmutableList<Rating> words() {
            return words;
        }

        @Override
        public void ratings(long[] ofWords, long[] column, int to) {
            for (int i = 0; i < size(); i++) {
                long own = units[from + i];
                column[to + i] = own == HOLE ? HOLE : ofWords[(int) own];
            }
        }
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

        /** Takes the values, which the caller no longer changes. */
        public LongColumn(long[] values) {
            this.values = values;
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
