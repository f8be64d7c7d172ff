// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.Preparation;
import java.util.Optional;

/**
 * The same sum every period.
 *
 * @param amount the sum, in the plan's currency; negative for a penalty
 */
record FixedPool(Exact amount) implements Pool {

    static final BlockType<FixedPool> TYPE = BlockType.of("fixed", Pool.class, FixedPool.class)
            .with(Field.required("amount", FieldType.AMOUNT, FixedPool::amount), FixedPool::new)
            .shortly(ShortForm.said("{amount}"));

    /** A sum, without a term. */
    FixedPool {
        amount = amount.withoutTerm();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        return (team, explained) -> explained == null ? amount : explained.amount(amount);
    }
}
