// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.statement.Balance;

/**
 * An agent with the lines of PAY and SHARE, and with those of the SETTLE rules before this one: they act on each other
 * in the order of the plan. What SETTLE sees.
 */
public interface SharedAgent extends PaidAgent {

    /** The balances that a rule carried out of the last period on record. */
    ImmutableList<Balance> carried(RuleId rule);

    /** What corrections that became known in this period come to for the agent, in the order in which they were given. */
    default ImmutableList<PastDifference> corrections() {
        return ImmutableList.of();
    }

    @Override
    Team<? extends SharedAgent> team();
}
