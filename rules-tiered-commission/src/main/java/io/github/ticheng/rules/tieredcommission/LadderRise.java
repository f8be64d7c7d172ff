// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a ladder that is no curve over one metric, because more decides what it pays, falls or goes below zero. */
final class LadderRise {

    private LadderRise() {}

    /** Whether anything in it is below zero. */
    static boolean canBeNegative(LadderTerms ladder) {
        return isNegative(ladder.options().times())
                || isNegative(ladder.options().atMost())
                || ladder.tiers().stream()
                        .map(Tier::pay)
                        .anyMatch(pay -> isNegative(pay.flat()) || isNegative(pay.slope()) || isNegative(pay.atMost()));
    }

    private static boolean isNegative(@Nullable Exact amount) {
        return amount != null && amount.isNegative();
    }

    /** Whether it is known not to fall as any metric improves. */
    static boolean neverFalls(LadderTerms ladder) {
        LadderOptions options = ladder.options();
        boolean isByBase = ladder.chosenBy().isEmpty();
        if (options.rounding() != null
                || !ladder.base().rises()
                || !ladder.chooser().rises()
                || (!isByBase && options.negativeBase() == NegativeBase.MIRRORED)) {
            return false;
        }
        boolean isOfNumbers = isByBase && !ladder.hangsOnTargets();
        return isOfNumbers ? rises(LadderStep.scaleOfNumbers(ladder).pieces()) : risesByTiers(ladder);
    }

    private static boolean rises(ImmutableList<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.slope().isNegative()) {
                return false;
            }
            if (i > 0) {
                Exact bound = Objects.requireNonNull(piece.band().lower());
                if (piece.payAt(bound).isLessThan(pieces.get(i - 1).payAt(bound))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether pay rises with the base wherever the bounds lie: no tier pays less of the same base than the one before. */
    private static boolean risesByTiers(LadderTerms ladder) {
        LadderKind kind = ladder.kind();
        boolean joinsByConstants = kind == LadderKind.BASE_AND_EXCESS || kind.isInterpolated();
        if (canBeNegative(ladder)
                || joinsByConstants
                || TargetBounds.targetsOf(ladder).stream().anyMatch(target -> target.better() != Better.NEITHER)) {
            return false;
        }
        TierPay before = TierPay.NOTHING;
        for (Tier tier : ladder.tiers()) {
            TierPay pay = tier.pay();
            boolean isOnAll = kind == LadderKind.WHOLE_AMOUNT;
            if (pay.hasLimits()
                    || (isOnAll && pay.slope().isLessThan(before.slope()))
                    || pay.flat().isLessThan(before.flat())) {
                return false;
            }
            before = pay;
        }
        return true;
    }
}
