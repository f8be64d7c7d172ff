// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.rules.scorecard.Criterion;
import io.github.ticheng.rules.scorecard.PointsCard;
import io.github.ticheng.rules.scorecard.Scorecards;
import java.time.LocalDate;

/**
 * The twelve-point scorecard of a large seller: six criteria before the sale, three after it, the customers' score, and,
 * with the largest weights, cooperation and attitude. The points of the criteria sum to 100.
 *
 * <p>The source names the dimensions and says that a shop looks at other metrics at other times; the figures, the
 * versions and what the grades pay are ours.
 */
public final class TwelvePoints {

    private static final Criterion FIRST_RESPONSE = Scorecards.bands(Metrics.FIRST_RESPONSE_TIME)
            .upTo("10", "5")
            .upTo("20", "3")
            .above("0");

    private static final Criterion REPURCHASE = Scorecards.line(Metrics.REPURCHASE_RATE, "10%", "0", "30%", "5");

    private TwelvePoints() {}

    /** The version of the first half of 2024. */
    public static CompensationPlan firstHalf() {
        return plan(
                "2024-01",
                LocalDate.of(2024, 1, 1),
                card(
                        Scorecards.target(Metrics.AVERAGE_ORDER_VALUE, "95.00", "10"),
                        Scorecards.target(Metrics.SALES, "30000", "8"),
                        FIRST_RESPONSE));
    }

    /**
     * The version from July 2024 on, when the shop looks at customers who come back: their share takes the place of the
     * first response time, and the average order value counts more, with a higher target, than it did.
     */
    public static CompensationPlan secondHalf() {
        return plan(
                "2024-07",
                LocalDate.of(2024, 7, 1),
                card(
                        Scorecards.target(Metrics.AVERAGE_ORDER_VALUE, "100.00", "12"),
                        Scorecards.target(Metrics.SALES, "30000", "6"),
                        REPURCHASE));
    }

    private static PointsCard card(Criterion orderValue, Criterion sales, Criterion third) {
        return Scorecards.sumOf(
                        Scorecards.line(Metrics.INQUIRY_CONVERSION_RATE, "30%", "0", "50%", "10"),
                        orderValue,
                        sales,
                        third,
                        Scorecards.bands(Metrics.AVERAGE_RESPONSE_TIME)
                                .upTo("20", "10")
                                .upTo("40", "6")
                                .upTo("60", "3")
                                .above("0"),
                        Scorecards.bands(Metrics.UNANSWERED_INQUIRIES)
                                .upTo("0", "5")
                                .upTo("3", "2")
                                .above("0"),
                        Scorecards.line(Metrics.UNPAID_FOLLOW_UP_RATE, "50%", "0", "100%", "5"),
                        Scorecards.bands(Metrics.ORDER_LOSS_RATE)
                                .upTo("10%", "5")
                                .upTo("20%", "2")
                                .above("0"),
                        Scorecards.usualRatings(Metrics.REFUND_HANDLING, "6"),
                        Scorecards.bands(Metrics.CUSTOMER_SCORE)
                                .below("4.5", "0")
                                .below("4.8", "3")
                                .from("6"),
                        Scorecards.usualRatings(Metrics.COOPERATION, "15"),
                        Scorecards.usualRatings(Metrics.ATTITUDE, "15"))
                .outOf("100");
    }

    private static CompensationPlan plan(String version, LocalDate from, PointsCard card) {
        return CompensationPlan.builder("twelve-points", version, "CNY")
                .inForceFrom(from)
                .score(Entry.of("scorecard", card).labelled("scorecard", "考核表"))
                .grade(Entry.of(
                                "grades",
                                Scorecards.gradesFrom("95", "outstanding", "卓越")
                                        .from("85", "excellent", "优秀")
                                        .from("75", "good", "良好")
                                        .from("65", "fair", "一般")
                                        .below("fail", "不及格"))
                        .labelled("grades", "评估等级"))
                .pay(Entry.of(
                                "post-wage",
                                Scorecards.wageByGrade("outstanding", "1800")
                                        .and("excellent", "1700")
                                        .and("good", "1600")
                                        .and("fair", "1500")
                                        .and("fail", "1400"))
                        .labelled("post wage", "岗位工资"))
                .build();
    }
}
