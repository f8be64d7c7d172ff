// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import org.jspecify.annotations.Nullable;

/**
 * The values of a metric over which a claim is to hold: numbers from one to another in steps, or values one by one.
 *
 * @param metric the metric
 * @param values the least and the greatest number, both included; or values one by one, each better than those before it
 * @param isListed whether they are one by one
 * @param step the step, positive; null for the smallest that the metric has
 */
public record Domain(
        Metric metric,
        ImmutableList<Quantity> values,
        boolean isListed,
        @Nullable Exact step) {

    /**
     * Reads {@code sales=0..50000}, {@code sales=0..50000 by 100} or {@code attitude=poor|fair|good}; a ratio by its value,
     * {@code refund-rate=0..0.2}.
     *
     * @param known the metrics that there are
     * @throws ProblemsException if it is none, the metric is not known, a value does not fit it, or the greatest value is
     *     below the least
     */
    public static Domain parse(String text, Iterable<Metric> known) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw none(text);
        }
        Metric metric = WhatIf.metric(text.substring(0, equals).strip(), known);
        String values = text.substring(equals + 1).strip();
        int dots = values.indexOf("..");
        if (dots < 0) {
            return new Domain(
                    metric,
                    Splitter.on('|')
                            .trimResults()
                            .splitToStream(values)
                            .map(metric::parse)
                            .collect(ImmutableList.toImmutableList()),
                    true,
                    null);
        }
        int by = values.indexOf(" by ");
        Exact from = number(values.substring(0, dots), metric, text);
        Exact to = number(values.substring(dots + 2, by < 0 ? values.length() : by), metric, text);
        Exact step = by < 0 ? null : number(values.substring(by + 4), metric, text);
        if (to.isLessThan(from) || (step != null && !step.isPositive())) {
            throw none(text);
        }
        return new Domain(metric, ImmutableList.of(from, to), false, step);
    }

    /**
     * What is looked at unless said: of each number that a team has, a plan reads and that can be better or worse, from zero to twice the greatest value,
     * of ratios from nothing to all, of points to a hundred.
     */
    public static ImmutableList<Domain> usual(CompensationPlan plan, TeamFacts facts) {
        ImmutableList.Builder<Domain> domains = ImmutableList.builder();
        for (Metric metric : facts.metrics()) {
            boolean isShare = metric.kind() == MetricKind.RATIO && metric.unitKind() == Unit.Kind.PERCENT;
            if (metric.better() != Better.NEITHER
                    && plan.reads().contains(metric)
                    && (isShare || metric.kind().holds() == Exact.class)) {
                boolean isPoints = metric.kind() == MetricKind.POINTS;
                Exact greatest = isPoints ? Exact.of(100) : Exact.ONE;
                for (Agent agent : facts.agents()) {
                    greatest = facts.value(agent.id(), metric).orElse(Exact.ZERO) instanceof Exact number
                            ? greatest.max(isPoints ? number : number.times(Exact.of(2)))
                            : greatest;
                }
                domains.add(
                        new Domain(metric, ImmutableList.of(Exact.ZERO, isShare ? Exact.ONE : greatest), false, null));
            }
        }
        return domains.build();
    }

    private static Exact number(String digits, Metric metric, String text) {
        if (metric.kind() == MetricKind.RATING) {
            throw none(text);
        }
        try {
            Exact number = Exact.parse(digits.strip());
            if (metric.kind() != MetricKind.RATIO) {
                metric.check(number);
            }
            return number;
        } catch (IllegalArgumentException unreadable) {
            throw none(text);
        }
    }

    private static ProblemsException none(String text) {
        return WhatIf.problem(QuestionPhrases.NO_DOMAIN.filled(text));
    }

    @Override
    public String toString() {
        return metric.id() + "="
                + (isListed
                        ? String.join("|", values.stream().map(Object::toString).toList())
                        : values.get(0) + ".." + values.get(1) + (step == null ? "" : " by " + step));
    }
}
