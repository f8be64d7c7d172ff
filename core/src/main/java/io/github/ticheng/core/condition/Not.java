// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * The opposite of a condition. What the condition answers without data, or for an agent who was not assessed, is turned
 * round as well: not to have passed holds for whoever was not assessed.
 *
 * @param condition the condition that must not hold
 */
record Not(Condition condition) implements Condition, Contradiction.Narrowing {

    static final BlockType<Not> TYPE = BlockType.of("not", Condition.class, Not.class)
            .with(Field.required("condition", FieldType.block(Condition.class), Not::condition), Not::new);

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        left.add(condition, !holds);
    }

    @Override
    public boolean stays(boolean holds) {
        return condition.stays(!holds);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Contradiction.check(ImmutableList.of(this), preparation);
        Step step = condition.prepare(preparation);
        return agent -> {
            boolean holds = step.holds(agent);
            agent.note(() -> (holds ? ConditionPhrases.NOT_BROKEN : ConditionPhrases.NOT_KEPT)
                    .filled(condition.requirement(agent.money())));
            return !holds;
        };
    }

    @Override
    public Words requirement(Unit money) {
        return ConditionPhrases.NOT_REQUIRED.filled(condition.requirement(money));
    }
}
