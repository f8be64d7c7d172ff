// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.room.SharedAgent.PastDifference;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.team.Correction;
import java.util.ArrayList;
import java.util.List;

/** The last room: what the assessment leads to. */
final class OutcomeRoom {

    private OutcomeRoom() {}

    /** The outcomes by row. */
    static ListMultimap<Integer, Outcome> outcomes(Prepared<OutcomeRule.Step> outcome, Corridor corridor) {
        ListMultimap<Integer, Outcome> made = ArrayListMultimap.create();
        for (AgentView agent : corridor.team(outcome).agents()) {
            try {
                if (outcome.when() == null || outcome.when().holds(agent)) {
                    made.putAll(agent.row, outcome.step().outcomes(agent));
                }
            } catch (RuntimeException failure) {
                corridor.problems.report(outcome, agent.row, failure);
            }
        }
        return made;
    }

    static List<Outcome> ofTeam(Prepared<TeamOutcomeRule.Step> outcome, Corridor corridor) {
        try {
            return ImmutableList.copyOf(outcome.step().outcomes(corridor.team(outcome)));
        } catch (RuntimeException failure) {
            corridor.problems.report(outcome, RunProblems.TEAM, failure);
            return List.of();
        }
    }

    /** What corrections come to for agents whom the plan does not pay now, so that no statement can hold it. */
    static List<Outcome> openCorrections(Corridor corridor) {
        if (corridor.lookBack.corrections().differences().isEmpty()) {
            return List.of();
        }
        List<Outcome> open = new ArrayList<>();
        corridor.lookBack.corrections().differences().forEach((agent, differences) -> {
            if (!corridor.pays(agent)) {
                differences.stream()
                        .filter(difference -> !difference.amount().isZero())
                        .forEach(difference -> open.add(open(agent, difference, corridor.plan)));
            }
        });
        return open;
    }

    private static Outcome open(AgentId agent, PastDifference difference, PreparedPlan plan) {
        Correction correction = difference.correction();
        return new Outcome(
                plan.rules.entries(SettleRule.OfCorrections.class).get(0).id(),
                "open-correction",
                PlanPhrases.OPEN_CORRECTION,
                PlanPhrases.NOT_POSTED.filled(
                        Figure.of(difference.amount(), plan.money),
                        agent.value(),
                        correction.key(),
                        correction.period().toString(),
                        correction.cause()),
                null);
    }
}
