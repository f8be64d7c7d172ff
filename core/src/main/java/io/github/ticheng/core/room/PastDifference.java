// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.team.Correction;

/**
 * What a correction of an earlier period comes to for one agent: the pay of that period and all since, with what is still
 * carried, as it would have been with the correction and as it would have been without.
 *
 * <p>Both sides already hold the corrections that were known before, so each correction is measured against the last
 * corrected statements.
 *
 * @param correction the correction
 * @param before what the agent was due without it, in the plan's currency
 * @param after what the agent is due with it
 */
public record PastDifference(Correction correction, Exact before, Exact after) {

    /** What is still to be paid; negative to take back. */
    public Exact amount() {
        return after.minus(before);
    }
}
