// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Node;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the pay period of a plan: a word, or a map from a word to the first day that it needs. */
final class PayPeriodReader {

    private final ScalarReader scalars;
    private final Diagnostics diagnostics;

    PayPeriodReader(ScalarReader scalars, Diagnostics diagnostics) {
        this.scalars = scalars;
        this.diagnostics = diagnostics;
    }

    /** Reads a pay period; null if it cannot be read, which was reported. */
    @Nullable
    PayPeriod read(Node node) {
        if (node instanceof Node.Mapping map) {
            return anchored(map);
        }
        if (!(node instanceof Node.Scalar)) {
            return refuse(node, null);
        }
        PayPeriod.Kind kind = scalars.choice(node, PayPeriod.Kind.class, "pay-period");
        if (kind == null) {
            return null;
        }
        return kind.isAnchored() ? refuse(node, anchored(kind)) : new PayPeriod(kind, null, PayPeriod.Belongs.END);
    }

    private @Nullable PayPeriod refuse(Node node, @Nullable Words expected) {
        diagnostics.error(node, Form.PAY_PERIOD.but(node), expected, null);
        return null;
    }

    /** How a kind is written that needs its first day. */
    private static Words anchored(PayPeriod.Kind kind) {
        return Words.verbatim("{" + KebabCase.of(kind)
                + (kind == PayPeriod.Kind.WEEK ? ": {first-day: monday}}" : ": {anchor: 2024-01-01}}"));
    }

    private @Nullable PayPeriod anchored(Node.Mapping map) {
        if (map.members().size() > 1) {
            diagnostics.error(
                    map,
                    PlanDocumentPhrases.ONE_BLOCK.filled(
                            PlanDocumentPhrases.PAY_PERIOD, map.members().size(), BlockReader.names(map)));
            return null;
        }
        MapReader names = new MapReader(map, map, PlanDocumentPhrases.PAY_PERIOD, diagnostics);
        for (PayPeriod.Kind kind : PayPeriod.Kind.values()) {
            Node fields = kind.isAnchored() ? names.optional(KebabCase.of(kind)) : null;
            if (fields != null) {
                return anchored(kind, fields);
            }
        }
        names.refuseOthers();
        return map.members().isEmpty() ? refuse(map, null) : null;
    }

    private @Nullable PayPeriod anchored(PayPeriod.Kind kind, Node node) {
        if (!(node instanceof Node.Mapping map)) {
            return refuse(node, anchored(kind));
        }
        MapReader keys = new MapReader(map, map, PlanDocumentPhrases.PAY_PERIOD, diagnostics);
        PayPeriod read;
        if (kind == PayPeriod.Kind.WEEK) {
            Node first = keys.required("first-day", null);
            DayOfWeek day = first == null ? null : scalars.choice(first, DayOfWeek.class, "first-day");
            read = day == null ? null : PayPeriod.week(day);
        } else {
            Node anchor = keys.required("anchor", Form.DATE.expected());
            LocalDate day = anchor == null ? null : PlanReader.date(anchor, scalars);
            read = day == null ? null : new PayPeriod(kind, day, PayPeriod.Belongs.END);
        }
        Node by = keys.optional("by");
        PayPeriod.Belongs belongs =
                by == null ? PayPeriod.Belongs.END : scalars.choice(by, PayPeriod.Belongs.class, "by");
        keys.refuseOthers();
        if (read == null || belongs == null) {
            return null;
        }
        return belongs == PayPeriod.Belongs.START ? read.byStart() : read;
    }
}
