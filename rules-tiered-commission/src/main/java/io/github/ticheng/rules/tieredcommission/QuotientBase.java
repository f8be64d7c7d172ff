// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A base that is divided; where there is nothing to divide by, the declared value stands, or it is a problem. */
sealed interface QuotientBase extends Base {

    /**
     * The exact quotient of a ratio: a conversion rate, an average order value.
     *
     * @param metric the ratio
     * @param ifNoData the value of a ratio of 0 of 0; null where that is a problem
     */
    record OfRatio(Metric metric, @Nullable Exact ifNoData) implements QuotientBase {

        static final BlockType<OfRatio> TYPE = BlockType.of("ratio", Base.class, OfRatio.class)
                .with(
                        Field.required("metric", FieldType.METRIC, OfRatio::metric),
                        Field.optional(
                                "if-no-data",
                                FieldType.LEVEL,
                                base -> base.ifNoData == null ? null : Level.of(base.ifNoData, base.metric.unitKind())),
                        (metric, ifNoData) ->
                                new OfRatio(metric, ifNoData == null ? null : ifNoData.in(metric.unitKind())));

        /**
         * Creates a base.
         *
         * @throws IllegalArgumentException if the metric is no ratio
         */
        public OfRatio {
            Refused.when(metric.kind() != MetricKind.RATIO, CommissionPhrases.A_RATIO, metric.described());
            ifNoData = ifNoData == null ? null : ifNoData.withoutTerm();
        }

        @Override
        public Optional<BlockType<?>> type() {
            return Optional.of(TYPE);
        }

        @Override
        public Optional<Metric> single() {
            return Optional.of(metric);
        }

        @Override
        public Step prepare(Preparation preparation) {
            Slot<Ratio> slot = preparation.ratio(metric);
            Label name = metric.label();
            Unit unit = unit(preparation.money());
            return agent -> {
                Ratio ratio = agent.ratio(slot);
                return ratio.hasData()
                        ? ratio.value().orElseThrow().named(name).in(unit)
                        : QuotientBase.declared(
                                ifNoData,
                                unit,
                                agent,
                                () -> CommissionPhrases.NO_DATA.filled(name),
                                figure -> CommissionPhrases.NO_DATA_TAKEN_AS.filled(name, figure));
            };
        }

        @Override
        public Better better() {
            return metric.better();
        }

        @Override
        public boolean rises() {
            return metric.better() != Better.LOWER;
        }

        @Override
        public Words label() {
            return metric.label();
        }

        @Override
        public Unit unit(Unit money) {
            return metric.unit(money);
        }
    }

    /**
     * Attainment: what was achieved ÷ the target for it, as a share of one. There is nothing to divide by where the target
     * is zero or less, and for an agent without one.
     *
     * @param achieved what was achieved, in the unit of the target
     * @param target the target of the agent for the period
     * @param ifNoTarget the attainment of an agent whose target is missing, zero or negative; null where that is a problem
     */
    record Attainment(
            Metric achieved, Metric target, @Nullable Exact ifNoTarget) implements QuotientBase {

        static final BlockType<Attainment> TYPE = BlockType.of("attainment", Base.class, Attainment.class)
                .with(
                        Field.required("achieved", FieldType.METRIC, Attainment::achieved),
                        Field.required("target", FieldType.METRIC, Attainment::target),
                        Field.optional(
                                "if-no-target",
                                FieldType.RATE,
                                base -> base.ifNoTarget == null ? null : new Rate(base.ifNoTarget)),
                        (achieved, target, ifNoTarget) ->
                                new Attainment(achieved, target, ifNoTarget == null ? null : ifNoTarget.fraction()))
                .shortly(ShortForm.said("{achieved} out of {target}"));

        /**
         * Creates a base.
         *
         * @throws IllegalArgumentException if one of the metrics is a ratio or a rating, or their units differ
         */
        public Attainment {
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
            return agent -> {
                boolean known = ifNoTarget == null || agent.has(goal);
                Exact divisor = known ? agent.number(goal) : Exact.ZERO;
                return divisor.isPositive()
                        ? agent.told(
                                agent.number(reached).dividedBy(divisor).in(Unit.PERCENT),
                                () -> CommissionPhrases.ATTAINMENT_BY.filled(target.label(), achieved.label()))
                        : QuotientBase.declared(
                                ifNoTarget,
                                Unit.PERCENT,
                                agent,
                                () -> CommissionPhrases.NO_TARGET.filled(
                                        target.label(), Figure.of(divisor, target.unit(agent.money()))),
                                figure -> CommissionPhrases.NO_TARGET_TAKEN_AS.filled(target.label(), figure));
            };
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
        public boolean rises() {
            return achieved.better() != Better.LOWER && target.better() == Better.NEITHER;
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

    private static Exact declared(
            @Nullable Exact value,
            Unit unit,
            ReportedAgent agent,
            Supplier<Message> problem,
            Function<Figure, Message> remark) {
        if (value == null) {
            throw new ProblemSignal(problem.get());
        }
        agent.note(() -> remark.apply(Figure.of(value, unit)));
        return agent.figure(value, unit);
    }
}
