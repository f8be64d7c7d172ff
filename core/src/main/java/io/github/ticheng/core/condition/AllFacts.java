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
 * All of some conditions that depend on facts alone, so that it does too; else as {@link AllOf}.
 *
 * @param conditions the conditions, at least one
 */
public record AllFacts(ImmutableList<FactCondition> conditions) implements FactCondition, Requirement {

    public static final BlockType<AllFacts> TYPE = BlockType.of(
            "all-of-facts",
            Condition.class,
            AllFacts.class,
            Fields.of(
                    Field.required(
                            "conditions", FieldType.listOf(FieldType.block(FactCondition.class)), AllFacts::conditions),
                    AllFacts::new));

    /**
     * Creates a condition.
     *
     * @throws IllegalArgumentException if there are no conditions
     */
    public AllFacts {
        Refused.when(conditions.isEmpty(), ConditionPhrases.SOME_CONDITION, null);
    }

    /** All of some conditions. */
    public static AllFacts of(List<? extends FactCondition> conditions) {
        return new AllFacts(ImmutableList.copyOf(conditions));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public FactStep prepare(Preparation preparation) {
        Conditions.checkTogether(conditions, preparation);
        FactStep[] steps = conditions.stream()
                .map(condition -> condition.prepare(preparation))
                .toArray(FactStep[]::new);
        return agent -> {
            for (FactStep step : steps) {
                if (!step.holdsByFacts(agent)) {
                    return false;
                }
            }
            return true;
        };
    }

    @Override
    public Words requirement(Unit money) {
        return Message.saying(ConditionPhrases.ALL_REQUIRED)
                .with("requirements", Requirement.of(conditions, money))
                .build();
    }
}
