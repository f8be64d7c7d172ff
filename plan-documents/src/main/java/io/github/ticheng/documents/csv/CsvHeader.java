// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The header of a file: which column stands where, and what is wrong with it. */
public final class CsvHeader {

    /** A column of values of a metric. */
    public record MetricColumn(int index, Metric metric) {}

    private final Map<String, Integer> places = new HashMap<>();
    private final ImmutableList<MetricColumn> metrics;
    private final ImmutableList<Diagnostic> diagnostics;
    private final int size;

    /**
     * Reads a header.
     *
     * @param row the first row, or null if the file has none
     * @param file what messages call the file
     * @param required the columns that must be there
     * @param optional those that may be
     * @param known the metrics that may be columns, by id
     */
    public CsvHeader(
            @Nullable CsvRow row,
            String file,
            List<String> required,
            List<String> optional,
            ImmutableMap<String, Metric> known) {
        CsvRow header = row == null ? new CsvRow(file, 1, "", ImmutableList.of(), null, true) : row;
        this.size = header.size();
        List<Diagnostic> wrong = new ArrayList<>();
        ImmutableList.Builder<MetricColumn> columns = ImmutableList.builder();
        Diagnostic fault = header.fault();
        if (row == null) {
            wrong.add(header.error(-1, "", Message.of(CsvPhrases.NO_HEADER), CsvPhrases.HEADER, null));
        } else if (fault != null) {
            wrong.add(fault);
        } else {
            ImmutableList<String> words = ImmutableList.<String>builder()
                    .addAll(required)
                    .addAll(optional)
                    .addAll(known.keySet())
                    .build();
            for (int i = 0; i < size; i++) {
                String name = header.cell(i).strip();
                Message problem = problem(name, i, words);
                if (problem != null) {
                    String nearest = name.isEmpty() || words.contains(name) ? null : nearest(name, words, known);
                    wrong.add(header.error(i, name, problem, expected(name, words), nearest));
                } else if (known.containsKey(name)) {
                    columns.add(new MetricColumn(i, Objects.requireNonNull(known.get(name))));
                }
            }
            for (String name : required) {
                if (!places.containsKey(name)) {
                    wrong.add(header.error(
                            -1,
                            "",
                            Message.saying(CsvPhrases.MISSING_COLUMN)
                                    .with("name", name)
                                    .build(),
                            list(required),
                            null));
                }
            }
        }
        this.metrics = columns.build();
        this.diagnostics = ImmutableList.copyOf(wrong);
    }

    private @Nullable Message problem(String name, int index, List<String> words) {
        if (name.isEmpty()) {
            return Message.saying(CsvPhrases.UNNAMED_COLUMN)
                    .with("number", index + 1)
                    .build();
        }
        if (places.putIfAbsent(name, index) != null) {
            return Message.saying(CsvPhrases.COLUMN_TWICE)
                    .with("name", Shown.of(name))
                    .build();
        }
        return words.contains(name)
                ? null
                : Message.saying(CsvPhrases.UNKNOWN_COLUMN)
                        .with("name", Shown.of(name))
                        .build();
    }

    private static @Nullable Message expected(String name, List<String> words) {
        return words.contains(name) ? null : list(words);
    }

    private static Message list(List<String> words) {
        return Message.saying(CsvPhrases.ONE_OF)
                .with("words", Label.of(String.join(", ", words), String.join("、", words)))
                .build();
    }

    // Whoever exports a table for people has columns with the names of metrics in words.
    private static @Nullable String nearest(String name, List<String> words, Map<String, Metric> known) {
        for (Metric metric : known.values()) {
            if (name.equalsIgnoreCase(metric.label().english())
                    || name.equals(metric.label().chinese())) {
                return metric.id();
            }
        }
        return Spelling.nearest(name, words).orElse(null);
    }

    /** What is wrong with the header; rows can be read only if nothing is. */
    public ImmutableList<Diagnostic> diagnostics() {
        return diagnostics;
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
    public @Nullable Diagnostic faultOf(CsvRow row) {
        Diagnostic fault = row.fault();
        return fault != null || row.size() == size
                ? fault
                : row.error(
                        -1,
                        "",
                        Message.saying(CsvPhrases.RAGGED)
                                .with("found", row.size())
                                .with("expected", size)
                                .build(),
                        CsvPhrases.CELL_PER_COLUMN,
                        null);
    }

    /** The cell of a column; empty if the column or the cell is not there. */
    public String cell(CsvRow row, String column) {
        return row.cell(indexOf(column));
    }
}
