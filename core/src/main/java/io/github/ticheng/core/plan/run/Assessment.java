// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.room.TeamColumns.Scores;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Message;
import org.jspecify.annotations.Nullable;

/** What the SCORE room made: scores and grades by row, or why there is none. A card that was read in columns is made on demand. */
final class Assessment {

    private final Corridor corridor;
    private final @Nullable Prepared<ScoreRule.Step> score;
    /** The scores that were read in columns; null where none were. */
    final @Nullable Scores scores;
    /** Those that were made; several threads may make the same one. */
    private final @Nullable Scorecard[] cards;

    private @Nullable Grade @Nullable [] grades;
    /** Why nobody was assessed who was not. */
    final @Nullable Message[] reasons;
    /** Those whose scorecard or grade ended in a problem. */
    final boolean[] unscored;

    Assessment(Corridor corridor, @Nullable Prepared<ScoreRule.Step> score, @Nullable Scores scores) {
        this.corridor = corridor;
        this.score = score;
        this.scores = scores;
        int rows = score == null ? 0 : corridor.rows();
        this.cards = new Scorecard[rows];
        this.reasons = new Message[rows];
        this.unscored = new boolean[rows];
    }

    /** Whether the score or the grade of a row ended in a problem. */
    boolean isUnscored(int row) {
        return score != null && unscored[row];
    }

    /** Why somebody was not assessed who was not; null without an assessment. */
    @Nullable
    Message reason(int row) {
        return score == null ? null : reasons[row];
    }

    void keep(int row, Scorecard card) {
        cards[row] = named(card);
    }

    /** The card by its name, if it is not the only one of its plan. */
    private Scorecard named(Scorecard card) {
        return score == null || corridor.plan.cards() == 1
                ? card
                : card.of(new Scorecard.Card(score.entry().id(), score.entry().label()));
    }

    void keep(@Nullable Grade[] made) {
        grades = made;
        for (int row = 0; row < made.length; row++) {
            Scorecard card = cards[row];
            cards[row] = card == null ? null : card.withGrade(made[row]);
        }
    }

    /** Whether the score of a row was read in columns. */
    boolean isInColumns(int row) {
        return scores != null && corridor.isPaid(row) && scores.points().at(row) != LongColumn.HOLE;
    }

    boolean has(int row) {
        return score != null && !unscored[row] && (cards[row] != null || isInColumns(row));
    }

    /** The scorecard of a row, or null. */
    @Nullable
    Scorecard card(int row) {
        if (score == null || unscored[row]) {
            return null;
        }
        Scorecard card = cards[row];
        if (card == null && isInColumns(row)) {
            card = score.step().score(new AgentView(corridor, corridor.team(score), null, Corridor.ALL, row));
            card = named(grades == null ? card : card.withGrade(grades[row]));
            cards[row] = card;
        }
        return card;
    }

    @Nullable
    Grade grade(int row) {
        return grades == null || unscored[row] ? null : grades[row];
    }
}
