// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * All of some conditions. They are asked in order; the first that fails is the reason, and those after it are not
 * asked.
 *
 * @param conditions the conditions, at least one
 */
record AllOf(ImmutableList<Condition> conditions) implements Condition, Contradiction.Narrowing {

    static final BlockType<AllOf> TYPE = BlockType.of("all-of", Condition.class, AllOf.class)
            .with(
                    Field.required("conditions", FieldType.listOf(FieldType.block(Condition.class)), AllOf::conditions),
                    AllOf::new)
            .shortly(ShortForm.named("all"));

    /**
     * Creates a condition.
     *
     * @throws IllegalArgumentException if there are no conditions
     */
    AllOf {
        Refused.when(conditions.isEmpty(), ConditionPhrases.SOME_CONDITION, null);
    }

    /** All of some conditions. */
    public static AllOf of(List<? extends Condition> conditions) {
        return new AllOf(ImmutableList.copyOf(conditions));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        left.addAll(conditions, holds, true);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Contradiction.check(conditions, preparation);
        Step[] steps = conditions.stream()
                .map(condition -> condition.prepare(preparation))
                .toArray(Step[]::new);
        return agent -> {
            for (Step step : steps) {
                if (!step.holds(agent)) {
                    return false;
                }
            }
            return true;
        };
    }

    @Override
    public Words requirement(Unit money) {
        return ConditionPhrases.ALL_REQUIRED.filled(Condition.requirements(conditions, money));
    }
}
