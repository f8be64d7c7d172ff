// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import java.util.Comparator;

/**
 * What was paid by a rule to an agent; several lines are summed up.
 *
 * @param label the name of the line
 * @param amount the amount
 */
record PaidLine(Label label, Money amount) {

    PaidLine plus(PaidLine other) {
        return new PaidLine(label, amount.plus(other.amount));
    }

    /**
     * Whose line it is.
     *
     * @param period the period
     * @param team the id of the team
     * @param agent the id of the agent
     * @param rule the id of the rule
     */
    record Key(Period period, String team, String agent, String rule) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::period)
                .thenComparing(Key::team)
                .thenComparing(Key::agent)
                .thenComparing(Key::rule);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
