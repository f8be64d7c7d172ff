// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * A score that reaches the card's pass mark. It holds for every score on a card without a pass mark, and does not hold
 * for an agent who was not assessed.
 */
record PassedCondition() implements Condition, Contradiction.Narrowing {

    static final BlockType<PassedCondition> TYPE =
            BlockType.of("passed", Condition.class, PassedCondition.class, PassedCondition::new);

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        if (holds) {
            left.assessed(true);
        }
    }

    @Override
    public boolean stays(boolean holds) {
        return holds;
    }

    @Override
    public Step prepare(Preparation preparation) {
        preparation.readsPassMark();
        return PassedCondition::holds;
    }

    private static boolean holds(ScoredAgent agent) {
        Optional<Scorecard> card = agent.card();
        agent.note(() -> card.map(PassedCondition::seen).orElseGet(() -> Message.of(ConditionPhrases.NOT_ASSESSED)));
        return card.isPresent() && card.get().isPassed();
    }

    private static Message seen(Scorecard card) {
        Figure score = Figure.of(card.score(), Unit.POINTS);
        Exact mark = card.passMark();
        if (mark == null) {
            return ConditionPhrases.NO_PASS_MARK.filled(score);
        }
        Figure least = Figure.of(mark, Unit.POINTS);
        return card.isPassed()
                ? ConditionPhrases.PASS_MARK.filled(score, least)
                : ConditionPhrases.PASS_MARK_MISSED.filled(
                        score, least, Figure.of(mark.minus(card.score()), Unit.POINTS));
    }

    @Override
    public Words requirement(Unit money) {
        return Message.of(ConditionPhrases.PASS_REQUIRED);
    }
}
