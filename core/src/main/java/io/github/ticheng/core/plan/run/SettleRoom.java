// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fifth room: what is done to the lines of an agent, and what is carried on. */
public final class SettleRoom {

    private SettleRoom() {}

    /**
     * What a rule added, by row. It sees the lines of the SETTLE rules before it, and none of its own. Where it is not due it
     * settles those who leave and are paid for its longer period; one that ends on leaving settles whoever leaves.
     */
    static Map<Integer, Lines.Settled> settle(Prepared<SettleRule.Step> settle, Corridor corridor) {
        Map<Integer, Lines.Settled> made = new HashMap<>();
        boolean isDue = corridor.isDue(settle);
        boolean ends = ((SettleRule) settle.entry().rule()).endsOnLeaving();
        boolean isDueOnLeaving = corridor.isDueOnLeaving(settle);
        if (!isDue && !ends && !isDueOnLeaving) {
            return made;
        }
        for (AgentView whole : corridor.team(settle).agents()) {
            AgentView agent = whole.before(settle.index());
            try {
                boolean leaves = agent.agent().hasLeftBy(corridor.period());
                if ((ends && leaves)
                        || ((isDue || (isDueOnLeaving && leaves))
                                && (settle.when() == null || settle.when().holds(agent)))) {
                    SettledLines out = new SettledLines(settle, agent, corridor.plan);
                    settle.step().settle(agent, out);
                    made.put(
                            agent.row,
                            new Lines.Settled(settle.index(), settle.entry().id(), out.lines(), out.balances()));
                }
            } catch (RuntimeException failure) {
                corridor.problems.report(settle, agent.row, failure);
            }
        }
        return made;
    }

    /** Why a rule made no line for a row: its condition does not hold, or what it remarks itself; null if neither. */
    public static @Nullable Message unmet(Prepared<SettleRule.Step> settle, Corridor corridor, int row) {
        if (corridor.lines.isSettledBy(settle.index(), row)) {
            List<Words> remarks = new ArrayList<>();
            AgentView agent = corridor.explaining(row, settle, remarks, settle.index());
            settle.step().settle(agent, new SettledLines(settle, agent, corridor.plan));
            return Corridor.last(remarks);
        }
        return settle.when() != null && corridor.isDue(settle) ? corridor.reason(settle, row, settle.index()) : null;
    }

    /**
     * By row, what was carried under a rule that did not run for an agent this time: it stays carried, because a debt
     * does not end so.
     */
    static ListMultimap<Integer, Balance> passedOn(Corridor corridor) {
        if (corridor.lookBack.onRecord().isEmpty()) {
            return ImmutableListMultimap.of();
        }
        ListMultimap<Integer, Balance> carried = ArrayListMultimap.create();
        for (int row = 0; row < corridor.rows(); row++) {
            Set<RuleId> settled = corridor.lines.settledBy(row);
            for (Balance balance :
                    corridor.lookBack.carried(corridor.facts.agents().get(row).id())) {
                if (!settled.contains(balance.rule())) {
                    carried.put(row, balance);
                }
            }
        }
        return carried;
    }
}
