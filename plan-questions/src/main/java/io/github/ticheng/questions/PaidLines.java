// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was paid, line by line; several lines of one rule for one agent are summed up. Not thread-safe. */
public final class PaidLines {

    private final Map<Key, Line> lines = new TreeMap<>();

    /** No lines yet. */
    public PaidLines() {}

    /**
     * Whose line it is.
     *
     * @param period the period
     * @param team the id of the team
     * @param agent the id of the agent
     * @param rule the id of the rule
     */
    public record Key(Period period, String team, String agent, String rule) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::period)
                .thenComparing(Key::team)
                .thenComparing(Key::agent)
                .thenComparing(Key::rule);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        JsonMap tree() {
            return new JsonMap()
                    .put("period", period.toString())
                    .put("team", team)
                    .put("agent", agent)
                    .put("rule", rule);
        }
    }

    /**
     * What was paid.
     *
     * @param label the name of the line
     * @param amount the amount
     */
    public record Line(Label label, Money amount) {

        Line plus(Line other) {
            return new Line(label, amount.plus(other.amount));
        }
    }

    /** The lines of some statements. */
    public static PaidLines of(Iterable<TeamStatement> statements) {
        PaidLines lines = new PaidLines();
        for (TeamStatement team : statements) {
            for (Statement statement : team.statements()) {
                String agent = statement.agent().id().value();
                for (PayLine line : statement.lines()) {
                    lines.add(
                            new Key(
                                    team.period(),
                                    team.team().value(),
                                    agent,
                                    line.rule().value()),
                            new Line(line.label(), line.amount()));
                }
            }
        }
        return lines;
    }

    /** Adds a line, to the amount of the same rule for the same agent if there is one. */
    public void add(Key key, Line line) {
        lines.merge(key, line, Line::plus);
    }

    /**
     * These lines under the rules of others: where a table has a column per rule, what it calls a rule is that rule's label, and
     * the rule is the one of the others that alone has it. What is a rule of theirs already stays.
     */
    public PaidLines underRulesOf(PaidLines others) {
        Set<String> known = new HashSet<>();
        SetMultimap<String, String> called = HashMultimap.create();
        others.lines.forEach((key, line) -> {
            known.add(key.rule());
            for (String title : line.label().words().values()) {
                called.put(title, key.rule());
                called.put(title + " (" + key.rule() + ")", key.rule());
            }
        });
        PaidLines under = new PaidLines();
        lines.forEach((key, line) -> {
            Set<String> meant = called.get(key.rule());
            String rule = known.contains(key.rule()) || meant.size() != 1
                    ? key.rule()
                    : meant.iterator().next();
            under.add(new Key(key.period(), key.team(), key.agent(), rule), line);
        });
        return under;
    }

    @Nullable
    Line get(Key key) {
        return lines.get(key);
    }

    /** The lines, by period, team, agent and rule. */
    Map<Key, Line> all() {
        return Collections.unmodifiableMap(lines);
    }

    /** Whether nothing was paid. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
