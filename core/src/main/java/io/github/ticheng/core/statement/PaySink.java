// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import io.github.ticheng.core.team.Agent;

/**
 * Takes what agents are paid, line by line, without an object for any of it: for a host that only writes amounts down. Amounts
 * are rounded, in units of 10^−decimals of the plan's currency: 38802 with two decimals is 388.02.
 *
 * <p>Notes of lines, scorecards, outcomes and balances are not handed out; for those there are statements.
 */
public interface PaySink {

    /** A line of an agent, in the order of the plan. */
    void line(Agent agent, PayItem item, long units, int decimals);

    /** The sum of the lines that were handed out before, of one agent: everybody in the facts has one. */
    void total(Agent agent, long units, int decimals);
}
