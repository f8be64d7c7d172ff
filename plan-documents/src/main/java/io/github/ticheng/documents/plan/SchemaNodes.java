// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.util.List;

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
}
