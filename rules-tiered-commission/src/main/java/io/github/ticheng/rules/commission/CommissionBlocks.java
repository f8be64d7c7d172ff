// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;

/** The rules and bases of this module. */
public final class CommissionBlocks implements BlockProvider {

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public CommissionBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                CommissionLadder.TYPE,
                CommissionByPart.TYPE,
                RateGrid.TYPE,
                GatedCommission.TYPE,
                CommissionToDate.TYPE,
                MetricBase.TYPE,
                RatioBase.TYPE,
                AttainmentBase.TYPE);
    }
}
