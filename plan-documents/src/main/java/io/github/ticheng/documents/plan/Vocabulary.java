// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics that a document may name: the shipped ones and its own, which go before shipped ones of their id.
 *
 * @param metrics the metrics by id, in order
 */
record Vocabulary(ImmutableMap<String, Metric> metrics) {

    static Vocabulary of(Iterable<Metric> own) {
        Map<String, Metric> all = new LinkedHashMap<>();
        Metrics.ALL.forEach(metric -> all.put(metric.id(), metric));
        own.forEach(metric -> all.put(metric.id(), metric));
        return new Vocabulary(ImmutableMap.copyOf(all));
    }

    Optional<Metric> find(String id) {
        return Optional.ofNullable(metrics.get(id));
    }

    ImmutableList<String> ids() {
        return metrics.keySet().asList();
    }

    ImmutableList<Metric> all() {
        return metrics.values().asList();
    }
}
