// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import java.util.Locale;

/** Where an agent stands on two axes. */
enum Quadrant {
    /** Good on both. */
    BEST,
    /** Good on the first axis only. */
    FIRST_GOOD,
    /** Good on the second axis only. */
    SECOND_GOOD,
    /** Weak on both. */
    POOR;

    static Quadrant of(boolean firstGood, boolean secondGood) {
        if (firstGood) {
            return secondGood ? BEST : FIRST_GOOD;
        }
        return secondGood ? SECOND_GOOD : POOR;
    }

    /** The code of the outcome: {@code quadrant-first-good}. */
    public String code() {
        return "quadrant-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
