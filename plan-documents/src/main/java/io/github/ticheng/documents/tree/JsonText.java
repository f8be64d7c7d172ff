// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes JSON with two spaces for each level; lists of single values stand in one line. */
public final class JsonText {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** A map as a document, each line ended by a line feed. */
    public static String of(Written.Mapping root) {
        JsonText json = new JsonText();
        json.value(root, 0);
        return json.text.append('\n').toString();
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
        boolean inLine = list.fitsInLine();
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
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    // A lone half of a pair has no form in UTF-8; U+2028 and U+2029 end lines in JavaScript.
                    boolean escaped = letter < 0x20
                            || (letter >= 0x7F && letter < 0xA0)
                            || letter == 0x2028
                            || letter == 0x2029
                            || letter == 0xFEFF
                            || isAlone(value, i);
                    if (escaped) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean isAlone(String value, int index) {
        char letter = value.charAt(index);
        if (Character.isHighSurrogate(letter)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        return Character.isLowSurrogate(letter) && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
    }
}
