// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tier of a ladder. It starts where the one before it ends; the first starts below everything.
 *
 * @param upper where it ends; null for the last tier, which has no end
 * @param pay what it pays
 */
public record Tier(@Nullable Bound upper, TierPay pay) implements Serializable {

    private static final Field<Tier, Optional<Exact>> BOUND = Field.withDefault(
            "bound",
            FieldType.optional(FieldType.NUMBER),
            tier -> Optional.ofNullable(tier.upper).map(Bound::value),
            Optional.empty());
    private static final Field<Tier, Optional<Metric>> OF_TARGET = Field.withDefault(
            "of-target",
            FieldType.optional(FieldType.METRIC),
            tier -> Optional.ofNullable(tier.upper).flatMap(bound -> Optional.ofNullable(bound.target())),
            Optional.empty());
    private static final Field<Tier, Rate> RATE =
            Field.withDefault("rate", FieldType.RATE, tier -> tier.pay.rate(), Rate.ZERO);
    private static final Field<Tier, Exact> PER_UNIT =
            Field.withDefault("per-unit", FieldType.AMOUNT, tier -> tier.pay.perUnit(), Exact.ZERO);
    private static final Field<Tier, Exact> FLAT =
            Field.withDefault("flat", FieldType.AMOUNT, tier -> tier.pay.flat(), Exact.ZERO);
    private static final Field<Tier, Portion> ON =
            Field.withDefault("on", FieldType.choice(Portion.class), tier -> tier.pay.on(), Portion.EXCESS);
    private static final Field<Tier, Optional<Exact>> AT_LEAST = Field.withDefault(
            "at-least",
            FieldType.optional(FieldType.AMOUNT),
            tier -> Optional.ofNullable(tier.pay.atLeast()),
            Optional.empty());
    private static final Field<Tier, Optional<Exact>> AT_MOST = Field.withDefault(
            "at-most",
            FieldType.optional(FieldType.AMOUNT),
            tier -> Optional.ofNullable(tier.pay.atMost()),
            Optional.empty());

    public static final BlockType<Tier> TYPE = BlockType.row(
            "tier",
            Tier.class,
            values -> new Tier(
                    values.get(BOUND)
                            .map(bound -> new Bound(bound, values.get(OF_TARGET).orElse(null)))
                            .orElse(null),
                    new TierPay(
                            values.get(RATE),
                            values.get(PER_UNIT),
                            values.get(FLAT),
                            values.get(ON),
                            values.get(AT_LEAST).orElse(null),
                            values.get(AT_MOST).orElse(null))),
            BOUND,
            OF_TARGET,
            RATE,
            PER_UNIT,
            FLAT,
            ON,
            AT_LEAST,
            AT_MOST);

    boolean hangsOnTarget() {
        return upper != null && upper.target() != null;
    }
}
