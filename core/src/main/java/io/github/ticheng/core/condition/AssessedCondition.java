// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/** That the agent was assessed, whatever the score. */
record AssessedCondition() implements Condition, Contradiction.Narrowing {

    static final BlockType<AssessedCondition> TYPE =
            BlockType.of("assessed", Condition.class, AssessedCondition.class, AssessedCondition::new);

    private static final Message ASSESSED = Message.of(ConditionPhrases.ASSESSED);
    private static final Message NOT_ASSESSED = Message.of(ConditionPhrases.NOT_ASSESSED);

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        left.assessed(holds);
    }

    @Override
    public Step prepare(Preparation preparation) {
        preparation.readsScorecard();
        return agent -> {
            boolean holds = agent.card().isPresent();
            agent.note(() -> holds ? ASSESSED : NOT_ASSESSED);
            return holds;
        };
    }

    @Override
    public Words requirement(Unit money) {
        return ASSESSED;
    }
}
