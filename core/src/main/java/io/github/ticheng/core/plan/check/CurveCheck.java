// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.check;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.PlanRules;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for places where the pay of one line falls or jumps as its metric improves. Exact: a line is straight between
 * its break points, so it falls either along a whole piece or from one piece to the next.
 */
final class CurveCheck {

    private final Metric metric;
    private final Unit unit;
    private final Unit money;
    private final Rounding rounding;
    /** The limits of the entry; null where there is none, or where a factor comes before it. */
    private final @Nullable Exact least;

    private final @Nullable Exact most;
    private final Exact step;
    private final Words factor;

    private CurveCheck(Metric metric, Entry<?> entry, PlanRules plan, Unit money) {
        this.metric = metric;
        this.unit = metric.unit(plan.currency());
        this.money = money;
        this.rounding = plan.rounding();
        this.least = entry.times() == null ? entry.atLeast() : null;
        this.most = entry.times() == null ? entry.atMost() : null;
        this.step = metric.step(plan.currency());
        this.factor = entry.times() == null ? Words.verbatim("") : PlanPhrases.BEFORE_FACTOR;
    }

    static ImmutableList<Finding> of(PayoutCurve curve, Entry<?> entry, PlanRules plan, Unit money) {
        CurveCheck check = new CurveCheck(curve.metric(), entry, plan, money);
        if (curve.metric().better() == Better.NEITHER) {
            return ImmutableList.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<Piece> pieces = curve.possible();
        for (int i = 0; i < pieces.size(); i++) {
            check.slope(pieces.get(i), findings);
            if (i + 1 < pieces.size()) {
                check.joint(pieces.get(i), pieces.get(i + 1), findings);
            }
        }
        return ImmutableList.copyOf(findings);
    }

    private boolean isHigherBetter() {
        return metric.better() == Better.HIGHER;
    }

    private void slope(Piece piece, List<Finding> findings) {
        int direction =
                isHigherBetter() ? piece.slope().signum() : -piece.slope().signum();
        if (direction < 0 && !isHeld(piece)) {
            findings.add(Finding.of(
                    Severity.WARNING,
                    PlanPhrases.FALLING_SLOPE.filled(
                            metric.label(), piece.band().words(unit))));
        }
    }

    /** Whether a piece is one value, or a limit of the entry holds all of it. */
    private boolean isHeld(Piece piece) {
        Exact lower = piece.band().lower();
        Exact upper = piece.band().upper();
        boolean falls = piece.slope().isNegative();
        Exact greatestAt = falls ? lower : upper;
        Exact leastAt = falls ? upper : lower;
        return (lower != null && lower.equals(upper))
                || (least != null
                        && greatestAt != null
                        && !piece.payAt(greatestAt).isGreaterThan(least))
                || (most != null && leastAt != null && !piece.payAt(leastAt).isLessThan(most));
    }

    /** The pay of a piece as the line shows it. */
    private Exact paid(Piece piece, Exact value) {
        Exact pay = piece.payAt(value);
        pay = least == null ? pay : pay.max(least);
        return (most == null ? pay : pay.min(most)).rounded(rounding);
    }

    private void joint(Piece lower, Piece upper, List<Finding> findings) {
        Exact bound = lower.band().upper();
        if (bound == null || !bound.equals(upper.band().lower())) {
            return;
        }
        boolean boundBelow = lower.band().upperIncluded();
        Exact lowerEnd = boundBelow ? bound : bound.minus(step);
        Exact upperEnd = boundBelow ? bound.plus(step) : bound;
        boolean continuous = lower.payAt(bound).equals(upper.payAt(bound));
        Exact good = isHigherBetter() ? lowerEnd : upperEnd;
        Exact better = isHigherBetter() ? upperEnd : lowerEnd;
        Exact goodPay = paid(isHigherBetter() ? lower : upper, good);
        Exact betterPay = paid(isHigherBetter() ? upper : lower, better);
        if (betterPay.isLessThan(goodPay)) {
            findings.add(finding(Severity.WARNING, PlanPhrases.FALL, good, goodPay, better, betterPay));
        } else if (!continuous && betterPay.isGreaterThan(goodPay)) {
            findings.add(finding(Severity.NOTE, PlanPhrases.JUMP, good, goodPay, better, betterPay));
        }
    }

    private Finding finding(Severity severity, Phrase phrase, Exact good, Exact goodPay, Exact bad, Exact badPay) {
        return Finding.of(
                severity,
                phrase.filled(
                        Figure.of(goodPay.minus(badPay).abs(), money),
                        metric.label(),
                        Figure.of(goodPay, money),
                        Figure.of(good, unit),
                        Figure.of(badPay, money),
                        Figure.of(bad, unit),
                        factor));
    }
}
