// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;

/**
 * In proportion to a metric: days or hours present for joiners, leavers and part-time, sales, receptions.
 *
 * @param metric the metric, a number; every member must have a value
 * @param negativeIsZero whether a value below zero, such as net sales after returns, weighs nothing; if not it is a
 *     problem
 */
record MetricSplit(Metric metric, boolean negativeIsZero) implements FactSplit {

    static final BlockType<MetricSplit> TYPE = BlockType.of("by-metric", Split.class, MetricSplit.class)
            .with(
                    Field.required("metric", FieldType.METRIC, MetricSplit::metric),
                    Field.withDefault("negative-is-zero", FieldType.FLAG, MetricSplit::negativeIsZero, false),
                    MetricSplit::new);

    /** @throws IllegalArgumentException if the metric is a ratio or a rating */
    MetricSplit {
        Refused.when(metric.kind().holds() != Exact.class, PoolPhrases.WEIGHT_METRIC, metric.described());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public FactStep prepare(Preparation preparation) {
        Slot<Exact> slot = preparation.number(metric);
        return members -> Weights.byFacts(members, Exact.ZERO, (position, member) -> {
            Exact value = member.number(slot);
            return negativeIsZero && value.isNegative() ? value.max(Exact.ZERO) : value;
        });
    }
}
