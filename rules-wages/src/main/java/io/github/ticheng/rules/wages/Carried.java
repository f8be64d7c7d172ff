// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.SharedAgent;
import io.github.ticheng.core.statement.Balance;
import java.util.Comparator;

/** What a rule carried out of the last period on record. */
final class Carried {

    private Carried() {}

    /** The sum of all balances. */
    static Exact sum(SharedAgent agent, RuleId rule) {
        Exact sum = Exact.ZERO;
        for (Balance balance : agent.carried(rule)) {
            sum = sum.plus(balance.amount().amount());
        }
        return sum;
    }

    /** The balances, the oldest period first: their keys are periods. */
    static ImmutableList<Balance> oldestFirst(SharedAgent agent, RuleId rule) {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(balance -> Period.parse(balance.key())), agent.carried(rule));
    }
}
