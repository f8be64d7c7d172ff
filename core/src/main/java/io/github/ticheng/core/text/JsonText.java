// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes JSON, the same on every machine: for people with two spaces a level, or in one line. What is not {@linkplain
 * Visible seen} stands there as an escape, from which reading makes the same text.
 */
final class JsonText {

    enum Layout {
        PRETTY,
        LISTS_IN_LINE,
        LINE
    }

    /** The words of each enum's constants. */
    static final ClassValue<ImmutableMap<Object, String>> WORDS = new ClassValue<>() {
        @Override
        protected ImmutableMap<Object, String> computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants())
                    .collect(ImmutableMap.toImmutableMap(Function.identity(), JsonText::word));
        }
    };

    private static final char[] MARGIN = ("\n" + " ".repeat(64)).toCharArray();

    private final Layout layout;

    // Characters, as a text of bytes would be copied at its first Chinese word, and each word widened after that.
    private char[] text = new char[1 << 10];
    private int length;
    private int depth;

    private JsonText(Layout layout) {
        this.layout = layout;
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(Json tree, Layout layout) {
        JsonText writer = new JsonText(layout);
        writer.write(tree);
        writer.add('\n');
        return new String(writer.text, 0, writer.length);
    }

    private void write(Json value) {
        if (value instanceof Json.Text words) {
            quote(words.text());
        } else if (value instanceof JsonMap map) {
            write(map);
        } else if (value instanceof JsonList list) {
            write(list);
        } else if (value instanceof Json.Decimal number) {
            add(number.decimal().toString());
        } else {
            add(value instanceof Json.Flag flag && flag.flag() ? "true" : "false");
        }
    }

    private void write(JsonMap map) {
        int first = begin('{');
        map.members.forEach((key, value) -> {
            next(first, layout != Layout.LINE);
            quote(key);
            add(layout == Layout.LINE ? ":" : ": ");
            write(value);
        });
        end(first, layout != Layout.LINE, '}');
    }

    private void write(JsonList list) {
        boolean inLines = layout == Layout.PRETTY || (layout == Layout.LISTS_IN_LINE && !list.isOfSingleValues());
        int first = begin('[');
        for (Json element : list.elements) {
            next(first, inLines);
            write(element);
        }
        end(first, inLines, ']');
    }

    private int begin(char bracket) {
        add(bracket);
        depth++;
        return length;
    }

    private void next(int first, boolean inLines) {
        if (length > first) {
            add(inLines || layout == Layout.LINE ? "," : ", ");
        }
        if (inLines) {
            newLine();
        }
    }

    private void end(int first, boolean inLines, char bracket) {
        depth--;
        if (inLines && length > first) {
            newLine();
        }
        add(bracket);
    }

    private void newLine() {
        int width = 1 + 2 * depth;
        reserve(width);
        System.arraycopy(MARGIN, 0, text, length, Math.min(width, MARGIN.length));
        if (width > MARGIN.length) {
            Arrays.fill(text, length + MARGIN.length, length + width, ' ');
        }
        length += width;
    }

    private void quote(String words) {
        reserve(words.length() + 2);
        text[length] = '"';
        int from = length + 1;
        int to = from + words.length();
        words.getChars(0, words.length(), text, from);
        for (int at = from; at < to; at++) {
            char letter = text[at];
            // Of a character in two units, neither is seen.
            if (letter == '"' || letter == '\\' || !Visible.isSeen(letter)) {
                length = at;
                quoteRest(words, at - from);
                return;
            }
        }
        text[to] = '"';
        length = to + 1;
    }

    private void quoteRest(String words, int from) {
        StringBuilder rest = new StringBuilder();
        words.substring(from).codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                rest.append('\\').append((char) point);
            } else if (Visible.isSeen(point)) {
                rest.appendCodePoint(point);
            } else {
                Visible.escape(point, rest);
            }
        });
        add(rest.append('"').toString());
    }

    private void add(char letter) {
        reserve(1);
        text[length++] = letter;
    }

    private void add(String words) {
        reserve(words.length());
        words.getChars(0, words.length(), text, length);
        length += words.length();
    }

    private void reserve(int more) {
        if (text.length - length < more) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }
}
