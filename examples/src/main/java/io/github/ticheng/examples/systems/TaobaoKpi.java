// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.core.number.Rate.percent;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.rules.scorecard.GradeOutcomes;
import io.github.ticheng.rules.scorecard.GradeTable;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.scorecard.WageByGrade;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.CommissionLadder;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.tieredcommission.TierPay;
import io.github.ticheng.rules.wages.StreakBonus;
import io.github.ticheng.rules.wages.Wages;
import java.util.List;

/**
 * The KPI regulation of a Taobao shop (淘宝客服绩效考核管理): a monthly assessment whose grade sets the post wage, a
 * commission ladder, a public commission split by head, seniority pay and a bonus for three top months in a row.
 *
 * <p>The published tables are faulty, so there are two readings. The <em>printed</em> one pays what stands in print and
 * keeps the printed rows, whose faults {@link CompensationPlan#check} reports; the <em>repaired</em> one starts the
 * commission at 1%, as its own constants show that it was meant, and pays the last rate on the excess only. Both grade
 * by lower bounds.
 *
 * <p>What the source leaves open is declared here: absence counts in calendar days, 60 of them being two months, over
 * the three months that end with the one that is paid; a full year of service earns 100; the streak is of the top grade
 * and pays once.
 *
 * @param version the version of the plan, which names the reading
 * @param ladder the personal commission
 * @param grades the grades by score
 * @param wages the post wage by grade
 * @param streak the bonus for top months in a row
 * @param currencyCode the currency in which the plan pays; the amounts are the published ones
 */
public record TaobaoKpi(
        String version,
        CommissionLadder ladder,
        GradeTable grades,
        WageByGrade wages,
        StreakBonus streak,
        String currencyCode) {

    /** The id of the plan in both readings. */
    public static final String PLAN = "taobao-kpi";

    /** Months of absence are summed over so many months. */
    public static final int ABSENCE_MONTHS = 3;

    /** Who is absent for more calendar days than these is not assessed. */
    public static final String ABSENCE_DAYS = "60";

    private static final GradeTable GRADES = Scorecards.gradesFrom("95", "outstanding", "卓越")
            .from("85", "excellent", "优秀")
            .from("75", "good", "良好")
            .from("65", "fair", "一般")
            .below("fail", "不及格");

    private static final WageByGrade WAGES = Scorecards.wageByGrade("outstanding", "1800")
            .and("excellent", "1700")
            .and("good", "1600")
            .and("fair", "1500")
            .and("fail", "1400");

    private static final StreakBonus STREAK = Wages.streakBonusOnce("200", 3, List.of("outstanding"));

    private static final CommissionLadder PRINTED = Ladders.baseAndExcess(Metrics.SALES)
            .upTo("15000", percent("5"))
            .upTo("20000", TierPay.of(percent("2")).plus("150"))
            .upTo("25000", TierPay.of(percent("4")).plus("250"))
            .above(TierPay.of(percent("2")).ofEverything())
            .printedRows("(-∞, 15000]", "[15000, 20000]", "[20001, 25000]", "[25000, ∞)");

    private static final CommissionLadder REPAIRED = Ladders.marginal(Metrics.SALES)
            .upTo("15000", percent("1"))
            .upTo("20000", percent("2"))
            .upTo("25000", percent("4"))
            .above(percent("2"));

    private static final GradeOutcomes OUTCOMES = Scorecards.gradeOutcomes(
                    "outstanding", "training", "no training needed", "无需培训")
            .and("outstanding", "promotion", "recommended for promotion", "推荐晋升")
            .and("outstanding", "post", "senior agent", "资深客服")
            .and("excellent", "training", "some training", "需少量培训")
            .and("excellent", "promotion", "promotion reserve", "晋升储备")
            .and("excellent", "post", "level 2 agent", "二级客服")
            .and("good", "training", "more training", "需较多培训")
            .and("good", "post", "level 1 agent", "一级客服")
            .and("fair", "training", "strong need of training", "急需培训")
            .and("fair", "post", "junior agent", "初级客服")
            .and("fail", "training", "very strong need of training", "亟需培训")
            .and("fail", "post", "trainee", "见习客服");

    /** The regulation as it stands in print, with its faults. */
    public static TaobaoKpi printed(String currencyCode) {
        return new TaobaoKpi(
                "printed",
                PRINTED,
                GRADES.printed("[95, 100]", "[85, 94]", "[75, 84]", "[65, 74]", "(-∞, 65]"),
                WAGES,
                STREAK,
                currencyCode);
    }

    /** The regulation as it was meant. */
    public static TaobaoKpi repaired(String currencyCode) {
        return new TaobaoKpi("repaired", REPAIRED, GRADES, WAGES, STREAK, currencyCode);
    }

    /**
     * This regulation with the month's grade setting the wage of the next month.
     *
     * @param atFirst the wage of an agent who has no grade on record yet
     */
    public TaobaoKpi wageInTheNextMonth(String atFirst) {
        return new TaobaoKpi(
                version + "-wage-next-month",
                ladder,
                grades,
                wages.inTheNextMonth().atFirst(atFirst),
                streak,
                currencyCode);
    }

    /** This regulation with a bonus for every three top months in a row, and not once a streak. */
    public TaobaoKpi streakPaysEveryTime() {
        return new TaobaoKpi(
                version + "-streak-every-time",
                ladder,
                grades,
                wages,
                Wages.streakBonusEveryTime("200", 3, List.of("outstanding")),
                currencyCode);
    }

    /** The plan. It needs sales, assessment score and days absent of each agent, and the team's public sales. */
    public CompensationPlan plan() {
        return CompensationPlan.builder(PLAN, version, currencyCode)
                .score(Entry.of("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                        .labelled("assessment", "月度考核")
                        .when(Conditions.overMonths(
                                Metrics.DAYS_ABSENT,
                                ABSENCE_MONTHS,
                                Comparison.AT_MOST,
                                ABSENCE_DAYS,
                                UnknownMonth.COUNTS_AS_ZERO)))
                .grade(Entry.of("grades", grades).labelled("grades", "评估等级"))
                .pay(Entry.of("post-wage", wages).labelled("post wage", "岗位工资"))
                .pay(Entry.of("personal-commission", ladder).labelled("personal commission", "个人提成"))
                .pay(Entry.of("seniority-pay", Wages.seniorityByYear("100")).labelled("seniority pay", "工龄工资"))
                .pay(Entry.of("streak-bonus", streak).labelled("streak bonus", "连续卓越奖"))
                .share(Entry.of(
                                "public-commission",
                                Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES)
                                        .equally())
                        .labelled("public commission", "公共提成"))
                .outcome(Entry.of("grade-outcomes", OUTCOMES).labelled("outcomes of the grade", "等级结果"))
                .outcome(Entry.of("exit-proposal", Scorecards.exitAfter(3, "fail"))
                        .labelled("exit", "退出"))
                .build();
    }
}
