// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** An array on its way into JSON. Not thread-safe. */
public final class JsonList implements Json {

    private final List<Json> elements = new ArrayList<>();

    /** An empty array. */
    public JsonList() {}

    /** A list of what is written of each. */
    public static <T> JsonList of(Iterable<T> elements, Function<T, Json> write) {
        JsonList list = new JsonList();
        elements.forEach(element -> list.add(write.apply(element)));
        return list;
    }

    /** Adds a value. */
    public JsonList add(Json value) {
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

    /** The values in order; a view. */
    @JsonValue
    public List<Json> elements() {
        return Collections.unmodifiableList(elements);
    }
}
