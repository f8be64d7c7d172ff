// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;

/**
 * An amount for each of something that is counted: 0.10 a reception, −20.00 a bad review.
 *
 * @param amount the amount for one, in the plan's currency, any sign
 * @param metric what is counted: a count, a duration or points
 * @param base whose count
 */
record PerCasePool(Exact amount, Metric metric, PoolBase base) implements Pool {

    static final BlockType<PerCasePool> TYPE = BlockType.of("per-case", Pool.class, PerCasePool.class)
            .with(
                    Field.required("amount", FieldType.AMOUNT, PerCasePool::amount),
                    Field.required("metric", FieldType.METRIC, PerCasePool::metric),
                    Field.required("base", FieldType.choice(PoolBase.class), PerCasePool::base),
                    PerCasePool::new)
            .shortly(ShortForm.said("{amount} for each of the {base} of {metric}"));

    /** @throws IllegalArgumentException if the metric is not counted: money, a ratio or a rating */
    PerCasePool {
        Refused.when(
                metric.kind() == MetricKind.MONEY || metric.kind().holds() != Exact.class,
                PoolPhrases.COUNTED,
                metric.described());
        amount = amount.withoutTerm();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        PoolBase.Reader reader = base.reader(metric, preparation);
        return (team, explained) -> (explained == null ? amount : explained.amount(amount)).times(reader.value(team));
    }
}
