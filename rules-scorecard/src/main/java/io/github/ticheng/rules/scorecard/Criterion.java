// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of a scorecard: what it looks at, and how many points that is worth. Hosts may implement it.
 *
 * <p>A criterion is an immutable value. It is prepared once with its plan; its step then scores every agent, and is the
 * only description of the calculation: while a card is being explained the same step runs on numbers that remember
 * where they came from.
 */
public interface Criterion extends Block {

    /** The id, unique on its card: lower-case words joined by hyphens. */
    String id();

    /** The name as people read it. */
    Label label();

    /** The most that can be scored, positive; null where there is no such limit, as of an adjustment. */
    @Nullable
    Exact maximum();

    /** Prepares the criterion for the runs of its plan. */
    Step prepare(Preparation preparation);

    /**
     * What is wrong or unwise about the criterion by itself: gaps, points out of reach, points that fall as the metric
     * improves.
     *
     * @param money the plan's money, to write amounts
     */
    default ImmutableList<Finding> findings(Unit money) {
        return ImmutableList.of();
    }

    /** The prepared criterion. */
    @FunctionalInterface
    interface Step {

        /** What an agent scores, exact, with the reason: the band that was hit, the rating, the occurrences. */
        CriterionScore score(CreditedAgent agent);

        /**
         * The points alone for a whole team in one loop, added to the sums of the card in units of 10^−{@link
         * TeamColumns#POINT_DECIMALS}.
         *
         * @param sums by row; what cannot be read so becomes a hole
         * @return whether the step can be read so; if not, nothing was added
         */
        default boolean addPoints(TeamColumns team, long[] sums) {
            return false;
        }
    }
}
