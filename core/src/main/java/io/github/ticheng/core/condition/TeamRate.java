// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

/** How the rate of a whole team is made from its agents' ratios. */
public enum TeamRate {
    /** The ratio of the parts summed over all agents: who has more customers weighs more. */
    SUMMED_PARTS,
    /** The mean of the agents' own rates, each alike; an agent with 0 of 0 does not count. */
    MEAN_OF_RATES
}
