// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

/**
 * What it means for a ladder built on targets that an agent's target is missing, zero or negative.
 *
 * <p>A target on which tiers hang gives the tier. A target on which only the bound that unlocks hangs leaves the tier to
 * the base. A bound that unlocks and is known holds under every answer.
 *
 * <table>
 * <caption>What 10,000 earns without a target, at 10 + 1% below it and 20 + 3% from it on</caption>
 * <tr><th>kind</th><th>LOWEST_TIER</th><th>HIGHEST_TIER</th></tr>
 * <tr><td>MARGINAL</td><td>10 + 1% × 10,000</td><td>10 + 20 + 3% × 10,000</td></tr>
 * <tr><td>WHOLE_AMOUNT, BASE_AND_EXCESS</td><td>10 + 1% × 10,000</td><td>20 + 3% × 10,000</td></tr>
 * <tr><td>HIGHEST_FIXED with 10 and 20</td><td>10</td><td>20</td></tr>
 * <tr><td>CUMULATIVE_FIXED with 10 and 20</td><td>10</td><td>10 + 20</td></tr>
 * <tr><td>INTERPOLATED to 200 at the target, then 3%</td><td>0</td><td>200 + 3% × 10,000</td></tr>
 * </table>
 */
public enum NoTarget {
    /** The team is not paid before the target is known. */
    PROBLEM,
    /**
     * No target counts as reached: the agent is in the lowest tier, whatever the base, as if it had no end. Where the
     * target would unlock the ladder, nothing is paid.
     */
    LOWEST_TIER,
    /**
     * Every target counts as reached: the agent is in the highest tier, whatever the base, as if all bounds of tiers were
     * zero. A marginal ladder pays the whole base at its last rate, a curve goes on from its last point. Where the target
     * would unlock the ladder, it is unlocked.
     */
    HIGHEST_TIER
}
