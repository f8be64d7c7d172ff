// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.core.number.Rate.percent;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.rules.scorecard.OccurrencePoints;
import io.github.ticheng.rules.scorecard.PayByScore;
import io.github.ticheng.rules.scorecard.PointsCard;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.wages.Wages;

/**
 * The after-sales scorecard of a four-crown shop (皇冠店铺售后客服考核): 130 points in six criteria with additions and
 * deductions, of which 70% pass, and a KPI bonus of 1000 × score ÷ total on top of a base wage by post.
 *
 * <p>What the source leaves open is declared here: attendance does not go below zero, additions may exceed the total,
 * the bonus has no cap, and a score below the pass mark earns no bonus.
 */
public final class CrownShopAfterSales {

    private static final OccurrencePoints ATTENDANCE = Scorecards.startingAt("20", "attendance", "attendance", "出勤")
            .less("5", Metrics.LATENESS)
            .less("5", Metrics.LEAVES)
            .less("10", Metrics.ABSENCES_WITHOUT_LEAVE);

    private CrownShopAfterSales() {}

    private static PointsCard card(OccurrencePoints attendance) {
        return Scorecards.sumOf(
                        Scorecards.usualRatings(Metrics.AFTER_SALES_QUALITY, "20"),
                        Scorecards.bands(Metrics.REFUND_RATE)
                                .upTo("5%", "30")
                                .upTo("8%", "20")
                                .upTo("11%", "10")
                                .above("0")
                                .declaredMonotone(),
                        Scorecards.usualRatings(Metrics.DISPUTE_HANDLING, "20"),
                        Scorecards.usualRatings(Metrics.COOPERATION, "20"),
                        Scorecards.usualRatings(Metrics.EXECUTION, "20"),
                        attendance)
                .outOf("130")
                .passingAt(percent("70"))
                .adjusted(
                        Scorecards.deductingEach("5", Metrics.LOW_QUALITY_REVIEWS),
                        Scorecards.deductingBySeverity("5", "20", Metrics.COMPLAINT_SEVERITY)
                                .counting(Metrics.COMPLAINTS),
                        Scorecards.addingEach("2", Metrics.PRAISES),
                        Scorecards.addingBySeverity("2", "5", Metrics.OUTSTANDING_CONDUCT));
    }

    /** The plan of the shop, as published and declared above. */
    public static CompensationPlan plan() {
        return plan("published", card(ATTENDANCE.atLeast("0")), kpiBonus());
    }

    /**
     * The plan with the other answer to each open question: attendance goes below zero, the score stays between zero and
     * 130, and the bonus does not exceed 1000.
     */
    public static CompensationPlan planWithLimits() {
        return plan(
                "with-limits",
                card(ATTENDANCE).atLeast("0").atMost("130"),
                kpiBonus().atMost("1000"));
    }

    private static Entry<PayByScore> kpiBonus() {
        return Entry.of("kpi-bonus", Scorecards.payByScore("1000").ifPassed()).labelled("KPI bonus", "绩效奖金");
    }

    private static CompensationPlan plan(String version, PointsCard card, Entry<PayByScore> kpiBonus) {
        return CompensationPlan.builder("crown-shop-after-sales", version, "CNY")
                .score(Entry.of("scorecard", card).labelled("scorecard", "考核表"))
                .pay(Entry.of(
                                "base-wage",
                                Wages.wageByPost(
                                        ImmutableMap.of("ordinary", "2000", "senior", "2500", "team-leader", "3000")))
                        .labelled("base wage", "底薪"))
                .pay(kpiBonus)
                .build();
    }
}
