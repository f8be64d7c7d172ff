// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The blocks of a plan: one for each thread that pays at a time, kept for the next ones. */
public final class Blocks {

    private static final int MOST = 64;

    public final PreparedPlan plan;
    /** By thread: a list of all would have to be written to by each team, which costs more than to pay an agent. */
    private final AtomicReferenceArray<@Nullable Block> spare = new AtomicReferenceArray<>(MOST);

    public Blocks(PreparedPlan plan) {
        this.plan = plan;
    }

    /** Pays one team; null if it has to walk. */
    public @Nullable PaidTeam paid(TeamFacts team, Ledger ledger) {
        @Nullable PaidTeam[] paid = new PaidTeam[1];
        with(block -> paid[0] = block.paid(team, ledger));
        return paid[0];
    }

    /** Pays teams in their order, which may be read from the source some hundred agents ahead of what is handed out. */
    public void each(Iterable<TeamFacts> teams, Function<TeamId, Ledger> ledgers, Block.Taker taker) {
        with(block -> block.each(teams, ledgers, taker));
    }

    /** A block of which a use ended in an exception is not kept. */
    private void with(Consumer<Block> use) {
        int place = (int) Thread.currentThread().getId() & MOST - 1;
        Block known = spare.getAndSet(place, null);
        Block block = known == null ? new Block(plan) : known;
        use.accept(block);
        if (!block.isLarge()) {
            spare.set(place, block);
        }
    }
}
