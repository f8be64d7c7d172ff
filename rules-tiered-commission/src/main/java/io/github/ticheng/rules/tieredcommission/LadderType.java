// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.catalogue.LevelBands;
import io.github.ticheng.core.catalogue.LevelBands.Banded;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How documents write a ladder. */
final class LadderType {

    private static final BlockType<Banded<TierPay>> TIER = Banded.type(BlockType.row("tier", TierPay.class)
                    .with(
                            Field.withDefault("rate", FieldType.RATE, TierPay::rate, Rate.ZERO),
                            Field.withDefault("per-unit", FieldType.AMOUNT, TierPay::perUnit, Exact.ZERO),
                            Field.withDefault("flat", FieldType.AMOUNT, TierPay::flat, Exact.ZERO),
                            Field.withDefault("on", TierPay::on, Portion.EXCESS),
                            Field.optional("at-least", FieldType.AMOUNT, TierPay::atLeast),
                            Field.optional("at-most", FieldType.AMOUNT, TierPay::atMost),
                            TierPay::new))
            .shortly(ShortForm.led("rate"));

    static final BlockType<CommissionLadder> TYPE = BlockType.of(
                    "commission-ladder", PayRule.class, CommissionLadder.class)
            .with(
                    Field.required("base", FieldType.block(Base.class), CommissionLadder::base),
                    Field.required("kind", FieldType.choice(LadderKind.class), CommissionLadder::kind),
                    Field.required("tiers", FieldType.listOf(FieldType.row(TIER)), LadderType::written),
                    optional("chosen-by", FieldType.block(Base.class), LadderOptions::chosenBy),
                    Field.withDefault("negative-base", CommissionLadder::negativeBase, NegativeBase.AS_ZERO),
                    Field.withDefault("if-no-target", ladder -> ladder.options().ifNoTarget(), NoTarget.PROBLEM),
                    Field.optional("unlocked-from", FieldType.LEVEL, LadderType::unlockedFrom),
                    optional("times", FieldType.NUMBER, LadderOptions::times),
                    optional("at-least", FieldType.AMOUNT, LadderOptions::atLeast),
                    optional("at-most", FieldType.AMOUNT, LadderOptions::atMost),
                    optional("rounding", FieldType.ROUNDING, LadderOptions::rounding),
                    Field.listed("printed-rows", FieldType.TEXT, LadderType::printedRows),
                    LadderType::construct)
            .shortly(ShortForm.table("kind", "tiers", "base", "on")
                    .leading("flat", "highest-fixed", "cumulative-fixed", "interpolated"));

    private LadderType() {}

    private static <T> Field<CommissionLadder, T> optional(
            String name, FieldType<T> type, Function<LadderOptions, @Nullable T> getter) {
        return Field.optional(name, type, ladder -> getter.apply(ladder.options()));
    }

    private static @Nullable Level unlockedFrom(CommissionLadder ladder) {
        Bound bound = ladder.options().unlockedFrom();
        return bound == null ? null : bound.level();
    }

    private static ImmutableList<Banded<TierPay>> written(CommissionLadder ladder) {
        ImmutableList.Builder<Banded<TierPay>> rows = ImmutableList.builder();
        for (Tier tier : ladder.tiers()) {
            Bound upper = tier.upper();
            LevelBand end = new LevelBand(null, false, upper == null ? null : upper.level(), tier.upperIncluded());
            rows.add(new Banded<>(end, tier.pay()));
        }
        ImmutableList<Banded<TierPay>> joined = Banded.joined(rows.build());
        // Below the first point nothing is paid.
        return ladder.kind().isInterpolated() && joined.size() > 1 ? joined.subList(1, joined.size()) : joined;
    }

    private static ImmutableList<Tier> tiers(
            LadderKind kind, ImmutableList<Banded<TierPay>> rows, Base chooser, boolean chosen) {
        Optional<Exact> step = chooser instanceof MetricBase metrics ? metrics.step() : Optional.empty();
        ImmutableList<LevelBand> bands =
                LevelBands.of(rows.stream().map(Banded::band).toList(), step);
        Level lowest = bands.get(0).lower();
        ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
        if (lowest != null && kind.isInterpolated()) {
            tiers.add(new Tier(new Bound(lowest), !bands.get(0).lowerIncluded(), TierPay.NOTHING));
        } else if (lowest != null) {
            boolean fromZero =
                    bands.get(0).lowerIncluded() && !chosen && lowest.value().isZero();
            Refused.when(!fromZero, CommissionPhrases.OPEN_BELOW, bands.get(0));
        }
        for (int i = 0; i < rows.size(); i++) {
            Level upper = bands.get(i).upper();
            tiers.add(new Tier(
                    upper == null ? null : new Bound(upper),
                    bands.get(i).upperIncluded(),
                    rows.get(i).content()));
        }
        return tiers.build();
    }

    private static ImmutableList<String> printedRows(CommissionLadder ladder) {
        return ladder.printedRows().rows().stream()
                .map(row -> row.band()
                        .text(bound -> Level.of(bound, ladder.terms().unit()).toString()))
                .collect(ImmutableList.toImmutableList());
    }

    private static CommissionLadder construct(
            Base base,
            LadderKind kind,
            ImmutableList<Banded<TierPay>> rows,
            @Nullable Base chosenBy,
            NegativeBase negativeBase,
            NoTarget ifNoTarget,
            @Nullable Level unlockedFrom,
            @Nullable Exact times,
            @Nullable Exact atLeast,
            @Nullable Exact atMost,
            @Nullable Rounding rounding,
            ImmutableList<String> printedRows) {
        ImmutableList<Tier> tiers = tiers(kind, rows, chosenBy == null ? base : chosenBy, chosenBy != null);
        LadderOptions options = new LadderOptions(
                chosenBy,
                negativeBase,
                ifNoTarget,
                unlockedFrom == null ? null : new Bound(unlockedFrom),
                times,
                atLeast,
                atMost,
                rounding,
                LadderOptions.NONE.printed());
        try {
            return new CommissionLadder(base, kind, tiers, options).printedRows(printedRows.toArray(new String[0]));
        } catch (Refused refused) {
            int before = tiers.size() - rows.size();
            throw refused.row().isEmpty()
                    ? refused
                    : refused.inRow(Math.max(0, refused.row().getAsInt() - before));
        }
    }
}
