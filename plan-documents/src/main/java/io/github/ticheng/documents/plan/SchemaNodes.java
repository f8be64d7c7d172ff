// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pieces of a schema. */
final class SchemaNodes {

    private SchemaNodes() {}

    /** Says which keys must be there; says nothing if there are none. */
    static void require(JsonMap schema, List<String> keys) {
        if (!keys.isEmpty()) {
            JsonList required = schema.putList("required");
            keys.forEach(required::add);
        }
    }

    /**
     * Adds a property.
     *
     * @throws IllegalArgumentException if there is one of that key
     */
    static void add(JsonMap properties, String key, Json schema, String where) {
        if (properties.has(key)) {
            throw new IllegalArgumentException(
                    "Expected every key of " + where + " to have one meaning, but found two of " + key);
        }
        properties.put(key, schema);
    }

    /** The constants of an enum as documents write them. */
    static JsonMap choice(Enum<?>... constants) {
        JsonMap schema = new JsonMap();
        JsonList words = schema.putList("enum");
        for (Enum<?> constant : constants) {
            words.add(KebabCase.of(constant));
        }
        return schema;
    }

    /** What a field is when it is not written, where a single value says it. */
    static final class SchemaDefault {

        private SchemaDefault() {}

        static Optional<Json> of(Field<?, ?> field) {
            return Optional.ofNullable(value(field.ifAbsent()));
        }

        private static @Nullable Json value(@Nullable Object value) {
            if (value instanceof Boolean flag) {
                return new Json.Flag(flag);
            }
            if (value instanceof Integer count) {
                return new Json.Decimal(BigDecimal.valueOf(count));
            }
            if (value instanceof Enum<?> constant) {
                return Json.text(KebabCase.of(constant));
            }
            if (value instanceof Label label) {
                return new JsonMap().put("en", label.in(Language.ENGLISH)).put("zh", label.in(Language.CHINESE));
            }
            if (value instanceof List<?> list && list.isEmpty()) {
                return new JsonList();
            }
            boolean isText = value instanceof String
                    || value instanceof Exact
                    || value instanceof Rate
                    || value instanceof Metric;
            return isText ? Json.text(String.valueOf(value)) : null;
        }
    }
}
