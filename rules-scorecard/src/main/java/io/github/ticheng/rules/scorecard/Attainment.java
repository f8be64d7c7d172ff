// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric as a share of its target: sales ÷ target sales. The target is the plan's or each agent's own; an own target
 * that is not above zero is a problem.
 *
 * @param metric the metric, no rating
 * @param target the target in the metric's unit, positive; null where each agent has one
 * @param targetMetric the metric that holds each agent's target; null where the plan has one
 */
public record Attainment(
        Metric metric, @Nullable Exact target, @Nullable Metric targetMetric) implements Measure {

    public static final BlockType<Attainment> TYPE = BlockType.of("attainment", Measure.class, Attainment.class)
            .with(
                    Field.required("metric", FieldType.METRIC, Attainment::metric),
                    Field.optional("target", FieldType.LEVEL, Attainment::writtenTarget),
                    Field.optional("target-metric", FieldType.METRIC, Attainment::targetMetric),
                    (metric, target, targetMetric) -> new Attainment(metric, read(metric, target), targetMetric));

    static @Nullable Exact read(Metric metric, @Nullable Level target) {
        return target == null ? null : target.in(metric.unitKind());
    }

    @Nullable
    Level writtenTarget() {
        return target == null ? null : Level.of(target, metric.unitKind());
    }

    /**
     * Creates a measure.
     *
     * @throws IllegalArgumentException if the metric is a rating, if there is not exactly one target, if it is not
     *     positive, or if the metric that holds it is a ratio or a rating
     */
    public Attainment {
        MetricValue.requireNumber(metric);
        Refused.when(
                (target == null) == (targetMetric == null),
                CriterionId.expected(metric.id(), CriterionPhrases.ONE_TARGET),
                target == null ? null : target + ", " + targetMetric);
        target = target == null
                ? null
                : CriterionId.checkPositive(metric.id(), CriterionPhrases.POSITIVE_TARGET, target);
        if (targetMetric != null) {
            CriterionId.checkNumber(metric.id(), targetMetric);
        }
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Label label() {
        return Label.of(CriterionPhrases.AGAINST_TARGET.filled(metric.label()));
    }

    @Override
    public String id() {
        return metric.id();
    }

    @Override
    public Better better() {
        return metric.better();
    }

    @Override
    public Unit unit(Unit money) {
        return Unit.PERCENT;
    }

    @Override
    public Reader prepare(Preparation preparation, boolean absentIsNoData) {
        Reader value = new MetricValue(metric).prepare(preparation, absentIsNoData);
        Unit unit = metric.unit(preparation.money());
        if (target != null) {
            Exact goal = target;
            return agent -> share(agent, value.value(agent), agent.figure(goal, unit));
        }
        if (targetMetric == null) {
            throw new IllegalStateException("refused at construction");
        }
        Slot<Exact> slot = preparation.number(targetMetric);
        return agent -> share(agent, value.value(agent), ownTarget(agent, slot, unit));
    }

    private @Nullable Exact share(CreditedAgent agent, @Nullable Exact value, Exact target) {
        return value == null ? null : agent.told(value.dividedBy(target).in(Unit.PERCENT), this::label);
    }

    private static Exact ownTarget(CreditedAgent agent, Slot<Exact> slot, Unit unit) {
        Exact target = agent.number(slot);
        if (!target.isPositive()) {
            throw new ProblemSignal(
                    CriterionPhrases.NO_TARGET.filled(slot.metric().label(), Figure.of(target, unit)));
        }
        return target;
    }
}
