// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Colours for what is wrong: errors red, warnings yellow, notes blue, the marks under a line green.
 *
 * @param isOn whether there are any: on terminals that have them, unless NO_COLOR is set
 */
record Colours(boolean isOn) {

    private static final Pattern ERROR = Pattern.compile("(?m)(^|: |：)(error|错误)(?=: |：)");
    private static final Pattern WARNING = Pattern.compile("(?m)(^|: |：)(warning|警告)(?=: |：)");
    private static final Pattern NOTE = Pattern.compile("(?m)(^|: |：)(note|提示)(?=: |：)");
    private static final Pattern MARKS = Pattern.compile("(?m)^( +\\| +)(\\^+)$");

    static Colours of(boolean isTerminal) {
        return new Colours(ansi(isTerminal).enabled());
    }

    static Ansi ansi(boolean isTerminal) {
        return isTerminal ? Ansi.AUTO : Ansi.OFF;
    }

    /** The text with colours, if there are any. */
    String paint(String text) {
        if (!isOn) {
            return text;
        }
        String painted = paint(ERROR, text, "1;31");
        painted = paint(WARNING, painted, "1;33");
        painted = paint(NOTE, painted, "1;34");
        return paint(MARKS, painted, "1;32");
    }

    private static String paint(Pattern pattern, String text, String colour) {
        return pattern.matcher(text).replaceAll("$1\033[" + colour + "m$2\033[0m");
    }
}
