// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.id;

import java.util.regex.Pattern;

/** The two patterns of ids: words that a plan's author coins, and names that come from the host's own systems. */
enum IdPattern {
    WORDS(
            "[a-z0-9]+(-[a-z0-9]+)*",
            "lower-case words joined by hyphens, 1 to 64 characters, such as personal-commission"),
    FOREIGN(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}._@:-]*( [\\p{L}\\p{N}._@:-]+)*",
            "letters, digits and . _ @ : -, with single spaces inside, 1 to 64 characters, such as li-na or shop:li na");

    private static final int LONGEST = 64;

    private final Pattern pattern;
    private final String description;

    IdPattern(String pattern, String description) {
        this.pattern = Pattern.compile(pattern);
        this.description = description;
    }

    void check(String what, String value) {
        if (value.length() > LONGEST || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Expected " + what + " of " + description + ", but found \"" + value + "\"");
        }
    }
}
