// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Label;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a field is when it is not written, where a single value says it. */
final class SchemaDefault {

    private SchemaDefault() {}

    static Optional<JsonNode> of(Field<?, ?> field) {
        return Optional.ofNullable(value(field.ifAbsent()));
    }

    private static @Nullable JsonNode value(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Boolean flag) {
            return nodes.booleanNode(flag);
        }
        if (value instanceof Integer count) {
            return nodes.numberNode(count);
        }
        if (value instanceof Enum<?> constant) {
            return nodes.stringNode(KebabCase.of(constant));
        }
        if (value instanceof Label label) {
            return SchemaNodes.object().put("en", label.english()).put("zh", label.chinese());
        }
        if (value instanceof List<?> list && list.isEmpty()) {
            return SchemaNodes.array();
        }
        boolean isText =
                value instanceof String || value instanceof Exact || value instanceof Rate || value instanceof Metric;
        return isText ? nodes.stringNode(String.valueOf(value)) : null;
    }
}
