// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Edge;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Language;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a ladder must be to have a meaning; each law is refused with the values that break it. */
final class LadderLaws {

    private final Base base;
    private final LadderKind kind;
    private final ImmutableList<Tier> tiers;
    private final @Nullable Base chosenBy;

    private LadderLaws(Base base, LadderKind kind, ImmutableList<Tier> tiers, @Nullable Base chosenBy) {
        this.base = base;
        this.kind = kind;
        this.tiers = tiers;
        this.chosenBy = chosenBy;
    }

    static void check(Base base, LadderKind kind, Edge edge, ImmutableList<Tier> tiers, LadderOptions options) {
        LadderLaws laws = new LadderLaws(base, kind, tiers, options.chosenBy());
        laws.tierEnds();
        laws.boundsRise();
        laws.chooser();
        laws.units();
        laws.kind(edge);
        if (options.unlockedFrom() != null) {
            laws.target(options.unlockedFrom(), "the bound that unlocks");
        }
    }

    private void tierEnds() {
        require(!tiers.isEmpty(), "at least one tier", "none");
        for (int i = 0; i < tiers.size(); i++) {
            Bound upper = tiers.get(i).upper();
            boolean isLast = i == tiers.size() - 1;
            require(
                    isLast == (upper == null),
                    "every tier but the last to end",
                    isLast ? "that tier " + (i + 1) + ", the last, ends at " + upper : "no end of tier " + (i + 1));
            if (upper != null) {
                target(upper, "tier " + (i + 1));
            }
        }
    }

    private void target(Bound bound, String where) {
        Metric target = bound.target();
        if (target != null) {
            require(
                    chosenBy == null,
                    "no targets where " + name(chosenBy) + " chooses the tier",
                    bound + " at " + where);
            require(
                    base instanceof MetricBase metrics
                            && metrics.metrics().get(0).unitKind() == target.unitKind(),
                    "a target in the unit of the base",
                    target + " in " + target.unitKind() + " at " + where);
        }
    }

    private static String name(@Nullable Base chooser) {
        return chooser == null ? "nothing else" : chooser.label().in(Language.ENGLISH);
    }

    // Bounds on different targets are numbers only when an agent is paid.
    private void boundsRise() {
        for (int i = 1; i + 1 < tiers.size(); i++) {
            Bound lower = Objects.requireNonNull(tiers.get(i - 1).upper());
            Bound upper = Objects.requireNonNull(tiers.get(i).upper());
            if (Objects.equals(lower.target(), upper.target())) {
                require(
                        upper.value().isGreaterThan(lower.value()),
                        "tier bounds to rise",
                        "tier " + (i + 1) + " ending at " + upper + " after tier " + i + " at " + lower);
            }
        }
    }

    private void chooser() {
        require(
                chosenBy == null || kind.canBeChosenByAnother(),
                "only the tiers of WHOLE_AMOUNT or INTERPOLATED_RATE to be chosen by another value",
                kind + " chosen by " + name(chosenBy));
        require(
                chosenBy != null || kind != LadderKind.INTERPOLATED_RATE,
                "a value that chooses the rate",
                "none for INTERPOLATED_RATE");
    }

    private void units() {
        boolean isMoney =
                base instanceof MetricBase metrics && metrics.metrics().get(0).unitKind() == Unit.Kind.MONEY;
        for (int i = 0; i < tiers.size(); i++) {
            TierPay pay = tiers.get(i).pay();
            String where = " in tier " + (i + 1) + " on " + base.label().in(Language.ENGLISH);
            require(isMoney || pay.rate().fraction().isZero(), "rates only on money", pay.rate() + where);
            require(
                    !isMoney || pay.perUnit().isZero(),
                    "amounts per unit only where the base is not money",
                    pay.perUnit() + where);
        }
    }

    private void kind(Edge edge) {
        require(kind != LadderKind.FLAT || tiers.size() == 1, "one tier of a flat ladder", tiers.size() + " tiers");
        require(
                tiers.size() > 1 || edge == Edge.UP_TO,
                "the edge UP_TO where there is only one tier and so no edge",
                edge.name());
        for (int i = 0; i < tiers.size(); i++) {
            TierPay pay = tiers.get(i).pay();
            String where = " in tier " + (i + 1);
            require(
                    pay.on() == Portion.EXCESS || kind == LadderKind.BASE_AND_EXCESS,
                    "a rate on everything only tier by tier in BASE_AND_EXCESS",
                    kind + where);
            require(!kind.isFixed() || pay.slope().isZero(), "fixed amounts", pay.slope() + " per unit" + where);
            if (kind.isInterpolated()) {
                interpolated(i, pay, where);
            }
        }
    }

    private void interpolated(int tier, TierPay pay, String where) {
        boolean isAmounts = kind == LadderKind.INTERPOLATED;
        require(!pay.hasLimits(), "no limits between the points of a curve", "some" + where);
        require(
                tier > 0 || (pay.flat().isZero() && pay.slope().isZero()),
                "nothing paid below the first point",
                pay.flat() + " and " + pay.slope() + " per unit");
        require(
                !isAmounts || tier == tiers.size() - 1 || pay.slope().isZero(),
                "amounts at the points of a curve",
                pay.slope() + " per unit" + where);
        require(
                isAmounts || pay.flat().isZero(),
                "rates at the points of a curve",
                pay.flat().toString() + where);
    }

    private static void require(boolean holds, String expected, String found) {
        if (!holds) {
            throw new IllegalArgumentException("Expected " + expected + ", but found " + found);
        }
    }
}
