// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/** The rooms of the corridor, in the order in which a team is paid. */
public enum Room implements Words {
    /** Sales moved into agents' bases. */
    CREDIT("credit", "归属"),
    /** A scorecard per agent, then grades. */
    SCORE("score", "考核"),
    /** An amount for an agent. */
    PAY("pay", "计酬"),
    /** A pool split over the team. */
    SHARE("share", "分配"),
    /** Caps, guarantees, draws, deductions on an agent's lines. */
    SETTLE("settle", "结算"),
    /** What the assessment leads to, never money. */
    OUTCOME("outcome", "结果");

    private final Label label;

    Room(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
