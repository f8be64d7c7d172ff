// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of plain text in columns, for terminals and logs. Chinese characters take two places, as they do there.
 *
 * <p>Not thread-safe: it belongs to one rendering.
 */
public final class TextTable {

    private final boolean[] rightAligned;
    private final String indent;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(String indent, boolean[] rightAligned) {
        this.indent = indent;
        this.rightAligned = rightAligned;
    }

    /**
     * An empty table.
     *
     * @param indent what every line begins with
     * @param alignments a letter for each column: {@code l} for left, {@code r} for right
     * @throws IllegalArgumentException if there is another letter
     */
    public static TextTable of(String indent, String alignments) {
        boolean[] right = new boolean[alignments.length()];
        for (int i = 0; i < right.length; i++) {
            char alignment = alignments.charAt(i);
            if (alignment != 'l' && alignment != 'r') {
                throw new IllegalArgumentException("Expected l or r for each column, but found \"" + alignments + "\"");
            }
            right[i] = alignment == 'r';
        }
        return new TextTable(indent, right);
    }

    /**
     * Adds a row.
     *
     * @param cells a cell for each column; what is not {@linkplain Visible seen} in it is escaped
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public TextTable row(String... cells) {
        if (cells.length != rightAligned.length) {
            throw new IllegalArgumentException(
                    "Expected " + rightAligned.length + " cells, but found " + List.of(cells));
        }
        rows.add(Arrays.stream(cells).map(Visible::of).toList());
        return this;
    }

    /** How many places of a terminal a text takes: two for each wide character, one for each other. */
    public static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    // The blocks of East Asian wide and full-width characters (Unicode Standard Annex 11) that are used in text.
    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0x303E)
                || (point >= 0x3041 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }

    /** The rows, each ended by a line feed, columns two places apart, without spaces at the ends of lines. */
    @Override
    public String toString() {
        int[] widths = new int[rightAligned.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : "  ")
                        .append(rightAligned[i] ? padding : "")
                        .append(row.get(i));
                line.append(rightAligned[i] ? "" : padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
