// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.tree.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The header of a file: which column stands where, and what is wrong with it. A heading is the id of a column, or its label
 * in either language.
 */
public final class CsvHeader {

    /** A column of values of a metric. */
    public record MetricColumn(int index, Metric metric) {}

    /** How many columns are named of those with which one thing is wrong. */
    private static final int MOST_NAMED = 10;

    /** How many rows a title may have. */
    private static final int MOST_TITLES = 5;

    private static final String WORKBOOK = "PK\u0003\u0004";
    private static final ImmutableMap<String, Label> SEPARATORS = ImmutableMap.of(
            "\t", CsvPhrases.TABS,
            ";", CsvPhrases.SEMICOLONS,
            "；", CsvPhrases.SEMICOLONS,
            "|", CsvPhrases.BARS,
            "，", CsvPhrases.WIDE_COMMAS);

    private final CsvRow row;
    private final Headings headings;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private ImmutableList<MetricColumn> metrics = ImmutableList.of();

    private CsvHeader(CsvRow row, Headings headings) {
        this.row = row;
        this.headings = headings;
    }

    /**
     * Reads the header, the first row in which something stands.
     *
     * @param rows the rows from the first; if the header is in order, those that are left are its rows
     * @param file what messages call the file
     * @param required the columns that must be there
     * @param optional those that may be
     * @param known the metrics that may be columns, by id
     */
    public static CsvHeader read(
            CsvRows rows, String file, List<String> required, List<String> optional, ImmutableMap<String, Metric> known)
            throws IOException {
        CsvRow first = firstOf(rows);
        List<String> fixed = ImmutableList.<String>builder()
                .addAll(required)
                .addAll(optional)
                .build();
        Headings headings = new Headings(fixed, known.values());
        CsvHeader header = new CsvHeader(
                first == null ? new CsvRow(file, 1, "", ImmutableList.of(), null, true) : first, headings);
        if (first == null) {
            header.wrong(-1, Message.of(CsvPhrases.NO_HEADER), CsvPhrases.HEADER, null);
        } else if (!header.isOtherwiseWrong()) {
            header.columns(required, known, header.expectedOf(fixed, known));
            if (!header.diagnostics.isEmpty()) {
                header.titleAbove(rows, required);
            }
        }
        return header;
    }

    private static @Nullable CsvRow firstOf(CsvRows rows) throws IOException {
        CsvRow row = rows.next();
        while (row != null && row.isBlank()) {
            row = rows.next();
        }
        return row;
    }

    /** Whether the file is something else than CSV with commas, which is then told, and nothing more. */
    private boolean isOtherwiseWrong() {
        String written = row.written();
        if (written.startsWith(WORKBOOK)) {
            wrong(-1, Message.of(CsvPhrases.WORKBOOK), CsvPhrases.CSV_FOR_WORKBOOK, null);
        } else if (written.indexOf('\0') >= 0) {
            wrong(-1, Message.of(CsvPhrases.NOT_UTF8), CsvPhrases.UTF8_FOR_UTF16, null);
        } else if (row.fault() != null) {
            diagnostics.add(Objects.requireNonNull(row.fault()));
        } else if (written.regionMatches(true, 0, "sep=", 0, 4)) {
            wrong(-1, Message.of(CsvPhrases.SEPARATOR_LINE), CsvPhrases.HEADER_FIRST, null);
        } else if (row.size() == 1) {
            SEPARATORS.keySet().stream()
                    .filter(written::contains)
                    .findFirst()
                    .ifPresent(found -> wrong(
                            -1,
                            CsvPhrases.SEPARATOR.filled(Objects.requireNonNull(SEPARATORS.get(found))),
                            CsvPhrases.COMMAS,
                            null));
        }
        return !diagnostics.isEmpty();
    }

    private void columns(List<String> required, Map<String, Metric> known, Words expected) {
        ImmutableList.Builder<MetricColumn> columns = ImmutableList.builder();
        List<Integer> unnamed = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        List<Integer> twice = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String name = row.cell(i).strip();
            String column = headings.column(name);
            if (name.isEmpty()) {
                unnamed.add(i);
            } else if (column == null) {
                unknown.add(i);
            } else if (places.putIfAbsent(column, i) != null) {
                twice.add(i);
            } else if (known.containsKey(column)) {
                columns.add(new MetricColumn(i, Objects.requireNonNull(known.get(column))));
            }
        }
        metrics = columns.build();
        wrong(unknown, CsvPhrases.UNKNOWN_COLUMN, expected);
        wrong(twice, CsvPhrases.COLUMN_TWICE, CsvPhrases.COLUMN_ONCE);
        wrong(unnamed, CsvPhrases.UNNAMED_COLUMN, CsvPhrases.COLUMN_NAME);
        List<Words> missing = required.stream()
                .filter(column -> !places.containsKey(column))
                .map(Words::verbatim)
                .toList();
        if (!missing.isEmpty()) {
            wrong(-1, said(CsvPhrases.MISSING_COLUMN, missing, missing.size()), list(required), null);
        }
    }

    /** Tells once what is wrong with some columns, at the first of them. */
    private void wrong(List<Integer> columns, Phrase phrase, Words expected) {
        if (columns.isEmpty()) {
            return;
        }
        boolean isOne = columns.size() == 1;
        int first = columns.get(0);
        String meant = phrase.equals(CsvPhrases.UNKNOWN_COLUMN) && isOne
                ? headings.meant(row.cell(first).strip())
                : null;
        List<Words> names = columns.stream()
                .limit(MOST_NAMED)
                .map(column -> named(column, isOne))
                .toList();
        wrong(first, said(phrase, names, columns.size()), expected, meant);
    }

    private Words named(int column, boolean isOne) {
        String name = row.cell(column).strip();
        if (name.isEmpty()) {
            return Words.verbatim(Integer.toString(column + 1));
        }
        boolean isUnknown = headings.column(name) == null;
        String meant = isUnknown && !isOne ? headings.meant(name) : null;
        return meant == null
                ? CsvPhrases.QUOTED.filled(Shown.of(name))
                : CsvPhrases.MEANT.filled(Shown.of(name), meant);
    }

    private static Message said(Phrase phrase, List<Words> names, int count) {
        List<Words> all = new ArrayList<>(names);
        if (count > names.size()) {
            all.add(CsvPhrases.AND_MORE.filled(count - names.size()));
        }
        return phrase.filled(all);
    }

    private Words expectedOf(List<String> fixed, Map<String, Metric> known) {
        return known.isEmpty() ? list(fixed) : CsvPhrases.OR_METRIC.filled(list(fixed));
    }

    private static Message list(List<String> words) {
        return CsvPhrases.ONE_OF.filled(words);
    }

    /** Says of a row that names no column that it is a title, where one of the next rows is a header. */
    private void titleAbove(CsvRows rows, List<String> required) throws IOException {
        for (int i = 0; i < MOST_TITLES && places.isEmpty(); i++) {
            CsvRow next = rows.next();
            if (next == null) {
                return;
            }
            boolean isHeader = required.stream().allMatch(column -> {
                for (int cell = 0; cell < next.size(); cell++) {
                    if (column.equals(headings.column(next.cell(cell).strip()))) {
                        return true;
                    }
                }
                return false;
            });
            if (isHeader) {
                diagnostics.clear();
                wrong(-1, CsvPhrases.TITLE.filled(next.line()), CsvPhrases.HEADER_FIRST, null);
                return;
            }
        }
    }

    private void wrong(int cell, Message message, Words expected, @Nullable String suggestion) {
        diagnostics.add(row.error(cell, row.cell(cell).strip(), message, expected, suggestion));
    }

    /** What is wrong with the header; rows can be read only if nothing is. */
    public ImmutableList<Diagnostic> diagnostics() {
        return ImmutableList.copyOf(diagnostics);
    }

    /** Where a column stands, from 0; -1 if it is not there. */
    public int indexOf(String column) {
        return Objects.requireNonNull(places.getOrDefault(column, -1));
    }

    /** The columns that hold values of metrics, in their order. */
    public ImmutableList<MetricColumn> metrics() {
        return metrics;
    }

    /** What is wrong with the form of a row: a cell too few or too many, an open quote; null if nothing is. */
    public @Nullable Diagnostic faultOf(CsvRow of) {
        Diagnostic fault = of.fault();
        if (fault != null) {
            return fault;
        }
        if (of.size() != row.size()) {
            Message ragged = CsvPhrases.RAGGED.filled(of.size(), row.size());
            return of.error(-1, "", ragged, CsvPhrases.CELL_PER_COLUMN, null);
        }
        return of.written().equals(row.written())
                ? of.error(-1, "", Message.of(CsvPhrases.HEADER_AGAIN), CsvPhrases.HEADER_ONCE, null)
                : null;
    }

    /** The cell of a column; empty if the column or the cell is not there. */
    public String cell(CsvRow of, String column) {
        return of.cell(indexOf(column));
    }
}
