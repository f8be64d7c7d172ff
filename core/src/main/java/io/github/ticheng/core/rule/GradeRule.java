// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.room.CreditedAgent.AssessedAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.score.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Grades the agents of a team by their scores; it may look at all of them. Hosts may implement it. A plan has at most
 * one, and only with a {@link ScoreRule}.
 */
public interface GradeRule extends Rule {

    /**
     * The grades that the rule can give, best first, so that a plan's check can compare them with the grades that other
     * rules name; empty if it cannot say.
     */
    default ImmutableList<Grade> grades() {
        return ImmutableList.of();
    }

    @Override
    Step prepare(Preparation preparation);

    /** The prepared rule. */
    interface Step extends Rule.Step {

        /** The grade of an assessed agent; null if the score is in no grade. */
        @Nullable
        Grade grade(AssessedAgent agent);

        /** Grades a whole team in one loop; null where the step cannot be read so. Those of rows whose score is a hole do not count. */
        default TeamColumns.@Nullable Grades grades(TeamColumns team, TeamColumns.Scores scores) {
            return null;
        }
    }
}
