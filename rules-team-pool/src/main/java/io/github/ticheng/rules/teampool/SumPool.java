// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Several pools together: a rate of the public sales, plus 500.00, less 20.00 a bad review. They are summed exactly and
 * the sum is rounded once.
 *
 * @param parts the pools, at least one
 */
record SumPool(ImmutableList<Pool> parts) implements Pool {

    static final BlockType<SumPool> TYPE = BlockType.of("sum", Pool.class, SumPool.class)
            .with(Field.required("parts", FieldType.listOf(FieldType.block(Pool.class)), SumPool::parts), SumPool::new);

    /** @throws IllegalArgumentException if there are no parts */
    SumPool {
        Refused.when(parts.isEmpty(), PoolPhrases.SOME_POOL, null);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Pool.Step prepare(Preparation preparation) {
        return new SumStep(
                parts.stream().map(part -> part.prepare(preparation)).collect(ImmutableList.toImmutableList()));
    }

    private record SumStep(ImmutableList<Step> parts) implements Step {
        @Override
        public Exact total(Team<? extends PaidAgent> team, @Nullable PaidAgent explained) {
            Exact sum = parts.get(0).total(team, explained);
            for (int i = 1; i < parts.size(); i++) {
                sum = sum.plus(parts.get(i).total(team, explained));
            }
            return sum;
        }
    }
}
