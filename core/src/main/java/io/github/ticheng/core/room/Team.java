// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.statement.Ledger;

/**
 * A team as a room sees it. The core implements this; hosts only read it.
 *
 * @param <A> how the room sees each agent
 */
public interface Team<A extends ReportedAgent> {

    TeamId id();

    /** The agents that the plan pays, in the order of their ids. */
    ImmutableList<A> agents();

    /** How many agents there are. */
    int size();

    /** Whether the team has a value of its own here. */
    boolean has(TeamSlot slot);

    /** The team's own value, such as its public sales. */
    Exact number(TeamSlot slot);

    /** The sum over all agents. */
    Exact sum(NumberSlot slot);

    /** The ratio of the parts summed over all agents: the team's rate, never a mean of rates. */
    Ratio ratio(RatioSlot slot);

    /** What the team was paid in earlier periods. */
    default Ledger ledger() {
        return agents().isEmpty() ? Ledger.empty() : agents().get(0).ledger();
    }
}
