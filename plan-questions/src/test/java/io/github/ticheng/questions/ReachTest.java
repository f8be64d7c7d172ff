// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.ATTITUDE;
import static io.github.ticheng.core.metric.Metrics.PRAISES;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.questions.Reach.Kind;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.FactSplit;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.PayByCase;
import io.github.ticheng.rules.wages.RankBonus;
import io.github.ticheng.rules.wages.Wages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    private static Reach ask(CompensationPlan plan, String agent, Metric metric, String goal) {
        return Reach.of(PlanBook.of(plan), Shop.july(), Ledger.empty(), AgentId.of(agent), metric, goal);
    }

    @Test
    void conditionsTogether_whereTheyBreak_areDecidedByThatToo() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Entry.<PayRule>of("commission", Ladders.flat(SALES, percent("1")))
                        .when(Conditions.allOf(
                                Conditions.compare(SALES, Comparison.AT_LEAST, "9000", false),
                                Conditions.compare(REFUND_RATE, Comparison.AT_MOST, "9%", false))))
                .build();

        assertThat(ask(plan, "zhao-min", SALES, "total=1").text(ENGLISH))
                .startsWith("a total of 1.00: sales of 9,000.00 is enough, 1,000.00 from 8,000.00");
    }

    @Test
    void grade_ofTheOnlyCard_needsNoNameOfItWhereItHasOne() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .score("assessment", Scorecards.given(ASSESSMENT_SCORE, "100"))
                .grade(Entry.<GradeRule>of(
                                "grades",
                                Scorecards.gradesFrom("85", "gold", "金牌").below("trainee", "见习"))
                        .card("assessment"))
                .build();

        assertThat(ask(plan, "li-na", ASSESSMENT_SCORE, "grade=gold").kind()).isEqualTo(Kind.THERE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            li-na    | sales            | total=2200            | VALUE        | a total of 2,200.00: sales of 24,733.13 is enough, 1,282.58 from 23,450.55
            li-na    | sales            | total=2148.69         | THERE        | a total of 2,148.69 is reached already
            wang-wei | sales            | line=commission:150.01 | VALUE       | commission of 150.01: sales of 15,000.25 is enough, 0.25 from 15,000.00
            zhao-min | sales            | line=commission:800   | OUT_OF_REACH | commission of 800.00 is out of reach by sales: the best there is is 0.00, with 0.00
            zhao-min | refund-rate      | line=commission:80    | VALUE        | commission of 80.00: refund rate of 7/150 is enough, ≈1.33% from 9/150
            zhao-min | assessment-score | grade=silver          | VALUE        | grade silver: assessment score of 60 is enough, 0.01 from 59.99
            li-na    | assessment-score | grade=silver          | THERE        | grade silver is reached already
            wang-wei | sales            | grade=gold            | OUT_OF_REACH | grade gold is out of reach by sales
            wang-wei | sales            | next-tier             | VALUE        | the next tier begins at sales of 15,000.01, 0.01 away: 0.00 in all
            li-na    | sales            | next-tier             | THERE        | no further tier by sales
            li-na    | assessment-score | next-tier             | UNDECIDED    | no line of the plan has tiers by assessment score of one pay period
            """)
    void answer_toEachGoal_isExact(String agent, String metric, String goal, Kind kind, String said) {
        Metric asked = WhatIf.metric(metric, Shop.plan().reads());
        Reach reach = ask(Shop.plan(), agent, asked, goal);

        assertThat(reach.text(ENGLISH)).startsWith(said);
        assertThat(reach.kind()).isEqualTo(kind);
        assertThat(reach.text(CHINESE)).doesNotContain("enough", "reach", "tier");
    }

    @Test
    void value_isEnough_andOneUnitBelowIsNot() {
        Reach reach = ask(Shop.plan(), "li-na", SALES, "total=2200");

        assertThat(reach.enough()).containsExactly(new Reach.Interval("24733.13", "1000000000"));
        assertThat(total("24733.13")).isEqualTo("2200.00");
        assertThat(total("24733.12")).isEqualTo("2199.99");
        assertThat(reach.marginal()).hasToString("Optional[CNY 0.04]");
    }

    private static String total(String sales) {
        return Shop.plan()
                .run(Shop.facts("2024-07", sales))
                .statement("li-na")
                .total()
                .digits();
    }

    @Test
    void payThatFalls_isNotMonotone_withEveryInterval() {
        // 2% of all up to 20,000 is 400.00; 1% of all above begins at 200.00.
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(
                        "commission",
                        Ladders.wholeAmount(SALES).upTo("20000", percent("2")).above(percent("1")))
                .build();
        Reach reach = ask(plan, "zhao-min", SALES, "total=300");

        assertThat(reach.kind()).isEqualTo(Kind.NOT_MONOTONE);
        assertThat(reach.enough())
                .containsExactly(new Reach.Interval("14999.75", "20000"), new Reach.Interval("29999.5", "1000000000"));
        assertThat(reach.text(ENGLISH))
                .startsWith("a total of 300.00 is not reached once and for all: sales is enough from 14,999.75 to"
                        + " 20,000.00, from 29,999.50 to 1,000,000,000.00\n");
    }

    /** Of a rule that tells no curve 10,000 steps are tried: what it pays beyond is not known. */
    @ParameterizedTest
    @CsvSource({"9999, VALUE", "10000, VALUE", "10001, UNDECIDED"})
    void countOfARuleThatTellsNoCurve_beyondWhatIsTried_isUndecided(String praises, Kind kind) {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("bonus", new PayRule.Plain() {
                    @Override
                    public ImmutableSet<Metric> needs() {
                        return ImmutableSet.of(PRAISES);
                    }

                    @Override
                    public Exact amount(ScoredAgent agent) {
                        return agent.number(PRAISES).isLessThan(Exact.parse(praises)) ? Exact.ZERO : Exact.ONE;
                    }
                })
                .build();
        TeamFacts facts = TeamFacts.builder("after-sales", "2024-07", "CNY")
                .agent("zhao-min", values -> values.put(PRAISES, "3"))
                .build();

        assertThat(Reach.of(PlanBook.of(plan), facts, Ledger.empty(), AgentId.of("zhao-min"), PRAISES, "total=1")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void limits_settledOrNot_setTheBestThereIs() {
        Entry<?> commission = Shop.COMMISSION.atMost("500");
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("wage", Wages.fixedWage("1000"))
                .add(commission)
                .settle("cap", Wages.cap("1400"))
                .settle("floor", Wages.floorAt("1100"))
                .build();

        assertThat(ask(plan, "wang-wei", SALES, "total=1450").text(ENGLISH))
                .startsWith(
                        "a total of 1,450.00 is out of reach by sales: the best there is is 1,400.00, with 23,749.88\n");
        assertThat(ask(plan, "wang-wei", SALES, "line=commission:600").text(ENGLISH))
                .startsWith(
                        "commission of 600.00 is out of reach by sales: the best there is is 500.00, with 26,249.88\n");
    }

    @Test
    void gateOnTheMetric_isABreak() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Entry.of("commission", Ladders.flat(SALES, percent("1")))
                        .when(Conditions.compare(SALES, Comparison.ABOVE, "12345.67", false)))
                .build();

        assertThat(ask(plan, "zhao-min", SALES, "total=1").enough())
                .containsExactly(new Reach.Interval("12345.68", "1000000000"));
    }

    @Test
    void casesOnTheMetric_areBreaks() {
        // 10.00 from 50,000.00 on, 1% below: 100.00 from 10,000.00 to 49,999.99.
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(
                        "commission",
                        Wages.byCase(
                                new PayByCase.Row(Conditions.atLeast(SALES, "50000"), Wages.fixedWage("10")),
                                new PayByCase.Row(null, Ladders.flat(SALES, percent("1")))))
                .build();

        assertThat(ask(plan, "zhao-min", SALES, "total=100").enough())
                .containsExactly(new Reach.Interval("9999.5", "49999.99"));
    }

    @Test
    void caseThatPaysInAWayOfItsOwn_isUndecided() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(
                        "commission",
                        Wages.byCase(
                                new PayByCase.Row(
                                        Conditions.atLeast(SALES, "50000"),
                                        Wages.rankBonus(SALES, "100", RankBonus.Ties.SHARE_PRIZES)),
                                new PayByCase.Row(null, Ladders.flat(SALES, percent("1")))))
                .build();

        assertThat(ask(plan, "zhao-min", SALES, "total=90").kind()).isEqualTo(Kind.UNDECIDED);
    }

    @Test
    void whatThePlanDoesNotTell_isUndecided() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Shop.COMMISSION)
                .share("pool", Pools.fixed("1000").by(SALES))
                .build();

        Reach undecided = ask(plan, "wang-wei", SALES, "total=800");
        assertThat(undecided.kind()).isEqualTo(Kind.UNDECIDED);
        assertThat(undecided.text(ENGLISH)).startsWith("undecided: pool hangs on sales in a way");
        assertThat(ask(plan, "wang-wei", SALES, "line=commission:200").kind()).isEqualTo(Kind.VALUE);
    }

    @Test
    void clausesThatReadTheMetricInAWayOfTheirOwn_areUndecided() {
        CompensationPlan shared = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Shop.COMMISSION.times(Conditions.shareOf(SALES, SALES)))
                .build();
        CompensationPlan compared = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Shop.COMMISSION.when(
                        Conditions.overMonths(SALES, 3, Comparison.AT_LEAST, "300", UnknownMonth.COUNTS_AS_ZERO)))
                .build();

        assertThat(ask(shared, "wang-wei", SALES, "total=800").kind()).isEqualTo(Kind.UNDECIDED);
        assertThat(ask(compared, "wang-wei", SALES, "total=800").kind()).isEqualTo(Kind.UNDECIDED);
    }

    @Test
    void nextTier_withWhatIsCredited_isOfWhatCounts() {
        CompensationPlan byHead = credited(Pools.byHead());

        // 12,133.33 of 36,400.00 are credited to each of three: wang-wei has 27,133.33 and zhao-min 20,133.33.
        assertThat(ask(byHead, "wang-wei", SALES, Reach.NEXT_TIER).kind()).isEqualTo(Kind.THERE);
        assertThat(ask(credited(Pools.byHead(), "25000"), "zhao-min", SALES, Reach.NEXT_TIER)
                        .text(ENGLISH))
                .startsWith("the next tier begins at sales of 12,866.68, 4,866.68 away: +48.67 in all");
        assertThat(ask(credited(Pools.by(SALES), "25000"), "zhao-min", SALES, Reach.NEXT_TIER)
                        .text(ENGLISH))
                .startsWith("undecided: silent hangs on sales in a way that the plan does not tell");
    }

    private static CompensationPlan credited(FactSplit split) {
        return credited(split, "20000");
    }

    private static CompensationPlan credited(FactSplit split, String upTo) {
        return CompensationPlan.builder("shop", "1", "CNY")
                .credit("silent", Pools.credit(PUBLIC_SALES, SALES, split))
                .pay(
                        "commission",
                        Ladders.marginal(SALES).upTo(upTo, percent("1")).above(percent("2")))
                .build();
    }

    @Test
    void nextTier_ofALineOverALongerPeriod_isNotToldByOnePeriod() {
        Reach none = ask(
                CompensationPlan.builder("shop", "1", "CNY")
                        .pay(Shop.COMMISSION.every(Cadence.QUARTER))
                        .build(),
                "li-na",
                SALES,
                Reach.NEXT_TIER);

        assertThat(none.text(ENGLISH)).startsWith("no line of the plan has tiers by sales of one pay period");
        assertThat(none.kind()).isEqualTo(Kind.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total=much          | Expected a goal such as total=6000, line=commission:800, grade=gold or next-tier, but found "total=much"
            total               | but found "total"
            pay=5               | but found "pay=5"
            line=commission     | but found "line=commission"
            line=bonus:5        | Expected one of the lines of the pay room, post-wage, commission, but found "bonus"
            grade=platinum      | Expected one of the grades gold, silver, trainee, but found "platinum"
            """)
    void goal_thatIsNone_isRefusedInBothLanguages(String goal, String message) {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> ask(Shop.plan(), "li-na", SALES, goal));

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.problems().get(0).in(CHINESE)).contains("应为");
    }

    @Test
    void metric_thatIsNoNumber_isRefused() {
        assertThat(catchThrowableOfType(ProblemsException.class, () -> ask(Shop.plan(), "li-na", ATTITUDE, "total=5")))
                .hasMessageContaining("Expected a metric of numbers");
        assertThat(ask(Shop.plan(), "li-na", REFUND_RATE, "grade=gold").kind()).isEqualTo(Kind.THERE);
        assertThat(ask(Shop.plan(), "li-na", ASSESSMENT_SCORE, "total=9999").kind())
                .isEqualTo(Kind.UNDECIDED);
    }
}
