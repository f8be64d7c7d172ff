// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

/**
 * Text from outside as it may be shown: characters that are not seen but do something are written as escapes. Control
 * characters move the cursor of a terminal or worse, bidirectional ones turn the order of what is read, and some may not
 * stand in XML at all. Everything that is said, {@link Words}, went through here; whoever shows a text of the input beside
 * words puts it through here, too.
 *
 * <p>Escaped are line feed, carriage return and tab as {@code \n}, {@code \r} and {@code \t}, and by their UTF-16 units, as
 * in <code>&#92;u001b</code>: other control characters, marks and overrides of the direction of writing, separators of lines
 * and paragraphs, spaces and joiners without width (but for those within words and emoji, U+200C and U+200D), tags, halves
 * of surrogate pairs, and what is no character. A backslash stays as it is, so that a text is escaped once at most.
 */
public final class Visible {

    private static final String IN_MARKDOWN = "\\`*_{}[]<>#|";

    private Visible() {}

    /** The text in one line. */
    public static String of(String text) {
        return escaped(text, false);
    }

    /**
     * The text in its lines: line feeds and tabs stay. JSON stays the same JSON, as what is escaped can only stand in its
     * texts.
     */
    public static String lines(String text) {
        return escaped(text, true);
    }

    /** The text in one line of Markdown, in which none of it means anything but itself. */
    public static String markdown(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char letter : of(text).toCharArray()) {
            escaped.append(IN_MARKDOWN.indexOf(letter) < 0 ? "" : "\\").append(letter);
        }
        return escaped.toString();
    }

    private static String escaped(String text, boolean inLines) {
        StringBuilder escaped = null;
        int done = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (!isSeen(point) && !(inLines && (point == '\n' || point == '\t'))) {
                escaped = escaped == null ? new StringBuilder(text.length() + 16) : escaped;
                escape(point, escaped.append(text, done, at));
                done = next;
            }
            at = next;
        }
        return escaped == null
                ? text
                : escaped.append(text, done, text.length()).toString();
    }

    /** Adds what is not seen as an escape. */
    static void escape(int point, StringBuilder to) {
        switch (point) {
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> {
                for (char unit : Character.toChars(point)) {
                    to.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        to.append(Character.forDigit(unit >> shift & 0xF, 16));
                    }
                }
            }
        }
    }

    // The ranges stand here, and are not asked of the platform, so that every version of it says the same.
    static boolean isSeen(int point) {
        if (point < 0x7F) {
            return point >= ' ';
        }
        // Most of what is not ASCII is Chinese.
        return isWithin(point, 0x2070, 0xD7FF) || isSeldomSeen(point);
    }

    private static boolean isSeldomSeen(int point) {
        return point >= 0xA0
                && point != 0xAD
                && point != 0x61C
                && point != 0x180E
                && point != 0x200B
                && !isWithin(point, 0x200E, 0x200F)
                && !isWithin(point, 0x2028, 0x202E)
                && !isWithin(point, 0x2060, 0x206F)
                && !isWithin(point, 0xD800, 0xDFFF)
                && !isWithin(point, 0xFDD0, 0xFDEF)
                && point != 0xFEFF
                && !isWithin(point, 0xFFF9, 0xFFFB)
                && (point & 0xFFFE) != 0xFFFE
                && !isWithin(point, 0xE0000, 0xE007F);
    }

    private static boolean isWithin(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
