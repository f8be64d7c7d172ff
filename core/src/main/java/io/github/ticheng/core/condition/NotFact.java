// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * The opposite of a condition that depends on facts alone, so that it does too; else as {@link Not}.
 *
 * @param condition the condition that must not hold
 */
public record NotFact(FactCondition condition) implements FactCondition, Requirement {

    public static final BlockType<NotFact> TYPE = BlockType.of(
            "not-fact",
            Condition.class,
            NotFact.class,
            Fields.of(
                    Field.required("condition", FieldType.block(FactCondition.class), NotFact::condition),
                    NotFact::new));

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public FactStep prepare(Preparation preparation) {
        Conditions.checkTogether(ImmutableList.of(this), preparation);
        FactStep step = condition.prepare(preparation);
        return agent -> Not.answer(agent, condition, step.holdsByFacts(agent));
    }

    @Override
    public Words requirement(Unit money) {
        return Message.saying(ConditionPhrases.NOT_REQUIRED)
                .with("requirement", Requirement.of(condition, money))
                .build();
    }
}
