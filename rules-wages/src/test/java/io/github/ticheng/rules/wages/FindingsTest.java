// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.math.RoundingMode;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {

    private static final Unit CNY = Unit.money(Money.currency("CNY"));

    static Stream<Arguments> unwise() {
        return Stream.of(
                Arguments.of(
                        new RankBonus(
                                Metrics.SALES,
                                ImmutableList.of(Exact.of(50), Exact.of(100)),
                                RankBonus.Ties.SHARE_PRIZES,
                                ImmutableList.of(),
                                Compared.APPLIES),
                        "warning: place 2 gets 100.00, more than the 50.00 of the place before",
                        "警告：第 2 名奖金 100.00，高于前一名的 50.00"),
                Arguments.of(
                        Wages.profitShare(
                                List.of(
                                        new ProfitShare.Row(1, Rate.percent("5"), ProfitShare.Of.TRAINED_SHOPS),
                                        new ProfitShare.Row(5, Rate.percent("3"), ProfitShare.Of.TRAINED_SHOPS)),
                                AmountShare.IfNegative.PAYS_NOTHING),
                        "warning: the share falls from 5% to 3% at 5 trained managers",
                        "警告：培养 5 名店长时分红比例由 5% 降为 3%"),
                Arguments.of(
                        new OvertimePay(
                                LineGroup.of("wage"),
                                Exact.of("21.75"),
                                Exact.of(8),
                                ImmutableList.of(new OvertimePay.Row(Metrics.OVERTIME_HOURS_WORKDAY, Exact.of("0.5"))),
                                null),
                        "warning: an hour of workday overtime pays 0.5 times the hourly wage, less than any other hour",
                        "警告：工作日加班时长每小时按 0.5 倍小时工资计，低于正常工时"),
                Arguments.of(
                        Wages.seniorityByYear("-5"),
                        "warning: each step of seniority takes -5.00",
                        "警告：每档工龄工资为 -5.00，越久越少"),
                Arguments.of(
                        Wages.costDeduction("200", Rate.percent("50"), Rate.ZERO),
                        "warning: with a share of 50% and a limit of 0% nothing is ever deducted",
                        "警告：承担比例 50%、上限 0%，永远不会扣款"));
    }

    @ParameterizedTest
    @MethodSource("unwise")
    void rule_thatIsUnwise_isFound(Rule rule, String english, String chinese) {
        assertThat(rule.findings(CNY)).singleElement().satisfies(finding -> {
            assertThat(finding.in(Language.ENGLISH)).isEqualTo(english);
            assertThat(finding.in(Language.CHINESE)).isEqualTo(chinese);
        });
    }

    static Stream<Arguments> limited() {
        return Stream.of(
                Arguments.of(Wages.fixedWage("1800"), false),
                Arguments.of(Wages.fixedWage("1800").atLeast(Wages.MINIMUM_WAGE), true),
                Arguments.of(Wages.wageByPost(Map.of("agent", "1800")), false),
                Arguments.of(Wages.wageByPost(Map.of("agent", "1800")).atLeast(Wages.MINIMUM_WAGE), true),
                Arguments.of(Wages.seniorityByYear("50"), false),
                Arguments.of(Wages.seniorityByYear("50").atMostSteps(5), true));
    }

    @ParameterizedTest
    @MethodSource("limited")
    void check_limitsOnTheEntry_remarkedWhereTheRuleHasItsOwn(PayRule rule, boolean remarked) {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Entry.of("wage", rule).atMost("9000"))
                .build();

        assertThat(plan.check())
                .filteredOn(finding -> finding.code().equals("plan.limits-twice"))
                .hasSize(remarked ? 1 : 0);
    }

    private static Stream<Rule> published() {
        Condition graded = Wages.gradedMonths(9, "top");
        return Stream.<Rule>of(
                Wages.fixedWage("1800"),
                Wages.fixedWage("1800").atLeast(Wages.MINIMUM_WAGE),
                Wages.wageByPost(Map.of("junior", "2000", "senior", "2500")).otherwise("1500"),
                Wages.seniority(3, "100").after(3).atMostSteps(10).countedOn(SeniorityPay.CountedOn.FIRST_DAY),
                Wages.seniorityByYear("50"),
                Wages.pieceRate(Metrics.MEAL_DAYS, "10"),
                Wages.overtime("wage", "post-wage").withHourlyRounding(Rounding.FEN_HALF_UP),
                Wages.forEach(WorkUnit.week(WorkUnit.Edge.CUT), Wages.fixedWage("100"))
                        .when(Conditions.atLeast(Metrics.SALES, "1"))
                        .times(Conditions.times("2"))
                        .atLeast("1")
                        .atMost("5")
                        .rounded(Rounding.FEN_HALF_UP),
                Wages.rankBonus(Metrics.SALES, "100", RankBonus.Ties.SHARE_PRIZES)
                        .thenBy(Metrics.REFUND_RATE),
                Wages.byCase(new PayByCase.Row(Conditions.inPost("junior"), Wages.fixedWage("100"))),
                Wages.holdbackUntil(Month.DECEMBER, Rate.percent("100"), "wage"),
                Wages.reward(Label.of("sales", "销售奖"), Conditions.atLeast(Metrics.SALES, "1"), "200"),
                Wages.streakBonusEveryTime("200", 3, List.of("top", "good")),
                Wages.shareOfTeam(Metrics.SHOP_TURNOVER, Rate.percent("1"), AmountShare.IfNegative.TAKES_AWAY),
                Wages.profitShare(
                        List.of(new ProfitShare.Row(0, Rate.percent("3"), ProfitShare.Of.OWN_SHOP)),
                        AmountShare.IfNegative.PAYS_NOTHING),
                Wages.yearEndBonus("1.5", YearEndBonus.Basis.MONTHLY_AVERAGE, "wage"),
                Wages.costDeduction("200", Rate.percent("50"), Rate.percent("20"))
                        .limitedBy("wage"),
                Wages.cap("5000", "commission"),
                Wages.guarantee("2000"),
                Wages.recoverableDraw("3000", "commission"),
                Wages.holdback(Rate.percent("10"), 1, "commission").inInstalments(3),
                Wages.oneOff("li-na", "2024-07", "-35.50", Label.of("lost key", "钥匙赔偿")),
                Wages.correctionsAllBut("out-of-stock"),
                Wages.floorAt("10").atLeast(Wages.MINIMUM_WAGE).forgiven(),
                Wages.roundedTotal(Rounding.of("1", RoundingMode.DOWN)),
                Wages.postReview(List.of("junior", "senior"), graded, Wages.gradedMonths(3, "fail")));
    }

    @Test
    void rules_asPublished_haveNoFindings() {
        assertThat(published().flatMap(rule -> rule.findings(CNY).stream())).isEmpty();
    }
}
