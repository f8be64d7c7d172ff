// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as text, its columns aligned for a terminal in which Chinese characters are two columns wide. The headings'
 * words stand one below the other. Texts start at the left of their column, figures end at its right.
 */
final class TextTable {

    private static final String GAP = "  ";

    private final ImmutableList<Column> columns;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    /** A heading, and whether its column holds figures. */
    record Column(String heading, boolean figures) {

        static Column text(String heading) {
            return new Column(heading, false);
        }

        static Column figures(String heading) {
            return new Column(heading, true);
        }

        ImmutableList<String> words() {
            return ImmutableList.copyOf(heading.split(" "));
        }
    }

    TextTable(List<Column> columns) {
        this.columns = ImmutableList.copyOf(columns);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it does not have a cell for each column
     */
    void add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Expected a cell for each of " + columns.size() + " columns, but found " + cells);
        }
        rows.add(ImmutableList.copyOf(cells));
    }

    /** The table, each line ended by a line feed. */
    String text() {
        int headingLines =
                columns.stream().mapToInt(column -> column.words().size()).max().orElse(0);
        List<ImmutableList<String>> lines = new ArrayList<>();
        for (int line = 0; line < headingLines; line++) {
            ImmutableList.Builder<String> cells = ImmutableList.builder();
            for (Column column : columns) {
                int word = line - headingLines + column.words().size();
                cells.add(word < 0 ? "" : column.words().get(word));
            }
            lines.add(cells.build());
        }
        lines.addAll(rows);
        StringBuilder text = new StringBuilder();
        for (ImmutableList<String> line : lines) {
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                int width = lines.stream()
                        .mapToInt(cells -> widthOf(cells.get(column)))
                        .max()
                        .orElse(0);
                String space = " ".repeat(width - widthOf(line.get(i)));
                written.append(i == 0 ? "" : GAP)
                        .append(columns.get(i).figures() ? space + line.get(i) : line.get(i) + space);
            }
            text.append(written.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** How many columns of a terminal a text takes. */
    static int widthOf(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    // The wide and full-width ranges of Unicode's East Asian Width, as far as Chinese text uses them.
    private static boolean isWide(int character) {
        return (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE4F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0xFFE0 && character <= 0xFFE6)
                || (character >= 0x20000 && character <= 0x3FFFD);
    }
}
