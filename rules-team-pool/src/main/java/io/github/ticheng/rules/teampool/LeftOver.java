// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/**
 * What becomes of the part of a pool that the split gives to nobody: because nobody takes part or all weights are zero,
 * because of a cap, or because the holder of a fixed share takes no part. Odd units are not meant: they are always paid.
 */
public enum LeftOver implements Words {
    /** It is a problem: the team is not paid before somebody decides. */
    PROBLEM("to be decided", "待决定"),

    /** It is kept by the shop, and the team's statement says so in a line of its own. */
    KEPT("kept by the shop", "留存店铺"),

    /** It is added to the pool of the next period in which it is split; the team's statement carries it. */
    NEXT_PERIOD("carried into the next period", "结转下期"),

    /** It goes to the leader, on top of the leader's own part and beyond any cap. */
    LEADER("to the leader", "归组长");

    private final Label label;

    LeftOver(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
