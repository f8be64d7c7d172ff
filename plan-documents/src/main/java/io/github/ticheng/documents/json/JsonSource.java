// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.Location;
import io.github.ticheng.documents.tree.Path;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in JSON that is being read, and what is wrong with it. Such texts are larger than documents that people write: a
 * ledger holds years. Not thread-safe: it belongs to one reading.
 */
public final class JsonSource {

    /** The longest text that is read. */
    static final int LONGEST = 1 << 26;

    private static final int MOST_DIAGNOSTICS = 500;

    private final String name;
    private final String text;
    private final List<Diagnostic> found = new ArrayList<>();
    private int left;

    /** A text; a byte order mark at its start is not part of it. */
    public JsonSource(String name, String text) {
        this.name = name;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The text of a file in UTF-8.
     *
     * @throws DocumentException if it is not UTF-8
     * @throws IOException if the file cannot be read
     */
    public static JsonSource of(java.nio.file.Path file) throws IOException {
        try {
            return new JsonSource(
                    file.toString(),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString());
        } catch (CharacterCodingException otherEncoding) {
            JsonSource none = new JsonSource(file.toString(), "");
            none.error(Location.WHOLE, Path.ROOT, Message.of(JsonPhrases.SYNTAX), JsonPhrases.UTF8, null);
            throw none.refused();
        }
    }

    String text() {
        return text;
    }

    /** Tells what is wrong at a place, whose column counts UTF-16 units as parsers do. */
    void error(Location at, Path path, Message message, @Nullable Words expected, @Nullable String suggestion) {
        if (found.size() == MOST_DIAGNOSTICS) {
            left++;
            return;
        }
        String line = at.line() == 0 ? "" : line(at.line());
        int before = Math.min(Math.max(0, at.column() - 1), line.length());
        Location place = at.line() == 0
                ? at
                : new Location(at.line(), line.codePointCount(0, before) + 1, Math.max(1, at.length()));
        found.add(Diagnostic.at(place, path.toString(), Severity.ERROR, message, expected, suggestion, name, line));
    }

    boolean isClean() {
        return found.isEmpty();
    }

    /** Throws if anything was wrong. */
    public void throwIfWrong() {
        if (!found.isEmpty()) {
            throw refused();
        }
    }

    DocumentException refused() {
        if (left > 0) {
            found.add(Diagnostic.at(
                    Location.WHOLE,
                    "",
                    Severity.ERROR,
                    Message.saying(JsonPhrases.MORE).with("left", left).build(),
                    null,
                    null,
                    name,
                    ""));
        }
        return new DocumentException(found);
    }

    private String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = endOfLine(start);
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
            if (start > text.length()) {
                return "";
            }
        }
        return text.substring(start, endOfLine(start));
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
