// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.id;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.util.regex.Pattern;

/** The two patterns of ids: words that a plan's author coins, and names that come from the host's own systems. */
enum IdPattern {
    WORDS(
            "[a-z0-9]+(-[a-z0-9]+)*",
            "lower-case words joined by hyphens, 1 to 64 characters, such as personal-commission",
            "编号，由小写单词以连字符相连，1 至 64 个字符（如 personal-commission）"),
    FOREIGN(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}._@:-]*( [\\p{L}\\p{N}._@:-]+)*",
            "letters, digits and . _ @ : -, with single spaces inside, 1 to 64 characters, such as li-na or shop:li na",
            "编号，由字母、数字及 . _ @ : - 组成，中间可有单个空格，1 至 64 个字符（如 li-na 或 shop:li na）");

    private static final int LONGEST = 64;

    private final Pattern pattern;
    private final String english;
    private final String chinese;

    IdPattern(String pattern, String english, String chinese) {
        this.pattern = Pattern.compile(pattern);
        this.english = english;
        this.chinese = chinese;
    }

    void check(String what, String value) {
        if (value.length() > LONGEST || !pattern.matcher(value).matches()) {
            throw Refused.of(Label.of(what + " of " + english, chinese), "\"" + value + "\"");
        }
    }
}
