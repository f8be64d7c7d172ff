// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

/** Text of a document as messages repeat it: in one line, without control characters, not longer than needed. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** The text, cut after 60 code points; line breaks and other control characters as escapes. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int points = 0;
        for (int i = 0; i < text.length() && points < LONGEST; points++) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (point) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> shown.appendCodePoint(Character.isISOControl(point) ? '\uFFFD' : point);
            }
        }
        return text.codePointCount(0, Math.min(text.length(), 2 * LONGEST + 2)) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }
}
