// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was paid, line by line; several lines of one rule for one agent are summed up. Not thread-safe. */
final class PaidLines {

    private final Map<Key, Line> lines = new TreeMap<>();

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

    /**
     * What was paid.
     *
     * @param label the name of the line
     * @param amount the amount
     */
    record Line(Label label, Money amount) {

        Line plus(Line other) {
            return new Line(label, amount.plus(other.amount));
        }
    }

    void add(Key key, Line line) {
        lines.merge(key, line, Line::plus);
    }

    @Nullable
    Line get(Key key) {
        return lines.get(key);
    }

    /** The lines, by period, team, agent and rule. */
    Map<Key, Line> all() {
        return lines;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
