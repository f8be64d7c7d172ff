// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exact quotient of a ratio: a conversion rate, an average order value.
 *
 * @param metric the ratio
 * @param ifNoData the value of a ratio of 0 of 0; null where that is a problem
 */
record RatioBase(Metric metric, @Nullable Exact ifNoData) implements Base {

    static final BlockType<RatioBase> TYPE = BlockType.of("ratio", Base.class, RatioBase.class)
            .with(
                    Field.required("metric", FieldType.METRIC, RatioBase::metric),
                    Field.optional(
                            "if-no-data",
                            FieldType.LEVEL,
                            base -> base.ifNoData == null ? null : Level.of(base.ifNoData, base.metric.unitKind())),
                    (metric, ifNoData) ->
                            new RatioBase(metric, ifNoData == null ? null : ifNoData.in(metric.unitKind())));

    /**
     * Creates a base.
     *
     * @throws IllegalArgumentException if the metric is no ratio
     */
    RatioBase {
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
            if (ratio.hasData()) {
                return ratio.value().orElseThrow().named(name).in(unit);
            }
            if (ifNoData == null) {
                throw new ProblemSignal(CommissionPhrases.NO_DATA.filled(name));
            }
            agent.note(() -> CommissionPhrases.NO_DATA_TAKEN_AS.filled(name, Figure.of(ifNoData, unit)));
            return agent.figure(ifNoData, unit);
        };
    }

    @Override
    public Better better() {
        return metric.better();
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
