// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.FieldValues;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a block or row of the values of its fields. What its constructor refuses is reported at its name, or at the row
 * that the constructor counts where the block has one list of rows.
 *
 * @param map the fields as written
 * @param named the name of the block, or the row
 */
record Construction(BlockType<?> type, Node.Mapping map, Located named, Diagnostics diagnostics) {

    private static final Pattern COUNTED = Pattern.compile("\\b(?:rows? (?:[0-9]+ and )?|tier )([0-9]{1,6})\\b");

    @Nullable
    Object of(Map<Field<?, ?>, Object> values) {
        try {
            return type.constructor().apply(FieldValues.of(type, values));
        } catch (ProblemsException refused) {
            for (Problem problem : refused.problems()) {
                diagnostics.error(named, problem.message(), null, null);
            }
        } catch (IllegalArgumentException | ArithmeticException refused) {
            String reason = refused.getMessage() == null ? type.name() : refused.getMessage();
            diagnostics.error(
                    counted(reason),
                    Message.saying(PlanDocumentPhrases.REFUSED)
                            .with("reason", reason)
                            .build(),
                    null,
                    null);
        }
        return null;
    }

    private Located counted(String reason) {
        List<Field<?, ?>> lists = type.fields().stream()
                .<Field<?, ?>>map(field -> field)
                .filter(field ->
                        field.type() instanceof FieldType.ListOf<?> list && list.element() instanceof FieldType.RowOf)
                .toList();
        Matcher number = COUNTED.matcher(reason);
        if (lists.size() == 1 && number.find()) {
            Node.Member rows = map.find(lists.get(0).name()).orElse(null);
            int index = Integer.parseInt(number.group(1)) - 1;
            if (rows != null
                    && rows.value() instanceof Node.Sequence sequence
                    && index >= 0
                    && index < sequence.elements().size()) {
                return sequence.elements().get(index);
            }
        }
        return named;
    }
}
