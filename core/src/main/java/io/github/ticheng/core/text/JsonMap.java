// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An object on its way into JSON; its keys keep the order in which they were first put. Not thread-safe. */
public final class JsonMap implements Json {

    private final Map<String, Json> members = new LinkedHashMap<>();

    /** An empty object. */
    public JsonMap() {}

    /** Puts a value in place of that of the same key. */
    public JsonMap put(String key, Json value) {
        members.put(key, value);
        return this;
    }

    /** Puts a text. */
    public JsonMap put(String key, String text) {
        return put(key, new Text(text));
    }

    /** Puts a whole number. */
    public JsonMap put(String key, int count) {
        return put(key, new Count(count));
    }

    /** Puts true or false. */
    public JsonMap put(String key, boolean flag) {
        return put(key, new Flag(flag));
    }

    /** Puts all that another object has. */
    public JsonMap putAll(JsonMap other) {
        members.putAll(other.members);
        return this;
    }

    /** Puts a new object, and returns that. */
    public JsonMap putMap(String key) {
        JsonMap map = new JsonMap();
        put(key, map);
        return map;
    }

    /** Puts a new list, and returns that. */
    public JsonList putList(String key) {
        JsonList list = new JsonList();
        put(key, list);
        return list;
    }

    /** The value of a key that is there. */
    public Json get(String key) {
        return Objects.requireNonNull(members.get(key));
    }

    /** Takes out the value of a key that is there. */
    public Json remove(String key) {
        return Objects.requireNonNull(members.remove(key));
    }

    /** Whether there is a value for a key. */
    public boolean has(String key) {
        return members.containsKey(key);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** The values by their keys, in order; a view. */
    @JsonValue
    public Map<String, Json> members() {
        return Collections.unmodifiableMap(members);
    }
}
