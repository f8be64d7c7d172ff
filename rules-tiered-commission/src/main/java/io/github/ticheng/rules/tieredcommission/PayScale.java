// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ladder whose bounds are numbers, as a function of the base: what it pays, where it bends, and the answers that
 * agents ask for. It is what a {@link CommissionLadder} pays by; nothing is rounded here that the ladder does not round.
 *
 * <p>It knows no agent, gate or ledger; amounts are in the plan's currency and bases in the unit of the ladder's base.
 */
public final class PayScale extends Json.Unwritten {

    private final LadderTerms ladder;
    private final TierArithmetic tiers;
    private final @Nullable Exact unlockedFrom;
    /** Whether nothing unlocks the ladder: the target that would is missing. */
    private final boolean locked;

    PayScale(LadderTerms ladder, TierArithmetic tiers, @Nullable Exact unlockedFrom) {
        this(ladder, tiers, unlockedFrom, false);
    }

    PayScale(LadderTerms ladder, TierArithmetic tiers, @Nullable Exact unlockedFrom, boolean locked) {
        this.ladder = ladder;
        this.tiers = tiers;
        this.unlockedFrom = unlockedFrom;
        this.locked = locked;
    }

    // ---------------------------------------------------------------------------------------------- paying

    Exact pay(@Nullable ScoredAgent agent, Exact base, @Nullable Exact chosenBy) {
        Exact counted = counted(agent, base);
        Exact chooser = chooser(agent, base, counted, chosenBy);
        if (isLocked(agent, chooser)) {
            return amount(agent, Exact.ZERO);
        }
        Exact pay = limited(agent, tiers.pay(agent, chosenTier(agent, chooser), counted, chooser));
        return base.isNegative() && ladder.negativeBase() == NegativeBase.MIRRORED ? pay.negated() : pay;
    }

    /** The tier of a base, or of the value that chooses, which is remarked. */
    int tierOf(ScoredAgent agent, Exact base, @Nullable Exact chosenBy) {
        return chosenTier(agent, chooser(agent, base, counted(agent, base), chosenBy));
    }

    private Exact counted(@Nullable ScoredAgent agent, Exact base) {
        return base.isNegative() ? ladder.negativeBase().counted(agent, ladder.base(), base) : base;
    }

    private Exact chooser(@Nullable ScoredAgent agent, Exact base, Exact counted, @Nullable Exact chosenBy) {
        return chosenBy == null
                ? counted
                : ladder.negativeBase().chooser(agent, ladder.chooser(), chosenBy, ladder.base(), base);
    }

    private int chosenTier(@Nullable ScoredAgent agent, Exact chooser) {
        int tier = tiers.tierOf(chooser);
        if (agent != null && agent.isExplaining() && tiers.size() > 1 && !tiers.isGiven()) {
            boolean isBase = ladder.chosenBy().isEmpty();
            Unit unit = ladder.chooser().unit(agent.money());
            agent.note((isBase ? CommissionPhrases.TIER_REACHED : CommissionPhrases.TIER_CHOSEN)
                    .filled(
                            ladder.chooser().label(),
                            Figure.of(chooser, unit),
                            tier + 1L,
                            tiers.band(tier).words(unit)));
        }
        return tier;
    }

    private boolean isLocked(@Nullable ScoredAgent agent, Exact chooser) {
        if (unlockedFrom == null) {
            return locked;
        }
        boolean missed = chooser.isLessThan(unlockedFrom);
        if (agent != null && agent.isExplaining()) {
            Unit unit = ladder.chooser().unit(agent.money());
            Message.Builder note = Message.saying(missed ? CommissionPhrases.LOCKED : CommissionPhrases.UNLOCKED)
                    .with("base", ladder.chooser().label())
                    .with("value", Figure.of(chooser, unit))
                    .with("bound", Figure.of(unlockedFrom, unit));
            Exact distance = unlockedFrom.withoutTerm().minus(chooser.withoutTerm());
            agent.note((missed ? note.with("distance", Figure.of(distance, unit)) : note).build());
        }
        return missed;
    }

    private Exact limited(@Nullable ScoredAgent agent, Exact pay) {
        Exact limited = pay;
        if (ladder.options().times() != null) {
            Exact factor = ladder.options().times();
            limited = limited.times(agent == null ? factor : agent.figure(factor, Unit.NUMBER));
        }
        Exact least = ladder.options().atLeast();
        if (least != null && limited.isLessThan(least)) {
            limited = limited.max(amount(agent, least));
        }
        Exact most = ladder.options().atMost();
        if (most != null && limited.isGreaterThan(most)) {
            limited = limited.min(amount(agent, most));
        }
        return limited;
    }

    private static Exact amount(@Nullable ScoredAgent agent, Exact constant) {
        return agent == null ? constant : agent.amount(constant);
    }

    // ---------------------------------------------------------------------------------------------- answers

    /** What a base earns, not rounded. */
    public Exact commissionOn(Exact base) {
        return pay(null, base.withoutTerm(), null);
    }

    /** How many tiers there are, 1 or more. */
    public int size() {
        return tiers.size();
    }

    /** The tier that a base is in, from 0. */
    public int tierOf(Exact base) {
        return tiers.tierOf(counted(null, base));
    }

    /**
     * The bases of a tier, from 0; where another tier's target is equal to its own, a tier may have none.
     *
     * @throws IllegalArgumentException if the tier has none
     */
    public Band band(int tier) {
        return tiers.band(tier);
    }

    /**
     * What the next unit of the base earns at a base: 0.04 where one yuan more earns 4 fen more. At a bound it is that
     * of the tier above; a jump there is no part of it.
     */
    public Exact marginalAt(Exact base) {
        return pieces().stream()
                .filter(piece -> piece.band().upper() == null
                        || base.isLessThan(piece.band().upper()))
                .findFirst()
                .orElseThrow()
                .slope();
    }

    /**
     * The rate of the tier that a base is in, without its fixed amount: 4% where a tier pays 250.00 and 4% of what is above
     * its bound.
     */
    public Rate rateAt(Exact base) {
        return ladder.tiers().get(tierOf(base)).pay().rate();
    }

    /** What a base earns per unit of it; empty for a base of zero. */
    public Optional<Exact> effectiveAt(Exact base) {
        return base.isZero() ? Optional.empty() : Optional.of(commissionOn(base).dividedBy(base));
    }

    /**
     * The tier above the one that a base is in, and what it takes to get there; empty in the last tier. From a base below
     * zero the way leads through zero.
     *
     * @param step the smallest step of the base: 0.01 for sales in fen, 1 for orders
     */
    public Optional<NextTier> nextTier(Exact base, Exact step) {
        int next = tiers.tierOf(base.max(Exact.ZERO)) + 1;
        while (next < size() && (tiers.isEmpty(next) || !band(next).contains(ScaleCurve.leastOn(step, band(next))))) {
            next++;
        }
        if (next >= size()) {
            return Optional.empty();
        }
        Exact least = ScaleCurve.leastOn(step, tiers.band(next));
        Exact worth = commissionOn(least).minus(commissionOn(base));
        return Optional.of(new NextTier(next, least, least.minus(base), worth));
    }

    /**
     * The least base of zero or above that earns an amount or more; empty if none does.
     *
     * @param amount the amount, not rounded
     * @param step the smallest step of the base, above zero; the answer is a multiple of it
     */
    public Optional<Exact> leastBaseFor(Exact amount, Exact step) {
        for (Piece piece : pieces()) {
            Optional<Exact> least = ScaleCurve.leastFor(piece, amount, step);
            if (least.isPresent()) {
                return least;
            }
        }
        return Optional.empty();
    }

    /**
     * The pay as straight pieces over all bases, rising, without gaps and overlaps.
     *
     * @throws IllegalStateException if the part of each tier is rounded, which {@link #marginalAt} and {@link
     *     #leastBaseFor} refuse, too
     */
    public ImmutableList<Piece> pieces() {
        if (ladder.options().rounding() != null) {
            throw new IllegalStateException("Expected straight pieces, but found parts rounded to "
                    + ladder.options().rounding());
        }
        return ScaleCurve.of(ladder, tiers, unlockedFrom);
    }

    /**
     * Cuts a sequence of orders at the bounds of the tiers: what each order adds to the commission, tier by tier. What is
     * added at a bound itself, where a ladder pays more or less for everything below it, belongs to the slice that
     * crosses it.
     *
     * @param orders the orders in the order in which they fill the tiers; refunds are negative
     * @return slices that sum to the commission on the sum of the orders
     */
    public OrderSlices slicesOf(Iterable<OrderAmount> orders) {
        return OrderSlices.of(this, ImmutableList.copyOf(orders));
    }

    LadderTerms ladder() {
        return ladder;
    }

    TierArithmetic tiers() {
        return tiers;
    }
}
