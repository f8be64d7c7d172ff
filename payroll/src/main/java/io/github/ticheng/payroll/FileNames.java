// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import com.google.common.hash.Hashing;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Visible;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files and folders for ids, periods and free text such as a plan's version: the one place that makes them. A name
 * holds letters and digits of any script and {@code . _ @ -} and does not begin with a dot, so none climbs out of its folder.
 * There are systems on which {@code EMEA} and {@code emea} are one file, some write a letter in two ways, and some do not
 * take {@code con} or a dot at the end; and {@code desk.html} beside {@code desk} would meet its sheet. Such a text, and one
 * that is too long or holds anything else, gets a tilde, which ids cannot hold, and a part of its SHA-256.
 */
public final class FileNames {

    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?|.*\\.(html)?");
    private static final int DIGITS = 8;
    private static final int MOST_READABLE = 40;

    private FileNames() {}

    /** The name of a file for a text, without an ending; two texts never have one name, in capitals or not. */
    public static String of(String text) {
        String folded =
                Normalizer.normalize(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        boolean isSafe = folded.equals(text)
                && SAFE.matcher(text).matches()
                && !RESERVED.matcher(text).matches();
        return isSafe ? text : readable(folded) + "~" + digits(text);
    }

    /** The name of a folder for a period: its text, {@code 2024-07-01_2024-07-15} where it is from one day to another. */
    public static String of(Period period) {
        return period.toString().replace('/', '_');
    }

    private static String readable(String folded) {
        return (folded.startsWith(".") ? "_" + folded : folded)
                .codePoints()
                .limit(MOST_READABLE)
                .map(point -> Character.isLetterOrDigit(point) || "._@-".indexOf(point) >= 0 ? point : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // Of halves of surrogate pairs, which UTF-8 does not have, the escapes differ.
    private static String digits(String text) {
        return Hashing.sha256()
                .hashString(Visible.of(text), StandardCharsets.UTF_8)
                .toString()
                .substring(0, DIGITS);
    }
}
