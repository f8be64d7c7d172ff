// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.text.Language;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules need of the plan they stand in: months to count, and grades that it gives. */
class ScorecardNeedsTest {

    private static PlanBuilder graded() {
        return CompensationPlan.builder("plan", "1", "CNY")
                .score("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                .grade("grades", TaobaoShop.GRADES);
    }

    private static List<String> codes(PlanBuilder plan) {
        return plan.build().check().stream().map(Finding::code).toList();
    }

    static Stream<OutcomeRule> rulesThatCountMonths() {
        return Stream.of(
                Scorecards.steadiness(Metrics.SALES, Metrics.SHOP_TURNOVER, 2, "20%"),
                Scorecards.quadrants(
                        Scorecards.againstTeam(Metrics.SALES), Scorecards.againstTeam(Metrics.REFUND_RATE), 3),
                Scorecards.lastChance(Metrics.RECEPTIONS, "280"),
                Scorecards.exitAfter(3, "fail"));
    }

    @ParameterizedTest
    @MethodSource("rulesThatCountMonths")
    void check_monthsCountedWeekByWeek_found(OutcomeRule rule) {
        assertThat(codes(graded().payPeriod(PayPeriod.week(DayOfWeek.MONDAY)).outcome("outcome", rule)))
                .contains("plan.counts-months");
        assertThat(codes(graded().payPeriod(PayPeriod.month()).outcome("outcome", rule)))
                .doesNotContain("plan.counts-months");
    }

    @Test
    void check_monthsOfAShopCountedWeekByWeek_found() {
        assertThat(codes(graded().payPeriod(PayPeriod.week(DayOfWeek.MONDAY))
                        .teamOutcome(
                                "outcome", Scorecards.shopDiagnosis(Scorecards.against(Metrics.SALES, "1000"), 2))))
                .contains("plan.counts-months");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, true", "4, true", "6, false", "9, false"})
    void check_steadinessEachQuarter_severalWholeQuarters(int months, boolean found) {
        OutcomeRule rule = Scorecards.steadiness(Metrics.SALES, Metrics.SHOP_TURNOVER, months, "20%");
        assertThat(codes(graded().outcome(Entry.of("outcome", rule).every(Cadence.QUARTER)))
                        .contains("outcome.no-multiple"))
                .isEqualTo(found);
    }

    static Stream<Consumer<PlanBuilder>> rulesThatNameGrades() {
        return Stream.of(
                plan -> plan.pay("x", Scorecards.wageByGrade("excelent", "1")),
                plan -> plan.pay("x", Scorecards.bonusByGrade("excelent", "1")),
                plan -> plan.outcome("x", Scorecards.exitAfter(3, "excelent")),
                plan -> plan.outcome("x", Scorecards.gradeOutcomes("excelent", "post", "senior", "资深")));
    }

    @ParameterizedTest
    @MethodSource("rulesThatNameGrades")
    void check_gradeThatThePlanNeverGives_found(Consumer<PlanBuilder> rule) {
        PlanBuilder plan = graded();
        rule.accept(plan);
        assertThat(codes(plan)).contains("plan.grade-never-given");
    }

    /** A bonus for every other grade need not list them. */
    @Test
    void check_bonusThatListsSomeGrades_foundUnlessTheOthersAreDeclared() {
        BonusByGrade some = Scorecards.bonusByGrade("excellent", "100");
        assertThat(codes(graded().pay("bonus", some))).contains("plan.grade-not-named");
        assertThat(codes(graded().pay("bonus", some.otherwise("0")))).doesNotContain("plan.grade-not-named");
    }

    @Test
    void check_betterGradeThatIsWorthLess_found() {
        CompensationPlan plan = CompensationPlan.builder("plan", "1", "CNY")
                .score("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                .grade(
                        "grades",
                        Scorecards.gradesFrom("90", "a", "a")
                                .from("60", "b", "b")
                                .below("c", "c"))
                .pay("wage", Scorecards.wageByGrade("a", "50").and("b", "333").and("c", "333"))
                .pay("bonus", Scorecards.bonusByGrade("b", "9").otherwise("0"))
                .pay(Entry.<PayRule>of("share", Scorecards.payByScore("100"))
                        .times(Conditions.byGrade(Map.of("a", "2", "b", "1", "c", "1.5"))))
                .build();

        assertThat(plan.check())
                .extracting(finding -> finding.message().in(Language.ENGLISH))
                .containsExactly(
                        "Grade a is worth 50.00 and b, a worse one, 333.00",
                        "Grade a is worth 0.00 and b, a worse one, 9.00",
                        "Grade b is worth 1 and c, a worse one, 1.5");
    }
}
