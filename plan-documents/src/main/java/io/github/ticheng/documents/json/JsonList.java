// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** An array on its way into JSON. Not thread-safe. */
public final class JsonList implements JsonValue {

    private final List<JsonValue> elements = new ArrayList<>();

    /** Adds a value. */
    public JsonList add(JsonValue value) {
        elements.add(value);
        return this;
    }

    /** Adds a text. */
    public JsonList add(String text) {
        return add(new Text(text));
    }

    /** Adds a whole number. */
    public JsonList add(int count) {
        return add(new Count(count));
    }

    /** Adds a new object, and returns that. */
    public JsonMap addMap() {
        JsonMap map = new JsonMap();
        add(map);
        return map;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return elements.isEmpty();
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStartArray();
        elements.forEach(element -> element.write(json));
        json.writeEndArray();
    }
}
