// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The blocks of a plan: one for each thread that pays at a time, kept for the next ones. */
public final class Blocks {

    public final PreparedPlan plan;
    private final Queue<Block> spare = new ConcurrentLinkedQueue<>();

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
        Block known = spare.poll();
        Block block = known == null ? new Block(plan) : known;
        use.accept(block);
        if (!block.isLarge()) {
            spare.add(block);
        }
    }
}
