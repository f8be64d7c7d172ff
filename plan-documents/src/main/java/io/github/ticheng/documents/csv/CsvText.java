// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import java.util.regex.Pattern;

/**
 * Texts in cells, so that no spreadsheet takes one for a formula: what begins with {@code =}, {@code +}, {@code -},
 * {@code @}, a tab or a line break gets an apostrophe before it, which spreadsheets read as "this is text".
 */
public final class CsvText {

    // The full-width signs are taken for formulas by spreadsheets in East Asian locales.
    private static final String SIGNS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern FORMULA = Pattern.compile("'*" + SIGNS);
    private static final Pattern DEFUSED = Pattern.compile("'+" + SIGNS);

    private CsvText() {}

    /** The text as a cell may hold it. */
    public static String defused(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that {@link #defused} made a cell of. */
    public static String restored(String cell) {
        return DEFUSED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
