// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.LevelBands.Banded;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;

/** How documents write the tiers of a ladder. */
final class TierType {

    static final BlockType<Banded<TierPay>> ROW = Banded.type(BlockType.row("tier", TierPay.class)
                    .with(
                            Field.withDefault("rate", FieldType.RATE, TierPay::rate, Rate.ZERO),
                            Field.withDefault("per-unit", FieldType.AMOUNT, TierPay::perUnit, Exact.ZERO),
                            Field.withDefault("flat", FieldType.AMOUNT, TierPay::flat, Exact.ZERO),
                            Field.withDefault("on", TierPay::on, Portion.EXCESS),
                            Field.optional("at-least", FieldType.AMOUNT, TierPay::atLeast),
                            Field.optional("at-most", FieldType.AMOUNT, TierPay::atMost),
                            TierPay::new))
            .shortly(ShortForm.led("rate"));

    private TierType() {}
}
