// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.text.Json.JsonMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A value on its way into JSON: it is written here, the same on every machine, or by a host's Jackson 2 or 3. In facts and statements
 * numbers with a meaning are texts, so that nobody makes floats of them; only counts are numbers there.
 */
public sealed interface Json {

    /** A text. */
    static Json text(String text) {
        return new Text(text);
    }

    /** A constant of an enum: lower-case words joined by hyphens. */
    static String word(Enum<?> constant) {
        return requireNonNull(JsonText.WORDS.get(constant.getDeclaringClass()).get(constant));
    }

    /** The text over several lines, with two spaces a level and a line feed at the end. */
    default String pretty() {
        return JsonText.of(this, JsonText.Layout.PRETTY);
    }

    /** The text over several lines, each list of single values in one of them, with a line feed at the end. */
    default String listsInLine() {
        return JsonText.of(this, JsonText.Layout.LISTS_IN_LINE);
    }

    /** The text in one line, with a line feed at the end. */
    default String line() {
        return JsonText.of(this, JsonText.Layout.LINE);
    }

    /** A text. */
    record Text(@JsonValue String text) implements Json {}

    /** A number. */
    record Decimal(@JsonValue BigDecimal decimal) implements Json {}

    /** True or false. */
    record Flag(@JsonValue boolean flag) implements Json {}

    /**
     * Has no form in JSON: a host's mapper that finds no properties would write nothing without a word, and is refused. Statements,
     * explanations and what has a {@code tree()} have a form; plans, facts and ledgers have documents.
     */
    abstract class Unwritten {

        /** For classes of this kind. */
        protected Unwritten() {}

        @JsonValue
        @SuppressWarnings("DoNotCallSuggester") // mappers call it
        final Object noJson() {
            throw new UnsupportedOperationException("Expected a value that has a form in JSON, but found a "
                    + getClass().getSimpleName() + " given to a mapper");
        }
    }

    /** An object on its way into JSON; its keys keep the order in which they were first put. Not thread-safe. */
    final class JsonMap implements Json {

        final Map<String, Json> members = new LinkedHashMap<>();

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
            return put(key, new Decimal(BigDecimal.valueOf(count)));
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
            return requireNonNull(members.get(key));
        }

        /** Takes out the value of a key that is there. */
        public Json remove(String key) {
            return requireNonNull(members.remove(key));
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

    /** An array on its way into JSON. Not thread-safe. */
    final class JsonList implements Json {

        final List<Json> elements;

        /** An empty array. */
        public JsonList() {
            this(new ArrayList<>());
        }

        private JsonList(List<Json> elements) {
            this.elements = elements;
        }

        /**
         * A list of what is written of each, made when it is written. To add to it throws {@link
         * UnsupportedOperationException}.
         */
        public static <T> JsonList of(Iterable<T> elements, Function<T, Json> write) {
            return new JsonList(Lists.transform(ImmutableList.copyOf(elements), write::apply));
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
            return add(new Decimal(BigDecimal.valueOf(count)));
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

        boolean isOfSingleValues() {
            return elements.stream().noneMatch(element -> element instanceof JsonMap || element instanceof JsonList);
        }

        /** The values in order; a view. */
        @JsonValue
        public List<Json> elements() {
            return Collections.unmodifiableList(elements);
        }
    }
}
