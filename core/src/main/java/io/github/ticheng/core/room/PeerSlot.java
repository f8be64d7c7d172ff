// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.id.RuleId;

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
