// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of a schema. */
final class SchemaNodes {

    private SchemaNodes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Says which keys must be there; says nothing if there are none. */
    static void require(ObjectNode schema, List<String> keys) {
        if (!keys.isEmpty()) {
            ArrayNode required = schema.putArray("required");
            keys.forEach(required::add);
        }
    }

    /**
     * Adds a property.
     *
     * @throws IllegalArgumentException if there is one of that key
     */
    static void add(ObjectNode properties, String key, JsonNode schema, String where) {
        if (properties.has(key)) {
            throw new IllegalArgumentException(
                    "Expected every key of " + where + " to have one meaning, but found two of " + key);
        }
        properties.set(key, schema);
    }

    /** The constants of an enum as documents write them. */
    static ObjectNode choice(Enum<?>... constants) {
        ObjectNode schema = object();
        ArrayNode words = schema.putArray("enum");
        for (Enum<?> constant : constants) {
            words.add(KebabCase.of(constant));
        }
        return schema;
    }
}
