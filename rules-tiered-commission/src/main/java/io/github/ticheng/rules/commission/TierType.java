// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import io.github.ticheng.core.catalogue.Banded;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import java.util.Optional;

/** How documents write the tiers of a ladder. */
final class TierType {

    private static final Field<Banded<TierPay>, Rate> RATE =
            Field.withDefault("rate", FieldType.RATE, tier -> tier.content().rate(), Rate.ZERO);
    private static final Field<Banded<TierPay>, Exact> PER_UNIT = Field.withDefault(
            "per-unit", FieldType.AMOUNT, tier -> tier.content().perUnit(), Exact.ZERO);
    private static final Field<Banded<TierPay>, Exact> FLAT =
            Field.withDefault("flat", FieldType.AMOUNT, tier -> tier.content().flat(), Exact.ZERO);
    private static final Field<Banded<TierPay>, Portion> ON = Field.withDefault(
            "on", FieldType.choice(Portion.class), tier -> tier.content().on(), Portion.EXCESS);
    private static final Field<Banded<TierPay>, Optional<Exact>> AT_LEAST =
            Field.optional("at-least", FieldType.AMOUNT, tier -> tier.content().atLeast());
    private static final Field<Banded<TierPay>, Optional<Exact>> AT_MOST =
            Field.optional("at-most", FieldType.AMOUNT, tier -> tier.content().atMost());

    static final BlockType<Banded<TierPay>> ROW = Banded.type(
            "tier",
            values -> new TierPay(
                    values.get(RATE),
                    values.get(PER_UNIT),
                    values.get(FLAT),
                    values.get(ON),
                    values.get(AT_LEAST).orElse(null),
                    values.get(AT_MOST).orElse(null)),
            RATE,
            PER_UNIT,
            FLAT,
            ON,
            AT_LEAST,
            AT_MOST);

    private TierType() {}
}
