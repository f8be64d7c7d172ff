// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.TeamOutcomeRule;
import io.github.ticheng.core.statement.Outcome;

/** The last room: what the assessment leads to. */
final class OutcomeRoom {

    private final Corridor corridor;

    OutcomeRoom(Corridor corridor) {
        this.corridor = corridor;
    }

    void outcome(Prepared<OutcomeRule.Step> outcome) {
        if (!corridor.isDue(outcome)) {
            return;
        }
        for (int i = 0; i < corridor.views.size(); i++) {
            AgentView view = corridor.views.get(i);
            AgentView agent = corridor.inCadence(view, outcome.entry().cadence());
            try {
                if (outcome.when() == null || outcome.when().holds(agent)) {
                    corridor.outcomes[agent.row] =
                            joined(corridor.outcomes(agent.row), outcome.step().outcomes(agent));
                }
            } catch (RuntimeException failure) {
                corridor.problems.report(outcome, agent.row, failure);
            }
        }
    }

    void teamOutcome(Prepared<TeamOutcomeRule.Step> outcome) {
        if (corridor.isDue(outcome)) {
            try {
                corridor.teamOutcomes = joined(
                        corridor.teamOutcomes,
                        outcome.step().outcomes(corridor.team(outcome.entry().cadence(), false)));
            } catch (RuntimeException failure) {
                corridor.problems.report(outcome, RunProblems.TEAM, failure);
            }
        }
    }

    static ImmutableList<Outcome> joined(ImmutableList<Outcome> first, ImmutableList<Outcome> second) {
        return second.isEmpty()
                ? first
                : ImmutableList.<Outcome>builder().addAll(first).addAll(second).build();
    }
}
