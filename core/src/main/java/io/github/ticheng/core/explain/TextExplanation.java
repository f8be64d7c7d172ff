// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import java.util.List;

/** Writes an explanation as indented text, two spaces a level, or as nested Markdown lists, titles in bold. */
final class TextExplanation {

    private TextExplanation() {}

    static String of(Explanation explanation, Language language) {
        StringBuilder text = new StringBuilder(1024);
        write(text, explanation, language, "");
        return text.toString();
    }

    static String markdown(Explanation explanation, Language language) {
        StringBuilder text = new StringBuilder();
        markdown(text, explanation, language, "");
        return text.toString();
    }

    private static void write(StringBuilder text, Explanation node, Language language, String indent) {
        String deeper = indent + "  ";
        node.title().appendTo(text.append(indent), language);
        if (node.term() != null) {
            node.term().figure().appendTo(text.append("  "), language);
        }
        for (Words remark : node.remarks()) {
            text.append('\n').append(deeper);
            int start = text.length();
            remark.appendTo(text, language);
            // The lines of a table.
            for (int line = text.indexOf("\n", start); line >= 0; line = text.indexOf("\n", line + 1)) {
                text.insert(line + 1, deeper);
            }
        }
        text.append('\n');
        for (Explanation child : node.children()) {
            write(text, child, language, deeper);
        }
    }

    private static void markdown(StringBuilder text, Explanation node, Language language, String indent) {
        text.append(indent)
                .append("- **")
                .append(Visible.markdown(node.title().in(language)))
                .append("**");
        if (node.term() != null) {
            text.append(' ').append(Visible.markdown(node.term().figure().in(language)));
        }
        text.append('\n');
        for (Words remark : node.remarks()) {
            if (remark instanceof Table table) {
                table(text, table, language, indent + "  ");
                continue;
            }
            text.append(indent)
                    .append("  - ")
                    .append(Visible.markdown(remark.in(language)))
                    .append('\n');
        }
        for (Explanation child : node.children()) {
            markdown(text, child, language, indent + "  ");
        }
    }

    private static void table(StringBuilder text, Table table, Language language, String indent) {
        text.append('\n');
        row(text, table.titles(), language, indent);
        text.append(indent);
        table.columns().forEach(column -> text.append(column.isNumber() ? "| ---: " : "| --- "));
        text.append("|\n");
        table.rows().forEach(row -> row(text, row, language, indent));
        text.append('\n');
    }

    private static void row(StringBuilder text, List<Words> cells, Language language, String indent) {
        text.append(indent);
        for (Words cell : cells) {
            text.append("| ").append(Visible.markdown(cell.in(language))).append(' ');
        }
        text.append("|\n");
    }
}
