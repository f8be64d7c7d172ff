// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/**
 * A row of a table that is read by bands: its bounds beside what the row says. For documents; rules keep their tables in
 * a form of their own.
 *
 * @param band the bounds that the row says
 * @param content what else the row says
 * @param <C> the type of what else the row says
 */
public record Banded<C>(LevelBand band, C content) {

    /**
     * The type of rows with bounds. The bounds stand first.
     *
     * @param name the name of the rows
     * @param content makes what else a row says of its fields
     * @param fields the fields but for the bounds
     */
    @SafeVarargs
    @SuppressWarnings({"varargs", "unchecked"}) // the array is read only; the class of a generic record is that of all
    public static <C> BlockType<Banded<C>> type(
            String name, Function<FieldValues, C> content, Field<Banded<C>, ?>... fields) {
        Field<Banded<C>, LevelBand> band = Field.withDefault("band", FieldType.BAND, Banded::band, LevelBand.ALL);
        Class<Banded<C>> javaType = (Class<Banded<C>>) (Class<?>) Banded.class;
        return new BlockType<>(
                name,
                javaType,
                javaType,
                ImmutableList.<Field<Banded<C>, ?>>builder()
                        .add(band)
                        .add(fields)
                        .build(),
                values -> new Banded<>(values.get(band), content.apply(values)));
    }
}
