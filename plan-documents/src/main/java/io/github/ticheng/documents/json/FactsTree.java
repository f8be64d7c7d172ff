// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.util.Map;

/** Writes facts in JSON, their metrics by id. */
public final class FactsTree {

    private FactsTree() {}

    /** Adds the metrics of facts to some by id; of two that differ the first stays. */
    public static void collect(TeamFacts facts, Map<String, Metric> all) {
        facts.metrics().forEach(metric -> all.putIfAbsent(metric.id(), metric));
        facts.teamValues().keySet().forEach(metric -> all.putIfAbsent(metric.id(), metric));
        for (int row = 0; row < facts.agents().size(); row++) {
            facts.items(row)
                    .forEach(item -> item.values().keySet().forEach(metric -> all.putIfAbsent(metric.id(), metric)));
        }
        facts.corrections()
                .forEach(correction -> correction
                        .changes()
                        .forEach(change -> all.putIfAbsent(change.metric().id(), change.metric())));
    }

    /** Writes a metric: its id, or its definition where its id means another one. */
    public static Json of(Metric metric, Map<String, Metric> known) {
        return metric.equals(known.get(metric.id())) ? Json.text(metric.id()) : MetricTree.of(metric);
    }

    /**
     * Writes facts.
     *
     * @param known the metrics that are defined elsewhere, by id; those of all values are among them
     */
    public static JsonMap of(TeamFacts facts, Map<String, Metric> known) {
        JsonMap tree = new JsonMap()
                .put("team", facts.team().value())
                .put("period", facts.period().toString())
                .put("currency", facts.currency().getCurrencyCode());
        JsonList agents = tree.putList("agents");
        for (int row = 0; row < facts.agents().size(); row++) {
            JsonMap agent = facts.agents().get(row).treeInTeam();
            agents.add(agent);
            JsonMap sheet = agent.putMap("values");
            for (int column = 0; column < facts.metrics().size(); column++) {
                Quantity value = facts.valueAt(column, row);
                if (value != null) {
                    sheet.put(facts.metrics().get(column).id(), value.toString());
                }
            }
            if (facts.listsItems()) {
                JsonList items = agent.putList("items");
                facts.items(row).forEach(item -> {
                    JsonMap own = items.addMap();
                    write(item.key(), own);
                    JsonMap itemValues = own.putMap("values");
                    item.values().forEach((metric, value) -> itemValues.put(metric.id(), value.toString()));
                });
            }
        }
        if (!facts.teamValues().isEmpty()) {
            JsonMap own = tree.putMap("team-values");
            facts.teamValues().forEach((metric, value) -> own.put(metric.id(), value.toString()));
        }
        if (!facts.corrections().isEmpty()) {
            JsonList corrections = tree.putList("corrections");
            facts.corrections().forEach(correction -> write(correction, known, corrections.addMap()));
        }
        return tree;
    }

    private static void write(Item.Key key, JsonMap tree) {
        tree.put("day", key.day().toString());
        if (key.order() != null) {
            tree.put("order", key.order());
        }
    }

    private static void write(Correction correction, Map<String, Metric> known, JsonMap tree) {
        tree.put("key", correction.key())
                .put("period", correction.period().toString())
                .put("cause", correction.causeCode())
                .put("label", WordsTree.of(correction.cause()));
        if (correction.knownOn() != null) {
            tree.put("known-on", correction.knownOn().toString());
        }
        JsonList changes = tree.putList("changes");
        for (Correction.Change change : correction.changes()) {
            JsonMap one = changes.addMap();
            if (change.agent() != null) {
                one.put("agent", change.agent().value());
            }
            if (change.item() != null) {
                write(change.item(), one);
            }
            one.put("metric", of(change.metric(), known));
            one.put("change", Json.word(change.kind()))
                    .put("value", change.value().toString());
        }
    }

    /** Writes definitions of metrics. */
    public static void writeMetrics(Iterable<Metric> metrics, JsonMap tree) {
        JsonList all = tree.putList("metrics");
        metrics.forEach(metric -> all.add(MetricTree.of(metric)));
    }
}
