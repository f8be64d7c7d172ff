// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.room.TeamColumns.Grades;
import io.github.ticheng.core.room.TeamColumns.Scores;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second room: scores, and then the grades, which may look at all of them. */
final class ScoreRoom {

    private ScoreRoom() {}

    static Assessment score(Prepared<ScoreRule.Step> score, Corridor corridor) {
        Scores scores = score.when() == null ? score.step().scores(corridor) : null;
        Assessment made = new Assessment(
                corridor.plan.cards() == 1
                        ? null
                        : new Scorecard.Card(score.entry().id(), score.entry().label()),
                scores,
                corridor.paid,
                row -> score.step().score(seen(score, corridor, row)));
        for (int row : corridor.team.rows) {
            if (made.has(row)) {
                continue;
            }
            AgentView agent = seen(score, corridor, row);
            try {
                if (score.when() == null || score.when().holds(agent)) {
                    made.keep(row, Signals.made(score.step().score(agent), PlanPhrases.A_SCORECARD));
                } else {
                    made.reasons[row] = corridor.reason(score, row);
                }
            } catch (RuntimeException failure) {
                made.unscored[row] = true;
                corridor.problems.report(score, row, failure);
            }
        }
        return made;
    }

    private static AgentView seen(Prepared<ScoreRule.Step> score, Corridor corridor, int row) {
        return new AgentView(corridor, corridor.team(score), null, Corridor.ALL, row);
    }

    /** Grades everybody; the grades are kept at the end, because grading one agent may look at every other, not yet graded. */
    static void grade(Prepared<GradeRule.Step> grade, Corridor corridor) {
        Assessment assessment = corridor.assessment(grade.card());
        Scores scores = assessment.scores;
        @Nullable Grade[] grades = new Grade[corridor.rows()];
        Grades read = scores == null ? null : grade.step().grades(corridor, scores);
        List<Integer> failed = new ArrayList<>(0);
        TeamView assessed = null;
        for (int row : corridor.team.rows) {
            if (!assessment.has(row)) {
                continue;
            }
            if (read != null && assessment.isInColumns(row)) {
                grades[row] = read.at(row);
                continue;
            }
            assessed = assessed == null ? corridor.assessed(grade) : assessed;
            try {
                grades[row] = grade.step().grade(new AgentView(corridor, assessed, null, Corridor.ALL, row));
            } catch (RuntimeException failure) {
                failed.add(row);
                corridor.problems.report(grade, row, failure);
            }
        }
        failed.forEach(row -> assessment.unscored[row] = true);
        assessment.keep(grades);
    }
}
