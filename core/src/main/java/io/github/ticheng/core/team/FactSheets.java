// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of some facts, taken apart to be changed; what cannot be changed is listed. */
final class FactSheets {

    private final Place place;
    private final Map<AgentId, Sheet> sheets = new LinkedHashMap<>();
    final Map<Metric, Quantity> ofTeam;
    final List<Problem> problems = new ArrayList<>();

    /**
     * The values of an agent, and of the agent's orders and days.
     *
     * @param lessened the orders and days from which something was taken
     */
    record Sheet(Map<Metric, Quantity> values, Map<Item.Key, Map<Metric, Quantity>> items, Set<Item.Key> lessened) {

        /** The orders and days that are left: an order of which changes took all away is another agent's, or nobody's. */
        Map<Item.Key, Map<Metric, Quantity>> left() {
            return Maps.filterEntries(
                    items,
                    item -> item.getKey().order() == null
                            || !lessened.contains(item.getKey())
                            || !item.getValue().values().stream().allMatch(Exact.ZERO::equals));
        }
    }

    /**
     * Takes the values of a team.
     *
     * @param place where they are, for problems
     */
    FactSheets(Place place, Map<Metric, Quantity> ofTeam) {
        this.place = place;
        this.ofTeam = new LinkedHashMap<>(ofTeam);
    }

    /** Adds an agent without values so far. */
    Map<Metric, Quantity> add(AgentId agent, Iterable<Item> items) {
        Sheet sheet = new Sheet(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>());
        items.forEach(item -> sheet.items.put(item.key(), new LinkedHashMap<>(item.values())));
        sheets.put(agent, sheet);
        return sheet.values;
    }

    Sheet of(AgentId agent) {
        return requireNonNull(sheets.get(agent));
    }

    /** Makes a change, one of what the key names. */
    void apply(String key, Correction.Change change) {
        AgentId agent = change.agent();
        Map<Metric, Quantity> sheet = changedBy(change, agent == null ? null : sheets.get(agent));
        Metric known = sheet == null ? null : known(sheet, change.metric());
        if (sheet == null || (known == null && change.kind() == Correction.Kind.ADDED)) {
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
    private @Nullable Map<Metric, Quantity> changedBy(Correction.Change change, @Nullable Sheet ofAgent) {
        if (ofAgent == null || change.item() == null) {
            return change.agent() == null ? ofTeam : ofAgent == null ? null : ofAgent.values;
        }
        if (change.kind() == Correction.Kind.ADDED) {
            ofAgent.lessened.add(change.item());
            return ofAgent.items.get(change.item());
        }
        ofAgent.lessened.remove(change.item());
        return ofAgent.items.computeIfAbsent(change.item(), key -> new LinkedHashMap<>());
    }

    private static @Nullable Metric known(Map<Metric, Quantity> sheet, Metric metric) {
        for (Metric known : sheet.keySet()) {
            if (known.id().equals(metric.id())) {
                return known;
            }
        }
        return null;
    }
}
