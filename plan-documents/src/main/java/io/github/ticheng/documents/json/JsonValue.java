// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/** A value on its way into JSON. Numbers with a meaning are texts; only counts in a schema are numbers. */
public sealed interface JsonValue
        permits JsonMap, JsonList, JsonValue.Text, JsonValue.Count, JsonValue.Flag, JsonValue.Copy {

    /** A text. */
    static JsonValue text(String text) {
        return new Text(text);
    }

    /** A value from JSON that this library wrote. */
    static JsonValue copy(String json) {
        return new Copy(json);
    }

    /** Writes this. */
    void write(JsonGenerator json);

    /** A text. */
    record Text(String text) implements JsonValue {
        @Override
        public void write(JsonGenerator json) {
            json.writeString(text);
        }
    }

    /** A whole number. */
    record Count(int count) implements JsonValue {
        @Override
        public void write(JsonGenerator json) {
            json.writeNumber(count);
        }
    }

    /** True or false. */
    record Flag(boolean flag) implements JsonValue {
        @Override
        public void write(JsonGenerator json) {
            json.writeBoolean(flag);
        }
    }

    /** What a text in JSON says, in whatever layout this is written. */
    record Copy(String text) implements JsonValue {
        @Override
        public void write(JsonGenerator json) {
            try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), text)) {
                parser.nextToken();
                json.copyCurrentStructure(parser);
            }
        }
    }
}
