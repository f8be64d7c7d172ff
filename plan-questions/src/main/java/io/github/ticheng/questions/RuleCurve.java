// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of a plan pays over one metric.
 *
 * @param plan the plan
 * @param entry the rule in it
 * @param curve the curve, before the entry's clauses
 */
public record RuleCurve(CompensationPlan plan, Entry<PayRule> entry, PayoutCurve curve) {

    /** The curves of a plan, in its order. */
    public static ImmutableList<RuleCurve> of(CompensationPlan plan) {
        ImmutableList.Builder<RuleCurve> curves = ImmutableList.builder();
        for (Entry<PayRule> entry : plan.entries(PayRule.class)) {
            for (PayoutCurve curve : entry.rule().curves()) {
                curves.add(new RuleCurve(plan, entry, curve));
            }
        }
        return curves.build();
    }

    /** Over what it pays. */
    public Metric metric() {
        return curve.metric();
    }

    /** What values of the metric count. */
    public Unit unit() {
        return curve.metric().unit(plan.currency());
    }

    /** What the pay counts. */
    Unit money() {
        return Unit.money(plan.currency());
    }

    /** The pay at a value as a line would show it, by the limits and the rounding of the plan; empty in a gap. */
    public Optional<Exact> payAt(Exact value) {
        for (Piece piece : curve.pieces()) {
            if (piece.band().contains(value)) {
                return Optional.of(limited(piece.payAt(value)).rounded(plan.rounding()));
            }
        }
        return Optional.empty();
    }

    /** An amount within the limits of the entry. */
    Exact limited(Exact amount) {
        @Nullable Exact atLeast = entry.atLeast();
        @Nullable Exact atMost = entry.atMost();
        Exact limited = atLeast == null ? amount : amount.max(atLeast);
        return atMost == null ? limited : limited.min(atMost);
    }

    /** Whether a condition or a factor of the entry changes what is paid, or the case of which the curve is. */
    public boolean isOpen() {
        return entry.when() != null
                || entry.times() != null
                || BreakSearch.blocks(entry.rule()).stream().anyMatch(PayRule.class::isInstance);
    }

    /**
     * The curve as text: a row per tier, and a row per value that is asked for.
     *
     * @param at values of the metric at which the pay is wanted
     * @return the text, ended by a line feed
     */
    public String text(List<Exact> at, Language language) {
        return CurveTable.of(this, at, language);
    }
}
