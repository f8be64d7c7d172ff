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
import java.util.Optional;

/**
 * All of some conditions, or at least one of them. They are asked in order until the answer is known; those after that
 * are not asked. Where all have to hold, the first that fails is the reason.
 *
 * @param conditions the conditions, at least one
 * @param isAll whether all have to hold
 */
record Several(ImmutableList<Condition> conditions, boolean isAll) implements Condition, Contradiction.Narrowing {

    static final BlockType<Several> ALL = type("all-of", "all", true);
    static final BlockType<Several> ANY = type("any-of", "any", false);

    /** @throws IllegalArgumentException if there are no conditions */
    Several {
        Refused.when(conditions.isEmpty(), ConditionPhrases.SOME_CONDITION, null);
    }

    private static BlockType<Several> type(String name, String shorter, boolean isAll) {
        return BlockType.of(name, Condition.class, Several.class)
                .with(
                        Field.required(
                                "conditions", FieldType.listOf(FieldType.block(Condition.class)), Several::conditions),
                        conditions -> new Several(conditions, isAll))
                .shortly(ShortForm.named(shorter));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(isAll ? ALL : ANY);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        left.addAll(conditions, holds, isAll);
    }

    @Override
    public boolean stays(boolean holds) {
        return conditions.stream().allMatch(condition -> condition.stays(holds));
    }

    @Override
    public Step prepare(Preparation preparation) {
        if (isAll) {
            Contradiction.check(conditions, preparation);
        }
        Step[] steps = conditions.stream()
                .map(condition -> condition.prepare(preparation))
                .toArray(Step[]::new);
        return agent -> {
            int index = 0;
            while (index < steps.length && steps[index].holds(agent) == isAll) {
                index++;
            }
            return isAll ? index == steps.length : oneHolds(agent, index);
        };
    }

    /** Whether one holds, of which the first is that at an index; none if the index is past the last. */
    private boolean oneHolds(ScoredAgent agent, int index) {
        boolean holds = index < conditions.size();
        agent.note(() -> holds
                ? ConditionPhrases.ONE_HOLDS.filled(conditions.get(index).requirement(agent.money()))
                : ConditionPhrases.NONE_HOLDS.filled(Condition.requirements(conditions, agent.money())));
        return holds;
    }

    @Override
    public Words requirement(Unit money) {
        return (isAll ? ConditionPhrases.ALL_REQUIRED : ConditionPhrases.ANY_REQUIRED)
                .filled(Condition.requirements(conditions, money));
    }
}
