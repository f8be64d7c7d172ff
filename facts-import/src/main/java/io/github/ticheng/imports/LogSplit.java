// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.io.MoreFiles;
import com.google.common.primitives.ImmutableIntArray;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.CsvRows;
import io.github.ticheng.imports.log.LogTable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of a log in parts, each with all rows of some of the buyers, in files of their own. A row keeps its line, its text
 * and what messages call its file, so that a part is read as if it stood alone in the file.
 */
final class LogSplit {

    private final LogTable table;
    private final String name;
    private final List<Part> parts = new ArrayList<>();
    private final ImportReport report;
    private final LogReading headings;
    private @Nullable Layout layout;
    private char separator;

    private LogSplit(LogTable table, String name, LogImport log) {
        this.table = table;
        this.name = name;
        this.report = log.begun(name);
        this.headings = log.reading(table, name, report);
    }

    /** A file with some of the rows, and on which lines they stood. */
    private static final class Part {
        final Path file;
        final ImmutableIntArray.Builder lines = ImmutableIntArray.builder();
        final Writer writer;

        Part(Path file) throws IOException {
            this.file = file;
            this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        }
    }

    /**
     * Deals the rows of a file out; what is doubtful about its form and headings is reported.
     *
     * @param folder where the files of the parts come to stand, each named by its number and a prefix
     */
    static LogSplit of(LogTable table, Path file, LogImport log, Path folder, String prefix, int count)
            throws IOException {
        LogSplit split = new LogSplit(table, file.toString(), log);
        try {
            for (int i = 0; i < count; i++) {
                split.parts.add(new Part(folder.resolve(prefix + i)));
            }
            split.headings.read(MoreFiles.asByteSource(file), split::deal);
        } finally {
            for (Part part : split.parts) {
                part.writer.close();
            }
        }
        return split;
    }

    private void deal(Table rows, Layout found) throws IOException {
        layout = found;
        separator = ((CsvTable) rows).separatorSign();
        Part part = parts.get(0);
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            Diagnostic fault = row.fault();
            if (fault != null) {
                report.doubt(fault);
                continue;
            }
            // A row that names no buyer belongs to the one above it.
            String buyer = headings.buyer(row);
            part = buyer.isEmpty() ? part : parts.get(Math.floorMod(buyer.hashCode(), parts.size()));
            part.lines.add(row.line());
            part.writer.write(row.written());
            part.writer.write('\n');
        }
    }

    /** What was done with the file. */
    ImportReport report() {
        return report;
    }

    /** Reads a part into a log. */
    void read(int number, LogImport log, ImportReport told) throws IOException {
        if (layout == null) {
            return;
        }
        Part part = parts.get(number);
        LogReading reading = log.reading(table, name, told);
        try (PartTable rows = new PartTable(
                new CsvRows(name, Files.newBufferedReader(part.file, StandardCharsets.UTF_8), separator),
                part.lines.build())) {
            reading.readOn(headings, rows, Objects.requireNonNull(layout));
        }
        reading.finish();
    }

    /** The rows of a part. */
    private static final class PartTable implements Table {
        private final CsvRows rows;
        private final ImmutableIntArray lines;
        private int next;

        PartTable(CsvRows rows, ImmutableIntArray lines) {
            this.rows = rows;
            this.lines = lines;
        }

        @Override
        public @Nullable CsvRow next() throws IOException {
            CsvRow row = rows.next();
            return row == null ? null : row.at(lines.get(next++));
        }

        @Override
        public String form() {
            return "";
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
