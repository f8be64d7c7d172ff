// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.CsvRows;
import io.github.ticheng.documents.statement.StatementCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Statements and tables as .xlsx. Of statements a sheet per team and period with a row per agent, a column per rule, and the totals as formulas, so
 * that whoever opens it sees them add up. Used once; not thread-safe.
 */
public final class StatementXlsx implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\[\\]:*?/\\\\']");
    private static final Pattern BEHIND_COLON = Pattern.compile("[:：].*");
    private static final int LONGEST_NAME = 31;
    /** Period, team, agent and name stand before the rules; the total and the currency behind them. */
    private static final int RULES_FROM = 4;

    private static final int BEHIND_RULES = 2;

    private final Workbook workbook;
    private final Language language;
    private final Set<String> names = new HashSet<>();

    /**
     * Starts a workbook.
     *
     * @param out where it is written; {@link #close} does not close it
     */
    public StatementXlsx(OutputStream out, Language language) {
        this.workbook = new Workbook(out, "Ticheng", null);
        this.language = language;
    }

    /**
     * Adds the sheet of a team.
     *
     * @throws IOException if it cannot be written
     */
    public void add(TeamStatement team) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name(team.team().value() + " " + team.period()));
        String csv = StatementCsv.in(language).wide(ImmutableList.of(team));
        try (CsvRows rows = new CsvRows("", new StringReader(csv))) {
            int row = 0;
            int width = 0;
            for (CsvRow next = rows.next(); next != null; next = rows.next()) {
                width = next.size();
                for (int i = 0; i < width; i++) {
                    put(sheet, row, i, next, row > 0 && i >= RULES_FROM && i < width - BEHIND_RULES);
                }
                if (row > 0) {
                    sum(sheet, row, width - BEHIND_RULES, row, RULES_FROM, row, width - BEHIND_RULES - 1);
                }
                row++;
            }
            for (int i = RULES_FROM; row > 1 && i < width - 1; i++) {
                sum(sheet, row, i, 1, i, row - 1, i);
                sheet.style(row, i).bold().set();
            }
        }
        sheet.finish();
    }

    /**
     * Adds a sheet with a table, its title above it; up to a colon the title is also the name of the sheet.
     *
     * @param numbers the number of a cell that is one; empty for what stands as text
     * @throws IOException if it cannot be written
     */
    public void add(Words title, Table table, Function<Words, Optional<Exact>> numbers) throws IOException {
        Worksheet sheet = workbook.newWorksheet(
                name(BEHIND_COLON.matcher(title.in(language)).replaceFirst("")));
        sheet.value(0, 0, title.in(language));
        int column = 0;
        for (Table.Column one : table.columns()) {
            sheet.value(1, column, one.title().in(language));
            sheet.style(1, column++).bold().set();
        }
        int row = 2;
        for (ImmutableList<Words> cells : table.rows()) {
            column = 0;
            for (Words cell : cells) {
                Optional<Exact> number = numbers.apply(cell);
                if (number.isPresent()) {
                    sheet.value(row, column, new BigDecimal(number.get().toString()));
                } else {
                    sheet.value(row, column, cell.in(language));
                }
                column++;
            }
            row++;
        }
        sheet.finish();
    }

    private static void put(Worksheet sheet, int row, int column, CsvRow from, boolean isAmount) {
        String text = from.cell(column);
        if (isAmount && NUMBER.matcher(text).matches()) {
            sheet.value(row, column, new BigDecimal(text));
        } else if (row == 0 || column < RULES_FROM || column == from.size() - 1 || isAmount) {
            sheet.value(row, column, CsvLines.restored(text));
        }
    }

    private static void sum(
            Worksheet sheet, int row, int column, int fromRow, int fromColumn, int toRow, int toColumn) {
        if (toColumn >= fromColumn) {
            sheet.formula(row, column, "SUM(" + address(fromRow, fromColumn) + ":" + address(toRow, toColumn) + ")");
        }
    }

    /** The address of a cell, such as {@code AB12}. */
    private static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }

    /** A name that a sheet may have, each once. */
    private String name(String wanted) {
        String free = NOT_IN_A_NAME.matcher(wanted).replaceAll("-");
        String name = free.substring(0, Math.min(LONGEST_NAME, free.length()));
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " " + number;
            name = free.substring(0, Math.min(LONGEST_NAME - end.length(), free.length())) + end;
        }
        return name;
    }

    /**
     * Ends the workbook; without any team its one sheet is empty.
     *
     * @throws IOException if it cannot be written
     */
    @Override
    public void close() throws IOException {
        if (names.isEmpty()) {
            workbook.newWorksheet(name("-")).finish();
        }
        workbook.close();
    }
}
