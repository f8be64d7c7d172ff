// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong or unwise at a place of a document, as a good compiler tells it.
 *
 * <pre>
 * plan.yaml:12:11: error: "shaes" is no metric (document.unknown-metric)
 *    12 |     base: shaes
 *       |           ^^^^^
 *     at pay[1].commission-ladder.base · expected the id of a metric · did you mean "sales"?
 * </pre>
 *
 * @param severity how bad it is
 * @param path the place in the tree, such as {@code pay[1].commission-ladder.base}, counted from 1; empty for the
 *     document
 * @param line the line, from 1; 0 for the document as a whole
 * @param column the column in code points, from 1; 0 for the line or document as a whole
 * @param length how many code points of the line are meant; 0 for the document as a whole
 * @param message what it is: code, sentence and values
 * @param expected what belongs there, said after "expected"; null if the message says it
 * @param suggestion what was probably meant; null if nothing is near
 * @param file the name of the document
 * @param sourceLine the line as it stands in the document; empty for the document as a whole
 */
public record Diagnostic(
        Severity severity,
        String path,
        int line,
        int column,
        int length,
        Message message,
        @Nullable Words expected,
        @Nullable String suggestion,
        String file,
        String sourceLine)
        implements Words {

    /** An error of a document as a whole. */
    public static Diagnostic ofWhole(String file, Message message, @Nullable Words expected) {
        return new Diagnostic(Severity.ERROR, "", 0, 0, 0, message, expected, null, file, "");
    }

    /** A diagnostic at a location. */
    public static Diagnostic at(
            Location location,
            String path,
            Severity severity,
            Message message,
            @Nullable Words expected,
            @Nullable String suggestion,
            String file,
            String sourceLine) {
        return new Diagnostic(
                severity,
                path,
                location.line(),
                location.column(),
                location.length(),
                message,
                expected,
                suggestion,
                file,
                sourceLine);
    }

    /** The code under which programs know this diagnostic. */
    public String code() {
        return message.code();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Where it is. */
    public Location location() {
        return new Location(line, column, length);
    }

    /** The first line of the {@link #text}: file, place, severity, sentence, code. */
    @Override
    public String in(Language language) {
        String place = Visible.of(file) + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
        return language == Language.ENGLISH
                ? place + ": " + severity.in(language) + ": " + message.in(language) + " (" + code() + ")"
                : place + "：" + severity.in(language) + "：" + message.in(language) + "（" + code() + "）";
    }

    /** The same in a file that is called otherwise. */
    public Diagnostic withFile(String name) {
        return withPlace(name, line);
    }

    /** The same in a line of another file, which was made this one of. */
    public Diagnostic withPlace(String name, int row) {
        return new Diagnostic(severity, path, row, column, length, message, expected, suggestion, name, sourceLine);
    }

    /**
     * The diagnostic as a compiler prints it: the sentence, the line with carets under the place, and what was
     * expected. Each line ends in a line feed.
     */
    public String text(Language language) {
        StringBuilder text = new StringBuilder(in(language)).append('\n');
        if (column > 0) {
            text.append(Excerpt.of(this));
        }
        String hints = hints(language);
        if (!hints.isEmpty()) {
            text.append("    ").append(hints).append('\n');
        }
        return text.toString();
    }

    private String hints(Language language) {
        StringBuilder hints = new StringBuilder();
        if (!path.isEmpty()) {
            hint(hints, DocumentPhrases.AT.filled(path), language);
        }
        if (expected != null) {
            hint(hints, DocumentPhrases.EXPECTED.filled(expected), language);
        }
        if (suggestion != null) {
            hint(hints, DocumentPhrases.DID_YOU_MEAN.filled(suggestion), language);
        }
        return hints.toString();
    }

    private static void hint(StringBuilder hints, Message hint, Language language) {
        hints.append(hints.isEmpty() ? "" : " · ").append(hint.in(language));
    }

    /** The English {@link #text}. */
    @Override
    public String toString() {
        return text(Language.ENGLISH);
    }

    /**
     * The line of a document around a place, with carets under it. Tabs are kept in both lines, and a character that takes
     * two columns of a terminal gets two carets or two spaces, so that the carets stand under what they mean. What is not seen
     * is {@linkplain Visible escaped}.
     */
    private static final class Excerpt {

        /** How many code points of a line are shown before and behind the place. */
        private static final int BEFORE = 60;

        private static final int BEHIND = 60;
        private static final String CUT = "…";

        private Excerpt() {}

        static String of(Diagnostic diagnostic) {
            String line = diagnostic.sourceLine();
            int start = forward(line, 0, diagnostic.column() - 1);
            int end = forward(line, start, Math.max(1, diagnostic.length()));
            int from = back(line, start, BEFORE + CUT.length()) == 0 ? 0 : back(line, start, BEFORE);
            int shownEnd = Math.min(end, forward(line, start, BEHIND));
            int to = forward(line, shownEnd, BEHIND);
            String number = Integer.toString(diagnostic.line());
            String gutter = " ".repeat(Math.max(0, 5 - number.length())) + number + " | ";
            String left = (from > 0 ? CUT : "") + Visible.lines(line.substring(from, start));
            String marked = Visible.lines(line.substring(start, shownEnd));
            String right = Visible.lines(line.substring(shownEnd, to)) + (to < line.length() ? CUT : "");
            return (gutter + left + marked + right).stripTrailing()
                    + "\n"
                    + " ".repeat(gutter.length() - 2) + "| " + blank(left)
                    + "^".repeat(Math.max(1, TextTable.width(marked)))
                    + "\n";
        }

        private static int forward(String line, int from, int points) {
            int index = from;
            for (int i = 0; i < points && index < line.length(); i++) {
                index += Character.charCount(line.codePointAt(index));
            }
            return index;
        }

        private static int back(String line, int from, int points) {
            int index = from;
            for (int i = 0; i < points && index > 0; i++) {
                index -= Character.charCount(line.codePointBefore(index));
            }
            return index;
        }

        private static String blank(String left) {
            StringBuilder blank = new StringBuilder();
            left.codePoints()
                    .forEach(point -> blank.append(
                            point == '\t' ? "\t" : " ".repeat(TextTable.width(Character.toString(point)))));
            return blank.toString();
        }
    }
}
