// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the tiers of a ladder pay on a base of zero or above, once its bounds are numbers. The only description of that:
 * runs, explanations, curves and answers all come through here.
 *
 * <p>Every kind is one form: what lower tiers pay, and the tier's flat part and its rate on the base above a start, kept
 * within the tier's limits and perhaps rounded.
 */
final class TierArithmetic {

    /** No tier is given; the base or the value that chooses says which. */
    static final int BY_VALUE = -1;

    /** Most of what tiers are asked for are amounts of two decimals, and rates have two of their own. */
    private static final int OF_AMOUNTS = 2;

    private static final int AFTER_A_RATE = 4;

    final LadderTerms ladder;
    /** Where each tier but the last ends; with terms where they come from targets that are being explained. */
    private final Exact[] bounds;

    /** Whether a bound belongs to the tier that ends there. */
    private final boolean[] endIncluded;

    private final int given;
    private final TierPay[] pays;
    private final Exact[] slopes;
    private final @Nullable Exact[] starts;
    private final Exact[] priors;

    TierArithmetic(LadderTerms ladder, Exact[] bounds, int given) {
        this.ladder = ladder;
        this.bounds = bounds.clone();
        for (int i = 0; i < bounds.length; i++) {
            this.bounds[i] = bounds[i].withDecimals(OF_AMOUNTS);
        }
        this.endIncluded = endIncluded(ladder, bounds);
        this.given = given;
        int tiers = bounds.length + 1;
        this.pays = new TierPay[tiers];
        this.slopes = new Exact[tiers];
        this.starts = new Exact[tiers];
        this.priors = new Exact[tiers];
        Exact prior = Exact.ZERO;
        for (int i = 0; i < tiers; i++) {
            Tier tier = ladder.tiers().get(i);
            pays[i] = tier.pay();
            slopes[i] = tier.pay().slope();
            boolean fromZero = i == 0 || ladder.kind().isOnEverything(tier) || bounds[i - 1].isZero();
            starts[i] = fromZero ? null : bounds[i - 1];
            priors[i] = prior.withDecimals(AFTER_A_RATE);
            if (i < bounds.length && ladder.kind().accumulates() && isReachable(i)) {
                prior = prior.plus(tierPay(null, i, width(null, i)).withoutTerm());
            }
        }
    }

    // Of targets that are equal the later tier says whose they are, and no piece of a curve is a single point.
    private static boolean[] endIncluded(LadderTerms ladder, Exact[] bounds) {
        boolean[] included = new boolean[bounds.length];
        for (int i = bounds.length - 1; i >= 0; i--) {
            included[i] = ladder.tiers().get(i).upperIncluded();
            boolean equal = i + 1 < bounds.length && bounds[i].equals(bounds[i + 1]);
            if (equal && (included[i] || ladder.kind().isInterpolated())) {
                included[i] = included[i + 1];
            }
        }
        return included;
    }

    /** Whether the tier was given from outside, so that its bounds say nothing. */
    boolean isGiven() {
        return given != BY_VALUE;
    }

    int size() {
        return pays.length;
    }

    /** Where a tier ends; only for tiers before the last. */
    Exact bound(int tier) {
        return bounds[tier];
    }

    /** Whether some base, or some value that chooses, is in a tier: one that ends below zero or before it has none. */
    boolean isReachable(int tier) {
        return given != BY_VALUE || tier == bounds.length || bounds[tier].isPositive() || endIncluded[tier];
    }

    /** Whether two targets are equal, so that the tier between them holds nothing. */
    boolean isEmpty(int tier) {
        return tier > 0
                && tier < bounds.length
                && bounds[tier].equals(bounds[tier - 1])
                && (endIncluded[tier - 1] || !endIncluded[tier]);
    }

    /** The tier that a value is in, from 0. */
    int tierOf(Exact value) {
        if (given != BY_VALUE) {
            return given;
        }
        int from = 0;
        int to = bounds.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = value.compareTo(bounds[middle]);
            if (order < 0 || (order == 0 && endIncluded[middle])) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** The values that are in a tier. */
    Band band(int tier) {
        boolean hasLower = tier > 0;
        boolean hasUpper = tier < bounds.length;
        return new Band(
                hasLower ? bounds[tier - 1] : null,
                hasLower && !endIncluded[tier - 1],
                hasUpper ? bounds[tier] : null,
                hasUpper && endIncluded[tier]);
    }

    /**
     * What a base in a tier earns.
     *
     * @param agent the agent to whom it is explained or paid; null to ask without an agent
     * @param base the base, zero or above
     * @param chooser the value that chose the tier; the base itself unless the ladder says otherwise
     */
    Exact pay(@Nullable ScoredAgent agent, int tier, Exact base, Exact chooser) {
        Exact prior = priors[tier].isZero() ? null : prior(agent, tier);
        Exact own = ladder.kind() == LadderKind.INTERPOLATED_RATE
                ? ladder.options().rounded(agent, rate(agent, tier, chooser).times(base))
                : tierPay(agent, tier, slice(agent, tier, base));
        return prior == null ? own : prior.plus(own);
    }

    /** What a tier pays where its limits do not bite: the amount at its start and the slope from there. */
    Exact slope(int tier) {
        return isInterpolated(tier) ? rise(null, tier).dividedBy(width(null, tier)) : slopes[tier];
    }

    /** Where a tier's rate starts to count; null for zero. */
    @Nullable
    Exact start(int tier) {
        return starts[tier];
    }

    Exact priorOf(int tier) {
        return priors[tier];
    }

    TierPay tierPay(int tier) {
        return pays[tier];
    }

    private boolean isInterpolated(int tier) {
        return ladder.kind() == LadderKind.INTERPOLATED && tier > 0 && tier < bounds.length;
    }

    // ---------------------------------------------------------------------------------------------- steps

    private Exact tierPay(@Nullable ScoredAgent agent, int tier, Exact slice) {
        TierPay pay = pays[tier];
        Exact amount = line(agent, tier, pay, slice);
        if (pay.atLeast() != null && amount.isLessThan(pay.atLeast())) {
            amount = amount.max(amount(agent, pay.atLeast()));
        }
        if (pay.atMost() != null && amount.isGreaterThan(pay.atMost())) {
            amount = amount.min(amount(agent, pay.atMost()));
        }
        return ladder.options().rounded(agent, amount);
    }

    private Exact line(@Nullable ScoredAgent agent, int tier, TierPay pay, Exact slice) {
        if (isInterpolated(tier)) {
            Exact part = rise(agent, tier).times(slice).dividedBy(width(agent, tier));
            return pay.flat().isZero() ? part : amount(agent, pay.flat()).plus(part);
        }
        if (slopes[tier].isZero()) {
            return amount(agent, pay.flat());
        }
        Exact part = rate(agent, pay).times(slice);
        return pay.flat().isZero() ? part : amount(agent, pay.flat()).plus(part);
    }

    private Exact rate(@Nullable ScoredAgent agent, int tier, Exact chooser) {
        TierPay low = pays[tier];
        if (tier == 0 || tier == bounds.length) {
            return rate(agent, low);
        }
        TierPay high = pays[tier + 1];
        Exact rise = rate(agent, high).minus(rate(agent, low));
        Exact above = chooser.minus(bound(agent, tier - 1));
        Exact rate = rate(agent, low)
                .plus(rise.times(above).dividedBy(width(agent, tier)))
                .in(Unit.PERCENT);
        return agent == null ? rate : agent.told(rate, () -> CommissionPhrases.RATE);
    }

    private Exact slice(@Nullable ScoredAgent agent, int tier, Exact base) {
        Exact start = starts[tier];
        if (start == null) {
            return base;
        }
        Exact slice = base.minus(bound(agent, tier - 1));
        return agent != null && agent.isExplaining() ? slice.named(partAbove(agent, start)) : slice;
    }

    private Exact prior(@Nullable ScoredAgent agent, int tier) {
        if (agent == null || !agent.isExplaining()) {
            return priors[tier];
        }
        Exact sum = null;
        for (int i = 0; i < tier; i++) {
            if (isReachable(i)) {
                Exact part = tierPay(agent, i, width(agent, i));
                sum = sum == null ? part : sum.plus(part);
            }
        }
        return sum == null ? Exact.ZERO : sum.named(CommissionPhrases.TIERS_BELOW);
    }

    private Exact width(@Nullable ScoredAgent agent, int tier) {
        Exact upper = bound(agent, tier);
        return tier == 0 || bounds[tier - 1].isZero() ? upper : upper.minus(bound(agent, tier - 1));
    }

    private Exact rise(@Nullable ScoredAgent agent, int tier) {
        return amount(agent, pays[tier + 1].flat()).minus(amount(agent, pays[tier].flat()));
    }

    private Words partAbove(ScoredAgent agent, Exact start) {
        return CommissionPhrases.PART_ABOVE.filled(
                Figure.of(start, ladder.base().unit(agent.money())));
    }

    // ---------------------------------------------------------------------------------------------- figures

    private Exact rate(@Nullable ScoredAgent agent, TierPay pay) {
        if (agent == null) {
            return pay.slope();
        }
        return pay.perUnit().isZero() ? agent.rate(pay.rate()) : agent.amount(pay.perUnit());
    }

    private static Exact amount(@Nullable ScoredAgent agent, Exact constant) {
        return agent == null ? constant : agent.amount(constant);
    }

    // A bound that comes from a target already says so.
    private Exact bound(@Nullable ScoredAgent agent, int tier) {
        Exact bound = bounds[tier];
        return agent == null || !agent.isExplaining() || bound.term().isPresent()
                ? bound
                : agent.figure(bound, ladder.chooser().unit(agent.money()));
    }
}
