// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import java.util.Arrays;

/** Where the lines of a text begin. Lines end in LF, CRLF or CR. */
public final class Lines {

    private final String text;
    private final int[] starts;

    /** Finds the lines of a text. */
    public Lines(String text) {
        this.text = text;
        int[] found = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsAt(text, i)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** Whether a character ends its line: a line feed, or a carriage return that no line feed follows. */
    static boolean endsAt(String text, int i) {
        char end = text.charAt(i);
        return end == '\n' || (end == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }

    /** Where a line starts, counted from 1; the end of the text beyond the last. */
    int start(int number) {
        return number > starts.length ? text.length() : starts[Math.max(0, number - 1)];
    }

    /** The text of a line, counted from 1, without what ends it; empty beyond the last. */
    public String line(int number) {
        if (number < 1 || number > starts.length) {
            return "";
        }
        int end = number < starts.length ? starts[number] : text.length();
        while (end > starts[number - 1] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(starts[number - 1], end);
    }
}
