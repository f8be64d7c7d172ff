// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.Preparation;
import java.util.Collections;
import java.util.Optional;

/** By head: everybody who takes part weighs the same. */
enum EqualSplit implements FactSplit {
    BY_HEAD;

    static final BlockType<EqualSplit> TYPE = BlockType.of("by-head", Split.class, EqualSplit.class, () -> BY_HEAD);

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean isByHead() {
        return true;
    }

    @Override
    public FactStep prepare(Preparation preparation) {
        return members -> Weights.of(Collections.nCopies(members.size(), Exact.ONE));
    }
}
