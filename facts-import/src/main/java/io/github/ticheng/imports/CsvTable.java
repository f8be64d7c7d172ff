// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.io.ByteSource;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.CsvRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a text with cells. */
final class CsvTable implements Table {

    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final String SEPARATOR_LINE = "sep=";

    private final CsvRows rows;
    private final Charset charset;
    private final char separator;
    private final boolean hasSeparatorLine;
    private boolean isStarted;

    private CsvTable(String name, ByteSource source, Charset charset, char separator, boolean hasSeparatorLine)
            throws IOException {
        this.rows = new CsvRows(name, Encoding.reader(source, charset), separator);
        this.charset = charset;
        this.separator = separator;
        this.hasSeparatorLine = hasSeparatorLine;
    }

    /**
     * Opens a text.
     *
     * @param given the separator that the map says, or null
     * @param fit how well the first rows fit the headings that are looked for
     */
    static CsvTable open(
            String name, ByteSource source, Charset charset, @Nullable String given, ToIntFunction<List<CsvRow>> fit)
            throws IOException {
        String first = firstLine(source, charset);
        boolean hasLine = first.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE)
                && first.length() <= SEPARATOR_LINE.length() + 1;
        boolean isSaid = hasLine && first.length() > SEPARATOR_LINE.length();
        char best = given != null ? given.charAt(0) : isSaid ? first.charAt(SEPARATOR_LINE.length()) : SEPARATORS[0];
        if (given == null && !isSaid) {
            int most = -1;
            for (char separator : SEPARATORS) {
                try (CsvTable table = new CsvTable(name, source, charset, separator, hasLine)) {
                    int fits = fit.applyAsInt(table.head());
                    if (fits > most) {
                        most = fits;
                        best = separator;
                    }
                }
            }
        }
        return new CsvTable(name, source, charset, best, hasLine);
    }

    private static String firstLine(ByteSource source, Charset charset) throws IOException {
        try (BufferedReader reader = new BufferedReader(Encoding.reader(source, charset))) {
            StringBuilder line = new StringBuilder();
            for (int sign = reader.read();
                    sign >= 0 && sign != '\n' && sign != '\r' && line.length() < 8;
                    sign = reader.read()) {
                if (sign != '\uFEFF' && sign != '"') {
                    line.append((char) sign);
                }
            }
            return line.toString();
        }
    }

    private List<CsvRow> head() throws IOException {
        List<CsvRow> head = new ArrayList<>();
        for (CsvRow row = next(); row != null && head.size() < Layout.MOST_TITLES; row = next()) {
            head.add(row);
        }
        return head;
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        if (hasSeparatorLine && !isStarted) {
            isStarted = true;
            rows.next();
        }
        return rows.next();
    }

    /** What separates the cells. */
    char separatorSign() {
        return separator;
    }

    @Override
    public String form() {
        return charset.name();
    }

    @Override
    public String separator() {
        return separator == '\t' ? "tab" : "\"" + separator + "\"";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
