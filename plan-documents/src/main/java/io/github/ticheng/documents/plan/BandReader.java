// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Node;
import org.jspecify.annotations.Nullable;

/** Reads the bounds of a row from its keys {@code above}, {@code from}, {@code up to} and {@code below}. */
final class BandReader {

    static final String ABOVE = "above";
    static final String FROM = "from";
    static final String UP_TO = "up to";
    static final String BELOW = "below";

    static final ImmutableSet<String> ALL_KEYS = ImmutableSet.of(ABOVE, FROM, UP_TO, BELOW);

    /** The words, for lists of fields. */
    static final String KEYS = ABOVE + "/" + FROM + ", " + UP_TO + "/" + BELOW;

    private final ScalarReader scalars;
    private final Diagnostics diagnostics;

    BandReader(ScalarReader scalars, Diagnostics diagnostics) {
        this.scalars = scalars;
        this.diagnostics = diagnostics;
    }

    /** Reads the bounds; null if one cannot be read. */
    @Nullable
    LevelBand read(Node.Mapping row, MapReader keys) {
        Node.Member above = keys.member(ABOVE);
        Node.Member from = keys.member(FROM);
        Node.Member upTo = keys.member(UP_TO);
        Node.Member below = keys.member(BELOW);
        boolean complete = once(above, from);
        complete &= once(upTo, below);
        Level lower = level(above, from);
        Level upper = level(upTo, below);
        complete &= (lower != null) == (above != null || from != null);
        complete &= (upper != null) == (upTo != null || below != null);
        return complete
                ? new LevelBand(lower, lower != null && from != null, upper, upper != null && upTo != null)
                : null;
    }

    private boolean once(Node.@Nullable Member first, Node.@Nullable Member second) {
        if (first == null || second == null) {
            return true;
        }
        diagnostics.error(
                second.key(),
                PlanDocumentPhrases.TWICE.filled(
                        first.key().text(), second.key().text()));
        return false;
    }

    private @Nullable Level level(Node.@Nullable Member first, Node.@Nullable Member second) {
        Node.Member written = first != null ? first : second;
        return written == null ? null : (Level) scalars.read(FieldType.LEVEL, written.value());
    }
}
