// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Message;
import java.util.Optional;

/**
 * The score as an exact share of full marks: 0.92 for 92 of 100, above 1 where additions exceed full marks, negative
 * where the score is. It is 0 for an agent who was not assessed.
 */
record ScoreShareFactor() implements Factor {

    static final BlockType<ScoreShareFactor> TYPE =
            BlockType.of("score-share", Factor.class, ScoreShareFactor.class, ScoreShareFactor::new);

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        preparation.readsScorecard();
        return ScoreShareFactor::share;
    }

    private static Exact share(ScoredAgent agent) {
        Optional<Scorecard> card = agent.card();
        agent.note(() -> card.map(ScoreShareFactor::seen).orElseGet(() -> Message.of(ConditionPhrases.NOT_ASSESSED)));
        Exact share = card.isPresent() ? card.get().share() : Exact.ZERO;
        return agent.input(ConditionPhrases.SCORE_SHARE_NAME, share, Unit.PERCENT)
                .from(card.map(assessed -> assessed.source("share")).orElse(Source.SCORE));
    }

    private static Message seen(Scorecard card) {
        return ConditionPhrases.SCORE_SHARE.filled(
                Figure.of(card.score(), Unit.POINTS), Figure.of(card.fullMarks(), Unit.POINTS));
    }
}
