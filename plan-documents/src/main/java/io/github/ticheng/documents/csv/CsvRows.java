// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.encoding.NotUtf8;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV by RFC 4180, a row at a time: commas, quotes, rows that end in LF, CR LF or CR; a byte order mark is
 * skipped. Holds one row, of bounded length.
 *
 * <p>It is here because a message needs the place of a cell in its line, and because a quote that is never closed must not
 * silently swallow the rest of a file: libraries for CSV tell neither. Not thread-safe.
 */
public final class CsvRows implements Closeable {

    private static final int MOST_IN_A_CELL = 10_000;
    private static final int MOST_IN_A_ROW = 1 << 20;
    private static final Message LONG_CELL = CsvPhrases.LONG_CELL.filled(MOST_IN_A_CELL);
    private static final Message LONG_ROW = CsvPhrases.LONG_ROW.filled(MOST_IN_A_ROW);
    private static final int END = -1;
    private static final int NONE = -2;

    private final String file;
    private final Reader reader;
    private final char separator;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int limit;
    private int line = 1;
    private boolean isBroken;
    private Label encoding = CsvPhrases.UTF8;
    private boolean isEnded;

    private final StringBuilder written = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private ImmutableList.Builder<CsvRow.Cell> cells = ImmutableList.builder();
    private int count;
    private CsvRow.@Nullable Fault fault;

    /**
     * Reads from a text.
     *
     * @param file what messages call it
     * @param reader the text, closed together with this
     */
    public CsvRows(String file, Reader reader) {
        this(file, reader, ',');
    }

    /**
     * Reads cells with another separator than a comma.
     *
     * @param separator what stands between cells; no quote and no line break
     */
    public CsvRows(String file, Reader reader, char separator) {
        this.file = file;
        this.reader = reader;
        this.separator = separator;
    }

    /**
     * The next row, or null after the last. A row of wrong form is a row with a {@linkplain CsvRow#fault fault}.
     *
     * @throws IOException if the text cannot be read for reasons other than its encoding
     */
    public @Nullable CsvRow next() throws IOException {
        if (isEnded || (peek() == END && !isBroken)) {
            return null;
        }
        written.setLength(0);
        cells = ImmutableList.builder();
        count = 0;
        fault = null;
        int first = line;
        int sign;
        do {
            sign = cell();
            if (sign == separator) {
                put(sign);
            }
        } while (sign == separator && !isEnded);
        if (isBroken && !isEnded) {
            end(Message.of(CsvPhrases.NOT_UTF8), encoding);
        }
        line += lines(written);
        if (sign == '\r' && peek() == '\n') {
            position++;
        }
        line++;
        return new CsvRow(file, first, written.toString(), cells.build(), fault, isEnded);
    }

    /** Reads a cell; the sign that ended it is not part of what is written. */
    private int cell() throws IOException {
        int start = written.length();
        cell.setLength(0);
        int sign = peek() == '"' ? quoted() : bare(NONE);
        cells.add(new CsvRow.Cell(cell.toString(), start, written.length()));
        count++;
        return sign;
    }

    private int bare(int first) throws IOException {
        int sign = first == NONE ? read() : first;
        while (sign != separator && sign != '\n' && sign != '\r' && sign != END) {
            put(sign);
            if (cell.length() == MOST_IN_A_CELL) {
                fault(LONG_CELL, CsvPhrases.COMMA);
            } else {
                cell.append((char) sign);
            }
            sign = isEnded ? END : read();
        }
        return sign;
    }

    private int quoted() throws IOException {
        put(read());
        while (true) {
            int sign = read();
            if (sign == END || cell.length() == MOST_IN_A_CELL) {
                if (!isBroken) {
                    end(sign == END ? Message.of(CsvPhrases.OPEN_QUOTE) : LONG_CELL, CsvPhrases.CLOSING_QUOTE);
                }
                return END;
            }
            put(sign);
            if (sign == '"') {
                sign = read();
                if (sign != '"') {
                    return closed(sign);
                }
                put(sign);
            }
            cell.append((char) sign);
        }
    }

    private int closed(int next) throws IOException {
        if (next != separator && next != '\n' && next != '\r' && next != END) {
            fault(Message.of(CsvPhrases.AFTER_QUOTE), CsvPhrases.COMMA);
        }
        return bare(next);
    }

    private void put(int sign) {
        written.append((char) sign);
        if (written.length() > MOST_IN_A_ROW && !isEnded) {
            end(LONG_ROW, CsvPhrases.COMMA);
        }
    }

    private void end(Message message, Label expected) {
        isEnded = true;
        fault = new CsvRow.Fault(message, expected, count);
    }

    private void fault(Message message, Label expected) {
        if (fault == null) {
            fault = new CsvRow.Fault(message, expected, count);
        }
    }

    private static int lines(CharSequence text) {
        int breaks = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n' || (sign == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                breaks++;
            }
        }
        return breaks;
    }

    private int read() throws IOException {
        int sign = peek();
        if (sign != END) {
            position++;
        }
        return sign;
    }

    private int peek() throws IOException {
        if (position < limit) {
            return buffer[position];
        }
        if (isBroken) {
            return END;
        }
        boolean isFirst = limit == 0;
        try {
            limit = Math.max(0, reader.read(buffer, 0, buffer.length));
        } catch (CharacterCodingException other) {
            isBroken = true;
            encoding = other instanceof NotUtf8 told ? CsvPhrases.utf8For(told.found()) : encoding;
            limit = 0;
        }
        position = isFirst && limit > 0 && buffer[0] == '\uFEFF' ? 1 : 0;
        return position < limit ? buffer[position] : limit == 0 ? END : peek();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
