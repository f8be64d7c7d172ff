// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;

/** The rules, factors and conditions of this module. */
public final class WageBlocks implements BlockProvider {

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public WageBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                FixedWage.TYPE,
                WageByPost.TYPE,
                SeniorityPay.TYPE,
                PieceRate.TYPE,
                OvertimePay.TYPE,
                RankBonus.TYPE,
                Rewards.TYPE,
                StreakBonus.TYPE,
                AmountShare.TYPE,
                ProfitShare.TYPE,
                YearEndBonus.TYPE,
                Proration.TYPE,
                CalendarDays.TYPE,
                WorkingDays.TYPE,
                CostDeduction.TYPE,
                LineLimits.TYPE,
                Draw.TYPE,
                Holdback.TYPE,
                OneOffItems.TYPE,
                PastCorrections.TYPE,
                PayFloor.TYPE,
                GradedMonths.TYPE,
                PostReview.TYPE);
    }
}
