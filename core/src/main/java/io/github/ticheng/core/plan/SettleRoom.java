// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import java.util.Set;

/** The fifth room: what is done to the lines of an agent, and what is carried on. */
final class SettleRoom {

    private final Corridor corridor;

    SettleRoom(Corridor corridor) {
        this.corridor = corridor;
    }

    void settle(Prepared<SettleRule.Step> settle) {
        if (!corridor.isDue(settle)) {
            return;
        }
        // A rule sees the lines of the SETTLE rules before it, and none of its own.
        Sight sight = new Sight(corridor, settle.entry().cadence(), null, settle.index());
        for (int i = 0; i < corridor.views.size(); i++) {
            AgentView monthly = corridor.views.get(i);
            AgentView agent = new AgentView(sight, monthly.row);
            try {
                if (settle.when() == null || settle.when().holds(agent)) {
                    SettledLines out = new SettledLines(settle, agent, corridor.plan);
                    settle.step().settle(agent, out);
                    corridor.lines.settled(settle, agent.row, out);
                }
            } catch (RuntimeException failure) {
                corridor.problems.report(settle, agent.row, failure);
            }
        }
    }

    /** What was carried under a rule that did not run for an agent this time stays carried: a debt does not end so. */
    void passOnBalances() {
        if (corridor.ledger.entries().isEmpty()) {
            return;
        }
        for (int row = 0; row < corridor.facts.agents().size(); row++) {
            Set<RuleId> settled = corridor.lines.settled(row);
            for (Balance balance :
                    corridor.carried(corridor.facts.agents().get(row).id())) {
                if (!settled.contains(balance.rule())) {
                    corridor.lines.passOn(row, balance);
                }
            }
        }
    }
}
