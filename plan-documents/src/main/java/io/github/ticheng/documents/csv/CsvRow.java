// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import org.jspecify.annotations.Nullable;

/** A row of CSV: its cells, where each stands, and what is wrong with its form. Immutable. */
public final class CsvRow {

    /** A cell: its text without quotes, and from where to where it stands in the row as written. */
    record Cell(String text, int start, int end) {}

    /** What is wrong with the form of a row: a message, what was expected, at which cell. */
    record Fault(Message message, Words expected, int cell) {}

    private final String file;
    private final int line;
    private final String written;
    private final ImmutableList<Cell> cells;
    private final @Nullable Fault fault;
    private final boolean isEnd;

    CsvRow(String file, int line, String written, ImmutableList<Cell> cells, @Nullable Fault fault, boolean isEnd) {
        this.file = file;
        this.line = line;
        this.written = written;
        this.cells = cells;
        this.fault = fault;
        this.isEnd = isEnd;
    }

    /** A row that has no text of its own, such as one of a workbook; messages show its cells side by side. */
    public static CsvRow of(String file, int line, Iterable<String> texts) {
        StringBuilder written = new StringBuilder();
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        for (String text : texts) {
            written.append(written.isEmpty() ? "" : " | ");
            cells.add(new Cell(text, written.length(), written.length() + text.length()));
            written.append(text);
        }
        return new CsvRow(file, line, written.toString(), cells.build(), null, false);
    }

    /** The line of the file on which the row begins, from 1. */
    public int line() {
        return line;
    }

    /** What messages call the file. */
    public String file() {
        return file;
    }

    /** How many cells the row has. */
    public int size() {
        return cells.size();
    }

    /** The text of a cell; empty where the row has none. */
    public String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index).text() : "";
    }

    /** Whether nothing that is seen is written in any cell. */
    public boolean isBlank() {
        if (fault != null) {
            return false;
        }
        for (Cell cell : cells) {
            if (!cell.text().codePoints().allMatch(CsvRow::isBlank)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || !Visible.of(Character.toString(point)).equals(Character.toString(point));
    }

    /** The same row on another line. */
    public CsvRow at(int otherLine) {
        return new CsvRow(file, otherLine, written, cells, fault, isEnd);
    }

    /** The row as it stands in the file. */
    public String written() {
        return written;
    }

    /** Whether nothing behind this row could be read, for what is wrong with it. */
    public boolean isEnd() {
        return isEnd;
    }

    /** What is wrong with the form of the row, or null. */
    public @Nullable Diagnostic fault() {
        return fault == null ? null : error(fault.cell(), "", fault.message(), fault.expected(), null);
    }

    /**
     * What is wrong with a cell.
     *
     * @param cell the cell's place in the row, from 0; the whole row if there is no such cell
     * @param column the name of its column, or empty
     * @param expected what was expected, or null if the message says so
     * @param suggestion the nearest known word, or null
     */
    public Diagnostic error(
            int cell, String column, Message message, @Nullable Words expected, @Nullable String suggestion) {
        boolean known = cell >= 0 && cell < cells.size();
        int start = known ? cells.get(cell).start() : 0;
        int end = known ? cells.get(cell).end() : written.length();
        int lineStart = 0;
        int row = line;
        for (int i = 0; i < start; i++) {
            char sign = written.charAt(i);
            if (sign == '\n' || (sign == '\r' && (i + 1 == written.length() || written.charAt(i + 1) != '\n'))) {
                row++;
                lineStart = i + 1;
            }
        }
        int lineEnd = lineStart;
        while (lineEnd < written.length() && written.charAt(lineEnd) != '\n' && written.charAt(lineEnd) != '\r') {
            lineEnd++;
        }
        return new Diagnostic(
                Severity.ERROR,
                column,
                row,
                written.codePointCount(lineStart, start) + 1,
                Math.max(1, written.codePointCount(start, Math.max(start, Math.min(end, lineEnd)))),
                message,
                expected,
                suggestion,
                file,
                written.substring(lineStart, lineEnd));
    }
}
