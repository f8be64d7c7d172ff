// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Writes an explanation as indented text, two spaces a level, or as nested Markdown lists, titles in bold. */
final class TextExplanation {

    private TextExplanation() {}

    static String of(Explanation explanation, Language language) {
        // Joined once, when it is known how long all is: a buffer would be copied as often as it is outgrown.
        List<String> text = new ArrayList<>(128);
        write(text, explanation, language, "");
        return String.join("", text);
    }

    static String markdown(Explanation explanation, Language language) {
        StringBuilder text = new StringBuilder();
        markdown(text, explanation, language, "");
        return text.toString();
    }

    static String headline(Explanation node, Language language) {
        String title = node.title().in(language);
        return node.term() == null ? title : title + "  " + node.term().figure().in(language);
    }

    private static void write(List<String> text, Explanation node, Language language, String indent) {
        String deeper = indent + "  ";
        text.add(indent);
        text.add(headline(node, language));
        for (Words remark : node.remarks()) {
            text.add("\n");
            text.add(deeper);
            text.add(remark.in(language).replace("\n", "\n" + deeper));
        }
        text.add("\n");
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
