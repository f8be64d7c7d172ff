// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import com.google.common.io.CharStreams;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterWriter;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Writes CSV: commas, quotes where needed, rows that end in LF.
 *
 * <p>Texts in cells, so that no spreadsheet takes one for a formula: what begins with {@code =}, {@code +}, {@code -},
 * {@code @}, a tab or a line break, with or without spaces before it, gets an apostrophe before it, which spreadsheets read
 * as "this is text".
 */
public final class CsvLines {

    // The full-width signs are taken for formulas by spreadsheets in East Asian locales.
    private static final String SIGNS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    // Spaces before them are taken away by many that read CSV; so are those that are not seen.
    private static final String SPACES = "[\\h\\u200B\\u2060\\uFEFF]*";
    private static final Pattern FORMULA = Pattern.compile("'*" + SPACES + SIGNS);
    private static final Pattern DEFUSED = Pattern.compile("'+" + SPACES + SIGNS);

    private CsvLines() {}

    /** A writer that hands every row on at once; nobody needs to close it. */
    public static CsvWriter to(Appendable out) {
        Writer rows = new FilterWriter(CharStreams.asWriter(out)) {
            // A row is handed on by flushing; whoever owns what is written to flushes that.
            @Override
            public void flush() {}
        };
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .autoFlush(true)
                .build(rows);
    }

    /** The text as a cell may hold it. */
    public static String defused(String text) {
        return !isPlain(text) && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that {@link #defused} made a cell of. */
    public static String restored(String cell) {
        return !isPlain(cell) && DEFUSED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /** Whether a text is no formula by its first sign, as nearly all are. */
    private static boolean isPlain(String text) {
        return text.isEmpty() || Character.isLetterOrDigit(text.charAt(0));
    }
}
