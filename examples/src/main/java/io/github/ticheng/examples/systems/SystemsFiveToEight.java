// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.plan.CompensationPlan;

/** The cases of the last four published systems. */
final class SystemsFiveToEight {

    private static final QuarterlyShop ESTABLISHED = QuarterlyShop.established();

    private SystemsFiveToEight() {}

    static ImmutableMap<String, ImmutableList<CompensationPlan>> plans() {
        return ImmutableMap.<String, ImmutableList<CompensationPlan>>builder()
                .put("s5-small-shops/fixed-wage", ImmutableList.of(SmallShops.fixedWage()))
                .put("s5-small-shops/team-share", ImmutableList.of(SmallShops.teamShare()))
                .put("s5-small-shops/own-sales", ImmutableList.of(SmallShops.ownSales()))
                .put("s5-small-shops/silent-not-paid", ImmutableList.of(SmallShops.silentOrdersNotPaid()))
                .put("s5-small-shops/silent-in-turn", ImmutableList.of(SmallShops.silentOrdersInTurn()))
                .put("s5-small-shops/silent-by-head", ImmutableList.of(SmallShops.silentOrdersByHead()))
                .put("s5-small-shops/after-sales-cost", ImmutableList.of(SmallShops.afterSalesCost()))
                .put("s5-small-shops/too-few-receptions", ImmutableList.of(SmallShops.tooFewReceptions()))
                .put("s6-quarterly/quarter", ImmutableList.of(ESTABLISHED.plan()))
                .put("s6-quarterly/tenure", ImmutableList.of(ESTABLISHED.plan()))
                .put("s6-quarterly/no-bad-reviews", ImmutableList.of(ESTABLISHED.plan()))
                .put(
                        "s6-quarterly/no-bad-reviews-at-or-below",
                        ImmutableList.of(ESTABLISHED.badReviewsAtOrBelow().plan()))
                .put(
                        "s6-quarterly/mean-of-rates",
                        ImmutableList.of(ESTABLISHED.againstMeanOfRates().plan()))
                .put("s6-quarterly/summed-parts", ImmutableList.of(ESTABLISHED.plan()))
                .put(
                        "s6-quarterly/new-shop",
                        ImmutableList.of(QuarterlyShop.newShop().plan()))
                .put("s6-quarterly/diagnosis", ImmutableList.of(ESTABLISHED.plan()))
                .put("s6-quarterly/shop-operations", ImmutableList.of(ESTABLISHED.plan()))
                .put("s6-quarterly/steadiness", ImmutableList.of(ESTABLISHED.plan()))
                .put("s7-targets/month", ImmutableList.of(TargetShop.plan()))
                .put("s7-targets/overtime", ImmutableList.of(TargetShop.plan()))
                .put(
                        "s7-targets/overtime-hourly-wage-rounded",
                        ImmutableList.of(TargetShop.planWithHourlyWageRounded()))
                .put("s7-targets/year", ImmutableList.of(TargetShop.plan()))
                .put("s7-targets/profit-shares", ImmutableList.of(TargetShop.profitShares()))
                .put("s7-targets/profit-shares-own-shop", ImmutableList.of(TargetShop.profitSharesOfOwnShop()))
                .put("s7-targets/turnover-share", ImmutableList.of(TargetShop.turnoverShare()))
                .put("s8-receptions/loads", ImmutableList.of(ReceptionDesk.plan()))
                .buildOrThrow();
    }
}
