// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes an explanation as JSON: two spaces a level, keys in a fixed order, numbers as strings. */
final class JsonExplanation {

    private final StringBuilder json = new StringBuilder();
    private final Language language;
    private int depth;
    private boolean first = true;

    private JsonExplanation(Language language) {
        this.language = language;
    }

    static String of(Explanation explanation, Language language) {
        JsonExplanation writer = new JsonExplanation(language);
        writer.node(explanation);
        return Visible.lines(writer.json.append('\n').toString());
    }

    private void node(Explanation node) {
        object(() -> {
            text("title", node.title().in(language));
            if (!node.block().isEmpty()) {
                text("block", node.block());
            }
            key("place");
            object(() -> node.place()
                    .parts()
                    .forEach((part, value) -> text(part.name().toLowerCase(Locale.ROOT), value)));
            list("remarks", node.remarks(), this::remark);
            if (node.term() != null) {
                key("term");
                term(node.term());
            }
            list("children", node.children(), this::node);
        });
    }

    private void remark(Words remark) {
        object(() -> {
            if (remark instanceof Table table) {
                list("columns", table.titles(), cell -> quoted(cell.in(language)));
                list("rows", table.rows(), row -> array(row, cell -> quoted(cell.in(language))));
                return;
            }
            if (remark instanceof Message message) {
                text("code", message.code());
            }
            text("text", remark.in(language));
        });
    }

    private void term(Term term) {
        object(() -> {
            text("kind", term.kind().name().toLowerCase(Locale.ROOT));
            if (term.name() != null) {
                text("name", term.name().in(language));
            }
            text("unit", term.unit().kind().name().toLowerCase(Locale.ROOT));
            text("value", term.value().toString());
            if (term.rounding() != null) {
                text("rounding", term.rounding().toString());
            }
            list("parts", term.parts(), this::term);
        });
    }

    private <T> void list(String name, List<T> elements, Consumer<T> write) {
        if (elements.isEmpty()) {
            return;
        }
        key(name);
        array(elements, write);
    }

    private <T> void array(List<T> elements, Consumer<T> write) {
        json.append('[');
        depth++;
        first = true;
        for (T element : elements) {
            separate();
            write.accept(element);
        }
        depth--;
        first = true;
        separate();
        json.append(']');
        first = false;
    }

    private void object(Runnable members) {
        json.append('{');
        depth++;
        first = true;
        members.run();
        depth--;
        boolean empty = first;
        first = true;
        if (!empty) {
            separate();
        }
        json.append('}');
        first = false;
    }

    private void text(String name, String value) {
        key(name);
        quoted(value);
    }

    private void key(String name) {
        separate();
        quoted(name);
        json.append(": ");
    }

    private void separate() {
        if (!first) {
            json.append(',');
        }
        json.append('\n').append("  ".repeat(depth));
        first = false;
    }

    private void quoted(String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
