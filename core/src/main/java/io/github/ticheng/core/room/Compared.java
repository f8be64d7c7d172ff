// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/**
 * Among whom an agent is looked at where an agent is compared with the team: ranked, put into quarters, held against an
 * average. Somebody whose ratio is 0 of 0 is among them and has no place.
 */
public enum Compared implements Words {
    /**
     * Those to whom the entry applies: the plan pays them and the entry's <i>when</i> holds. Within that <i>when</i>, which
     * only decides it, the same as {@link #ALL}.
     */
    APPLIES("to whom it applies", "适用本条的"),
    /** All whom the plan pays. One without a value is a problem, unless the rule says that none is no data. */
    ALL("whom the plan pays", "方案付薪的"),
    /** All whom the plan pays and who have a value. */
    WITH_VALUE("who have a value", "有数据的");

    private final Label label;

    Compared(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    /** Says who they are after a number of them: "5 to whom it applies"; in Chinese before it. */
    @Override
    public String in(Language language) {
        return label.in(language);
    }

    /**
     * With whom a rule compares its agents during a run; given out while the rule is prepared.
     *
     * @param compared who they are
     * @param rule the rule
     */
    public record PeerSlot(Compared compared, RuleId rule) {

        /** Whether one of them without a value is a problem. */
        public boolean needsValues() {
            return compared == Compared.ALL;
        }
    }
}
