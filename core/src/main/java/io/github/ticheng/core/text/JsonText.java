// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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

    private final StringBuilder text = new StringBuilder();
    private final Layout layout;
    /** By depth: how a line begins. */
    private final List<String> starts = new ArrayList<>(List.of("\n"));

    private int depth;

    private JsonText(Layout layout) {
        this.layout = layout;
    }

    static String of(Json tree, Layout layout) {
        JsonText writer = new JsonText(layout);
        writer.write(tree);
        return writer.text.append('\n').toString();
    }

    private void write(Json value) {
        if (value instanceof JsonMap map) {
            all('{', map.members().entrySet(), layout != Layout.LINE, '}', member -> {
                quote(member.getKey());
                text.append(layout == Layout.LINE ? ":" : ": ");
                write(member.getValue());
            });
        } else if (value instanceof JsonList list) {
            all('[', list.elements(), layout == Layout.PRETTY, ']', this::write);
        } else if (value instanceof Json.Text words) {
            quote(words.text());
        } else if (value instanceof Json.Count number) {
            text.append(number.count());
        } else if (value instanceof Json.Flag truth) {
            text.append(truth.flag());
        }
    }

    private <T> void all(char begin, Iterable<T> elements, boolean inLines, char end, Consumer<T> write) {
        text.append(begin);
        int first = text.length();
        depth += inLines ? 1 : 0;
        for (T element : elements) {
            if (text.length() > first) {
                text.append(',');
            }
            separate(inLines);
            write.accept(element);
        }
        depth -= inLines ? 1 : 0;
        if (text.length() > first) {
            separate(inLines);
        } else if (layout == Layout.LISTS_IN_LINE) {
            text.append(' ');
        }
        text.append(end);
    }

    private void separate(boolean inLines) {
        if (inLines) {
            if (depth == starts.size()) {
                starts.add("\n" + "  ".repeat(depth));
            }
            text.append(starts.get(depth));
        } else if (layout != Layout.LINE) {
            text.append(' ');
        }
    }

    private void quote(String words) {
        text.append('"');
        int done = 0;
        for (int at = 0; at < words.length(); ) {
            int point = words.codePointAt(at);
            int next = at + Character.charCount(point);
            if (point == '"' || point == '\\') {
                text.append(words, done, at).append('\\');
                done = at;
            } else if (!Visible.isSeen(point)) {
                text.append(words, done, at);
                Visible.escape(point, text);
                done = next;
            }
            at = next;
        }
        text.append(done == 0 ? words : words.substring(done)).append('"');
    }
}
