// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.core.text.Visible;

/** Text of a document as messages repeat it: in one line, nothing in it unseen, not longer than needed. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** The text, cut after 60 code points, as it is {@linkplain Visible#of seen}. */
    public static String of(String text) {
        int end = 0;
        for (int points = 0; points < LONGEST && end < text.length(); points++) {
            end += Character.charCount(text.codePointAt(end));
        }
        return Visible.of(text.substring(0, end)) + (end < text.length() ? "…" : "");
    }
}
