// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A value on its way into JSON: {@link JsonText} writes it, and so does a host's Jackson 2 or 3. Numbers with a meaning are
 * texts, so that nobody makes floats of them; only counts are numbers.
 */
public sealed interface Json permits JsonMap, JsonList, Json.Text, Json.Count, Json.Flag {

    /** A text. */
    static Json text(String text) {
        return new Text(text);
    }

    /** A constant of an enum: lower-case words joined by hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A text. */
    record Text(@JsonValue String text) implements Json {}

    /** A whole number. */
    record Count(@JsonValue int count) implements Json {}

    /** True or false. */
    record Flag(@JsonValue boolean flag) implements Json {}
}
