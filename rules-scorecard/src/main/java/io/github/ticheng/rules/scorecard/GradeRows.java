// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Edge;
import io.github.ticheng.core.catalogue.Banded;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.LevelBand;
import io.github.ticheng.core.catalogue.LevelBands;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.util.List;
import java.util.stream.IntStream;

/** How documents write the grades of a table, best first, each with its bounds. */
final class GradeRows {

    static final BlockType<Banded<Name>> TYPE = Banded.type(
            "grade",
            Fields.of(
                    Field.required("id", FieldType.TEXT, Name::id),
                    Field.required("label", FieldType.LABEL, Name::label),
                    Name::new));

    private GradeRows() {}

    /** What a row of a document says besides its bounds. */
    record Name(String id, Label label) {}

    static ImmutableList<GradeTable.Row> read(List<Banded<Name>> written) {
        LevelBands bands =
                LevelBands.ofFalling(written.stream().map(Banded::band).toList(), Edge.FROM);
        if (bands.edge() != Edge.FROM) {
            throw Refused.of(
                    ScorecardPhrases.FROM_A_SCORE,
                    written.get(0).content().id() + ": " + written.get(0).band());
        }
        ImmutableList<Level> falling = bands.bounds().reverse();
        ImmutableList.Builder<GradeTable.Row> rows = ImmutableList.builder();
        for (int i = 0; i < written.size(); i++) {
            Name name = written.get(i).content();
            Exact lower = i < falling.size() ? falling.get(i).in(Unit.Kind.POINTS) : null;
            rows.add(new GradeTable.Row(lower, name.id(), name.label()));
        }
        return rows.build();
    }

    static ImmutableList<Banded<Name>> written(ImmutableList<GradeTable.Row> rows) {
        ImmutableList.Builder<Level> rising = ImmutableList.builder();
        boolean openBelow = false;
        for (GradeTable.Row row : rows.reverse()) {
            Exact lower = row.lower();
            if (lower == null) {
                openBelow = true;
            } else {
                rising.add(Level.of(lower, Unit.Kind.POINTS));
            }
        }
        ImmutableList<LevelBand> bands =
                new LevelBands(Edge.FROM, openBelow, rising.build()).rows().reverse();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Banded<>(
                        bands.get(i), new Name(rows.get(i).id(), rows.get(i).label())))
                .collect(ImmutableList.toImmutableList());
    }
}
