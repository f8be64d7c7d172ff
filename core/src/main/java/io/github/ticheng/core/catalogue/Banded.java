// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.stream.IntStream;

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
        ImmutableList<LevelBand> bands =
                LevelBands.joined(rows.stream().map(Banded::band).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Banded<>(bands.get(i), rows.get(i).content()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The type of rows with bounds. The bounds stand first.
     *
     * @param name the name of the rows
     * @param content the fields of what else a row says
     */
    @SuppressWarnings("unchecked") // the class of a generic record is that of all
    public static <C> BlockType<Banded<C>> type(String name, Fields<C> content) {
        Field<Banded<C>, LevelBand> band = Field.withDefault("band", FieldType.BAND, Banded::band, LevelBand.ALL);
        ImmutableMap<Field<C, ?>, Field<Banded<C>, ?>> inRow =
                Maps.toMap(content.all(), field -> field.of(Banded<C>::content));
        return BlockType.row(
                name,
                (Class<Banded<C>>) (Class<?>) Banded.class,
                new Fields<>(
                        ImmutableList.<Field<Banded<C>, ?>>builder()
                                .add(band)
                                .addAll(inRow.values())
                                .build(),
                        values -> new Banded<>(
                                values.get(band), content.constructor().apply(values.as(inRow)))));
    }
}
