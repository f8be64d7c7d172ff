// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a block or row of the values of its fields. What its constructor refuses is reported at its name, or at the row
 * that the constructor counts where the block has one list of rows.
 *
 * @param map the fields as written
 * @param named the name of the block, or the row
 */
record Construction(BlockType<?> type, Node.Mapping map, Located named, Diagnostics diagnostics) {

    @Nullable
    Object of(Map<Field<?, ?>, Object> values) {
        try {
            return type.constructor().apply(FieldValues.of(type, values));
        } catch (ProblemsException refused) {
            for (Problem problem : refused.problems()) {
                diagnostics.error(named, problem.message());
            }
        } catch (IllegalArgumentException | ArithmeticException refused) {
            diagnostics.error(
                    refused instanceof Refused told ? place(told, values) : named,
                    PlanDocumentPhrases.REFUSED.filled(Refused.reason(refused)));
        }
        return null;
    }

    // A level in the wrong unit is told where it stands.
    private Located place(Refused told, Map<Field<?, ?>, Object> values) {
        if (told.row().isPresent()) {
            return row(told.row().getAsInt());
        }
        Words found = told.said().values().get("found");
        for (Map.Entry<Field<?, ?>, Object> each : values.entrySet()) {
            if (found != null
                    && each.getValue() instanceof Level level
                    && level.toString().equals(found.in(Language.ENGLISH))) {
                return map.find(each.getKey().name())
                        .<Located>map(Node.Member::value)
                        .orElse(named);
            }
        }
        return named;
    }

    private Located row(int index) {
        List<Field<?, ?>> lists = type.fields().stream()
                .<Field<?, ?>>map(field -> field)
                .filter(field -> field.type() instanceof FieldType.ListOf<?> list
                        && (list.element() instanceof FieldType.RowOf
                                || list.element().equals(FieldType.LEVEL)))
                .toList();
        Node rows = lists.size() == 1
                ? map.find(lists.get(0).name()).map(Node.Member::value).orElse(null)
                : null;
        if (rows instanceof Node.Mapping keyed && index < keyed.members().size()) {
            return keyed.members().get(index).key();
        }
        return rows instanceof Node.Sequence sequence
                        && index < sequence.elements().size()
                ? sequence.elements().get(index)
                : named;
    }
}
