// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.MapMaker;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where pay may bend or jump as one metric of an agent changes: the bounds of the curves of PAY rules and the thresholds of
 * conditions. Between two of them every line moves one way at most. If anything else hangs on the metric, nothing is known
 * of it: it is opaque.
 *
 * @param values the values at which pay may bend or jump, or right behind which it may
 * @param opaque what hangs on the metric in a way that nothing is known of, if anything does
 * @param moved the ids of the metric and of the rules whose results may hang on it; empty if any may
 */
record Breaks(ImmutableSortedSet<Exact> values, Optional<Words> opaque, Optional<Set<String>> moved) {

    /** Those of plans that are in use, which are asked for again with every agent and goal. */
    private static final Map<CompensationPlan, Map<Question, Breaks>> FOUND =
            new MapMaker().weakKeys().makeMap();

    private record Question(Metric metric, @Nullable String line) {}

    /**
     * The breaks of a plan.
     *
     * @param line the only rule of PAY whose line counts; null for the total of all lines
     */
    static Breaks of(CompensationPlan plan, Metric metric, @Nullable String line) {
        return FOUND.computeIfAbsent(plan, unused -> new ConcurrentHashMap<>())
                .computeIfAbsent(new Question(metric, line), unused -> BreakSearch.in(plan, metric, line));
    }
}
