// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.core.text.Visible;

/**
 * The line of a document around a place, with carets under it. Tabs are kept in both lines, and a character that takes
 * two columns of a terminal gets two carets or two spaces, so that the carets stand under what they mean. What is not seen
 * is {@linkplain Visible escaped}.
 */
final class Excerpt {

    /** How many code points of a line are shown before and behind the place. */
    private static final int BEFORE = 60;

    private static final int BEHIND = 60;
    private static final String CUT = "…";

    private Excerpt() {}

    static String of(Diagnostic diagnostic) {
        String line = diagnostic.sourceLine();
        int start = forward(line, 0, diagnostic.column() - 1);
        int end = forward(line, start, Math.max(1, diagnostic.length()));
        int from = back(line, start, BEFORE + CUT.length()) == 0 ? 0 : back(line, start, BEFORE);
        int shownEnd = Math.min(end, forward(line, start, BEHIND));
        int to = forward(line, shownEnd, BEHIND);
        String number = Integer.toString(diagnostic.line());
        String gutter = " ".repeat(Math.max(0, 5 - number.length())) + number + " | ";
        String left = (from > 0 ? CUT : "") + Visible.lines(line.substring(from, start));
        String marked = Visible.lines(line.substring(start, shownEnd));
        String right = Visible.lines(line.substring(shownEnd, to)) + (to < line.length() ? CUT : "");
        return (gutter + left + marked + right).stripTrailing()
                + "\n"
                + " ".repeat(gutter.length() - 2) + "| " + blank(left)
                + "^".repeat(Math.max(1, TextTable.width(marked)))
                + "\n";
    }

    private static int forward(String line, int from, int points) {
        int index = from;
        for (int i = 0; i < points && index < line.length(); i++) {
            index += Character.charCount(line.codePointAt(index));
        }
        return index;
    }

    private static int back(String line, int from, int points) {
        int index = from;
        for (int i = 0; i < points && index > 0; i++) {
            index -= Character.charCount(line.codePointBefore(index));
        }
        return index;
    }

    private static String blank(String left) {
        StringBuilder blank = new StringBuilder();
        left.codePoints()
                .forEach(point ->
                        blank.append(point == '\t' ? "\t" : " ".repeat(TextTable.width(Character.toString(point)))));
        return blank.toString();
    }
}
