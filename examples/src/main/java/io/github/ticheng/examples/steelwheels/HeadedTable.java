// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.output.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as text with headings, whose words stand one below the other. Texts start at the left of their column, figures
 * end at its right.
 */
final class HeadedTable {

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

    HeadedTable(List<Column> columns) {
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
        TextTable table = TextTable.of(
                "", columns.stream().map(column -> column.figures() ? "r" : "l").collect(Collectors.joining()));
        lines.forEach(line -> table.row(line.toArray(new String[0])));
        return table.toString();
    }
}
