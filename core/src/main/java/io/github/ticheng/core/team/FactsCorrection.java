// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static java.util.Objects.requireNonNull;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of a period as they would have been with some corrections. */
final class FactsCorrection {

    private final TeamFacts facts;
    private final Map<AgentId, Map<Metric, Quantity>> values = new LinkedHashMap<>();
    private final Map<Metric, Quantity> teamValues = new LinkedHashMap<>();
    private final Map<AgentId, Map<Item.Key, Map<Metric, Quantity>>> items = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private FactsCorrection(TeamFacts facts) {
        this.facts = facts;
        for (int row = 0; row < facts.agents().size(); row++) {
            Map<Metric, Quantity> sheet = new LinkedHashMap<>();
            for (int column = 0; column < facts.metrics().size(); column++) {
                Quantity value = facts.valueAt(column, row);
                if (value != null) {
                    sheet.put(facts.metrics().get(column), value);
                }
            }
            values.put(facts.agents().get(row).id(), sheet);
            Map<Item.Key, Map<Metric, Quantity>> ofAgent = new LinkedHashMap<>();
            facts.items(row).forEach(item -> ofAgent.put(item.key(), new LinkedHashMap<>(item.values())));
            items.put(facts.agents().get(row).id(), ofAgent);
        }
        teamValues.putAll(facts.teamValues());
    }

    static TeamFacts of(TeamFacts facts, Iterable<Correction> corrections) {
        FactsCorrection corrected = new FactsCorrection(facts);
        for (Correction correction : corrections) {
            if (correction.period().equals(facts.period())) {
                correction.changes().forEach(change -> corrected.apply(correction.key(), change));
            }
        }
        return corrected.build(List.of());
    }

    /** The facts with some changes, and with corrections of earlier periods. */
    static TeamFacts of(TeamFacts facts, Iterable<Correction.Change> changes, List<Correction> ofEarlier) {
        FactsCorrection changed = new FactsCorrection(facts);
        changes.forEach(change -> changed.apply(change.metric().id(), change));
        return changed.build(ofEarlier);
    }

    private void apply(String key, Correction.Change change) {
        AgentId agent = change.agent();
        Map<Metric, Quantity> sheet = sheet(agent, change);
        Metric known = sheet == null ? null : known(sheet, change.metric());
        if (sheet == null || (known == null && change.kind() == Correction.Kind.ADDED)) {
            Place place = Place.of(Part.TEAM, facts.team()).with(Part.PERIOD, facts.period());
            problems.add(new Problem(
                    (agent == null ? place : place.with(Part.AGENT, agent))
                            .with(Part.METRIC, change.metric().id()),
                    FactPhrases.NOTHING_TO_CORRECT.filled(key)));
            return;
        }
        if (known == null || change.kind() == Correction.Kind.REPLACED) {
            sheet.put(known == null ? change.metric() : known, change.value());
        } else {
            sheet.compute(known, (metric, value) -> ((Exact) requireNonNull(value)).plus((Exact) change.value()));
        }
    }

    /** What a change changes; null if it is not there. What stands instead of nothing may be an item that was not there. */
    private @Nullable Map<Metric, Quantity> sheet(@Nullable AgentId agent, Correction.Change change) {
        if (agent == null || change.item() == null) {
            return agent == null ? teamValues : values.get(agent);
        }
        Map<Item.Key, Map<Metric, Quantity>> ofAgent = items.get(agent);
        if (ofAgent == null || change.kind() == Correction.Kind.ADDED) {
            return ofAgent == null ? null : ofAgent.get(change.item());
        }
        return ofAgent.computeIfAbsent(change.item(), key -> new LinkedHashMap<>());
    }

    private static @Nullable Metric known(Map<Metric, Quantity> sheet, Metric metric) {
        for (Metric known : sheet.keySet()) {
            if (known.id().equals(metric.id())) {
                return known;
            }
        }
        return null;
    }

    private TeamFacts build(List<Correction> ofEarlier) {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        TeamFactsBuilder builder = TeamFacts.builder(facts.team(), facts.period(), facts.currency());
        facts.agents()
                .forEach(agent -> builder.agent(agent, sheet -> {
                    requireNonNull(values.get(agent.id())).forEach(sheet::put);
                    requireNonNull(items.get(agent.id()))
                            .forEach((key, own) -> sheet.item(key, item -> own.forEach(item::put)));
                }));
        if (facts.listsItems()) {
            builder.listsItems();
        }
        teamValues.forEach(builder::team);
        ofEarlier.forEach(builder::correction);
        return builder.build();
    }
}
