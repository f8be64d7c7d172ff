// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes CSV: commas, quotes where needed, rows that end in LF. */
public final class CsvLines {

    private CsvLines() {}

    /** A writer that hands every row on at once; closing it closes nothing else. */
    public static CsvWriter to(Appendable out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(new Out(out));
    }

    /** Writes to anything that takes text. */
    private static final class Out extends Writer {

        private final Appendable out;

        Out(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            write(new String(buffer, offset, length));
        }

        @Override
        public void write(String text) {
            write(text, 0, text.length());
        }

        @Override
        public void write(int character) {
            write(Character.toString((char) character));
        }

        @Override
        public void write(String text, int offset, int length) {
            try {
                out.append(text, offset, offset + length);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
