// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files for ids. Ids hold letters and digits of any script and {@code . _ @ -}, so none climbs out of its folder.
 * But there are systems on which {@code EMEA} and {@code emea} are one file, some write a letter in two ways, and some do
 * not take {@code con} or a dot at the end: such an id gets a tilde, which ids cannot hold, and a part of its SHA-256.
 */
final class FileNames {

    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int DIGITS = 8;
    private static final int MOST_READABLE = 40;

    private FileNames() {}

    /** The name of a file for an id, without an ending; two ids never have one name, in capitals or not. */
    static String of(String id) {
        String folded =
                Normalizer.normalize(id.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        boolean isSafe =
                folded.equals(id) && !id.endsWith(".") && !RESERVED.matcher(id).matches();
        return isSafe ? id : readable(folded) + "~" + digits(id);
    }

    private static String readable(String folded) {
        return folded.codePoints()
                .limit(MOST_READABLE)
                .map(point -> Character.isLetterOrDigit(point) || "._@-".indexOf(point) >= 0 ? point : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String digits(String id) {
        return Hashing.sha256()
                .hashString(id, StandardCharsets.UTF_8)
                .toString()
                .substring(0, DIGITS);
    }
}
