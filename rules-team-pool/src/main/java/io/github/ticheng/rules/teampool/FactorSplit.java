// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.Preparation;
import java.util.Optional;

/**
 * In proportion to a factor: the score share, a coefficient by grade or by band of score, an attendance share. A member
 * with a factor below zero is a problem.
 *
 * @param factor the factor
 */
record FactorSplit(Factor factor) implements Split {

    static final BlockType<FactorSplit> TYPE = BlockType.of("by-factor", Split.class, FactorSplit.class)
            .with(Field.required("factor", FieldType.block(Factor.class), FactorSplit::factor), FactorSplit::new);

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Factor.Step step = factor.prepare(preparation);
        return members -> Weights.of(members, Exact.ZERO, (position, member) -> step.factor(member));
    }
}
