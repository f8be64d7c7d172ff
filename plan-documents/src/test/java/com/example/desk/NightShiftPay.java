// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package com.example.desk;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import java.util.Optional;

// The record below stands in the guide.
/** Pays an amount for each night shift beyond those that the wage covers. */
record NightShiftPay(Metric shifts, Exact each, int covered) implements PayRule.Plain {

    static final BlockType<NightShiftPay> TYPE = BlockType.of("night-shift-pay", PayRule.class, NightShiftPay.class)
            .with(
                    Field.required("shifts", FieldType.METRIC, NightShiftPay::shifts),
                    Field.required("each", FieldType.AMOUNT, NightShiftPay::each),
                    Field.withDefault("covered", FieldType.COUNT, NightShiftPay::covered, 0),
                    NightShiftPay::new);

    NightShiftPay {
        if (covered < 0) {
            throw new IllegalArgumentException("Expected 0 or more covered shifts, but found " + covered);
        }
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public ImmutableSet<Metric> needs() {
        return ImmutableSet.of(shifts);
    }

    @Override
    public Exact amount(ScoredAgent agent) {
        Exact paid = agent.number(shifts).minus(Exact.of(covered)).max(Exact.ZERO);
        return paid.times(agent.amount(each));
    }
}
// The record above stands in the guide.
