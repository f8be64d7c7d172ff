// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Scorecard;
import org.jspecify.annotations.Nullable;

/** The second room: scores, and then the grades, which may look at all of them. */
final class ScoreRoom {

    private final Corridor corridor;

    ScoreRoom(Corridor corridor) {
        this.corridor = corridor;
    }

    void score(Prepared<ScoreRule.Step> score) {
        for (int i = 0; i < corridor.views.size(); i++) {
            AgentView agent = corridor.views.get(i);
            try {
                if (score.when() == null || score.when().holds(agent)) {
                    corridor.cards[agent.row] = RunProblems.made(score.step().score(agent), PlanPhrases.A_SCORECARD);
                } else {
                    corridor.notAssessed(agent.row, corridor.reason(score, agent));
                }
            } catch (RuntimeException failure) {
                corridor.unscored[agent.row] = true;
                corridor.problems.report(score, agent.row, failure);
            }
        }
    }

    void grade(Prepared<GradeRule.Step> grade) {
        // Filled apart from the cards, because grading one agent may look at every other, not yet graded.
        @Nullable Scorecard[] graded = new Scorecard[corridor.cards.length];
        corridor.grading = assessed();
        for (int i = 0; i < corridor.views.size(); i++) {
            AgentView agent = corridor.views.get(i);
            Scorecard card = corridor.cards[agent.row];
            if (card != null) {
                try {
                    graded[agent.row] = card.withGrade(grade.step().grade(agent));
                } catch (RuntimeException failure) {
                    corridor.unscored[agent.row] = true;
                    corridor.problems.report(grade, agent.row, failure);
                }
            }
        }
        corridor.grading = null;
        corridor.cards = graded;
    }

    private TeamView assessed() {
        int count = 0;
        for (int i = 0; i < corridor.views.size(); i++) {
            count += corridor.cards[corridor.views.get(i).row] == null ? 0 : 1;
        }
        if (count == corridor.views.size()) {
            return corridor.team;
        }
        return new TeamView(
                corridor,
                corridor.views.stream()
                        .filter(agent -> corridor.cards[agent.row] != null)
                        .collect(ImmutableList.toImmutableList()));
    }
}
