// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/** How a value stands to a threshold. */
public enum Comparison implements Words {
    /** At the threshold or above. */
    AT_LEAST("at least", "不低于"),
    /** Strictly above the threshold. */
    ABOVE("above", "高于"),
    /** At the threshold or below. */
    AT_MOST("at most", "不高于"),
    /** Strictly below the threshold. */
    BELOW("below", "低于");

    private final Label label;

    Comparison(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    /**
     * Whether the comparison holds.
     *
     * @param order negative, zero or positive as the value is below, at or above the threshold
     */
    public boolean holds(int order) {
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case AT_MOST -> order <= 0;
            case BELOW -> order < 0;
        };
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
