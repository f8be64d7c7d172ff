// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;

/** What is said of a grade, and which ids a grade can have. */
final class GradeWords {

    private static final Label ANY = Label.of("any");

    private GradeWords() {}

    /** Refuses what no grade can be called: a rule that names it could never apply. */
    static String checkId(String grade) {
        return new Grade(grade, ANY, 1).id();
    }

    /** "score 94.5: grade excellent". */
    static Message seen(Grade grade, Scorecard card) {
        return ScorecardPhrases.GRADED.filled(Figure.of(card.score(), Unit.POINTS), grade.label());
    }

    /** "score 60". */
    static Message scored(Scorecard card) {
        return ScorecardPhrases.SCORED.filled(Figure.of(card.score(), Unit.POINTS));
    }
}
