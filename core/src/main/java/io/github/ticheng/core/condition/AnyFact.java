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
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * At least one of some conditions that depend on facts alone, so that it does too; else as {@link AnyOf}.
 *
 * @param conditions the conditions, at least one
 */
public record AnyFact(ImmutableList<FactCondition> conditions) implements FactCondition, Requirement {

    public static final BlockType<AnyFact> TYPE = BlockType.of(
            "any-of-facts",
            Condition.class,
            AnyFact.class,
            Fields.of(
                    Field.required(
                            "conditions", FieldType.listOf(FieldType.block(FactCondition.class)), AnyFact::conditions),
                    AnyFact::new));

    /**
     * Creates a condition.
     *
     * @throws IllegalArgumentException if there are no conditions
     */
    public AnyFact {
        Refused.when(conditions.isEmpty(), ConditionPhrases.SOME_CONDITION, null);
    }

    /** At least one of some conditions. */
    public static AnyFact of(List<? extends FactCondition> conditions) {
        return new AnyFact(ImmutableList.copyOf(conditions));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public FactStep prepare(Preparation preparation) {
        FactStep[] steps = conditions.stream()
                .map(condition -> condition.prepare(preparation))
                .toArray(FactStep[]::new);
        return agent -> {
            int index = 0;
            while (index < steps.length && !steps[index].holdsByFacts(agent)) {
                index++;
            }
            return AnyOf.answer(agent, conditions, index);
        };
    }

    @Override
    public Words requirement(Unit money) {
        return Message.saying(ConditionPhrases.ANY_REQUIRED)
                .with("requirements", Requirement.of(conditions, money))
                .build();
    }
}
