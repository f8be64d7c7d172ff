// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * That a condition holds for at least so many orders, days or weeks, each looked at by itself: five days with sales of at
 * least 3,000. Where a rule goes through weeks, the days are those of the week.
 *
 * @param count how many, at least 1
 * @param each of what
 * @param when the condition
 */
record ForAtLeast(int count, WorkUnit each, Condition when) implements Condition {

    static final BlockType<ForAtLeast> TYPE = BlockType.of("for-at-least", Condition.class, ForAtLeast.class)
            .with(
                    Field.required("count", FieldType.COUNT, ForAtLeast::count),
                    Field.required("each", FieldType.block(WorkUnit.class), ForAtLeast::each),
                    Field.required("when", FieldType.block(Condition.class), ForAtLeast::when),
                    ForAtLeast::new);

    /** @throws IllegalArgumentException if the count is less than 1 */
    ForAtLeast {
        Refused.when(count < 1, ConditionPhrases.ONE_OR_MORE, count);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        each.prepare(preparation);
        Step step = preparation.ofItems(when::prepare);
        return agent -> {
            ImmutableList<WorkUnit.Portion> portions = each.of(agent);
            ScoredAgent silent = agent.silent();
            long met = IntStream.range(0, portions.size())
                    .filter(i -> step.holds(silent.within(portions.get(i).items(), i + 1)))
                    .count();
            agent.note(() -> ConditionPhrases.FOR_AT_LEAST.filled(
                    when.requirement(agent.money()), met, portions.size(), each.several(), count));
            return met >= count;
        };
    }

    @Override
    public Words requirement(Unit money) {
        return ConditionPhrases.FOR_AT_LEAST_REQUIRED.filled(when.requirement(money), count, each.several());
    }
}
