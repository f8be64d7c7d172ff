// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Edge;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A ladder that is being written tier by tier. Immutable: each step is a new value.
 *
 * <p>The word with which tiers end declares the edge: with {@code upTo} the bound belongs to the tier, with {@code below}
 * to the next one; a ladder uses one of them throughout.
 */
public final class LadderSteps {

    private final LadderKind kind;
    private final Base base;
    private final @Nullable Base chosenBy;
    private final @Nullable Edge edge;
    private final ImmutableList<Tier> tiers;

    private LadderSteps(
            LadderKind kind, Base base, @Nullable Base chosenBy, @Nullable Edge edge, ImmutableList<Tier> tiers) {
        this.kind = kind;
        this.base = base;
        this.chosenBy = chosenBy;
        this.edge = edge;
        this.tiers = tiers;
    }

    static LadderSteps of(LadderKind kind, Base base) {
        return new LadderSteps(kind, base, null, null, ImmutableList.of());
    }

    /** The tier is chosen by another value than the base: an attainment chooses, sales are paid. */
    public LadderSteps chosenBy(Base chooser) {
        return new LadderSteps(kind, base, chooser, edge, tiers);
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
        return plus(Edge.UP_TO, new Tier(bound, pay));
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
        return plus(Edge.FROM, new Tier(bound, pay));
    }

    /** The last tier, above the last bound; finishes a ladder written with {@code upTo}. */
    public CommissionLadder above(Rate rate) {
        return above(TierPay.of(rate));
    }

    /** The last tier, above the last bound; finishes a ladder written with {@code upTo}. */
    public CommissionLadder above(TierPay pay) {
        return finish(Edge.UP_TO, pay);
    }

    /** The last tier, from the last bound on; finishes a ladder written with {@code below}. */
    public CommissionLadder from(Rate rate) {
        return from(TierPay.of(rate));
    }

    /** The last tier, from the last bound on; finishes a ladder written with {@code below}. */
    public CommissionLadder from(TierPay pay) {
        return finish(Edge.FROM, pay);
    }

    private LadderSteps plus(Edge own, Tier tier) {
        requireEdge(own);
        return new LadderSteps(
                kind,
                base,
                chosenBy,
                own,
                ImmutableList.<Tier>builder().addAll(tiers).add(tier).build());
    }

    private CommissionLadder finish(Edge own, TierPay pay) {
        requireEdge(own);
        LadderSteps all = plus(own, new Tier(null, pay));
        return new CommissionLadder(
                base,
                kind,
                own,
                all.tiers,
                chosenBy == null ? LadderOptions.NONE : LadderOptions.NONE.withChosenBy(chosenBy));
    }

    private void requireEdge(Edge own) {
        if (edge != null && edge != own) {
            throw Refused.of(CommissionPhrases.ENDS_ALIKE.filled(words(edge)), words(own));
        }
    }

    private static String words(Edge edge) {
        return edge == Edge.UP_TO ? "upTo … above" : "below … from";
    }
}
