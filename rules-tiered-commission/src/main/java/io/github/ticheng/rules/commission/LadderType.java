// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.band.Edge;
import io.github.ticheng.core.band.PrintedBands;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.FieldValues;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.PayRule;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How documents write a ladder. */
final class LadderType {

    private static final Field<CommissionLadder, Base> BASE =
            Field.required("base", FieldType.block(Base.class), CommissionLadder::base);
    private static final Field<CommissionLadder, LadderKind> KIND =
            Field.required("kind", FieldType.choice(LadderKind.class), CommissionLadder::kind);
    private static final Field<CommissionLadder, Edge> EDGE =
            Field.required("edge", FieldType.choice(Edge.class), CommissionLadder::edge);
    private static final Field<CommissionLadder, ImmutableList<Tier>> TIERS =
            Field.required("tiers", FieldType.listOf(FieldType.row(Tier.TYPE)), CommissionLadder::tiers);
    private static final Field<CommissionLadder, Optional<Base>> CHOSEN_BY =
            optional("chosen-by", FieldType.block(Base.class), LadderOptions::chosenBy);
    private static final Field<CommissionLadder, NegativeBase> NEGATIVE_BASE = Field.withDefault(
            "negative-base",
            FieldType.choice(NegativeBase.class),
            CommissionLadder::negativeBase,
            NegativeBase.AS_ZERO);
    private static final Field<CommissionLadder, NoTarget> IF_NO_TARGET = Field.withDefault(
            "if-no-target",
            FieldType.choice(NoTarget.class),
            ladder -> ladder.options().ifNoTarget(),
            NoTarget.PROBLEM);
    private static final Field<CommissionLadder, Optional<Bound>> UNLOCKED_FROM =
            optional("unlocked-from", FieldType.row(Bound.TYPE), LadderOptions::unlockedFrom);
    private static final Field<CommissionLadder, Optional<Exact>> TIMES =
            optional("times", FieldType.NUMBER, LadderOptions::times);
    private static final Field<CommissionLadder, Optional<Exact>> AT_LEAST =
            optional("at-least", FieldType.AMOUNT, LadderOptions::atLeast);
    private static final Field<CommissionLadder, Optional<Exact>> AT_MOST =
            optional("at-most", FieldType.AMOUNT, LadderOptions::atMost);
    private static final Field<CommissionLadder, ImmutableList<String>> PRINTED_ROWS = Field.withDefault(
            "printed-rows",
            FieldType.listOf(FieldType.TEXT),
            ladder -> ladder.printedRows().rows().stream()
                    .map(row -> row.band().toString())
                    .collect(ImmutableList.toImmutableList()),
            ImmutableList.of());

    static final BlockType<CommissionLadder> TYPE = BlockType.of(
            "commission-ladder",
            PayRule.class,
            CommissionLadder.class,
            LadderType::construct,
            BASE,
            KIND,
            EDGE,
            TIERS,
            CHOSEN_BY,
            NEGATIVE_BASE,
            IF_NO_TARGET,
            UNLOCKED_FROM,
            TIMES,
            AT_LEAST,
            AT_MOST,
            PRINTED_ROWS);

    private LadderType() {}

    private static <T> Field<CommissionLadder, Optional<T>> optional(
            String name, FieldType<T> type, Function<LadderOptions, @Nullable T> getter) {
        return Field.withDefault(
                name,
                FieldType.optional(type),
                ladder -> Optional.ofNullable(getter.apply(ladder.options())),
                Optional.empty());
    }

    private static CommissionLadder construct(FieldValues values) {
        return new CommissionLadder(
                values.get(BASE),
                values.get(KIND),
                values.get(EDGE),
                values.get(TIERS),
                new LadderOptions(
                        values.get(CHOSEN_BY).orElse(null),
                        values.get(NEGATIVE_BASE),
                        values.get(IF_NO_TARGET),
                        values.get(UNLOCKED_FROM).orElse(null),
                        values.get(TIMES).orElse(null),
                        values.get(AT_LEAST).orElse(null),
                        values.get(AT_MOST).orElse(null),
                        PrintedBands.of(values.get(PRINTED_ROWS).stream()
                                .map(Band::parse)
                                .toList())));
    }
}
