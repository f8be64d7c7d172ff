// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Edge;
import io.github.ticheng.core.catalogue.Banded;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.FieldValues;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.LevelBand;
import io.github.ticheng.core.catalogue.LevelBands;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.PayRule;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How documents write a ladder. */
final class LadderType {

    private static final Field<CommissionLadder, Base> BASE =
            Field.required("base", FieldType.block(Base.class), CommissionLadder::base);
    private static final Field<CommissionLadder, LadderKind> KIND =
            Field.required("kind", FieldType.choice(LadderKind.class), CommissionLadder::kind);
    private static final Field<CommissionLadder, ImmutableList<Banded<TierPay>>> TIERS =
            Field.required("tiers", FieldType.listOf(FieldType.row(TierType.ROW)), LadderType::written);
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
    private static final Field<CommissionLadder, Optional<Level>> UNLOCKED_FROM =
            Field.optional("unlocked-from", FieldType.LEVEL, LadderType::unlockedFrom);
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
                    .map(row -> row.band()
                            .text(bound -> Level.of(bound, CommissionLadder.unit(ladder.chooser()))
                                    .toString()))
                    .collect(ImmutableList.toImmutableList()),
            ImmutableList.of());

    static final BlockType<CommissionLadder> TYPE = BlockType.of(
            "commission-ladder",
            PayRule.class,
            CommissionLadder.class,
            LadderType::construct,
            BASE,
            KIND,
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

    private static @Nullable Level unlockedFrom(CommissionLadder ladder) {
        Bound bound = ladder.options().unlockedFrom();
        return bound == null ? null : bound.level();
    }

    private static ImmutableList<Banded<TierPay>> written(CommissionLadder ladder) {
        ImmutableList.Builder<Level> bounds = ImmutableList.builder();
        for (Tier tier : ladder.tiers()) {
            Bound upper = tier.upper();
            if (upper != null) {
                bounds.add(upper.level());
            }
        }
        ImmutableList<LevelBand> bands = new LevelBands(ladder.edge(), true, bounds.build()).rows();
        return IntStream.range(0, bands.size())
                .mapToObj(i -> new Banded<>(bands.get(i), ladder.tiers().get(i).pay()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Tier> tiers(ImmutableList<Banded<TierPay>> rows, LevelBands bands) {
        if (!bands.openBelow()) {
            throw new IllegalArgumentException("Expected the lowest tier to have no lower bound, but found "
                    + rows.get(0).band());
        }
        ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
        for (int i = 0; i < rows.size(); i++) {
            Bound upper = i < bands.bounds().size() ? new Bound(bands.bounds().get(i)) : null;
            tiers.add(new Tier(upper, rows.get(i).content()));
        }
        return tiers.build();
    }

    private static CommissionLadder construct(FieldValues values) {
        ImmutableList<Banded<TierPay>> rows = values.get(TIERS);
        LevelBands bands = LevelBands.of(rows.stream().map(Banded::band).toList(), Edge.UP_TO);
        return new CommissionLadder(
                        values.get(BASE),
                        values.get(KIND),
                        bands.edge(),
                        tiers(rows, bands),
                        new LadderOptions(
                                values.get(CHOSEN_BY).orElse(null),
                                values.get(NEGATIVE_BASE),
                                values.get(IF_NO_TARGET),
                                values.get(UNLOCKED_FROM).map(Bound::new).orElse(null),
                                values.get(TIMES).orElse(null),
                                values.get(AT_LEAST).orElse(null),
                                values.get(AT_MOST).orElse(null),
                                LadderOptions.NONE.printed()))
                .printedRows(values.get(PRINTED_ROWS).toArray(new String[0]));
    }
}
