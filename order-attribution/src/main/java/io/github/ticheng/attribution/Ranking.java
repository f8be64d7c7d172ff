// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.attribution.Attribution.Among;
import io.github.ticheng.attribution.Candidate.Verdict;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The valid receptions before an event in the order in which an order is theirs. */
final class Ranking {

    private final Attribution rules;
    private final Map<AgentId, Long> measures = new HashMap<>();
    private final List<Heard> ranked;
    private final ImmutableMap<AgentId, Rate> shares;

    /** Takes one valid reception or more. */
    Ranking(Attribution rules, List<Heard> valid) {
        this.rules = rules;
        for (Heard one : valid) {
            measures.merge(one.agent(), size(one), Long::sum);
        }
        this.ranked = valid.stream().sorted(order()).toList();
        this.shares = ranked();
    }

    Heard winner() {
        return ranked.get(0);
    }

    /** The share of each owner. */
    ImmutableMap<AgentId, Rate> shares() {
        return shares;
    }

    /** What became of each. */
    Map<Heard, Verdict> verdicts() {
        Set<AgentId> decided = new HashSet<>();
        Map<Heard, Verdict> verdicts = new HashMap<>();
        for (Heard one : ranked) {
            boolean owns = shares.containsKey(one.agent());
            verdicts.put(one, !owns ? lost(one) : decided.add(one.agent()) ? Verdict.DECIDED : Verdict.SAME_AGENT);
        }
        return verdicts;
    }

    /** Rounds or milliseconds, which are summed over all conversations of an agent. */
    private long size(Heard one) {
        return rules.among() == Among.MOST_ROUNDS
                ? one.rounds()
                : Duration.between(one.begun(), one.last()).toMillis();
    }

    private Comparator<Heard> order() {
        return switch (rules.among()) {
            case FIRST -> Heard.EARLIEST_FIRST;
            case LAST, SHARED -> Heard.LATEST_FIRST;
            case LAST_OPENED -> Heard.OPENED_LAST;
            case MOST_ROUNDS, LONGEST ->
                Comparator.<Heard, Long>comparing(one -> requireNonNull(measures.get(one.agent())), reverseOrder())
                        .thenComparing(Heard.LATEST_FIRST);
        };
    }

    private ImmutableMap<AgentId, Rate> ranked() {
        Rate whole = new Rate(Exact.ONE);
        if (rules.among() != Among.SHARED) {
            return ImmutableMap.of(ranked.get(0).agent(), whole);
        }
        List<AgentId> agents = ranked.stream().map(Heard::agent).distinct().toList();
        int count = rules.shares().isEmpty()
                ? agents.size()
                : Math.min(agents.size(), rules.shares().size());
        Exact sum = Exact.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.plus(weight(i));
        }
        ImmutableSortedMap.Builder<AgentId, Rate> shares = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < count; i++) {
            shares.put(agents.get(i), new Rate(weight(i).dividedBy(sum)));
        }
        return shares.buildOrThrow();
    }

    private Exact weight(int place) {
        return rules.shares().isEmpty() ? Exact.ONE : rules.shares().get(place).fraction();
    }

    private Verdict lost(Heard one) {
        boolean tie = switch (rules.among()) {
            case FIRST, LAST_OPENED -> one.begun().equals(winner().begun());
            case LAST -> one.lastWord().equals(winner().lastWord());
            case MOST_ROUNDS, LONGEST -> Objects.equals(measures.get(one.agent()), measures.get(winner().agent()));
            case SHARED -> false;
        };
        if (tie) {
            return Verdict.LOST_TIE;
        }
        return switch (rules.among()) {
            case FIRST -> Verdict.BEGAN_LATER;
            case LAST -> Verdict.SPOKE_EARLIER;
            case LAST_OPENED -> Verdict.BEGAN_EARLIER;
            case MOST_ROUNDS -> Verdict.FEWER_ROUNDS;
            case LONGEST -> Verdict.SHORTER;
            case SHARED -> Verdict.NO_SHARE;
        };
    }
}
