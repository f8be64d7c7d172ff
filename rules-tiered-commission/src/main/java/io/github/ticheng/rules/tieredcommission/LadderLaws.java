// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a ladder must be to have a meaning; each law is refused with the values that break it. */
record LadderLaws(
        Base base,
        LadderKind kind,
        ImmutableList<Tier> tiers,
        @Nullable Base chosenBy) {

    static void check(Base base, LadderKind kind, ImmutableList<Tier> tiers, LadderOptions options) {
        LadderLaws laws = new LadderLaws(base, kind, tiers, options.chosenBy());
        laws.tierEnds();
        laws.boundsRise();
        laws.chooser();
        laws.units();
        laws.fitsKind();
        if (options.unlockedFrom() != null) {
            laws.target(options.unlockedFrom(), CommissionPhrases.UNLOCKING, -1);
        }
    }

    private void tierEnds() {
        require(!tiers.isEmpty(), CommissionPhrases.SOME_TIER, tiers, -1);
        for (int i = 0; i < tiers.size(); i++) {
            Bound upper = tiers.get(i).upper();
            require(
                    (i == tiers.size() - 1) == (upper == null),
                    CommissionPhrases.TIERS_END,
                    upper == null ? CommissionPhrases.NO_END : CommissionPhrases.LAST_ENDS.filled(upper),
                    i);
            if (upper != null) {
                target(upper, CommissionPhrases.TIER_N.filled(i + 1), i);
            }
        }
    }

    private void target(Bound bound, Words where, int tier) {
        Metric target = bound.target();
        if (target != null) {
            if (chosenBy != null) {
                throw refused(
                        CommissionPhrases.NO_TARGETS.filled(chosenBy.label()),
                        CommissionPhrases.AT.filled(bound, where),
                        tier);
            }
            require(
                    base instanceof MetricBase metrics
                            && metrics.metrics().get(0).unitKind() == target.unitKind(),
                    CommissionPhrases.TARGET_IN_UNIT,
                    CommissionPhrases.AT.filled(target.described(), where),
                    tier);
        }
    }

    // Bounds on different targets are numbers only when an agent is paid.
    private void boundsRise() {
        for (int i = 1; i + 1 < tiers.size(); i++) {
            Bound lower = Objects.requireNonNull(tiers.get(i - 1).upper());
            Bound upper = Objects.requireNonNull(tiers.get(i).upper());
            if (Objects.equals(lower.target(), upper.target())) {
                require(
                        upper.value().isGreaterThan(lower.value()),
                        CommissionPhrases.BOUNDS_RISE,
                        CommissionPhrases.TIER_FALLS.filled(i + 1, upper, i, lower),
                        i);
            }
        }
    }

    private void chooser() {
        if (chosenBy != null && !kind.canBeChosenByAnother()) {
            throw refused(
                    CommissionPhrases.CHOSEN_KINDS,
                    CommissionPhrases.CHOSEN_BY.filled(Json.word(kind), chosenBy.label()),
                    -1);
        }
        require(chosenBy != null || kind != LadderKind.INTERPOLATED_RATE, CommissionPhrases.A_CHOOSER, null, -1);
    }

    private void units() {
        boolean isMoney =
                base instanceof MetricBase metrics && metrics.metrics().get(0).unitKind() == Unit.Kind.MONEY;
        for (int i = 0; i < tiers.size(); i++) {
            TierPay pay = tiers.get(i).pay();
            requireInTier(
                    isMoney || pay.rate().fraction().isZero(),
                    CommissionPhrases.RATES_ON_MONEY,
                    CommissionPhrases.ON.filled(pay.rate(), base.label()),
                    i);
            requireInTier(
                    !isMoney || pay.perUnit().isZero(),
                    CommissionPhrases.PER_UNIT_ON_OTHERS,
                    CommissionPhrases.ON.filled(pay.perUnit(), base.label()),
                    i);
        }
    }

    private void fitsKind() {
        require(kind != LadderKind.FLAT || tiers.size() == 1, CommissionPhrases.ONE_TIER, tiers.size(), -1);
        for (int i = 0; i < tiers.size(); i++) {
            TierPay pay = tiers.get(i).pay();
            requireInTier(
                    pay.on() == Portion.EXCESS || kind == LadderKind.BASE_AND_EXCESS,
                    CommissionPhrases.ON_EVERYTHING,
                    Json.word(kind),
                    i);
            requireInTier(
                    !kind.isFixed() || pay.slope().isZero(),
                    CommissionPhrases.FIXED,
                    CommissionPhrases.PER_UNIT_PAID.filled(pay.slope()),
                    i);
            if (kind.isInterpolated()) {
                interpolated(i, pay);
            }
        }
    }

    private void interpolated(int tier, TierPay pay) {
        boolean isAmounts = kind == LadderKind.INTERPOLATED;
        Words slope = CommissionPhrases.PER_UNIT_PAID.filled(pay.slope());
        requireInTier(!pay.hasLimits(), CommissionPhrases.NO_LIMITS, CommissionPhrases.SOME_LIMITS, tier);
        requireInTier(
                tier > 0 || (pay.flat().isZero() && pay.slope().isZero()),
                CommissionPhrases.NOTHING_BELOW,
                CommissionPhrases.FLAT_AND.filled(pay.flat(), slope),
                tier);
        requireInTier(
                !isAmounts || tier == tiers.size() - 1 || pay.slope().isZero(),
                CommissionPhrases.AMOUNTS_AT_POINTS,
                slope,
                tier);
        requireInTier(isAmounts || pay.flat().isZero(), CommissionPhrases.RATES_AT_POINTS, pay.flat(), tier);
    }

    private static void requireInTier(boolean holds, Words expected, Object found, int tier) {
        require(holds, expected, CommissionPhrases.IN_TIER.filled(found, tier + 1), tier);
    }

    private static void require(boolean holds, Words expected, @Nullable Object found, int tier) {
        if (!holds) {
            throw refused(expected, found, tier);
        }
    }

    private static Refused refused(Words expected, @Nullable Object found, int tier) {
        Refused refused = Refused.of(expected, found);
        return tier < 0 ? refused : refused.inRow(tier);
    }
}
