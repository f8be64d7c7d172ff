// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.metric.Origin.Whose;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics that a document may name: the shipped ones and its own, which go before shipped ones of their id.
 *
 * @param metrics the metrics by id, in order
 * @param unread the ids of those that could not be read, which was told
 */
record Vocabulary(ImmutableMap<String, Metric> metrics, ImmutableSet<String> unread) {

    static Vocabulary of(Iterable<Metric> own) {
        return of(own, ImmutableSet.of());
    }

    static Vocabulary of(Iterable<Metric> own, ImmutableSet<String> unread) {
        Map<String, Metric> all = new LinkedHashMap<>();
        all.put(Metric.SCORE.id(), Metric.SCORE);
        all.put(Metric.PLACE.id(), Metric.PLACE);
        Metrics.ALL.forEach(metric -> all.put(metric.id(), metric));
        own.forEach(metric -> all.put(metric.id(), metric));
        return new Vocabulary(ImmutableMap.copyOf(all), unread);
    }

    /** This and the amounts of figures. */
    Vocabulary with(Iterable<Metric> figures) {
        Map<String, Metric> all = new LinkedHashMap<>(metrics);
        figures.forEach(figure -> all.put(figure.id(), figure));
        return new Vocabulary(ImmutableMap.copyOf(all), unread);
    }

    /** A metric by its id, perhaps with whose it is behind it, or what a rule comes to. */
    Optional<Metric> find(String text) {
        int split = text.indexOf(Metric.OF);
        String id = split < 0 ? text : text.substring(0, split);
        try {
            Metric own = id.startsWith(Metric.LINE) ? Metric.line(id.substring(Metric.LINE.length())) : metrics.get(id);
            return own == null || split < 0
                    ? Optional.ofNullable(own)
                    : Optional.of(own.of(Whose.parse(text.substring(split + Metric.OF.length()))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Whether it is about a metric that could not be read, which was told. */
    boolean isUnread(String text) {
        int split = text.indexOf(Metric.OF);
        return unread.contains(split < 0 ? text : text.substring(0, split));
    }

    /** The ids by what people call the metrics; the first of several that are called alike. */
    ImmutableMap<String, String> idsByLabel() {
        Map<String, String> ids = new LinkedHashMap<>();
        metrics.values()
                .forEach(metric ->
                        metric.label().words().values().forEach(label -> ids.putIfAbsent(label, metric.id())));
        return ImmutableMap.copyOf(ids);
    }

    ImmutableList<String> ids() {
        return metrics.keySet().asList();
    }

    /** Those of which facts may have values. */
    ImmutableList<Metric> all() {
        return metrics.values().stream()
                .filter(metric -> metric.origin() == null)
                .collect(ImmutableList.toImmutableList());
    }
}
