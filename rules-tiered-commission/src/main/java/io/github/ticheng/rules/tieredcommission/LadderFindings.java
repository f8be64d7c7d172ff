// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Message;

/** What is unwise in a ladder by itself; where its pay falls or jumps the plan finds out from its curve. */
final class LadderFindings {

    private static final Exact NOTHING = Exact.ZERO;

    private final LadderTerms ladder;
    private final Unit money;
    private final Unit unit;
    private final boolean onTargets;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    LadderFindings(LadderTerms ladder, Unit money) {
        this.ladder = ladder;
        this.money = money;
        this.unit = ladder.chooser().unit(money);
        this.onTargets = ladder.hangsOnTargets();
    }

    ImmutableList<Finding> all() {
        findings.addAll(ladder.options().printed().findings(unit));
        for (int i = 0; i < ladder.tiers().size(); i++) {
            tier(i, ladder.tiers().get(i));
        }
        limits();
        return findings.build();
    }

    private void tier(int index, Tier tier) {
        TierPay pay = tier.pay();
        if (pay.rate().fraction().isGreaterThan(Exact.ONE)) {
            add(Severity.WARNING, CommissionPhrases.RATE_ABOVE_WHOLE.filled(index + 1L, Figure.of(pay.rate())));
        }
        if (pay.atLeast() != null && pay.atMost() != null && pay.atMost().isLessThan(pay.atLeast())) {
            add(
                    Severity.WARNING,
                    CommissionPhrases.TIER_LIMITS_CROSSED.filled(
                            index + 1L, Figure.of(pay.atMost(), money), Figure.of(pay.atLeast(), money)));
        }
        unreachable(index, tier);
        leastOnNothing(index, pay);
        if (index + 1 < ladder.tiers().size()) {
            joint(index, tier, ladder.tiers().get(index + 1));
        }
    }

    private void unreachable(int index, Tier tier) {
        Bound upper = tier.upper();
        boolean empty = upper != null
                && upper.value().isZero()
                && !tier.upperIncluded()
                && ladder.chosenBy().isEmpty();
        if (empty && !ladder.kind().isInterpolated() && !tier.pay().equals(TierPay.NOTHING)) {
            boolean zero = ladder.negativeBase() == NegativeBase.AS_ZERO;
            add(
                    Severity.WARNING,
                    (zero ? CommissionPhrases.UNREACHABLE : CommissionPhrases.UNREACHABLE_MIRRORED)
                            .filled(index + 1L, Band.below(NOTHING).words(unit)));
        }
    }

    // A first tier that pays nothing and holds nothing only says where the ladder starts.
    private void leastOnNothing(int index, TierPay pay) {
        Exact least = pay.atLeast();
        if (least == null || !least.isGreaterThan(pay.flat().max(NOTHING))) {
            return;
        }
        boolean isExcess = !ladder.kind().isOnEverything(ladder.tiers().get(index))
                && ladder.chosenBy().isEmpty();
        Tier before = index == 0 ? null : ladder.tiers().get(index - 1);
        Bound lower = before == null ? null : before.upper();
        if (before == null || lower == null || (isExcess && lower.target() == null && !before.upperIncluded())) {
            Exact bound = lower == null ? NOTHING : lower.value();
            add(
                    Severity.WARNING,
                    CommissionPhrases.LEAST_ON_NOTHING.filled(
                            index + 1L,
                            Figure.of(least, money),
                            Figure.of(bound, ladder.base().unit(money))));
        }
    }

    private void joint(int index, Tier tier, Tier next) {
        if (ladder.kind() == LadderKind.BASE_AND_EXCESS) {
            joiningRate(index, tier, next);
        }
        boolean unseen = onTargets || ladder.chosenBy().isPresent();
        if (ladder.kind() == LadderKind.WHOLE_AMOUNT && unseen) {
            rateFalls(index, tier, next);
        }
    }

    /** Where the curve is not known to the plan's check: a better tier that pays a lower rate on the same base. */
    private void rateFalls(int index, Tier tier, Tier next) {
        Better better = ladder.chooser().better();
        boolean nextIsBetter = better == Better.HIGHER;
        Exact rise = next.pay().slope().minus(tier.pay().slope());
        if (better != Better.NEITHER && (nextIsBetter ? rise.isNegative() : rise.isPositive())) {
            add(
                    Severity.WARNING,
                    CommissionPhrases.RATE_FALLS.filled(
                            slope(nextIsBetter ? next : tier),
                            index + (nextIsBetter ? 2L : 1L),
                            slope(nextIsBetter ? tier : next),
                            index + (nextIsBetter ? 1L : 2L)));
        }
    }

    private Figure slope(Tier tier) {
        TierPay pay = tier.pay();
        return pay.perUnit().isZero() ? Figure.of(pay.rate()) : Figure.of(pay.perUnit(), money);
    }

    /** Where pay falls to the constant of the next tier: the rate with which it would not. */
    private void joiningRate(int index, Tier tier, Tier next) {
        Bound upper = tier.upper();
        if (upper == null || onTargets || next.pay().on() != Portion.EXCESS) {
            return;
        }
        TierPay pay = tier.pay();
        Bound before = index == 0 ? null : ladder.tiers().get(index - 1).upper();
        Exact start = before == null || pay.on() == Portion.EVERYTHING ? Exact.ZERO : before.value();
        Exact width = upper.value().minus(start);
        // In a tier that ends at zero every rate joins.
        if (width.isZero()) {
            return;
        }
        Exact atBound = pay.flat().plus(pay.slope().times(width));
        if (pay.rate().fraction().isZero()
                || pay.hasLimits()
                || !atBound.isGreaterThan(next.pay().flat())) {
            return;
        }
        Rate joining = new Rate(next.pay().flat().minus(pay.flat()).dividedBy(width));
        add(
                Severity.NOTE,
                CommissionPhrases.JOINING_RATE.filled(
                        Figure.of(joining),
                        Figure.of(pay.rate()),
                        index + 1L,
                        Figure.of(upper.value(), unit),
                        index + 2L,
                        Figure.of(next.pay().flat(), money)));
    }

    private void limits() {
        Exact least = ladder.options().atLeast();
        Exact most = ladder.options().atMost();
        if (least != null && most != null && most.isLessThan(least)) {
            add(
                    Severity.WARNING,
                    CommissionPhrases.LIMITS_CROSSED.filled(Figure.of(most, money), Figure.of(least, money)));
        }
    }

    private void add(Severity severity, Message message) {
        findings.add(Finding.of(severity, message));
    }
}
