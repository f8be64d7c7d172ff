// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A remark in the form of a table, such as a whole scorecard: aligned columns in text, a table in Markdown, rows in JSON.
 *
 * @param columns the columns, at least one
 * @param rows the rows, each with a cell per column
 */
public record Table(ImmutableList<Column> columns, ImmutableList<ImmutableList<Words>> rows) implements Words {

    private static final String SPACE_BETWEEN = "  ";

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
        int[] widths = new int[columns.size()];
        widen(widths, titles(), language);
        rows.forEach(row -> widen(widths, row, language));
        StringBuilder text = new StringBuilder();
        line(text, titles(), widths, language);
        for (ImmutableList<Words> row : rows) {
            text.append('\n');
            line(text, row, widths, language);
        }
        return text.toString();
    }

    private static void widen(int[] widths, List<Words> cells, Language language) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(cells.get(i).in(language)));
        }
    }

    private void line(StringBuilder text, List<Words> cells, int[] widths, Language language) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i).in(language);
            String fill = " ".repeat(widths[i] - width(cell));
            line.append(i == 0 ? "" : SPACE_BETWEEN).append(columns.get(i).isNumber() ? fill + cell : cell + fill);
        }
        text.append(line.toString().stripTrailing());
    }

    /** How many columns of a terminal a text takes. */
    private static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        boolean isWide = script == Character.UnicodeScript.HAN
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF01 && character <= 0xFF60);
        return isWide ? 2 : 1;
    }
}
