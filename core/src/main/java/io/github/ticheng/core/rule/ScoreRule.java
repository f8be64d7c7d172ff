// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.score.Scorecard;
import org.jspecify.annotations.Nullable;

/** Scores an agent: the assessment. Hosts may implement it. A plan has at most one. */
public interface ScoreRule extends Rule {

    /** Whether its scorecards have a pass mark; assumed unless it says that they have none. */
    default boolean hasPassMark() {
        return true;
    }

    @Override
    Step prepare(Preparation preparation);

    /** The prepared rule. */
    interface Step extends Rule.Step {

        /** The scorecard of an agent, not graded. */
        Scorecard score(CreditedAgent agent);

        /** The scores alone for a whole team in one loop; null where the step cannot be read so. Scorecards are made on demand. */
        default TeamColumns.@Nullable Scores scores(TeamColumns team) {
            return null;
        }
    }
}
