// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pay that hangs on the score or the grade. */
class ScorePayTest {

    private static TeamRun bonus(String... facts) {
        return CompensationPlan.builder("after-sales-desk", "2024-07", "CNY")
                .score("scorecard", AfterSalesDesk.CARD)
                .pay(Entry.of("kpi-bonus", Scorecards.payByScore("1000").ifPassed())
                        .labelled("KPI bonus", "绩效奖金"))
                .build()
                .run(AfterSalesDesk.facts(facts));
    }

    private static String amount(TeamRun run, String rule) {
        return run.statement("li-na").amount(rule).orElseThrow().toString();
    }

    @Test
    void payByScore_explained_golden() {
        assertThat(bonus("praises", "2").explain("li-na", "kpi-bonus").text(Language.ENGLISH))
                .isEqualTo("""
                        KPI bonus  1,030.77
                          score 134 of 130 full marks, pass mark 91
                          1,000.00 × 134 ÷ 130 = 1,030.769230…
                          rounded to fen, half up → 1,030.77
                        """);
        assertThat(bonus("refund-rate", "1/1", "low-quality-reviews", "2")
                        .explain("li-na", "kpi-bonus")
                        .text(Language.CHINESE))
                .isEqualTo("""
                        绩效奖金  0.00
                          得分 90，满分 130，及格线 91，相差 1，不予发放
                        """);
    }

    private static CompensationPlan plan(PayRule rule, PayRule... more) {
        var plan = CompensationPlan.builder("plan", "1", "CNY")
                .score(Entry.of("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                        .when(Conditions.below(Metrics.DAYS_ABSENT, "20")))
                .grade("grades", TaobaoShop.GRADES)
                .pay("first", rule);
        for (PayRule next : more) {
            plan.pay("second", next);
        }
        return plan.build();
    }

    @Test
    void payByScore_baseTimesShare_asInTheApparelShop() {
        TeamRun run = plan(Scorecards.payByScore("1800")).run(TaobaoShop.facts("2024-07", "92"));
        assertThat(amount(run, "first")).isEqualTo("CNY 1656.00");
        assertThat(run.explain("li-na", "first").text(Language.ENGLISH))
                .isEqualTo("first  1,656.00\n  score 92 of 100 full marks\n  1,800.00 × 92 ÷ 100 = 1,656.00\n");
    }

    @Test
    void payByScore_ofAnEarlierLine_itsUnroundedAmount() {
        TeamRun run = plan(Scorecards.payByScore("100"), Scorecards.payByScoreOf("first"))
                .run(TaobaoShop.facts("2024-07", "92.5"));
        assertThat(amount(run, "second")).isEqualTo("CNY 85.56");
    }

    @Test
    void payByScore_notAssessed_nothing() {
        TeamRun run = plan(Scorecards.payByScore("1800")).run(TaobaoShop.facts("2024-07", "-"));
        assertThat(amount(run, "first")).isEqualTo("CNY 0.00");
        assertThat(run.explain("li-na", "first").text(Language.CHINESE)).isEqualTo("first  0.00\n  未参加考核\n");
    }

    @Test
    void payByScore_cardWithoutPassMark_problem() {
        assertThatThrownBy(() -> plan(Scorecards.payByScore("1800").ifPassed()).run(TaobaoShop.facts("2024-07", "92")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected a card with a pass mark, on which the pay hangs, but found none");
    }

    /** Deductions may sink a score below zero; what pays nothing below the pass mark stops there. */
    @Test
    void canBeNegative_payByScore_unlessItHasToBePassed() {
        assertThat(Scorecards.payByScore("1800").canBeNegative()).isTrue();
        assertThat(Scorecards.payByScore("1800").ifPassed().canBeNegative()).isFalse();
        assertThat(Scorecards.payByScoreOf("wage").ifPassed().canBeNegative()).isTrue();
    }

    @Test
    void payByScore_bothOrNeither_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PayByScore(null, null, false))
                .withMessage("Expected an amount or a base, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PayByScore(Exact.ONE, RuleId.of("wage"), false))
                .withMessage("Expected an amount or a base, but found 1, wage");
        assertThatIllegalArgumentException().isThrownBy(() -> GradeAmount.byGrade(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"96, 500", "90, 200", "70, 0", "-, 0"})
    void bonusByGrade_monthsGradeOnly_otherwiseAsDeclared(String score, String bonus) {
        BonusByGrade rule = Scorecards.bonusByGrade("outstanding", "500")
                .and("excellent", "200")
                .otherwise("0");
        TeamRun run = TaobaoShop.run(plan(rule), List.of("96", score));
        assertThat(amount(run, "first")).isEqualTo("CNY " + bonus + ".00");
    }

    /** A score below every grade has none: the bonus of every other grade, if one is declared. */
    @Test
    void bonusByGrade_noGrade_otherwiseOrProblem() {
        BonusByGrade strict = Scorecards.bonusByGrade("best", "500");
        TeamFacts low = TaobaoShop.facts("2024-07", "79.99");

        assertThat(amount(ungradedBelow80(strict.otherwise("20")).run(low), "bonus"))
                .isEqualTo("CNY 20.00");
        assertThat(amount(ungradedBelow80(strict).run(TaobaoShop.facts("2024-07", "80")), "bonus"))
                .isEqualTo("CNY 500.00");
        assertThatThrownBy(() -> ungradedBelow80(strict).run(low))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("79.99");
    }

    private static CompensationPlan ungradedBelow80(PayRule bonus) {
        return CompensationPlan.builder("plan", "1", "CNY")
                .score("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                .grade("grades", Scorecards.gradesFrom("80", "best").build())
                .pay("bonus", bonus)
                .build();
    }

    @Test
    void bonusByGrade_gradeNotListed_problem() {
        assertThatThrownBy(() -> plan(Scorecards.bonusByGrade("outstanding", "500"))
                        .run(TaobaoShop.facts("2024-07", "70"), Ledger.empty()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected one of the grades outstanding, but found fair");
    }

    @Test
    void bonusByGrade_explained_golden() {
        TeamRun run = plan(Scorecards.bonusByGrade("outstanding", "500").otherwise("0"))
                .run(TaobaoShop.facts("2024-07", "96"));
        assertThat(run.explain("li-na", "first").text(Language.ENGLISH))
                .isEqualTo("first  500.00\n  score 96: grade outstanding\n");
    }

    @ParameterizedTest
    @CsvSource({"95, 1200", "94.5, 1000", "60, 500"})
    void multiplierTable_ofTheCore_onAnyAmount(String score, String paid) {
        TeamRun run = CompensationPlan.builder("plan", "1", "CNY")
                .score("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                .grade("grades", TaobaoShop.GRADES)
                .pay(Entry.of(
                                "wage",
                                Scorecards.wageByGrade("outstanding", "1000")
                                        .and("excellent", "1000")
                                        .and("good", "1000")
                                        .and("fair", "1000")
                                        .and("fail", "1000"))
                        .times(Conditions.byScore(Edge.FROM, Map.of("0", "0.5", "80", "1", "95", "1.2"))))
                .build()
                .run(TaobaoShop.facts("2024-07", score));
        assertThat(amount(run, "wage")).isEqualTo("CNY " + paid + ".00");
    }
}
