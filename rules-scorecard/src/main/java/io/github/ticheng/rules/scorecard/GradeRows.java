// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.LevelBands;
import io.github.ticheng.core.catalogue.LevelBands.Banded;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How documents write the grades of a table, best first, each with its bounds; they are read from either end. */
final class GradeRows {

    static final BlockType<Banded<Name>> TYPE = Banded.type(BlockType.row("grade", Name.class)
            .with(
                    Field.required("id", FieldType.TEXT, Name::id),
                    Field.optional("label", FieldType.LABEL, Name::label),
                    Name::new));

    private GradeRows() {}

    /** What a row of a document says besides its bounds. */
    record Name(String id, Label label) {
        Name(String id, @Nullable Label label) {
            this.id = id;
            // A blank id is refused by the table.
            this.label = label == null ? Label.of(id.isBlank() ? "?" : id) : label;
        }
    }

    static ImmutableList<GradeTable.Row> read(List<Banded<Name>> written) {
        return LevelBands.either(
                Unit.Kind.POINTS,
                written,
                Optional.empty(),
                rising -> rising.stream()
                        .map(GradeRows::row)
                        .collect(ImmutableList.toImmutableList())
                        .reverse());
    }

    private static GradeTable.Row row(Banded<Name> row) {
        return new GradeTable.Row(
                row.band().in(Unit.Kind.POINTS).lowerCut(),
                row.content().id(),
                row.content().label());
    }

    static ImmutableList<Banded<Name>> written(ImmutableList<GradeTable.Row> rows) {
        ImmutableList<GradeTable.Row> rising = rows.reverse();
        return LevelBands.written(
                        GradeTable.bands(rows),
                        Unit.Kind.POINTS,
                        rising.stream()
                                .map(row -> new Name(row.id(), row.label()))
                                .toList())
                .reverse();
    }
}
