// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one tier of a ladder pays: a rate or an amount per unit, a flat part, and limits of its own.
 *
 * @param rate the rate on a base of money
 * @param perUnit the amount per unit of any other base: per order, per reception
 * @param flat the flat part, added once the tier is reached
 * @param on what the rate is applied to, where the ladder's kind leaves it to the tier
 * @param atLeast the least that the tier pays once it is reached, or null
 * @param atMost the most that the tier pays, or null; it is applied after the least
 */
public record TierPay(
        Rate rate,
        Exact perUnit,
        Exact flat,
        Portion on,
        @Nullable Exact atLeast,
        @Nullable Exact atMost) implements Serializable {

    /** Nothing. */
    public static final TierPay NOTHING = new TierPay(Rate.ZERO, Exact.ZERO, Exact.ZERO, Portion.EXCESS, null, null);

    /**
     * Creates the pay of a tier.
     *
     * @throws IllegalArgumentException if there are both a rate and an amount per unit
     */
    public TierPay {
        Refused.when(
                !rate.fraction().isZero() && !perUnit.isZero(),
                CommissionPhrases.RATE_OR_PER_UNIT,
                rate + ", " + perUnit);
        perUnit = perUnit.withoutTerm();
        flat = flat.withoutTerm();
        atLeast = atLeast == null ? null : atLeast.withoutTerm();
        atMost = atMost == null ? null : atMost.withoutTerm();
    }

    /** A rate on a base of money. */
    public static TierPay of(Rate rate) {
        return new TierPay(rate, Exact.ZERO, Exact.ZERO, Portion.EXCESS, null, null);
    }

    /** An amount per unit of the base: per order, per reception. */
    public static TierPay perUnit(String amount) {
        return new TierPay(Rate.ZERO, Exact.parse(amount), Exact.ZERO, Portion.EXCESS, null, null);
    }

    /** A fixed amount. */
    public static TierPay fixed(String amount) {
        return NOTHING.plus(amount);
    }

    /** This with a flat part in the plan's currency. */
    public TierPay plus(String amount) {
        return new TierPay(rate, perUnit, Exact.parse(amount), on, atLeast, atMost);
    }

    /** This with its rate on the whole base instead of the part above the tier's lower bound. */
    public TierPay ofEverything() {
        return new TierPay(rate, perUnit, flat, Portion.EVERYTHING, atLeast, atMost);
    }

    /** This with a least amount, in the plan's currency. */
    public TierPay atLeast(String amount) {
        return new TierPay(rate, perUnit, flat, on, Exact.parse(amount), atMost);
    }

    /** This with a greatest amount, in the plan's currency. */
    public TierPay atMost(String amount) {
        return new TierPay(rate, perUnit, flat, on, atLeast, Exact.parse(amount));
    }

    /** What one unit more of the base pays more: the rate's share of one, or the amount per unit. */
    Exact slope() {
        return perUnit.isZero() ? rate.fraction() : perUnit;
    }

    boolean hasLimits() {
        return atLeast != null || atMost != null;
    }
}
