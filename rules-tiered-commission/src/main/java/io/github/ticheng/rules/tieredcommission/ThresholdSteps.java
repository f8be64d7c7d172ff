// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A ladder that is being written by the points at which something new begins: fixed amounts for thresholds, or the
 * points of a curve. Immutable: each step is a new value. Being exactly at a point is having reached it, and below the
 * first point nothing is paid.
 */
public final class ThresholdSteps {

    private final LadderKind kind;
    private final Base base;
    private final @Nullable Base chosenBy;
    private final ImmutableList<Tier> below;
    private final TierPay last;

    private ThresholdSteps(
            LadderKind kind, Base base, @Nullable Base chosenBy, ImmutableList<Tier> below, TierPay last) {
        this.kind = kind;
        this.base = base;
        this.chosenBy = chosenBy;
        this.below = below;
        this.last = last;
    }

    static ThresholdSteps of(LadderKind kind, Base base, @Nullable Base chosenBy) {
        return new ThresholdSteps(kind, base, chosenBy, ImmutableList.of(), TierPay.NOTHING);
    }

    /** An amount that is paid from a threshold on, or at a point of a curve: {@code reaching("20000", "200")}. */
    public ThresholdSteps from(String threshold, String amount) {
        return from(Bound.of(threshold), TierPay.fixed(amount));
    }

    /** A rate that is paid at a point of a curve of rates: {@code reaching("80%", percent("1"))}. */
    public ThresholdSteps from(String point, Rate rate) {
        return from(Bound.of(point), TierPay.of(rate));
    }

    /** An amount that is paid from the agent's target on. */
    public ThresholdSteps from(Metric target, String amount) {
        return from(Bound.of(target), TierPay.fixed(amount));
    }

    /** What is paid from a bound on, or at it. */
    public ThresholdSteps from(Bound bound, TierPay pay) {
        return new ThresholdSteps(
                kind,
                base,
                chosenBy,
                ImmutableList.<Tier>builder()
                        .addAll(below)
                        .add(new Tier(bound, false, last))
                        .build(),
                pay);
    }

    /**
     * Finishes the ladder: from the last point on, the amount or rate of that point stays.
     *
     * @throws IllegalArgumentException if there is no point, or the points do not rise
     */
    public CommissionLadder thenSteady() {
        return finish(last);
    }

    /**
     * Finishes a curve of amounts: the part above the last point earns a rate.
     *
     * @throws IllegalArgumentException if there is no point, or the points do not rise, or the ladder is no such curve
     */
    public CommissionLadder thenOn(Rate rate) {
        if (kind != LadderKind.INTERPOLATED) {
            throw new IllegalArgumentException(
                    "Expected a curve of amounts to go on at a rate, but found a ladder of kind " + kind);
        }
        return finish(TierPay.of(rate).plus(last.flat().toString()));
    }

    private CommissionLadder finish(TierPay pay) {
        Refused.when(below.isEmpty(), CommissionPhrases.SOME_THRESHOLD, null);
        return new CommissionLadder(
                base,
                kind,
                ImmutableList.<Tier>builder()
                        .addAll(below)
                        .add(new Tier(null, false, pay))
                        .build(),
                chosenBy == null ? LadderOptions.NONE : LadderOptions.NONE.withChosenBy(chosenBy));
    }
}
