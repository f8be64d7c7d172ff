// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import io.github.ticheng.core.text.Visible;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes a value of a document in one line, as plans in YAML write rows. */
final class PlainValue {

    private PlainValue() {}

    static String of(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> field.getKey() + ": " + of(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(PlainValue::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return Visible.of(value.asString(""));
    }
}
