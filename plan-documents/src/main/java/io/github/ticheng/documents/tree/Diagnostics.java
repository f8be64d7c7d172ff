// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one document while it is read. Not thread-safe: it belongs to one reading. */
public final class Diagnostics {

    /** How many are told of one document; a machine made the document that has more. */
    private static final int MOST = 500;

    private static final int MOST_COMPARED = 20_000;
    private static final int USUAL_LETTERS = 16;
    private static final int LONGEST_PATH = 160;

    private final DocumentSource source;
    private final List<Diagnostic> found = new ArrayList<>();
    private @Nullable Lines lines;
    private @Nullable String lastLine;
    private int lastNumber;
    private int compared;
    private boolean isOverfull;

    /** Collects for a document. */
    public Diagnostics(DocumentSource source) {
        this.source = source;
    }

    /** Adds an error that says all there is to say. */
    public void error(Located place, Message message) {
        error(place, message, null, null);
    }

    /** Adds an error; of a {@linkplain Node.Broken value that was reported} nothing more is said. */
    public void error(Located place, Message message, @Nullable Words expected, @Nullable String suggestion) {
        if (place instanceof Node.Broken) {
            return;
        }
        add(Severity.ERROR, place.at(), place.path(), message, expected, suggestion);
    }

    /** Adds what was found; what is told of a place already, as of a table that is named again, is not told twice. */
    public void add(
            Severity severity,
            Location at,
            Path path,
            Message message,
            @Nullable Words expected,
            @Nullable String suggestion) {
        if (found.size() == MOST) {
            isOverfull = true;
            return;
        }
        Diagnostic told =
                Diagnostic.at(at, shown(path), severity, message, expected, suggestion, source.name(), line(at.line()));
        if (!found.contains(told)) {
            found.add(told);
        }
    }

    /** Adds what was found in an earlier look at the document. */
    public void add(Diagnostic earlier) {
        found.add(earlier);
    }

    /**
     * The known word that is nearest to an unknown one, as {@link Spelling#nearest}; of the first unknown ones only, because a
     * document may have thousands and define thousands of words.
     */
    public @Nullable String nearest(String word, Iterable<String> known) {
        // Long words take longer: a comparison costs the square of their letters.
        compared += Iterables.size(known) * (1 + word.length() / USUAL_LETTERS);
        return compared <= MOST_COMPARED ? Spelling.nearest(word, known).orElse(null) : null;
    }

    /** Whether as much was found as is told. */
    boolean isFull() {
        return found.size() >= MOST;
    }

    /** Whether nothing was found that keeps the document from being read. */
    public boolean isClean() {
        return found.stream().noneMatch(Diagnostic::isError);
    }

    /** The errors, in the order of the text. */
    public ImmutableList<Diagnostic> errors() {
        return inOrder().stream().filter(Diagnostic::isError).collect(ImmutableList.toImmutableList());
    }

    /** What was found, in the order of the text. */
    public ImmutableList<Diagnostic> inOrder() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column));
        if (isOverfull) {
            sorted.add(Diagnostic.ofWhole(source.name(), Message.of(TreePhrases.MORE), null));
        }
        return ImmutableList.copyOf(sorted);
    }

    private static String shown(Path path) {
        String whole = path.toString();
        return whole.length() <= LONGEST_PATH ? whole : whole.substring(0, LONGEST_PATH) + "…";
    }

    // A document in one long line has all its diagnostics there: they share the text.
    private String line(int number) {
        if (lines == null) {
            lines = new Lines(source.text());
        }
        if (lastLine == null || number != lastNumber) {
            lastLine = lines.line(number);
            lastNumber = number;
        }
        return lastLine;
    }
}
