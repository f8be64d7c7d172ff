// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.documents.DocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a team and period that a log tells, together with what other facts say of the same team and period: who is in
 * the team, and what no log tells.
 */
public final class LogFacts {

    private final TeamId team;
    private final Period period;
    private final ImmutableMap<String, Metric> known;
    private final List<TeamFacts> others = new ArrayList<>();
    private @Nullable TeamFacts given;

    /** Facts that may have these metrics. */
    public LogFacts(TeamId team, Period period, Iterable<Metric> metrics) {
        this.team = team;
        this.period = period;
        this.known = Maps.uniqueIndex(metrics, Metric::id);
    }

    /**
     * Takes other facts.
     *
     * @throws DocumentException if they cannot be read
     * @throws IOException if a file cannot be read
     */
    public void add(FactsInput input) throws IOException {
        for (TeamFacts facts : input.facts()) {
            if (facts.team().equals(team) && facts.period().equals(period)) {
                given = facts;
            } else {
                others.add(facts);
            }
        }
    }

    /** Who is in the team, as far as other facts say; empty if they do not. */
    public ImmutableList<Agent> people() {
        return given == null ? ImmutableList.of() : given.agents();
    }

    /**
     * All facts: those of the team and period put together, and those of others.
     *
     * @param counted what the log says of the team and period
     * @param corrections what became known in the period about earlier ones
     * @throws io.github.ticheng.core.problem.ProblemsException if a value is given twice, or anything else does not fit
     */
    public ImmutableList<TeamFacts> with(TeamFacts counted, List<Correction> corrections) {
        TeamFactsBuilder together = TeamFacts.builder(team, period, counted.currency());
        boolean isTogether = given != null;
        TeamFacts first = given == null ? counted : given;
        for (Agent agent : first.agents()) {
            together.agent(agent, sheet -> {
                put(first, agent, sheet);
                if (isTogether && counted.indexOf(agent.id()) >= 0) {
                    put(counted, agent, sheet);
                }
            });
        }
        if (first.listsItems()) {
            together.listsItems();
        }
        first.teamValues().forEach((metric, value) -> together.team(known(metric), value));
        if (isTogether) {
            counted.teamValues().forEach((metric, value) -> together.team(known(metric), value));
            first.corrections().forEach(together::correction);
        }
        corrections.forEach(together::correction);
        return ImmutableList.<TeamFacts>builder()
                .addAll(others)
                .add(together.build())
                .build();
    }

    /** Corrections of a log of which each changes its order, too, as far as the other facts list that. */
    public ImmutableList<Correction> ofOrders(List<Correction> corrections) {
        return given == null ? ImmutableList.copyOf(corrections) : ofOrders(corrections, given);
    }

    /**
     * Corrections, known by an order and a moment, of which each changes its order, too, as far as some facts list that, in
     * whatever they tell of orders.
     */
    public static ImmutableList<Correction> ofOrders(List<Correction> corrections, TeamFacts facts) {
        Map<String, Item.Key> keys = new HashMap<>();
        Map<List<String>, Exact> values = new HashMap<>();
        Set<String> metrics = new HashSet<>();
        for (Agent agent : facts.agents()) {
            for (Item item : facts.items(facts.indexOf(agent.id()))) {
                String order = item.key().order();
                if (order != null) {
                    keys.put(order, item.key());
                    item.values().forEach((metric, value) -> {
                        metrics.add(metric.id());
                        if (value instanceof Exact number) {
                            values.put(List.of(agent.id().value(), order, metric.id()), number);
                        }
                    });
                }
            }
        }
        ImmutableList.Builder<Correction> all = ImmutableList.builder();
        for (Correction correction : corrections) {
            String order = correction.key().substring(0, correction.key().lastIndexOf('@'));
            Item.Key key = keys.get(order);
            Correction whole = correction;
            for (Change change : correction.changes()) {
                AgentId agent = change.agent();
                if (key == null
                        || agent == null
                        || !metrics.contains(change.metric().id())
                        || !(change.value() instanceof Exact added)
                        || change.kind() != Correction.Kind.ADDED) {
                    continue;
                }
                List<String> place =
                        List.of(agent.value(), order, change.metric().id());
                Exact before = values.getOrDefault(place, Exact.ZERO);
                if (!before.isZero()) {
                    whole = whole.plus(change.of(key));
                } else if (added.isPositive()) {
                    // Nothing can be added to an order that the agent has not.
                    whole = whole.plus(new Change(agent, change.metric(), added, Correction.Kind.REPLACED).of(key));
                } else {
                    continue;
                }
                values.put(place, before.plus(added));
            }
            all.add(whole);
        }
        return all.build();
    }

    private void put(TeamFacts facts, Agent agent, TeamFactsBuilder.AgentFacts sheet) {
        for (Metric metric : facts.metrics()) {
            Quantity value = facts.value(agent.id(), metric).orElse(null);
            if (value != null) {
                sheet.put(known(metric), value);
            }
        }
        int row = facts.indexOf(agent.id());
        facts.items(row)
                .forEach(item -> sheet.item(
                        item.key(), own -> item.values().forEach((metric, value) -> own.put(known(metric), value))));
    }

    /** The metric as the plan has it. */
    private Metric known(Metric metric) {
        return Objects.requireNonNull(known.getOrDefault(metric.id(), metric));
    }
}
