// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * At least one of some conditions. They are asked in order until one holds.
 *
 * @param conditions the conditions, at least one
 */
record AnyOf(ImmutableList<Condition> conditions) implements Condition, Contradiction.Narrowing {

    static final BlockType<AnyOf> TYPE = BlockType.of("any-of", Condition.class, AnyOf.class)
            .with(
                    Field.required("conditions", FieldType.listOf(FieldType.block(Condition.class)), AnyOf::conditions),
                    AnyOf::new)
            .shortly(ShortForm.named("any"));

    /**
     * Creates a condition.
     *
     * @throws IllegalArgumentException if there are no conditions
     */
    AnyOf {
        Refused.when(conditions.isEmpty(), ConditionPhrases.SOME_CONDITION, null);
    }

    /** At least one of some conditions. */
    public static AnyOf of(List<? extends Condition> conditions) {
        return new AnyOf(ImmutableList.copyOf(conditions));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        left.addAll(conditions, holds, false);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step[] steps = conditions.stream()
                .map(condition -> condition.prepare(preparation))
                .toArray(Step[]::new);
        return agent -> {
            int index = 0;
            while (index < steps.length && !steps[index].holds(agent)) {
                index++;
            }
            return answer(agent, index);
        };
    }

    /** The answer when the condition at an index is the first that holds, or none if the index is past the last. */
    private boolean answer(ScoredAgent agent, int index) {
        boolean holds = index < conditions.size();
        agent.note(() -> holds
                ? ConditionPhrases.ONE_HOLDS.filled(conditions.get(index).requirement(agent.money()))
                : ConditionPhrases.NONE_HOLDS.filled(Condition.requirements(conditions, agent.money())));
        return holds;
    }

    @Override
    public Words requirement(Unit money) {
        return ConditionPhrases.ANY_REQUIRED.filled(Condition.requirements(conditions, money));
    }
}
