// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** In what the facts of a period differ from those by which it was paid: a problem for each value. */
final class FactsChanges {

    private static final Comparator<Metric> BY_ID = Comparator.comparing(Metric::id);

    private final TeamFacts paid;
    private final TeamFacts found;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    private FactsChanges(TeamFacts paid, TeamFacts found) {
        this.paid = paid;
        this.found = found;
    }

    /** A problem for each difference, by agents and metrics; none if the facts are equal. */
    static ImmutableList<Problem> between(TeamFacts paid, TeamFacts found) {
        if (paid.equals(found)) {
            return ImmutableList.of();
        }
        FactsChanges changes = new FactsChanges(paid, found);
        changes.agents();
        changes.values(null, paid.teamValues(), found.teamValues());
        ImmutableList<Problem> problems = changes.problems.build();
        return problems.isEmpty()
                ? changes.add(Place.NOWHERE, Message.of(PayrollPhrases.FACTS_OTHERWISE))
                        .problems
                        .build()
                : problems;
    }

    private void agents() {
        Map<AgentId, Agent> before = byId(paid);
        Map<AgentId, Agent> now = byId(found);
        for (AgentId id : new TreeSet<>(Sets.union(before.keySet(), now.keySet()))) {
            Agent one = before.get(id);
            Agent other = now.get(id);
            Place place = Place.of(Place.Part.AGENT, id);
            if (one == null || other == null) {
                add(place, Message.of(one == null ? PayrollPhrases.AGENT_NEW : PayrollPhrases.AGENT_GONE));
            } else {
                if (!one.equals(other)) {
                    add(place, Message.of(PayrollPhrases.AGENT_OTHERWISE));
                }
                values(id, values(paid, id), values(found, id));
                items(place, items(paid, id), items(found, id));
            }
        }
    }

    private static Map<Item.Key, Item> items(TeamFacts facts, AgentId agent) {
        return Maps.uniqueIndex(facts.items(facts.indexOf(agent)), Item::key);
    }

    private void items(Place place, Map<Item.Key, Item> before, Map<Item.Key, Item> now) {
        for (Item.Key key : new TreeSet<>(Sets.union(before.keySet(), now.keySet()))) {
            if (!Objects.equals(before.get(key), now.get(key))) {
                add(place, PayrollPhrases.ITEM_OTHERWISE.filled(key.label()));
            }
        }
    }

    private static Map<AgentId, Agent> byId(TeamFacts facts) {
        Map<AgentId, Agent> agents = new LinkedHashMap<>();
        facts.agents().forEach(agent -> agents.put(agent.id(), agent));
        return agents;
    }

    private static Map<Metric, Quantity> values(TeamFacts facts, AgentId agent) {
        Map<Metric, Quantity> values = new LinkedHashMap<>();
        facts.metrics().forEach(metric -> facts.value(agent, metric).ifPresent(value -> values.put(metric, value)));
        return values;
    }

    private void values(@Nullable AgentId agent, Map<Metric, Quantity> before, Map<Metric, Quantity> now) {
        Set<Metric> metrics = new TreeSet<>(BY_ID);
        metrics.addAll(before.keySet());
        metrics.addAll(now.keySet());
        for (Metric metric : metrics) {
            Quantity one = before.get(metric);
            Quantity other = now.get(metric);
            if (one == null || !one.equals(other)) {
                Place place = agent == null ? Place.NOWHERE : Place.of(Place.Part.AGENT, agent);
                add(
                        place.with(Place.Part.METRIC, metric.id()),
                        PayrollPhrases.VALUE_OTHERWISE.filled(words(metric, one), words(metric, other)));
            }
        }
    }

    private Words words(Metric metric, @Nullable Quantity value) {
        if (value == null) {
            return PayrollPhrases.NONE;
        }
        return value instanceof Exact number
                ? Figure.of(number, metric.unit(found.currency()))
                : Words.verbatim(value.toString());
    }

    private FactsChanges add(Place place, Message message) {
        problems.add(new Problem(
                place.with(Place.Part.TEAM, found.team()).with(Place.Part.PERIOD, found.period()), message));
        return this;
    }
}
