// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A ladder that is being written tier by tier. Immutable: each step is a new value.
 *
 * <p>The word with which a tier ends says to which one its bound belongs: with {@code upTo} to the tier, with {@code below}
 * to the next one. The last tier begins with the word that fits: {@code above} after {@code upTo}, {@code from} after
 * {@code below}.
 */
public final class LadderSteps {

    private final LadderKind kind;
    private final Base base;
    private final @Nullable Base chosenBy;
    private final ImmutableList<Tier> tiers;

    private LadderSteps(LadderKind kind, Base base, @Nullable Base chosenBy, ImmutableList<Tier> tiers) {
        this.kind = kind;
        this.base = base;
        this.chosenBy = chosenBy;
        this.tiers = tiers;
    }

    static LadderSteps of(LadderKind kind, Base base) {
        return new LadderSteps(kind, base, null, ImmutableList.of());
    }

    /** The tier is chosen by another value than the base: an attainment chooses, sales are paid. */
    public LadderSteps chosenBy(Base chooser) {
        return new LadderSteps(kind, base, chooser, tiers);
    }

    /** A tier that ends at a number, which belongs to it: {@code "15000"}, or {@code "80%"} of a chosen share. */
    public LadderSteps upTo(String bound, Rate rate) {
        return upTo(Bound.of(bound), TierPay.of(rate));
    }

    /** A tier that ends at a number, which belongs to it. */
    public LadderSteps upTo(String bound, TierPay pay) {
        return upTo(Bound.of(bound), pay);
    }

    /** A tier that ends at the agent's target, which belongs to it. */
    public LadderSteps upTo(Metric target, Rate rate) {
        return upTo(Bound.of(target), TierPay.of(rate));
    }

    /** A tier that ends at a bound, which belongs to it. */
    public LadderSteps upTo(Bound bound, TierPay pay) {
        return plus(new Tier(bound, true, pay));
    }

    /** A tier that ends before a number: {@code "15000"}, or {@code "80%"} of a chosen share. */
    public LadderSteps below(String bound, Rate rate) {
        return below(Bound.of(bound), TierPay.of(rate));
    }

    /** A tier that ends before a number. */
    public LadderSteps below(String bound, TierPay pay) {
        return below(Bound.of(bound), pay);
    }

    /** A tier that ends before the agent's target: reaching the target is the next tier. */
    public LadderSteps below(Metric target, Rate rate) {
        return below(Bound.of(target), TierPay.of(rate));
    }

    /** A tier that ends before a bound. */
    public LadderSteps below(Bound bound, TierPay pay) {
        return plus(new Tier(bound, false, pay));
    }

    /** The last tier, above the last bound; after one that ends with {@code upTo}. */
    public CommissionLadder above(Rate rate) {
        return above(TierPay.of(rate));
    }

    /** The last tier, above the last bound; after one that ends with {@code upTo}. */
    public CommissionLadder above(TierPay pay) {
        return finish(true, pay);
    }

    /** The last tier, from the last bound on; after one that ends with {@code below}. */
    public CommissionLadder from(Rate rate) {
        return from(TierPay.of(rate));
    }

    /** The last tier, from the last bound on; after one that ends with {@code below}. */
    public CommissionLadder from(TierPay pay) {
        return finish(false, pay);
    }

    private LadderSteps plus(Tier tier) {
        return new LadderSteps(
                kind,
                base,
                chosenBy,
                ImmutableList.<Tier>builder().addAll(tiers).add(tier).build());
    }

    private CommissionLadder finish(boolean above, TierPay pay) {
        if (!tiers.isEmpty() && tiers.get(tiers.size() - 1).upperIncluded() != above) {
            throw Refused.of(CommissionPhrases.LAST_BEGINS.filled(words(!above)), words(above));
        }
        return new CommissionLadder(
                base,
                kind,
                plus(new Tier(null, false, pay)).tiers,
                chosenBy == null ? LadderOptions.NONE : LadderOptions.NONE.withChosenBy(chosenBy));
    }

    private static String words(boolean above) {
        return above ? "above" : "from";
    }
}
