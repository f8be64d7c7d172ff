// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import org.jspecify.annotations.Nullable;

/**
 * What is scored without data. A ratio has no data when it is 0 of 0, and must be there; any other value has no data
 * when it is absent.
 */
final class NoData {

    private NoData() {}

    /** The points that a criterion declares for no data. */
    static CriterionScore score(Criterion criterion, Exact points) {
        return CriterionScore.of(
                criterion.id(), criterion.label(), points, criterion.maximum(), Sentence.of(CriterionPhrases.NO_DATA));
    }

    /** The points that a criterion declares for no data; a problem if it declares none. */
    static CriterionScore scoreOrProblem(Criterion criterion, @Nullable Exact points) {
        if (points == null) {
            throw new ProblemSignal(CriterionPhrases.NO_ANSWER.filled(criterion.label()));
        }
        return score(criterion, points);
    }
}
