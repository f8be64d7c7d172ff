// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.statement.Ledger;
import java.util.function.Function;

/**
 * A team as a room sees it. The core implements this; hosts only read it.
 *
 * @param <A> how the room sees each agent
 */
public interface Team<A> {

    TeamId id();

    /** The agents that the plan pays, in the order of their ids. */
    ImmutableList<A> agents();

    /** How many agents there are. */
    int size();

    /** Whether the team has a value of its own here. */
    boolean has(Slot<?> slot);

    /** The team's own value, such as its public sales. */
    Exact number(Slot<Exact> slot);

    /** The sum over all agents. */
    Exact sum(Slot<Exact> slot);

    /** The ratio of the parts summed over all agents: the team's rate, never a mean of rates. */
    Ratio ratio(Slot<Ratio> slot);

    /**
     * Those of the team with whom a rule compares its agents. Where only those with a value are compared, all of the team:
     * the rule itself leaves out who has none, because it alone knows of what.
     */
    Team<A> among(PeerSlot slot);

    /**
     * What there is to find out about these agents, found once and not again for each of them: an average, a ranking. A
     * step asks for it under a key of its own, such as an object made when it was prepared.
     *
     * @param key the key, compared by {@code equals}; one key always stands for one way of finding
     * @param found finds it from the team as it is now; if it ends in a {@link ProblemSignal}, so does every further call
     */
    <T> T once(Object key, Function<? super Team<A>, ? extends T> found);

    /** What the team was paid in earlier periods. */
    Ledger ledger();
}
