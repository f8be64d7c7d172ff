// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.pool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;

/** The rules, pools and splits of this module. */
public final class PoolBlocks implements BlockProvider {

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public PoolBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                SharedCredit.TYPE,
                NotCredited.TYPE,
                AssistCredit.TYPE,
                TeamPool.TYPE,
                RatePool.TYPE,
                FixedPool.TYPE,
                PerCasePool.TYPE,
                CurvePool.TYPE,
                SumPool.TYPE,
                EqualSplit.TYPE,
                MetricSplit.TYPE,
                FactorSplit.TYPE,
                FixedSplit.TYPE,
                LeaderSplit.TYPE,
                RankSplit.TYPE,
                Rotation.TYPE);
    }
}
