// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.Preparation;
import java.util.Optional;

/**
 * Always the same factor.
 *
 * @param factor the factor, 1.5 for half as much again; any sign
 */
record ConstantFactor(Exact factor) implements Factor {

    static final BlockType<ConstantFactor> TYPE = BlockType.of("constant", Factor.class, ConstantFactor.class)
            .with(Field.required("factor", FieldType.NUMBER, ConstantFactor::factor), ConstantFactor::new)
            .shortly(ShortForm.said("{factor}"));

    /** A factor, without a term. */
    ConstantFactor {
        factor = factor.withoutTerm();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean rises() {
        return !factor.isNegative();
    }

    @Override
    public Step prepare(Preparation preparation) {
        return agent -> agent.figure(factor, Unit.NUMBER);
    }
}
