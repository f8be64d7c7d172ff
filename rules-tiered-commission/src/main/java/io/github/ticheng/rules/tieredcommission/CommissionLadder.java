// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.band.PrintedBands;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A commission ladder: tiers of a base, each with a rate, an amount per unit or a fixed amount, paid by a declared kind.
 *
 * <pre>{@code
 * Ladders.marginal(SALES)
 *         .upTo("15000", percent("1"))
 *         .upTo("20000", percent("2"))
 *         .above(percent("4"))
 * }</pre>
 *
 * <p>Immutable, equal by value. The kind is part of it, and so is to which tier each bound belongs; neither is guessed. A base below zero counts as
 * zero unless {@link #negativeBase(NegativeBase)} says otherwise. The tier is that of the period's total. Amounts are in
 * the plan's currency and exact: the plan rounds once.
 *
 * <p>The options apply in one order, whichever are set: what a base below zero counts as; below the bound that {@link
 * #unlockedFrom unlocks}, nothing at all, and no other option changes that; the tier and what it pays, within the tier's
 * limits and {@linkplain #rounded rounded}; {@link #times}; {@link #atLeast}; {@link #atMost}; and of a {@linkplain
 * NegativeBase#MIRRORED mirrored} base the opposite of the result.
 *
 * <p>It knows no gates and no earlier periods: see {@link GatedCommission} and {@link CommissionToDate}.
 */
public final class CommissionLadder extends Json.Unwritten implements MirroredCommission {

    /** How documents write a ladder. */
    public static final BlockType<CommissionLadder> TYPE = LadderType.TYPE;

    private static final long serialVersionUID = 1L;

    private final LadderTerms terms;

    CommissionLadder(Base base, LadderKind kind, ImmutableList<Tier> tiers, LadderOptions options) {
        this.terms = new LadderTerms(base, kind, tiers, options);
    }

    // ------------------------------------------------------------------------------------------ writing one

    /** This ladder with another answer to a base below zero. */
    public CommissionLadder negativeBase(NegativeBase answer) {
        return with(options().withNegativeBase(answer));
    }

    /** This ladder with another answer to a missing target; a problem unless set. */
    public CommissionLadder ifNoTarget(NoTarget answer) {
        return with(options().withIfNoTarget(answer));
    }

    /**
     * This ladder paying nothing below a bound, whatever its other options say, and from it on, the bound included, back
     * to the first unit: {@code unlockedFrom(Bound.of("50%", TARGET_BASE))}.
     *
     * <p>The bound is one of the value that chooses the tier, as those of the tiers are: where an attainment chooses, it is
     * a percentage. A mirrored base is compared as its mirror image.
     */
    public CommissionLadder unlockedFrom(Bound bound) {
        return with(options().withUnlockedFrom(bound));
    }

    /** This ladder with everything multiplied by a factor, before its floor and its cap. */
    public CommissionLadder times(String factor) {
        return with(options().withTimes(Exact.parse(factor)));
    }

    /** This ladder with a floor under all of it, in the plan's currency; also on a base of zero, unless it is locked. */
    public CommissionLadder atLeast(String amount) {
        return with(options().withAtLeast(Exact.parse(amount)));
    }

    /** This ladder with a cap on all of it, in the plan's currency; it comes after the floor. */
    public CommissionLadder atMost(String amount) {
        return with(options().withAtMost(Exact.parse(amount)));
    }

    /**
     * This ladder with what each tier pays rounded by itself, so that its parts as shown sum to what is paid; of a ladder
     * that accumulates each tier below, too. Exact until the line unless set. Such a ladder has no straight pieces.
     */
    public CommissionLadder rounded(Rounding way) {
        return with(options().withRounding(way));
    }

    /**
     * This ladder, which is a reading, with the rows of the source exactly as they are printed there, to be checked for
     * gaps and overlaps: {@code printedRows("(-∞, 15000]", "[15000, 20000]", "[20001, 25000]", "[25000, ∞)")}. Bounds
     * on a percentage have its sign.
     *
     * @throws IllegalArgumentException if a row is no band
     */
    public CommissionLadder printedRows(String... rows) {
        Unit.Kind unit = terms.unit();
        return printedRows(PrintedBands.of(Arrays.stream(rows)
                .map(row -> Band.parse(row, bound -> Level.parse(bound, unit)))
                .toList()));
    }

    /** This ladder, which is a reading, with the rows of the source exactly as they are printed there. */
    public CommissionLadder printedRows(PrintedBands rows) {
        return with(options().withPrinted(rows));
    }

    private CommissionLadder with(LadderOptions newOptions) {
        return new CommissionLadder(base(), kind(), tiers(), newOptions);
    }

    // ------------------------------------------------------------------------------------------ paying

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Optional<Metric> mirrored() {
        return MirroredCommission.of(base(), options().negativeBase());
    }

    @Override
    public boolean hasLimits() {
        return options().atLeast() != null || options().atMost() != null;
    }

    @Override
    public Step prepare(Preparation preparation) {
        return LadderStep.of(terms, preparation);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return new LadderFindings(terms, money).all();
    }

    @Override
    public boolean canBeNegative() {
        return options().negativeBase() == NegativeBase.MIRRORED
                || (curves().isEmpty() ? LadderRise.canBeNegative(terms) : MirroredCommission.super.canBeNegative());
    }

    @Override
    public boolean isDecided() {
        return !curves().isEmpty() || LadderRise.neverFalls(terms);
    }

    @Override
    public ImmutableList<PayoutCurve> curves() {
        if (terms.hangsOnTargets() || options().chosenBy() != null || options().rounding() != null) {
            return ImmutableList.of();
        }
        return base().single()
                .map(metric -> ImmutableList.of(new PayoutCurve(metric, scale().pieces())))
                .orElseGet(ImmutableList::of);
    }

    // ------------------------------------------------------------------------------------------ asking

    /**
     * What the ladder pays as a function of the base, with all the answers that hang on it.
     *
     * @throws IllegalStateException if tiers hang on targets, or another value chooses them
     */
    public PayScale scale() {
        if (terms.hangsOnTargets()) {
            throw new IllegalStateException("Expected the targets " + TargetBounds.targetsOf(terms) + " to be given");
        }
        if (options().chosenBy() != null) {
            throw new IllegalStateException(
                    "Expected a value of " + options().chosenBy().label().in(Language.ENGLISH) + " to be given");
        }
        return LadderStep.scaleOfNumbers(terms);
    }

    /**
     * What the ladder pays as a function of the base, for an agent with these targets.
     *
     * @param targets a value above zero for each target that a tier hangs on
     * @throws IllegalArgumentException if a target is missing or not above zero, or the bounds do not rise
     */
    public PayScale scale(Map<Metric, Exact> targets) {
        return TargetBounds.scale(terms, targets);
    }

    /**
     * What a base earns when another value chooses the tier, not rounded.
     *
     * @throws IllegalStateException if nothing else chooses the tier
     */
    public Exact commissionOn(Exact amount, Exact chosenBy) {
        if (options().chosenBy() == null) {
            throw new IllegalStateException("Expected a ladder whose tiers another value chooses, but found " + this);
        }
        return LadderStep.scaleOfNumbers(terms).pay(null, amount.withoutTerm(), chosenBy.withoutTerm());
    }

    // ------------------------------------------------------------------------------------------ values

    /** What is paid on. */
    public Base base() {
        return terms.base();
    }

    /** How the tiers come to an amount. */
    public LadderKind kind() {
        return terms.kind();
    }

    /** The tiers, rising; the last has no end. */
    public ImmutableList<Tier> tiers() {
        return terms.tiers();
    }

    /** The value that chooses the tier, where that is not the base. */
    public Optional<Base> chosenBy() {
        return Optional.ofNullable(options().chosenBy());
    }

    /** What a base below zero earns. */
    public NegativeBase negativeBase() {
        return options().negativeBase();
    }

    /** The rows of the source as printed; none unless given. */
    public PrintedBands printedRows() {
        return options().printed();
    }

    LadderOptions options() {
        return terms.options();
    }

    LadderTerms terms() {
        return terms;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommissionLadder that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return TYPE.canonicalText(this);
    }
}
