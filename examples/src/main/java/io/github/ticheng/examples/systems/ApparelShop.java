// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.core.number.Rate.percent;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.CorrectionRule;
import io.github.ticheng.rules.scorecard.PointsCard;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.time.LocalDate;

/**
 * The wage of an apparel shop (底薪×KPI得分, 销售额提成, 奖金, 餐补): base wage × score, commission on net sales, a bonus and
 * meals. An order that closes in a later month is taken back then.
 *
 * <p>Every figure is ours; the source gives the parts of the wage and that its KPI table counts closed orders, some of
 * which are not the agent's fault. A closure of such a cause neither lowers the commission nor is it taken back.
 *
 * @param version the version of the plan
 * @param from the first day on which it is in force
 * @param rate the commission on placed sales less closed sales
 * @param closed the closed sales that count
 * @param corrections which causes count when an order of an earlier month closes
 */
public record ApparelShop(String version, LocalDate from, Rate rate, Metric closed, CorrectionRule corrections) {

    private static final PointsCard CARD = Scorecards.sumOf(
                    Scorecards.givenPoints(Metrics.ASSESSMENT_SCORE, "80"),
                    Scorecards.bands(Metrics.ORDER_LOSS_RATE)
                            .upTo("10%", "20")
                            .upTo("20%", "16")
                            .upTo("30%", "12")
                            .above("0")
                            .declaredMonotone())
            .outOf("100");

    /** The first version: a commission of 1.5%, and only closures for which the agent answers. */
    public static ApparelShop first() {
        return new ApparelShop(
                "2024-01",
                LocalDate.of(2024, 1, 1),
                percent("1.5"),
                Metrics.CLOSED_SALES_AT_FAULT,
                Wages.correctionsAllBut("out-of-stock", "platform-error"));
    }

    /** The version that succeeds the first in April 2024: a commission of 2%. */
    public static ApparelShop second() {
        return new ApparelShop(
                "2024-04",
                LocalDate.of(2024, 4, 1),
                percent("2"),
                Metrics.CLOSED_SALES_AT_FAULT,
                Wages.correctionsAllBut("out-of-stock", "platform-error"));
    }

    /** This version in the other reading: every closure counts, whatever its cause. */
    public ApparelShop countingEveryClosure() {
        return new ApparelShop(version + "-every-cause", from, rate, Metrics.CLOSED_SALES, Wages.corrections());
    }

    /** The plan. It needs the score for service, order-loss rate, placed and closed sales, and meal days of each agent. */
    public CompensationPlan plan() {
        return CompensationPlan.builder("apparel-shop", version, "CNY")
                .inForceFrom(from)
                .score(Entry.of("kpi", CARD).labelled("KPI", "绩效考核"))
                .pay(Entry.of("base-wage", Wages.fixedWage("1800"))
                        .labelled("base wage", "底薪")
                        .times(Conditions.scoreShare()))
                .pay(Entry.of("commission", Ladders.flat(Base.net(Metrics.PLACED_SALES, closed), rate))
                        .labelled("commission", "销售额提成"))
                .pay(Entry.of("bonus", Wages.fixedWage("150")).labelled("bonus", "奖金"))
                .pay(Entry.of("meals", Wages.pieceRate(Metrics.MEAL_DAYS, "10")).labelled("meal allowance", "餐补"))
                .settle(Entry.of("clawback", corrections).labelled("clawback", "追回"))
                .build();
    }
}
