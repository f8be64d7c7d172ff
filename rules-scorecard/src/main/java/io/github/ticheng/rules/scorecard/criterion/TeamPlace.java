// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard.criterion;

import io.github.ticheng.core.metric.Better;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.NumberSlot;
import io.github.ticheng.core.room.RatioSlot;
import io.github.ticheng.core.rule.Preparation;
import org.jspecify.annotations.Nullable;

/**
 * A metric of an agent seen among those of the team: its average and its ranks. Whoever has no data is not counted.
 *
 * <p>The average of ratios is the ratio of the summed parts, never a mean of rates.
 */
public final class TeamPlace {

    private final Metric metric;
    private final Measure.Reader own;
    private final @Nullable RatioSlot ratio;
    private final @Nullable NumberSlot number;

    /**
     * Prepares a metric to be seen so.
     *
     * @param metric the metric, no rating
     * @param absentIsNoData as in {@link Measure#prepare}
     * @throws IllegalArgumentException if the metric is a rating
     */
    public TeamPlace(Metric metric, Preparation preparation, boolean absentIsNoData) {
        this.metric = metric;
        this.own = new MetricValue(metric).prepare(preparation, absentIsNoData);
        boolean isRatio = metric.kind() == MetricKind.RATIO;
        this.ratio = isRatio ? preparation.optionalRatio(metric) : null;
        this.number = isRatio ? null : preparation.optionalNumber(metric);
    }

    /**
     * Refuses a metric that has no better way.
     *
     * @return the metric
     * @throws IllegalArgumentException if the metric is a rating, or neither way of it is better
     */
    public static Metric checkHasBetter(Metric metric) {
        MetricValue.requireNumber(metric);
        if (metric.better() == Better.NEITHER) {
            throw new IllegalArgumentException(
                    "Expected a metric of which one way is better, but found " + metric + " of which neither is");
        }
        return metric;
    }

    /** The agent's value; null for no data. */
    public @Nullable Exact value(CreditedAgent agent) {
        return own.value(agent);
    }

    /** The average of all who have data; the agent must be one of them. */
    public Exact average(CreditedAgent agent) {
        Exact numerator = Exact.ZERO;
        Exact denominator = Exact.ZERO;
        for (CreditedAgent member : agent.team().agents()) {
            if (ratio != null && member.has(ratio)) {
                Ratio value = member.ratio(ratio);
                numerator = numerator.plus(value.numerator().withoutTerm());
                denominator = denominator.plus(value.denominator().withoutTerm());
            } else if (number != null && member.has(number)) {
                numerator = numerator.plus(member.number(number).withoutTerm());
                denominator = denominator.plus(Exact.ONE);
            }
        }
        Exact average = numerator.dividedBy(denominator);
        Unit unit = MetricValue.unit(metric, agent.money());
        return agent.input(CriterionPhrases.averageOf(metric.label()), average, unit);
    }

    /** How many agents have data. */
    public int counted(CreditedAgent agent) {
        int counted = 0;
        for (CreditedAgent member : agent.team().agents()) {
            counted += valueOf(member) == null ? 0 : 1;
        }
        return counted;
    }

    /** The place of a value among those of all who have data: 1 for the best; equal values share the better place. */
    public int rank(CreditedAgent agent, Exact value) {
        int sign = metric.better() == Better.LOWER ? -1 : 1;
        int rank = 1;
        for (CreditedAgent member : agent.team().agents()) {
            Exact other = valueOf(member);
            rank += other != null && other.compareTo(value) * sign > 0 ? 1 : 0;
        }
        return rank;
    }

    /** The first agent, in the order of ids, whose value is the best; the agent itself must have data. */
    public CreditedAgent best(CreditedAgent agent) {
        for (CreditedAgent member : agent.team().agents()) {
            Exact value = valueOf(member);
            if (value != null && rank(agent, value) == 1) {
                return member;
            }
        }
        throw new IllegalArgumentException(
                "Expected an agent with data, but found " + agent.agent().id() + " without " + metric);
    }

    /** The value of any agent of the team; null for no data. */
    public @Nullable Exact valueOf(CreditedAgent member) {
        if (ratio != null) {
            Ratio value = member.has(ratio) ? member.ratio(ratio) : Ratio.NO_DATA;
            return value.hasData() ? value.numerator().dividedBy(value.denominator()) : null;
        }
        return number != null && member.has(number) ? member.number(number) : null;
    }
}
