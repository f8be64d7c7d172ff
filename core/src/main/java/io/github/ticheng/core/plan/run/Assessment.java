// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.room.TeamColumns.Scores;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Message;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What the SCORE room made: scores and grades by row, or why there is none. A card that was read in columns is made on demand. */
final class Assessment {

    /** Where the plan has no card. */
    static final Assessment NONE = new Assessment(null, null, new boolean[0], row -> {
        throw new IllegalStateException("Expected a card to score by, but found none");
    });

    /** The card's name, if it is not the only one of its plan. */
    private final Scorecard.@Nullable Card name;
    /** The scores that were read in columns; null where none were. */
    final @Nullable Scores scores;
    /** By row: whom the plan pays. */
    private final boolean[] paid;
    /** Makes the card of a row that was read in columns. */
    private final IntFunction<Scorecard> made;
    /** Those that were made; several threads may make the same one. */
    private final @Nullable Scorecard[] cards;

    private @Nullable Grade @Nullable [] grades;
    /** Why nobody was assessed who was not. */
    final @Nullable Message[] reasons;
    /** Those whose scorecard or grade ended in a problem. */
    final boolean[] unscored;

    Assessment(Scorecard.@Nullable Card name, @Nullable Scores scores, boolean[] paid, IntFunction<Scorecard> made) {
        this.name = name;
        this.scores = scores;
        this.paid = paid;
        this.made = made;
        this.cards = new Scorecard[paid.length];
        this.reasons = new Message[paid.length];
        this.unscored = new boolean[paid.length];
    }

    /** Whether the score or the grade of a row ended in a problem. */
    boolean isUnscored(int row) {
        return row < unscored.length && unscored[row];
    }

    /** Why somebody was not assessed who was not; null without an assessment. */
    @Nullable
    Message reason(int row) {
        return row < reasons.length ? reasons[row] : null;
    }

    void keep(int row, Scorecard card) {
        cards[row] = named(card);
    }

    private Scorecard named(Scorecard card) {
        return name == null ? card : card.of(name);
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
        return scores != null && paid[row] && scores.points().at(row) != LongColumn.HOLE;
    }

    boolean has(int row) {
        return row < cards.length && !unscored[row] && (cards[row] != null || isInColumns(row));
    }

    /** The scorecard of a row, or null. */
    @Nullable
    Scorecard card(int row) {
        if (row >= cards.length || unscored[row]) {
            return null;
        }
        Scorecard card = cards[row];
        if (card == null && isInColumns(row)) {
            card = named(made.apply(row));
            card = grades == null ? card : card.withGrade(grades[row]);
            cards[row] = card;
        }
        return card;
    }

    @Nullable
    Grade grade(int row) {
        return grades == null || unscored[row] ? null : grades[row];
    }
}
