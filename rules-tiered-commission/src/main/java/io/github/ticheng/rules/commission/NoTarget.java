// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

/** What it means for a ladder built on targets that an agent's target is missing, zero or negative. */
public enum NoTarget {
    /** The team is not paid before the target is known. */
    PROBLEM,
    /** The agent is in the lowest tier, whatever the base. */
    LOWEST_TIER,
    /** The agent is in the highest tier, whatever the base: every target counts as reached. */
    HIGHEST_TIER
}
