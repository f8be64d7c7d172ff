// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.ticheng.cli.ExitCode;
import io.github.ticheng.cli.Refusal;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads statements in CSV with a row per line, as paying writes them in either language. */
final class LinesCsv {

    private static final int PERIOD = 0;
    private static final int TEAM = 1;
    private static final int AGENT = 2;
    private static final int RULE = 4;
    private static final int LABEL = 6;
    private static final int AMOUNT = 7;
    private static final int CURRENCY = 8;
    private static final int COLUMNS = 10;

    private LinesCsv() {}

    static void read(Path file, PaidLines lines) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                if (row.getStartingLineNumber() == 1) {
                    if (row.getFieldCount() != COLUMNS) {
                        throw Results.noResult(file);
                    }
                } else {
                    add(file, row, lines);
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (CsvParseException unreadable) {
            throw Results.noResult(file);
        }
    }

    private static void add(Path file, CsvRecord row, PaidLines lines) {
        try {
            if (row.getFieldCount() != COLUMNS) {
                throw new IllegalArgumentException("Expected " + COLUMNS + " cells");
            }
            String label = row.getField(LABEL);
            lines.add(
                    new PaidLines.Key(
                            Period.parse(row.getField(PERIOD)),
                            row.getField(TEAM),
                            row.getField(AGENT),
                            row.getField(RULE)),
                    new PaidLines.Line(
                            Label.of(label.isBlank() ? row.getField(RULE) : label),
                            Money.of(row.getField(CURRENCY), row.getField(AMOUNT))));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.of(
                    ExitCode.FACTS,
                    Message.saying(DiffPhrases.ROW_UNREADABLE)
                            .with("row", row.getStartingLineNumber())
                            .with("file", file.toString())
                            .build());
        }
    }
}
