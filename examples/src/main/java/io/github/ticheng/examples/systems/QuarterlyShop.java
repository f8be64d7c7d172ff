// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.core.number.Rate.percent;

import io.github.ticheng.core.condition.Comparison;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.TeamRate;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.scorecard.Axis;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.tieredcommission.CommissionByPart.Part;
import io.github.ticheng.rules.tieredcommission.CommissionLadder;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.RankBonus;
import io.github.ticheng.rules.wages.Rewards;
import io.github.ticheng.rules.wages.Wages;

/**
 * Base wage, commission, and bonuses of the month and the quarter on one slip (底薪 + 提成 + 季度奖). The base wage rises with
 * the months of service; commission is paid only behind four gates, three of which compare the agent with the team; and
 * customers of one kind earn another rate than those of the other.
 *
 * <p>What the source leaves open is a parameter here and declared in the folder of the system.
 *
 * @param version the version of the plan, which names the reading
 * @param preferred the sales that earn one and a half times the rate: those to returning customers in an established
 *     shop, those to new ones in a new shop
 * @param badReviews how the agent's rate of bad reviews has to stand to the team's
 * @param teamRate how the team's rates are made, with which the agent's are compared
 */
public record QuarterlyShop(String version, Metric preferred, Comparison badReviews, TeamRate teamRate) {

    /** The id of the plan in all readings. */
    public static final String PLAN = "quarterly-shop";

    private static final CommissionLadder LEVELS = Ladders.wholeAmount(Metrics.SALES)
            .upTo("30000", percent("3"))
            .upTo("50000", percent("4"))
            .above(percent("5"));

    private static final Axis CONVERSION = Scorecards.against(Metrics.INQUIRY_CONVERSION_RATE, "35%");
    private static final Axis ORDER_VALUE = Scorecards.against(Metrics.AVERAGE_ORDER_VALUE, "280");

    private static final Rewards QUARTERLY = Wages.reward(
                    Label.of("conversion", "转化率奖"), Conditions.atLeast(Metrics.INQUIRY_CONVERSION_RATE, "38%"), "300")
            .plus(Label.of("order value", "客单价奖"), Conditions.atLeast(Metrics.AVERAGE_ORDER_VALUE, "285"), "200")
            .plus(Label.of("total sales", "总销售额奖"), Conditions.atLeast(Metrics.SALES, "100000"), "500");

    /** An established shop, whose returning customers earn more; the bad-review rate strictly below, as published. */
    public static QuarterlyShop established() {
        return new QuarterlyShop(
                "established", Metrics.RETURNING_CUSTOMER_SALES, Comparison.BELOW, TeamRate.SUMMED_PARTS);
    }

    /** A new shop, whose new customers earn more. */
    public static QuarterlyShop newShop() {
        return new QuarterlyShop("new-shop", Metrics.NEW_CUSTOMER_SALES, Comparison.BELOW, TeamRate.SUMMED_PARTS);
    }

    /** This plan with a bad-review rate that may also be the team's. */
    public QuarterlyShop badReviewsAtOrBelow() {
        return new QuarterlyShop(version + "-at-or-below", preferred, Comparison.AT_MOST, teamRate);
    }

    /** This plan with the agent compared with the mean of all agents' rates, each alike. */
    public QuarterlyShop againstMeanOfRates() {
        return new QuarterlyShop(version + "-mean-of-rates", preferred, badReviews, TeamRate.MEAN_OF_RATES);
    }

    /**
     * The plan. It needs the day of hiring of each agent; sales, the preferred customers' sales, conversion rate, average
     * order value and bad-review rate of each; and the shop's turnover.
     */
    public CompensationPlan plan() {
        return CompensationPlan.builder(PLAN, version, "CNY")
                .pay(Entry.of("base-wage", Wages.fixedWage("2000")).labelled("base wage", "底薪"))
                .pay(Entry.of("seniority-pay", Wages.seniority(3, "100").after(3))
                        .labelled("seniority pay", "工龄工资"))
                .pay(Entry.of("first-in-sales", Wages.rankBonus(Metrics.SALES, "100", RankBonus.Ties.SHARE_PRIZES))
                        .labelled("first in sales", "销售冠军奖"))
                .pay(Entry.of("commission", Ladders.byPart(LEVELS, Part.times(preferred, "1.5")))
                        .labelled("commission", "提成")
                        .when(gates()))
                .pay(Entry.of("quarterly-rewards", QUARTERLY)
                        .labelled("quarterly rewards", "季度奖")
                        .when(Conditions.atLeast(Metrics.SALES, "90000"))
                        .every(Cadence.QUARTER))
                .outcome(Entry.of("diagnosis", Scorecards.quadrants(CONVERSION, ORDER_VALUE, 3))
                        .labelled("diagnosis", "诊断"))
                .outcome(Entry.of("steadiness", Scorecards.steadiness(Metrics.SALES, Metrics.SHOP_TURNOVER, 3, "20%"))
                        .labelled("steadiness", "稳定性"))
                .teamOutcome(Entry.of("shop-operations", Scorecards.shopDiagnosis(CONVERSION, 3))
                        .labelled("shop operations", "店铺运营"))
                .build();
    }

    private Condition gates() {
        return Conditions.allOf(
                Conditions.atLeast(Metrics.SALES, "20000"),
                againstTeam(Metrics.INQUIRY_CONVERSION_RATE, Comparison.AT_LEAST),
                againstTeam(Metrics.AVERAGE_ORDER_VALUE, Comparison.AT_LEAST),
                againstTeam(Metrics.BAD_REVIEW_RATE, badReviews));
    }

    private Condition againstTeam(Metric ratio, Comparison comparison) {
        return Conditions.againstTeam(ratio, comparison, false, teamRate, Compared.APPLIES);
    }
}
