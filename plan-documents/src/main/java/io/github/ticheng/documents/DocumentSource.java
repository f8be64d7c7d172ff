// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.encoding.NotUtf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a document, with the name that messages call it by. A byte order mark at its start is not part of it;
 * lines end in LF, CRLF or CR.
 *
 * @param name the file's name, or what else tells people which document is meant
 * @param text the text
 * @param format how it is written
 */
public record DocumentSource(String name, String text, DocumentFormat format) {

    /** The most bytes that a document may have as UTF-8: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Creates a source.
     *
     * @throws DocumentException if the text is longer than {@link #MAX_BYTES} or holds half a surrogate pair
     */
    public DocumentSource {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        // A char is at least a byte, so a far too long text is refused without looking at it.
        if (text.length() > MAX_BYTES || bytes(name, text) > MAX_BYTES) {
            throw tooLong(name);
        }
    }

    /** A document in YAML. */
    public static DocumentSource yaml(String name, String text) {
        return new DocumentSource(name, text, DocumentFormat.YAML);
    }

    /** A document in JSON. */
    public static DocumentSource json(String name, String text) {
        return new DocumentSource(name, text, DocumentFormat.JSON);
    }

    /**
     * Reads a file in UTF-8; its name tells the format.
     *
     * @throws IllegalArgumentException if the name does not tell a format
     * @throws DocumentException if the file is longer than {@link #MAX_BYTES} or is not UTF-8
     * @throws IOException if the file cannot be read
     */
    public static DocumentSource of(Path file) throws IOException {
        String name = file.toString();
        DocumentFormat format = DocumentFormat.ofFileName(name);
        try (InputStream in = Files.newInputStream(file)) {
            return of(name, in.readNBytes(MAX_BYTES + 4), format);
        }
    }

    /**
     * A document of bytes in UTF-8.
     *
     * @throws DocumentException if there are more than {@link #MAX_BYTES}, not counting a byte order mark, or they are
     *     not UTF-8
     */
    public static DocumentSource of(String name, byte[] bytes, DocumentFormat format) {
        if (bytes.length > MAX_BYTES + 3) {
            throw tooLong(name);
        }
        try {
            return new DocumentSource(name, NotUtf8.decode(bytes), format);
        } catch (NotUtf8 other) {
            throw refused(name, other.found().said());
        }
    }

    private static int bytes(String name, String text) {
        try {
            return Utf8.encodedLength(text);
        } catch (IllegalArgumentException halfAPair) {
            throw refused(name, NotUtf8.Found.OTHER.said());
        }
    }

    private static DocumentException tooLong(String name) {
        return refused(name, DocumentPhrases.TOO_LONG.filled(MAX_BYTES));
    }

    private static DocumentException refused(String name, Message message) {
        return new DocumentException(ImmutableList.of(Diagnostic.ofWhole(name, message, null)));
    }
}
