// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tables of which each row says its own bounds, of either kind: rows one above the other, without gaps and overlaps.
 *
 * <p>Rows may be closed, {@code from 0 up to 9} before {@code from 10 up to 19}, where no value lies between them: where
 * values have a {@linkplain io.github.ticheng.core.metric.Metric#step step}, and a row starts one step above the end of
 * the one before. It is then read as starting {@code above 9}. A value that is there all the same, such as an amount with
 * a tenth of a fen, belongs to the upper row. Any other gap is refused.
 */
public final class LevelBands {

    private LevelBands() {}

    /**
     * Puts together what rows say, from the lowest to the highest. A bound between two rows is said by one of them, or
     * by both and the same.
     *
     * @param step by which values differ at least; empty where there is always one between two others
     * @return the rows with both bounds, where there are any; the highest has no end
     * @throws IllegalArgumentException if neighbours say nothing or different things of the bound between them, or if
     *     the highest row ends; it counts the rows from 1
     */
    public static ImmutableList<LevelBand> of(List<LevelBand> rows, Optional<Exact> step) {
        return new Reader(rows, step, false).read();
    }

    /**
     * Makes something of a table that may be written from either end, as tables of points are printed: the highest row is the
     * one without an end, or of rows that all begin or all end somewhere the one with the greater bound.
     *
     * @param unit of every bound
     * @param make is given the rows from the lowest to the highest, with both bounds as by {@link #of}
     * @throws IllegalArgumentException if a bound is not in the unit, as {@link #of} does, and what {@code make} throws; it counts
     *     the rows as they are written
     */
    public static <C, T> T either(
            Unit.Kind unit, List<Banded<C>> written, Optional<Exact> step, Function<ImmutableList<Banded<C>>, T> make) {
        // Before a row has the bounds that its neighbours say.
        Refused.ofEach(written, row -> row.band().in(unit));
        boolean falls = written.size() > 1
                && falls(written.get(0).band(), written.get(written.size() - 1).band());
        ImmutableList<Banded<C>> rows = falls ? ImmutableList.copyOf(written).reverse() : ImmutableList.copyOf(written);
        try {
            return make.apply(Banded.of(new Reader(Lists.transform(rows, Banded::band), step, falls).read(), rows));
        } catch (Refused refused) {
            throw falls && refused.row().isPresent()
                    ? refused.inRow(rows.size() - 1 - refused.row().getAsInt())
                    : refused;
        }
    }

    private static boolean falls(LevelBand first, LevelBand last) {
        if ((first.upper() == null) != (last.upper() == null)) {
            return first.upper() == null;
        }
        if ((first.lower() == null) != (last.lower() == null)) {
            return last.lower() == null;
        }
        Level one = first.lower() == null ? first.upper() : first.lower();
        Level other = last.lower() == null ? last.upper() : last.lower();
        return one != null
                && other != null
                && Objects.equals(one.of(), other.of())
                && one.value().isGreaterThan(other.value());
    }

    /**
     * The bands of rows that leave no gaps, from the lowest to the highest.
     *
     * @throws IllegalArgumentException if a bound is not in the unit, or the bounds do not rise
     */
    public static <C> Bands in(Unit.Kind unit, List<Banded<C>> rows) {
        return new Bands(Refused.ofEach(rows, row -> row.band().in(unit).lowerCut()));
    }

    /**
     * The rows of a table as documents write them, each with its bounds.
     *
     * @param contents what else the rows say, from the lowest to the highest; one for each band
     */
    public static <C> ImmutableList<Banded<C>> written(Bands bands, Unit.Kind unit, List<C> contents) {
        ImmutableList.Builder<Banded<C>> rows = ImmutableList.builder();
        for (int i = 0; i < bands.size(); i++) {
            rows.add(new Banded<>(LevelBand.of(bands.band(i), unit), contents.get(i)));
        }
        return rows.build();
    }

    /**
     * Rows from the lowest to the highest that may leave gaps: a bound that only one of two neighbours says is that of
     * both, and what both say stays as it is.
     */
    public static ImmutableList<LevelBand> joined(List<LevelBand> rows) {
        ImmutableList.Builder<LevelBand> joined = ImmutableList.builder();
        for (int i = 0; i < rows.size(); i++) {
            LevelBand row = rows.get(i);
            LevelBand below = i == 0 ? LevelBand.ALL : rows.get(i - 1);
            LevelBand above = i + 1 == rows.size() ? LevelBand.ALL : rows.get(i + 1);
            boolean begins = row.lower() != null || below.upper() == null;
            boolean ends = row.upper() != null || above.lower() == null;
            joined.add(new LevelBand(
                    begins ? row.lower() : below.upper(),
                    begins ? row.lowerIncluded() : !below.upperIncluded(),
                    ends ? row.upper() : above.lower(),
                    ends ? row.upperIncluded() : !above.lowerIncluded()));
        }
        return joined.build();
    }

    private record Reader(List<LevelBand> rows, Optional<Exact> step, boolean falling) {

        ImmutableList<LevelBand> read() {
            Refused.when(rows.isEmpty(), CataloguePhrases.SOME_ROW, null);
            int last = rows.size() - 1;
            if (rows.get(last).upper() != null) {
                throw Refused.of(
                                falling ? CataloguePhrases.FALLING : CataloguePhrases.RISING,
                                CataloguePhrases.ROW.filled(number(last), rows.get(last)))
                        .inRow(last);
            }
            List<LevelBand> meeting = new ArrayList<>(rows);
            for (int i = 1; i < rows.size(); i++) {
                meeting.set(i, meeting(rows.get(i - 1), rows.get(i), i));
            }
            return joined(meeting);
        }

        /** A row that begins where the one below it ends. */
        private LevelBand meeting(LevelBand below, LevelBand above, int index) {
            Level end = below.upper();
            Level start = above.lower();
            if (end == null && start == null) {
                throw Refused.of(
                                CataloguePhrases.BOUND_BETWEEN.filled(number(index - 1), number(index)),
                                CataloguePhrases.NEITHER)
                        .inRow(index);
            }
            if (end == null || start == null) {
                return above;
            }
            if (end.equals(start) && below.upperIncluded() != above.lowerIncluded()) {
                return above;
            }
            if (below.upperIncluded() && above.lowerIncluded() && isNext(end, start)) {
                return new LevelBand(end, false, above.upper(), above.upperIncluded());
            }
            boolean gap = Objects.equals(end.of(), start.of()) && start.value().isGreaterThan(end.value());
            throw Refused.of(
                            gap
                                    ? CataloguePhrases.NO_GAP.filled(number(index - 1), start, number(index), end)
                                    : CataloguePhrases.NEXT_TO_OTHER.filled(number(index), number(index - 1)),
                            CataloguePhrases.AFTER.filled(above, below))
                    .inRow(index);
        }

        private boolean isNext(Level end, Level start) {
            return end.of() == null
                    && start.of() == null
                    && step.isPresent()
                    && end.value().plus(step.get()).equals(start.value());
        }

        private int number(int index) {
            return falling ? rows.size() - index : index + 1;
        }
    }

    /**
     * A row of a table that is read by bands: its bounds beside what the row says. For documents; rules keep their tables in
     * a form of their own.
     *
     * @param band the bounds that the row says
     * @param content what else the row says
     * @param <C> the type of what else the row says
     */
    public record Banded<C>(LevelBand band, C content) {

        /** Rows from the lowest to the highest with the bounds that a neighbour says of them, too. */
        public static <C> ImmutableList<Banded<C>> joined(List<Banded<C>> rows) {
            return of(LevelBands.joined(Lists.transform(rows, Banded::band)), rows);
        }

        private static <C> ImmutableList<Banded<C>> of(List<LevelBand> bands, List<Banded<C>> rows) {
            return IntStream.range(0, rows.size())
                    .mapToObj(i -> new Banded<>(bands.get(i), rows.get(i).content()))
                    .collect(ImmutableList.toImmutableList());
        }

        /**
         * The type of rows with bounds. The bounds stand first.
         *
         * @param content what else a row says, under the name of the rows
         */
        @SuppressWarnings("unchecked") // the class of a generic record is that of all
        public static <C> BlockType<Banded<C>> type(BlockType<C> content) {
            Field<Banded<C>, LevelBand> band = Field.withDefault("band", FieldType.BAND, Banded::band, LevelBand.ALL);
            ImmutableMap<Field<C, ?>, Field<Banded<C>, ?>> inRow =
                    Maps.toMap(content.fields(), field -> field.of(Banded<C>::content));
            Class<Banded<C>> type = (Class<Banded<C>>) (Class<?>) Banded.class;
            return new BlockType<>(
                    content.name(),
                    type,
                    type,
                    ImmutableList.<Field<Banded<C>, ?>>builder()
                            .add(band)
                            .addAll(inRow.values())
                            .build(),
                    values ->
                            new Banded<>(values.get(band), content.constructor().apply(values.as(inRow))));
        }
    }
}
