// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static io.github.ticheng.core.number.Rate.percent;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.examples.systems.TaobaoKpi;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.CommissionLadder;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.time.LocalDate;

/**
 * The plan under which the desk is paid in 2004, in two versions: the KPI regulation of {@link TaobaoKpi} with what a
 * year brings. From July on another ladder is in force.
 *
 * <p>Who joins or leaves within a month gets the days' share of post wage, seniority pay and public commission; what the
 * two of a post sold is their own. In the first six months nobody gets less than a trainee's wage, of a month that began
 * late as well, and what that took is an advance on later pay; what is still open after them is not taken back any more.
 * What becomes known of earlier months is posted in the month in which it becomes known, before the guarantee.
 */
final class YearPlans {

    private static final String PLAN = "steel-wheels-desk";

    private static final String STREAK_BONUS = "streak-bonus";
    private static final String CORRECTIONS = "corrections";
    private static final String GUARANTEE = "guarantee";

    /** Until so many full months of service a joiner is guaranteed a trainee's wage. */
    private static final int GUARANTEED_MONTHS = 6;

    private static final String TRAINEES_WAGE = "1400";

    private static final TaobaoKpi KPI = TaobaoKpi.repaired(SalesDesk.CURRENCY);

    /** From July on: 1% up to 15,000, 2% up to 25,000, 3% above. */
    private static final CommissionLadder SECOND_LADDER = Ladders.marginal(Metrics.SALES)
            .upTo("15000", percent("1"))
            .upTo("25000", percent("2"))
            .above(percent("3"));

    private static final Factor DAYS_EMPLOYED = Wages.proration(Wages.calendarDays());

    private YearPlans() {}

    /** Both versions. */
    static PlanBook book() {
        return PlanBook.of(
                version("2004-1", LocalDate.of(2004, 1, 1), KPI.ladder()),
                version("2004-2", LocalDate.of(2004, 7, 1), SECOND_LADDER));
    }

    private static CompensationPlan version(String version, LocalDate firstDay, CommissionLadder ladder) {
        return CompensationPlan.builder(PLAN, version, KPI.currencyCode())
                .inForceFrom(firstDay)
                .score(Entry.of("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                        .labelled("assessment", "月度考核")
                        .when(Conditions.overMonths(
                                Metrics.DAYS_ABSENT,
                                TaobaoKpi.ABSENCE_MONTHS,
                                Comparison.AT_MOST,
                                TaobaoKpi.ABSENCE_DAYS,
                                UnknownMonth.COUNTS_AS_ZERO)))
                .grade(Entry.of("grades", KPI.grades()).labelled("grades", "评估等级"))
                .pay(Entry.of("post-wage", KPI.wages())
                        .labelled("post wage", "岗位工资")
                        .times(DAYS_EMPLOYED))
                .pay(Entry.of("personal-commission", ladder).labelled("personal commission", "个人提成"))
                .pay(Entry.of("seniority-pay", Wages.seniorityByYear("100"))
                        .labelled("seniority pay", "工龄工资")
                        .times(DAYS_EMPLOYED))
                .pay(Entry.of(STREAK_BONUS, KPI.streak()).labelled("streak bonus", "连续卓越奖"))
                .share(Entry.of(
                                "public-commission",
                                Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES)
                                        .equally())
                        .labelled("public commission", "公共提成")
                        .times(DAYS_EMPLOYED))
                .settle(Entry.of(CORRECTIONS, Wages.corrections()).labelled("corrections", "往期更正"))
                .settle(Entry.of(
                                GUARANTEE,
                                Wages.recoverableDraw(TRAINEES_WAGE)
                                        .advancesWhile(Conditions.not(Conditions.servedMonths(GUARANTEED_MONTHS))))
                        .labelled("joiner's guarantee", "新人保底"))
                .build();
    }
}
