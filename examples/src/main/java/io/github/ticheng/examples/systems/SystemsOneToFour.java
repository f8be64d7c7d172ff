// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.plan.CompensationPlan;

/** The cases of the first four published systems. */
final class SystemsOneToFour {

    private SystemsOneToFour() {}

    static ImmutableMap<String, ImmutableList<CompensationPlan>> plans() {
        TaobaoKpi repaired = TaobaoKpi.repaired("CNY");
        ImmutableList<CompensationPlan> taobao = ImmutableList.of(repaired.plan());
        ImmutableList<CompensationPlan> crown = ImmutableList.of(CrownShopAfterSales.plan());
        ImmutableList<CompensationPlan> apparel = ImmutableList.of(
                ApparelShop.first().plan(), ApparelShop.second().plan());
        ImmutableList<CompensationPlan> twelve = ImmutableList.of(TwelvePoints.firstHalf(), TwelvePoints.secondHalf());
        return ImmutableMap.<String, ImmutableList<CompensationPlan>>builder()
                .put("s1-taobao-kpi/repaired", taobao)
                .put(
                        "s1-taobao-kpi/printed",
                        ImmutableList.of(TaobaoKpi.printed("CNY").plan()))
                .put("s1-taobao-kpi/pool", taobao)
                .put("s1-taobao-kpi/streak", taobao)
                .put(
                        "s1-taobao-kpi/streak-every-three",
                        ImmutableList.of(repaired.streakPaysEveryTime().plan()))
                .put("s1-taobao-kpi/absence", taobao)
                .put("s1-taobao-kpi/failed-months", taobao)
                .put(
                        "s1-taobao-kpi/wage-next-month",
                        ImmutableList.of(repaired.wageInTheNextMonth("1450").plan()))
                .put("s2-after-sales-scorecard/worked", crown)
                .put("s2-after-sales-scorecard/refund-rates", crown)
                .put("s2-after-sales-scorecard/with-limits", ImmutableList.of(CrownShopAfterSales.planWithLimits()))
                .put("s3-apparel-shop/worked", apparel)
                .put("s3-apparel-shop/clawback", apparel)
                .put(
                        "s3-apparel-shop/every-cause",
                        ImmutableList.of(
                                ApparelShop.first().countingEveryClosure().plan(),
                                ApparelShop.second().countingEveryClosure().plan()))
                .put("s4-twelve-points/worked", twelve)
                .put("s4-twelve-points/versions", twelve)
                .buildOrThrow();
    }
}
