// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.core.text.Visible;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes JSON with two spaces for each level; lists of single values stand in one line. What is not {@linkplain Visible
 * seen} stands there as an escape, from which reading makes the same text.
 */
public final class JsonText {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** A map as a document, each line ended by a line feed. */
    public static String of(Written.Mapping root) {
        JsonText json = new JsonText();
        json.value(root, 0);
        return Visible.lines(json.text.append('\n').toString());
    }

    private void value(Written value, int indent) {
        if (value instanceof Written.Scalar scalar) {
            scalar(scalar);
        } else if (value instanceof Written.Mapping map) {
            members(map, indent);
        } else {
            elements((Written.Sequence) value, indent);
        }
    }

    private void members(Written.Mapping map, int indent) {
        if (map.members().isEmpty()) {
            text.append("{}");
            return;
        }
        String separator = "{";
        for (Map.Entry<String, Written> member : map.members().entrySet()) {
            text.append(separator);
            newLine(indent + 1);
            quoted(member.getKey());
            text.append(": ");
            value(member.getValue(), indent + 1);
            separator = ",";
        }
        newLine(indent);
        text.append('}');
    }

    private void elements(Written.Sequence list, int indent) {
        boolean inLine = list.isOfScalars();
        String separator = "[";
        for (Written element : list.elements()) {
            text.append(separator);
            if (!inLine) {
                newLine(indent + 1);
            } else if (separator.equals(",")) {
                text.append(' ');
            }
            value(element, indent + 1);
            separator = ",";
        }
        if (list.elements().isEmpty()) {
            text.append('[');
        } else if (!inLine) {
            newLine(indent);
        }
        text.append(']');
    }

    private void newLine(int indent) {
        text.append('\n').append("  ".repeat(indent));
    }

    private void scalar(Written.Scalar scalar) {
        String value = scalar.text();
        boolean isBare =
                scalar.isBare() && (NUMBER.matcher(value).matches() || value.equals("true") || value.equals("false"));
        if (isBare) {
            text.append(value);
        } else {
            quoted(value);
        }
    }

    private void quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                // Line feeds and tabs of the layout stay; those of a text do not.
                default -> text.append(letter < ' ' ? Visible.of(Character.toString(letter)) : letter);
            }
        }
        text.append('"');
    }
}
