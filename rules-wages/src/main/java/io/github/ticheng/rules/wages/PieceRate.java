// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;

/**
 * An amount for each unit of a metric: an allowance per day or shift, pay per reception, per hour, per order.
 *
 * <p>Exact: half a day pays half the amount. Meals of 10.00 for 26 days are 260.00, 280 receptions at 0.35 are 98.00.
 *
 * @param metric what is counted: a count, a duration or points; below zero it takes away
 * @param amount the amount for one unit, in the plan's currency; any sign
 */
record PieceRate(Metric metric, Exact amount) implements PayRule {

    static final BlockType<PieceRate> TYPE = BlockType.of("pay-per-unit", PayRule.class, PieceRate.class)
            .with(
                    Field.required("metric", FieldType.METRIC, PieceRate::metric),
                    Field.required("amount", FieldType.AMOUNT, PieceRate::amount),
                    PieceRate::new)
            .shortly(ShortForm.said("{amount} per {metric}"));

    /** @throws IllegalArgumentException if the metric is no count, duration or points */
    PieceRate {
        Refused.when(
                metric.kind().holds() != Exact.class || metric.kind() == MetricKind.MONEY,
                WagePhrases.UNITS,
                metric.described());
        amount = amount.withoutTerm();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> slot = preparation.number(metric);
        return agent -> agent.amount(amount).times(agent.number(slot));
    }

    @Override
    public ImmutableList<PayoutCurve> curves() {
        return ImmutableList.of(new PayoutCurve(
                metric, ImmutableList.of(new PayoutCurve.Piece(Band.ALL, Exact.ZERO, Exact.ZERO, amount))));
    }
}
