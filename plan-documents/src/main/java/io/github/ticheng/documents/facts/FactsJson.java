// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.json.FactsReader;
import io.github.ticheng.documents.json.FactsTree;
import io.github.ticheng.documents.json.JsonObject;
import io.github.ticheng.documents.json.JsonSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts as JSON, with their corrections. Immutable.
 *
 * <pre>
 * {"format": 1, "facts": [{
 *   "team": "desk", "period": "2024-07", "currency": "CNY",
 *   "agents": [
 *     {"id": "li-na", "name": "李娜", "post": "senior", "hired-on": "2021-03-15",
 *      "values": {"sales": "23450.55", "refund-rate": "12/240"}}],
 *   "team-values": {"public-sales": "84000"},
 *   "corrections": [
 *     {"key": "order-4711", "period": "2024-03", "cause": "buyer-refund", "label": {"en": "refund", "zh": "退款"},
 *      "changes": [{"agent": "li-na", "metric": "sales", "change": "added", "value": "-1200.00"}]}]}]}
 * </pre>
 *
 * <p>Values are texts, or numbers without an exponent; a metric that the host did not name may be defined under {@code
 * metrics}, with {@code id}, {@code kind}, {@code unit}, {@code better}, {@code roll-up}, {@code fractional} and {@code
 * label}. Nothing is read that is not known here, and null is no value. Totals and averages among the agents are refused as
 * in {@link FactsCsv}.
 */
public final class FactsJson {

    private final ImmutableMap<String, Metric> metrics;

    private final ImmutableSet<AgentId> agents;

    private FactsJson(ImmutableMap<String, Metric> metrics, ImmutableSet<AgentId> agents) {
        this.metrics = metrics;
        this.agents = agents;
    }

    /**
     * Facts in which these metrics are known by their ids.
     *
     * @throws IllegalArgumentException if two metrics have one id
     */
    public static FactsJson of(Iterable<Metric> metrics) {
        return new FactsJson(Maps.uniqueIndex(metrics, Metric::id), ImmutableSet.of());
    }

    /**
     * The same, for which these are agents, though they look like totals or averages; see {@link FactsCsv#withAgents}.
     *
     * @throws IllegalArgumentException if one is no id
     */
    public FactsJson withAgents(String... ids) {
        return new FactsJson(metrics, Arrays.stream(ids).map(AgentId::of).collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * Reads facts.
     *
     * @param name what messages call the text
     * @throws DocumentException if anything is wrong; it tells everything
     */
    public ImmutableList<TeamFacts> read(String name, String text) {
        return read(new JsonSource(name, text));
    }

    /**
     * Reads the facts in a file in UTF-8.
     *
     * @throws DocumentException if anything is wrong; it tells everything
     * @throws IOException if the file cannot be read
     */
    public ImmutableList<TeamFacts> read(Path file) throws IOException {
        return read(JsonSource.of(file));
    }

    private ImmutableList<TeamFacts> read(JsonSource source) {
        return JsonObject.read(source, this::facts, "format", "metrics", "facts");
    }

    private ImmutableList<TeamFacts> facts(JsonObject tree) {
        FactsReader.checkFormat(tree);
        FactsReader facts = FactsReader.given(FactsReader.metrics(tree, metrics), agents);
        return tree.all("facts", facts::read, FactsReader.keys());
    }

    /**
     * Writes facts, so that reading gives them back. Metrics that this does not know are defined there.
     *
     * @throws IllegalArgumentException if the facts have different metrics of one id
     */
    public String write(Iterable<TeamFacts> facts) {
        Map<String, Metric> used = new TreeMap<>();
        facts.forEach(team -> collect(team, used));
        ImmutableList<Metric> own = used.values().stream()
                .filter(metric -> !metric.equals(metrics.get(metric.id())))
                .collect(ImmutableList.toImmutableList());
        JsonMap tree = new JsonMap().put("format", 1);
        if (!own.isEmpty()) {
            FactsTree.writeMetrics(own, tree);
        }
        JsonList all = tree.putList("facts");
        facts.forEach(team -> all.add(FactsTree.of(team, used)));
        return tree.pretty();
    }

    private static void collect(TeamFacts facts, Map<String, Metric> used) {
        Map<String, Metric> own = new TreeMap<>();
        FactsTree.collect(facts, own);
        own.forEach((id, metric) -> {
            Metric other = used.putIfAbsent(id, metric);
            if (other != null && !other.equals(metric)) {
                throw new IllegalArgumentException("Expected one metric of an id, but found " + other.canonicalText()
                        + " and " + metric.canonicalText() + ", which differ");
            }
        });
    }
}
