// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.SharedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Some of the lines of a statement, named by their rules. */
final class LineGroup {

    private LineGroup() {}

    /** The ids of some rules. */
    static ImmutableList<RuleId> of(String... rules) {
        return Stream.of(rules).map(RuleId::of).collect(ImmutableList.toImmutableList());
    }

    /** Refuses what names no rule, or one twice. */
    static void check(Label what, ImmutableList<RuleId> rules) {
        Refused.when(rules.isEmpty(), SettlePhrases.SOME_RULE.filled(what), null);
        checkDistinct(what, rules);
    }

    /** Refuses what names one rule twice. */
    static void checkDistinct(Label what, ImmutableList<RuleId> rules) {
        Refused.whenTwice(rules, SettlePhrases.RULES_DIFFER.filled(what));
    }

    /** Whose lines count where no rules are named. */
    static final Predicate<RuleId> ALL = any -> true;

    /** Asks for the lines of some rules; the rules whose lines count. */
    static Predicate<RuleId> prepare(ImmutableList<RuleId> rules, Preparation preparation) {
        rules.forEach(preparation::readsLine);
        return rules.isEmpty() ? ALL : ImmutableSet.copyOf(rules)::contains;
    }

    /**
     * The sum of the lines of some rules, as far as they are made by now: as {@link SharedAgent#lines(Predicate)} has them, over the longer period of the entry where it has
     * one, with what the entry itself did in it to who left and came back.
     */
    static Exact sumOfPeriod(SharedAgent agent, RuleId own, Predicate<RuleId> rules) {
        Exact sum = sum(agent, agent.lines(rules));
        for (Map.Entry<Period, ImmutableList<PayLine>> earlier : earlier(agent, own, rules)) {
            for (PayLine line : earlier.getValue()) {
                sum = sum.plus(ofEarlier(agent, line, earlier.getKey()));
            }
        }
        return sum;
    }

    /** What the entry did already in its longer period, to who left and came back. */
    static Exact done(SharedAgent agent, RuleId own, Predicate<RuleId> rules) {
        Exact done = Exact.ZERO;
        for (Map.Entry<Period, ImmutableList<PayLine>> earlier : earlier(agent, own, rules)) {
            for (PayLine line : earlier.getValue()) {
                if (line.rule().equals(own) && !line.amount().isZero()) {
                    Exact amount = ofEarlier(agent, line, earlier.getKey());
                    done = done.isZero() ? amount : done.plus(amount);
                }
            }
        }
        return done;
    }

    /** Whether the agent left within the longer period of the entry and came back: who stays is settled once. */
    static boolean cameBack(SharedAgent agent) {
        return agent.past(agent.period()).entries().stream().anyMatch(entry -> {
            int row = entry.facts().indexOf(agent.agent().id());
            return row >= 0 && entry.facts().agent(row).hasLeftBy(entry.period());
        });
    }

    private static ImmutableSet<Map.Entry<Period, ImmutableList<PayLine>>> earlier(
            SharedAgent agent, RuleId own, Predicate<RuleId> rules) {
        return agent.earlierLines(rules.or(own::equals)).entrySet();
    }

    private static Exact ofEarlier(PaidAgent agent, PayLine line, Period paid) {
        return agent.input(line.label(), line.value(), agent.money())
                .from(Source.of(Source.Kind.RESULT, line.rule().value()).in(paid));
    }

    /** The sum of some lines of this pay period. */
    static Exact sum(PaidAgent agent, List<PayLine> lines) {
        Exact sum = agent.isExplaining() ? agent.amount(Exact.ZERO) : Exact.ZERO;
        boolean first = true;
        for (PayLine line : lines) {
            Exact amount = agent.input(line.label(), line.value(), agent.money())
                    .from(Source.of(Source.Kind.RESULT, line.rule().value()));
            sum = first ? amount : sum.plus(amount);
            first = false;
        }
        return sum;
    }
}
