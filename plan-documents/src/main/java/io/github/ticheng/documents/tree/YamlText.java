// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.core.text.Visible;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes YAML as people do: blocks by indentation, rows and lists of single values in one line, quotes only where the
 * text would be read as something else.
 */
public final class YamlText {

    private static final int LONGEST_LINE = 120;
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";
    private static final String FLOW = ",[]{}";
    private static final Set<String> WORDS_WITH_MEANING =
            Set.of("null", "~", "true", "false", "yes", "no", "on", "off");
    /** What is quoted as a value alone: keys are texts. */
    private static final Set<String> KEYS = Set.of("yes", "no", "on", "off");

    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9][0-9_,]*(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F]+"
                    + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** A map as a document, each line ended by a line feed. */
    public static String of(Written.Mapping root) {
        YamlText yaml = new YamlText();
        if (root.members().isEmpty()) {
            return "{}\n";
        }
        yaml.members(root, 0, true);
        return yaml.text.toString();
    }

    /** A value in one line. */
    public static String line(Written value) {
        return inLine(value, false);
    }

    private void members(Written.Mapping map, int indent, boolean isNewLine) {
        boolean first = !isNewLine;
        for (Map.Entry<String, Written> member : map.members().entrySet()) {
            if (!first) {
                text.append("  ".repeat(indent));
            }
            first = false;
            String key = key(member.getKey(), false);
            text.append(key).append(':');
            value(member.getValue(), indent, 2 * indent + key.length() + 2);
        }
    }

    // What stands behind a colon. Lists are indented under their key, as maps are.
    private void value(Written value, int indent, int column) {
        if (isInLine(value, column)) {
            text.append(' ').append(inLine(value, false)).append('\n');
        } else if (value instanceof Written.Mapping map) {
            text.append('\n');
            members(map, indent + 1, true);
        } else {
            text.append('\n');
            elements((Written.Sequence) value, indent + 1);
        }
    }

    private void elements(Written.Sequence list, int indent) {
        for (Written element : list.elements()) {
            text.append("  ".repeat(indent)).append("- ");
            if (isInLine(element, 2 * indent + 2)) {
                text.append(inLine(element, false)).append('\n');
            } else if (element instanceof Written.Mapping map) {
                members(map, indent + 1, false);
            } else {
                text.setLength(text.length() - 1);
                text.append('\n');
                elements((Written.Sequence) element, indent + 1);
            }
        }
    }

    private static boolean isInLine(Written value, int column) {
        return value.fitsInLine()
                && (value instanceof Written.Scalar
                        || (value instanceof Written.Mapping map
                                && map.members().isEmpty())
                        || (value instanceof Written.Sequence list
                                && list.elements().isEmpty())
                        || column + inLine(value, false).length() <= LONGEST_LINE);
    }

    private static String inLine(Written value, boolean isWithin) {
        if (value instanceof Written.Scalar scalar) {
            return scalar.isBare() ? scalar.text() : scalar(scalar.text(), isWithin);
        }
        if (value instanceof Written.Mapping map) {
            return map.members().entrySet().stream()
                    .map(member -> key(member.getKey(), true) + ": " + inLine(member.getValue(), true))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return ((Written.Sequence) value)
                .elements().stream().map(element -> inLine(element, true)).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String key(String key, boolean isWithin) {
        return KEYS.contains(key) || DECIMAL.matcher(key).matches() ? key : scalar(key, isWithin);
    }

    private static String scalar(String value, boolean isWithin) {
        return isPlain(value, isWithin) ? value : quoted(value);
    }

    private static boolean isPlain(String value, boolean isWithin) {
        return !value.isEmpty()
                && (INDICATORS.indexOf(value.charAt(0)) < 0
                        || NEGATIVE.matcher(value).lookingAt())
                && !value.contains(": ")
                && !value.contains(" #")
                && !value.endsWith(":")
                && !value.startsWith("...")
                && value.strip().length() == value.length()
                && Visible.of(value).equals(value)
                && !(isWithin && value.chars().anyMatch(letter -> FLOW.indexOf(letter) >= 0))
                && !WORDS_WITH_MEANING.contains(value.toLowerCase(Locale.ROOT))
                && !NUMBER.matcher(value).matches();
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> quoted.append(Visible.of(Character.toString(point)));
            }
        });
        return quoted.append('"').toString();
    }
}
