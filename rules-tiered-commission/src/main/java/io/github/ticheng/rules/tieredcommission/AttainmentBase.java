// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Attainment: what was achieved ÷ the target for it, as a share of one. Where there is nothing to divide by — a target
 * of zero or less, or an agent without one — the declared value stands, or it is a problem.
 *
 * @param achieved what was achieved, in the unit of the target
 * @param target the target of the agent for the period
 * @param ifNoTarget the attainment of an agent whose target is missing, zero or negative; null where that is a problem
 */
record AttainmentBase(
        Metric achieved, Metric target, @Nullable Exact ifNoTarget) implements Base {

    static final BlockType<AttainmentBase> TYPE = BlockType.of("attainment", Base.class, AttainmentBase.class)
            .with(
                    Field.required("achieved", FieldType.METRIC, AttainmentBase::achieved),
                    Field.required("target", FieldType.METRIC, AttainmentBase::target),
                    Field.optional(
                            "if-no-target",
                            FieldType.RATE,
                            base -> base.ifNoTarget == null ? null : new Rate(base.ifNoTarget)),
                    (achieved, target, ifNoTarget) ->
                            new AttainmentBase(achieved, target, ifNoTarget == null ? null : ifNoTarget.fraction()))
            .shortly(ShortForm.said("{achieved} out of {target}"));

    /**
     * Creates a base.
     *
     * @throws IllegalArgumentException if one of the metrics is a ratio or a rating, or their units differ
     */
    AttainmentBase {
        for (Metric metric : new Metric[] {achieved, target}) {
            Refused.when(
                    metric.kind() == MetricKind.RATIO || metric.kind() == MetricKind.RATING,
                    CommissionPhrases.AMOUNTS_OR_COUNTS,
                    metric.described());
        }
        Refused.when(
                achieved.unitKind() != target.unitKind(),
                CommissionPhrases.TARGET_UNIT,
                achieved.describedWith(target));
        ifNoTarget = ifNoTarget == null ? null : ifNoTarget.withoutTerm();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> reached = preparation.number(achieved);
        Slot<Exact> goal = ifNoTarget == null ? preparation.number(target) : preparation.optionalNumber(target);
        return agent -> value(agent, reached, goal);
    }

    private Exact value(ReportedAgent agent, Slot<Exact> reached, Slot<Exact> goal) {
        boolean known = ifNoTarget == null || agent.has(goal);
        Exact divisor = known ? agent.number(goal) : Exact.ZERO;
        if (divisor.isPositive()) {
            return agent.told(agent.number(reached).dividedBy(divisor).in(Unit.PERCENT), this::label);
        }
        if (ifNoTarget == null) {
            throw new ProblemSignal(
                    CommissionPhrases.NO_TARGET.filled(target.label(), Figure.of(divisor, target.unit(agent.money()))));
        }
        agent.note(
                () -> CommissionPhrases.NO_TARGET_TAKEN_AS.filled(target.label(), Figure.of(ifNoTarget, Unit.PERCENT)));
        return agent.figure(ifNoTarget, Unit.PERCENT);
    }

    @Override
    public Optional<Metric> signedBy() {
        return Optional.of(achieved);
    }

    @Override
    public Better better() {
        return achieved.better();
    }

    @Override
    public Words label() {
        return CommissionPhrases.ATTAINMENT_OF.filled(target.label());
    }

    @Override
    public Unit unit(Unit money) {
        return Unit.PERCENT;
    }
}
