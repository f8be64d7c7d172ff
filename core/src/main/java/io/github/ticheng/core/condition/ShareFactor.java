// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One metric divided by another, exactly: days present ÷ days due for joiners and leavers, one's own conversion ÷ the
 * team's. It is above 1 where the part exceeds the whole. With something less it is the difference that is divided: (own −
 * team's) ÷ team's. A whole that is not above zero is a problem, and so is a ratio of 0 of 0.
 *
 * @param part the metric that is divided, any but a rating
 * @param whole the metric that it is divided by, of the same unit
 * @param less the metric that is taken off the part first, of the same unit, or null
 */
record ShareFactor(Metric part, Metric whole, @Nullable Metric less) implements Factor {

    static final BlockType<ShareFactor> TYPE = BlockType.of("share", Factor.class, ShareFactor.class)
            .with(
                    Field.required("part", FieldType.METRIC, ShareFactor::part),
                    Field.required("whole", FieldType.METRIC, ShareFactor::whole),
                    Field.optional("less", FieldType.METRIC, factor -> factor.less),
                    ShareFactor::new)
            .shortly(ShortForm.said("{part} out of {whole}"));

    /** @throws IllegalArgumentException if a metric is a rating, or they are not of one unit */
    ShareFactor {
        for (Metric other : less == null ? ImmutableList.of(whole) : ImmutableList.of(whole, less)) {
            Refused.when(
                    part.unitKind() != other.unitKind() || other.kind() == MetricKind.RATING,
                    ConditionPhrases.ONE_UNIT,
                    part.describedWith(other));
        }
        Refused.when(part.kind() == MetricKind.RATING, ConditionPhrases.SHARE_OF_NUMBERS, part.described());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean rises() {
        boolean isNegative = less != null || part.kind() == MetricKind.MONEY || part.kind() == MetricKind.POINTS;
        return !isNegative && part.better() != Better.LOWER && whole.better() == Better.NEITHER;
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step own = value(part, preparation);
        Step divisor = value(whole, preparation);
        Step off = less == null ? null : value(less, preparation);
        return agent -> {
            Exact dividend = off == null ? own.factor(agent) : own.factor(agent).minus(off.factor(agent));
            return share(agent, dividend, divisor.factor(agent));
        };
    }

    private static Step value(Metric metric, Preparation preparation) {
        if (metric.kind() == MetricKind.RATIO) {
            Slot<Ratio> slot = preparation.ratio(metric);
            return agent -> agent.ratio(slot)
                    .value()
                    .orElseThrow(() -> new ProblemSignal(ConditionPhrases.NO_RATIO_FACTOR.filled(metric.label())));
        }
        Slot<Exact> slot = preparation.number(metric);
        return agent -> agent.number(slot);
    }

    private Exact share(ScoredAgent agent, Exact partValue, Exact wholeValue) {
        if (!wholeValue.isPositive()) {
            throw new ProblemSignal(ConditionPhrases.NO_WHOLE.filled(
                    whole.label(), part.label(), Figure.of(wholeValue, whole.unit(agent.money()))));
        }
        return partValue.dividedBy(wholeValue);
    }
}
