// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.ScoreRule;

/** The second room: scores, and then the grades, which may look at all of them. */
final class ScoreRoom {

    private ScoreRoom() {}

    static Assessment score(Prepared<ScoreRule.Step> score, Corridor corridor) {
        Assessment made = new Assessment(corridor.rows());
        for (AgentView agent : corridor.team.agents()) {
            try {
                if (score.when() == null || score.when().holds(agent)) {
                    made.cards[agent.row] = Signals.made(score.step().score(agent), PlanPhrases.A_SCORECARD);
                } else {
                    made.reasons[agent.row] = corridor.reason(score, agent.row);
                }
            } catch (RuntimeException failure) {
                made.unscored[agent.row] = true;
                corridor.problems.report(score, agent.row, failure);
            }
        }
        return made;
    }

    /** The same with grades, made apart, because grading one agent may look at every other, not yet graded. */
    static Assessment grade(Prepared<GradeRule.Step> grade, Corridor corridor) {
        Assessment scored = corridor.assessment();
        Assessment made = new Assessment(corridor.rows());
        for (AgentView agent : corridor.assessed().agents()) {
            try {
                made.cards[agent.row] = agent.scorecard().withGrade(grade.step().grade(agent));
            } catch (RuntimeException failure) {
                made.unscored[agent.row] = true;
                corridor.problems.report(grade, agent.row, failure);
            }
        }
        for (AgentView agent : corridor.team.agents()) {
            made.reasons[agent.row] = scored.reasons[agent.row];
            made.unscored[agent.row] |= scored.unscored[agent.row];
        }
        return made;
    }
}
