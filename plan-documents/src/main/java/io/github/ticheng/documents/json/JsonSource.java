// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import com.google.common.collect.Iterables;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.Location;
import io.github.ticheng.documents.encoding.NotUtf8;
import io.github.ticheng.documents.tree.Lines;
import io.github.ticheng.documents.tree.Path;
import io.github.ticheng.documents.tree.Spelling;
import java.io.IOException;
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
    private static final int MOST_COMPARED = 20_000;

    /** The longest line that is shown; of a longer one the place alone is told. */
    private static final int LONGEST_SHOWN = 1 << 20;

    private final String name;
    private final String text;
    private final List<Diagnostic> found = new ArrayList<>();
    private int left;
    private int compared;
    private @Nullable Lines lines;
    private String line = "";
    private int lastLine;
    private int lastUnit;
    private int lastPoint;

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
            return new JsonSource(file.toString(), NotUtf8.decode(Files.readAllBytes(file)));
        } catch (NotUtf8 other) {
            JsonSource none = new JsonSource(file.toString(), "");
            none.error(Location.WHOLE, Path.ROOT, other.found().said(), null, null);
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
        if (at.line() == 0) {
            found.add(Diagnostic.at(at, path.toString(), Severity.ERROR, message, expected, suggestion, name, ""));
            return;
        }
        moveTo(at.line(), at.column() - 1);
        Location place = new Location(at.line(), lastPoint + 1, Math.max(1, at.length()));
        String shown = line.length() > LONGEST_SHOWN ? "" : line;
        found.add(Diagnostic.at(place, path.toString(), Severity.ERROR, message, expected, suggestion, name, shown));
    }

    /** The known word that is nearest to an unknown one; of the first unknown ones only, as there may be thousands. */
    @Nullable
    String nearest(String word, Iterable<String> known) {
        compared += Iterables.size(known);
        return compared <= MOST_COMPARED ? Spelling.nearest(word, known).orElse(null) : null;
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
            found.add(Diagnostic.ofWhole(name, JsonPhrases.MORE.filled(left), null));
        }
        return new DocumentException(found);
    }

    // A text in one long line has all its errors there: they share the line, and the count of what stands before them.
    private void moveTo(int number, int unit) {
        if (lines == null) {
            lines = new Lines(text);
        }
        if (number != lastLine || unit < lastUnit) {
            line = number == lastLine ? line : lines.line(number);
            lastLine = number;
            lastUnit = 0;
            lastPoint = 0;
        }
        int before = Math.min(Math.max(0, unit), line.length());
        lastPoint += line.codePointCount(lastUnit, Math.max(lastUnit, before));
        lastUnit = Math.max(lastUnit, before);
    }
}
