// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/** Writes an explanation as indented text, two spaces a level. */
final class TextExplanation {

    private TextExplanation() {}

    static String of(Explanation explanation, Language language) {
        StringBuilder text = new StringBuilder();
        write(text, explanation, language, "");
        return text.toString();
    }

    static String headline(Explanation node, Language language) {
        String title = node.title().in(language);
        return node.term() == null ? title : title + "  " + node.term().figure().in(language);
    }

    private static void write(StringBuilder text, Explanation node, Language language, String indent) {
        text.append(indent).append(headline(node, language)).append('\n');
        for (Words remark : node.remarks()) {
            for (String line : remark.in(language).split("\n", -1)) {
                text.append(indent).append("  ").append(line).append('\n');
            }
        }
        for (Explanation child : node.children()) {
            write(text, child, language, indent + "  ");
        }
    }
}
