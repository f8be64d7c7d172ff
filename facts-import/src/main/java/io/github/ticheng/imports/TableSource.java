// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.imports.Layout.Sought;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file whose form is known, to be opened as a table as often as it is read. */
interface TableSource {

    /** The names of files in JSON. */
    Pattern JSON = Pattern.compile("(?i)\\.(json|jsonl|ndjson)$");

    /** So many bytes say which form a file has. */
    int START = 8;

    /** Opens it, from its first row. */
    Table open() throws IOException;

    /**
     * Finds out the form of a file.
     *
     * @param reading what the map says of it
     * @param sought the headings that are looked for
     * @throws NotImported if it is no table that can be read
     */
    static TableSource of(String name, ByteSource source, ImmutableMap<String, String> reading, Sought sought)
            throws IOException {
        byte[] start = source.slice(0, START).read();
        if (start.length == 0) {
            throw new NotImported(Message.of(ImportPhrases.EMPTY), ImportPhrases.AN_EXPORT);
        }
        if (XlsxGuard.isZip(start)) {
            byte[] bytes = source.read();
            Message objection = XlsxGuard.objection(bytes);
            if (objection != null) {
                throw new NotImported(objection, remedy(objection));
            }
            return () -> XlsxTable.open(name, bytes, reading.get("sheet"));
        }
        if (XlsxGuard.isOtherWorkbook(start)) {
            throw new NotImported(Message.of(ImportPhrases.OLD_WORKBOOK), ImportPhrases.SAVE_AGAIN);
        }
        if (JSON.matcher(name).find()) {
            byte[] bytes = source.read();
            return () -> JsonTable.open(name, bytes);
        }
        Charset charset = charset(source, reading);
        return () -> CsvTable.open(name, source, charset, reading.get("separator"), head -> fit(head, sought));
    }

    /** Whether a file is a text with cells, as far as its name and its first bytes tell. */
    static boolean isText(Path file) throws IOException {
        byte[] start = MoreFiles.asByteSource(file).slice(0, START).read();
        return !XlsxGuard.isZip(start)
                && !XlsxGuard.isOtherWorkbook(start)
                && !JSON.matcher(file.toString()).find();
    }

    private static Words remedy(Message objection) {
        if (objection.code().equals(ImportPhrases.NO_WORKBOOK.key())) {
            return ImportPhrases.SAVE_AGAIN;
        }
        return objection.code().equals(ImportPhrases.MACROS.key())
                ? ImportPhrases.WITHOUT_MACROS
                : ImportPhrases.VALUES_ALONE;
    }

    private static Charset charset(ByteSource source, ImmutableMap<String, String> reading) throws IOException {
        String said = reading.get("encoding");
        if (said != null) {
            Charset charset = Charset.forName(said);
            if (Encoding.isText(source, charset)) {
                return charset;
            }
            throw new NotImported(ImportPhrases.OTHER_ENCODING.filled(said), ImportPhrases.TEXT_ENCODING);
        }
        Charset found = Encoding.of(source);
        if (found == null) {
            throw new NotImported(Message.of(ImportPhrases.NO_TEXT), ImportPhrases.TEXT_ENCODING);
        }
        return found;
    }

    private static int fit(List<CsvRow> head, Sought sought) {
        Layout best = Layout.best(head, sought);
        // Among separators that fit alike, the one that makes most cells.
        int cells = head.stream().mapToInt(CsvRow::size).max().orElse(0);
        return best == null ? 0 : best.fit() * XlsxGuard.MOST_COLUMNS + Math.min(cells, XlsxGuard.MOST_COLUMNS - 1);
    }

    /** Thrown where a file as a whole cannot be read; it becomes the only diagnostic. */
    static final class NotImported extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Message message;
        private final transient @Nullable Words expected;

        NotImported(Message message, @Nullable Words expected) {
            super(message.toString(), null, false, false);
            this.message = message;
            this.expected = expected;
        }

        Diagnostic diagnostic(String file) {
            return Diagnostic.ofWhole(file, message, expected);
        }
    }
}
