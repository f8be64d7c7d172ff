// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;

/** The conditions and factors that ship with the core. */
public final class CoreBlocks implements BlockProvider {

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public CoreBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                MetricCondition.TYPE,
                TeamCondition.TYPE,
                WindowCondition.TYPE,
                TenureCondition.TYPE,
                PostCondition.TYPE,
                AssessedCondition.TYPE,
                GradeCondition.TYPE,
                PassedCondition.TYPE,
                AllOf.TYPE,
                AnyOf.TYPE,
                Not.TYPE,
                ConstantFactor.TYPE,
                ScoreShareFactor.TYPE,
                ShareFactor.TYPE,
                GradeFactor.TYPE,
                ScoreFactor.TYPE);
    }
}
