// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

/**
 * How the tiers of a ladder come to an amount. Never guessed from the tiers: two shops that print the same table pay
 * differently by it.
 *
 * <table>
 * <caption>What 23,000 earns at 1% up to 15,000, 2% up to 20,000 and 4% above</caption>
 * <tr><th>kind</th><th>calculation</th><th>pay</th></tr>
 * <tr><td>MARGINAL</td><td>1% × 15,000 + 2% × 5,000 + 4% × 3,000</td><td>370</td></tr>
 * <tr><td>WHOLE_AMOUNT</td><td>4% × 23,000</td><td>920</td></tr>
 * <tr><td>BASE_AND_EXCESS with 250 in the third tier</td><td>250 + 4% × 3,000</td><td>370</td></tr>
 * <tr><td>HIGHEST_FIXED with 100, 200, 400 in the tiers</td><td>400</td><td>400</td></tr>
 * <tr><td>CUMULATIVE_FIXED with the same</td><td>100 + 200 + 400</td><td>700</td></tr>
 * <tr><td>INTERPOLATED with 200 at 20,000 and 400 at 25,000</td><td>200 + 200 × 3,000 ÷ 5,000</td><td>320</td></tr>
 * </table>
 */
public enum LadderKind {
    /** One tier for every base. */
    FLAT,
    /** Each tier pays for the part of the base that lies in it: the progressive ladder. */
    MARGINAL,
    /** The tier that is reached pays for the whole base: the slab. */
    WHOLE_AMOUNT,
    /** The tier that is reached pays its constant and its rate on the part above its lower bound. */
    BASE_AND_EXCESS,
    /** The tier that is reached pays a fixed amount. */
    HIGHEST_FIXED,
    /** Every tier that is reached pays its fixed amount. */
    CUMULATIVE_FIXED,
    /** A straight line between the amounts at neighbouring points: the pay curve. */
    INTERPOLATED,
    /** A straight line between the rates at neighbouring points of another value; the rate is for the whole base. */
    INTERPOLATED_RATE;

    /** Whether what lower tiers pay is added. */
    boolean accumulates() {
        return this == MARGINAL || this == CUMULATIVE_FIXED;
    }

    /** Whether tiers pay fixed amounts only. */
    boolean isFixed() {
        return this == HIGHEST_FIXED || this == CUMULATIVE_FIXED;
    }

    /** Whether the tiers start at points between which a line is drawn. */
    boolean isInterpolated() {
        return this == INTERPOLATED || this == INTERPOLATED_RATE;
    }

    /** Whether the tier may be chosen by another value than the base: only where no part of the base is cut out. */
    boolean canBeChosenByAnother() {
        return this == WHOLE_AMOUNT || this == INTERPOLATED_RATE;
    }

    /** Whether a tier's rate is for the whole base, and not for the part above its lower bound. */
    boolean isOnEverything(Tier tier) {
        return this == FLAT || this == WHOLE_AMOUNT || tier.pay().on() == Portion.EVERYTHING;
    }
}
