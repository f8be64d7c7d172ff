// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/**
 * Which of two neighbouring bands a number on their common bound belongs to. Tables in print seldom say it, and a
 * commission at exactly 15,000.00 hangs on it, so whoever makes bands declares it.
 */
public enum Edge implements Words {
    /** To the upper band: a band goes from its lower bound to below its upper bound, as grades usually do. */
    FROM("from … to below", "含下限、不含上限"),
    /** To the lower band: a band goes from above its lower bound up to its upper bound, as "≤ 5%, ≤ 8%" does. */
    UP_TO("above … up to", "不含下限、含上限");

    private final Label label;

    Edge(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
