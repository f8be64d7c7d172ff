// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A remark in the form of a table, such as a whole scorecard: aligned columns in text, a table in Markdown, rows in JSON.
 *
 * @param columns the columns, at least one
 * @param rows the rows, each with a cell per column
 */
public record Table(ImmutableList<Column> columns, ImmutableList<ImmutableList<Words>> rows) implements Words {

    /**
     * A column.
     *
     * @param title what stands above it
     * @param isNumber whether its cells are numbers, which are aligned to the right
     */
    public record Column(Words title, boolean isNumber) implements Serializable {

        /** A column. */
        public Column {
            Objects.requireNonNull(title);
        }
    }

    /**
     * Creates a table.
     *
     * @throws IllegalArgumentException if there is no column, or a row does not have a cell per column
     */
    public Table {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one column, but found none");
        }
        for (ImmutableList<Words> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Expected " + columns.size() + " cells in a row, but found " + row.size());
            }
            for (Words cell : row) {
                Objects.requireNonNull(cell);
            }
        }
    }

    /** A scorecard: a row per criterion, those of a dimension below it, and the score at the end. */
    public static Table of(Scorecard card) {
        return ScorecardTable.of(card);
    }

    /** The titles as one row. */
    ImmutableList<Words> titles() {
        return columns.stream().map(Column::title).collect(ImmutableList.toImmutableList());
    }

    /** The table as text: a line per row, columns aligned for a font in which Chinese characters are twice as wide. */
    @Override
    public String in(Language language) {
        TextTable table = TextTable.of(
                "",
                columns.stream().map(column -> column.isNumber() ? "r" : "l").collect(Collectors.joining()));
        table.row(cells(titles(), language));
        rows.forEach(row -> table.row(cells(row, language)));
        return table.toString().stripTrailing();
    }

    private static String[] cells(List<Words> cells, Language language) {
        return cells.stream().map(cell -> cell.in(language)).toArray(String[]::new);
    }
}
