// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.math.RoundingMode;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    static Stream<Arguments> limitedAndConditional() {
        AmountShare kind = Wages.shareOf(Metrics.SALES, Rate.percent("2"), AmountShare.IfNegative.PAYS_NOTHING);
        AmountShare hard = Wages.asGiven(Metrics.SALES);
        PayRule wage = Wages.fixedWage("1800");
        PayRule raised = Wages.fixedWage("1800").atLeast(Wages.MINIMUM_WAGE);
        Level five = Level.parse("5");
        Level target = Level.shareOf(Exact.ONE, Metrics.TARGET_BASE);
        ForEach perOrder = Wages.forEach(WorkUnit.order(), hard);
        return Stream.of(
                Arguments.of(wage, ""),
                Arguments.of(raised, "limits-twice"),
                Arguments.of(Wages.wageByPost(Map.of("agent", "1800")), ""),
                Arguments.of(Wages.wageByPost(Map.of("agent", "1800")).atLeast(Wages.MINIMUM_WAGE), "limits-twice"),
                Arguments.of(Wages.seniorityByYear("50"), ""),
                Arguments.of(Wages.seniorityByYear("50").atMostSteps(5), "limits-twice"),
                Arguments.of(kind, ""),
                Arguments.of(hard, "floor-on-returns"),
                Arguments.of(kind.within(five, null), "limits-twice"),
                Arguments.of(kind.within(null, five), "limits-twice"),
                Arguments.of(kind.within(null, target), "floor-on-returns limits-twice"),
                Arguments.of(hard.within(null, five), "floor-on-returns limits-twice"),
                Arguments.of(less(kind), ""),
                Arguments.of(less(hard), "floor-on-returns"),
                Arguments.of(Wages.shareOfTeam(Metrics.SHOP_TURNOVER, Rate.ZERO, kind.ifNegative()), ""),
                Arguments.of(
                        Wages.shareOfTeam(Metrics.SHOP_TURNOVER, Rate.ZERO, hard.ifNegative()), "floor-on-returns"),
                Arguments.of(shares(kind.ifNegative(), "3", "5"), ""),
                Arguments.of(shares(kind.ifNegative(), "-3", "5"), "undecided"),
                Arguments.of(shares(hard.ifNegative(), "3", "5"), "floor-on-returns undecided"),
                Arguments.of(Wages.forEach(WorkUnit.order(), kind), "undecided"),
                Arguments.of(perOrder, "floor-on-returns undecided"),
                Arguments.of(perOrder.atLeast("-0.01"), "floor-on-returns undecided"),
                Arguments.of(perOrder.atLeast("0"), "undecided"),
                Arguments.of(byCase(wage, wage), ""),
                Arguments.of(byCase(wage, raised), "limits-twice"),
                Arguments.of(byCase(kind, wage), ""),
                Arguments.of(byCase(wage, hard), "floor-on-returns"),
                Arguments.of(bySales(kind, wage), "undecided"),
                Arguments.of(bySales(wage, wage), "undecided"),
                Arguments.of(taken(kind, Metrics.GROSS_MARGIN), "undecided"),
                Arguments.of(taken(kind, Metrics.CLOSED_SALES), ""),
                Arguments.of(
                        kind.within(null, Level.shareOf(Exact.ONE, Metrics.GROSS_MARGIN)),
                        "floor-on-returns limits-twice"),
                Arguments.of(
                        kind.within(null, Level.shareOf(Exact.ONE, Metrics.CLOSED_SALES)),
                        "floor-on-returns limits-twice undecided"),
                Arguments.of(kind.within(null, Level.parse("-5")), "floor-on-returns limits-twice"),
                Arguments.of(reward("10", Comparison.AT_LEAST), ""),
                Arguments.of(reward("10", Comparison.BELOW), "undecided"),
                Arguments.of(reward("-10", Comparison.BELOW), "floor-on-returns"),
                Arguments.of(reward("-10", Comparison.AT_LEAST), "floor-on-returns undecided"),
                Arguments.of(prizes("9", "5"), ""),
                Arguments.of(prizes("5", "9"), "undecided"));
    }

    private static PayByCase bySales(PayRule above, PayRule other) {
        return Wages.byCase(
                new PayByCase.Row(Conditions.atLeast(Metrics.SALES, "100"), above), new PayByCase.Row(null, other));
    }

    private static Rewards reward(String amount, Comparison comparison) {
        return Wages.reward(Label.of("a", "a"), Conditions.compare(Metrics.SALES, comparison, "9", false), amount);
    }

    private static RankBonus prizes(String first, String second) {
        return new RankBonus(
                Metrics.SALES,
                ImmutableList.of(Exact.parse(first), Exact.parse(second)),
                RankBonus.Ties.SHARE_PRIZES,
                ImmutableList.of(),
                Compared.APPLIES);
    }

    /** A share of what is left of the amount. */
    private static PayRule less(AmountShare of) {
        return taken(of, Metrics.PUBLIC_SALES);
    }

    private static PayRule taken(AmountShare of, Metric less) {
        ImmutableList<Metric> off = ImmutableList.of(less);
        return new AmountShare(of.metric(), of.rate(), of.of(), of.ifNegative(), off, null, null);
    }

    private static ProfitShare shares(AmountShare.IfNegative ifNegative, String first, String second) {
        return Wages.profitShare(
                List.of(
                        new ProfitShare.Row(0, Rate.percent("9"), ProfitShare.Of.OWN_SHOP),
                        new ProfitShare.Row(1, Rate.percent(first), ProfitShare.Of.TRAINED_SHOPS),
                        new ProfitShare.Row(2, Rate.percent(second), ProfitShare.Of.TRAINED_SHOPS)),
                ifNegative);
    }

    private static PayByCase byCase(PayRule junior, PayRule other) {
        return Wages.byCase(new PayByCase.Row(Conditions.inPost("junior"), junior), new PayByCase.Row(null, other));
    }

    /** What the plan's check says of an entry with a rule, a least amount and a condition. */
    @ParameterizedTest
    @MethodSource("limitedAndConditional")
    void check_ruleThatHasLimitsOrGoesBelowZeroOrIsACurve_remarked(PayRule rule, String remarks) {
        CompensationPlan plan =
                Desk.plan(p -> p.pay(Entry.of("rule", rule).atLeast("1").when(Conditions.inPost("junior"))));

        assertThat(codes(plan, "plan.limits-twice", "plan.floor-on-returns", "plan.undecided"))
                .isEqualTo(remarks);
    }

    private static String codes(CompensationPlan plan, String... looked) {
        return plan.check().stream()
                .map(Finding::code)
                .filter(List.of(looked)::contains)
                .map(code -> code.substring(code.indexOf('.') + 1))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"3.01, 0", "3, 0", "2.99, 1"})
    void findings_ofLaterShares_whereTheyFall(String second, int found) {
        ProfitShare shares = shares(AmountShare.IfNegative.PAYS_NOTHING, "3", second);

        assertThat(shares.findings(CNY)).hasSize(found);
        assertThat(byCase(Wages.fixedWage("1"), shares).findings(CNY)).hasSize(found);
    }

    static Stream<Arguments> countingMonths() {
        Function<String, Entry<PayRule>> streak =
                grade -> Entry.of("rule", Wages.streakBonusOnce("200", 3, List.of(grade)));
        BiFunction<Integer, String, Entry<PayRule>> graded = (months, grade) ->
                Entry.of("rule", (PayRule) Wages.fixedWage("1")).when(Wages.gradedMonths(months, grade));
        Function<YearEndBonus.Basis, Entry<PayRule>> bonus =
                basis -> Entry.of("rule", Wages.yearEndBonus("1", basis, "wage"));
        PayPeriod month = PayPeriod.month();
        PayPeriod half = PayPeriod.halfMonth();
        PayPeriod quarter = PayPeriod.quarter();
        return Stream.of(
                Arguments.of(streak.apply("top"), month, ""),
                Arguments.of(streak.apply("best"), month, "grade-never-given"),
                Arguments.of(streak.apply("top"), half, "counts-months"),
                Arguments.of(streak.apply("top").every(Cadence.MONTH), half, ""),
                Arguments.of(streak.apply("top"), quarter, "months-in-quarters"),
                Arguments.of(graded.apply(3, "top").every(Cadence.QUARTER), month, ""),
                Arguments.of(graded.apply(4, "top").every(Cadence.QUARTER), month, "graded-months-too-few"),
                Arguments.of(graded.apply(1, "best"), month, "grade-never-given"),
                Arguments.of(graded.apply(1, "top"), half, "counts-months"),
                Arguments.of(graded.apply(1, "top"), quarter, "months-in-quarters"),
                Arguments.of(bonus.apply(YearEndBonus.Basis.SUM), half, ""),
                Arguments.of(bonus.apply(YearEndBonus.Basis.MONTHLY_AVERAGE), half, "counts-months"),
                Arguments.of(bonus.apply(YearEndBonus.Basis.MONTHLY_AVERAGE), quarter, ""),
                Arguments.of(bonus.apply(YearEndBonus.Basis.LAST_MONTH), half, "counts-months"),
                Arguments.of(bonus.apply(YearEndBonus.Basis.LAST_MONTH), quarter, "months-in-quarters"));
    }

    @ParameterizedTest
    @MethodSource("countingMonths")
    void check_whatCountsMonthsAndGrades_asksForThem(Entry<PayRule> entry, PayPeriod payPeriod, String found) {
        CompensationPlan plan = Desk.plan(p -> Desk.graded(p.payPeriod(payPeriod))
                .pay("wage", Wages.fixedWage("1"))
                .pay(entry));

        assertThat(codes(
                        plan,
                        "plan.grade-never-given",
                        "plan.counts-months",
                        "plan.months-in-quarters",
                        "wages.graded-months-too-few"))
                .isEqualTo(found);
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

    @Test
    void types_areThoseThatTheProviderLists() {
        WageBlocks blocks = new WageBlocks();
        Stream<Block> others = Stream.of(
                Wages.proration(Wages.calendarDays()),
                Wages.calendarDays(),
                Wages.thirtyDayMonths(),
                Wages.mondayToFriday(),
                Wages.gradedMonths(1, "top"));

        assertThat(Stream.concat(published(), others)
                        .map(block -> block.type().orElseThrow())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(blocks.types()));
        assertThat(blocks.words()).isNotNull();
    }

    @Test
    void settleRules_thatKeepOrderOrEndOnLeaving_sayIt() {
        Holdback holdback = Wages.holdback(Rate.ZERO, 1, "wage");
        RoundedTotal total = Wages.roundedTotal(Rounding.FEN_HALF_UP);

        assertThat(Stream.of(
                        Wages.cap("1"),
                        Wages.recoverableDraw("1"),
                        Wages.oneOff("li-na", "2024-07", "1", Label.of("any")),
                        Wages.corrections(),
                        Wages.floorAtZero()))
                .allMatch(SettleRule::keepsOrder)
                .noneMatch(SettleRule::endsOnLeaving);
        assertThat(List.of(holdback, total)).noneMatch(SettleRule::keepsOrder).allMatch(SettleRule::endsOnLeaving);
        assertThat(List.of(
                        Wages.cap("1", "wage"),
                        Wages.recoverableDraw("1", "wage"),
                        Wages.costDeduction("1", Rate.ZERO, Rate.ZERO),
                        holdback.onLeaving(Holdback.OnLeaving.GOES_ON),
                        total.dropped()))
                .noneMatch(SettleRule::keepsOrder)
                .noneMatch(SettleRule::endsOnLeaving);
    }
}
