// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedDefinitionsTest {

    private static final Label ANY = Label.of("any");

    static Stream<Arguments> definitions() {
        return Stream.of(
                refused(
                        () -> Wages.fixedWage("1").atLeast(Metrics.ORDERS),
                        "Expected an amount of money as minimum of a wage, but found metric orders of kind count in number, better higher"),
                refused(() -> Wages.wageByPost(Map.of()), "Expected the wage of at least one post, but found none"),
                refused(() -> Wages.wageByPost(Map.of(" ", "1")), "Expected a post with a name, but found \" \""),
                refused(
                        () -> Wages.seniority(0, "1"),
                        "Expected a step of seniority of 1 full month or more, but found 0"),
                refused(
                        () -> Wages.seniority(1, "1").after(-1),
                        "Expected 0 full months or more before seniority counts, but found -1"),
                refused(
                        () -> Wages.seniority(1, "1").atMostSteps(0),
                        "Expected at most 1 step of seniority or more, but found 0"),
                refused(
                        () -> Wages.streakBonusOnce("1", 0, List.of("top")),
                        "Expected a streak of 1 month or more, but found 0"),
                refused(
                        () -> Wages.streakBonusOnce("1", 3, List.of()),
                        "Expected at least one grade that makes a streak, but found none"),
                refused(
                        () -> Wages.streakBonusEveryTime("1", 3, List.of("top", "top")),
                        "Expected grades that differ, but found top, top"),
                refused(
                        () -> Wages.pieceRate(Metrics.SALES, "1"),
                        "Expected a count, a duration or points to pay for each, but found metric sales of kind money in money, better higher"),
                refused(
                        () -> Wages.shareOf(Metrics.ORDERS, Rate.ZERO, AmountShare.IfNegative.TAKES_AWAY),
                        "Expected an amount of money to pay a share of, but found metric orders of kind count in number, better higher"),
                refused(() -> Wages.overtime(), "Expected at least one rule as the base of overtime, but found none"),
                refused(
                        () -> Wages.overtime("a", "a"),
                        "Expected rules that differ as the base of overtime, but found a, a"),
                refused(
                        () -> new OvertimePay.Row(Metrics.DAYS_ABSENT, Exact.ONE),
                        "Expected overtime in hours, but found metric days-absent of kind duration in days, better lower"),
                refused(
                        () -> new OvertimePay(
                                LineGroup.of("a"),
                                Exact.ZERO,
                                Exact.of(8),
                                Wages.overtime("a").rows(),
                                null),
                        "Expected more than 0 days a month and hours a day, but found 0, 8"),
                refused(
                        () -> Wages.rankBonus(Metrics.TARGET_BASE, "1", RankBonus.Ties.ALL_GET_PRIZE),
                        "Expected a number or a ratio of which one way is better to rank by, but found metric target-base of kind money in money, better neither"),
                refused(
                        () -> Wages.rankBonus(Metrics.SALES, "1", RankBonus.Ties.ALL_GET_PRIZE)
                                .thenBy(Metrics.SALES),
                        "Expected metrics that differ to rank by, but found sales, sales"),
                refused(
                        () -> Wages.reward(ANY, Conditions.atLeast(Metrics.SALES, "1"), "1")
                                .plus(ANY, Conditions.atLeast(Metrics.SALES, "2"), "1"),
                        "Expected rewards that differ in their labels, but found any, any"),
                refused(
                        () -> Wages.profitShare(
                                List.of(
                                        new ProfitShare.Row(5, Rate.ZERO, ProfitShare.Of.OWN_SHOP),
                                        new ProfitShare.Row(5, Rate.ZERO, ProfitShare.Of.OWN_SHOP)),
                                AmountShare.IfNegative.PAYS_NOTHING),
                        "Expected the numbers of managers to rise for shares of OWN_SHOP, but found 5, 5"),
                refused(
                        () -> Wages.proration(Wages.calendarDays()).less(Metrics.SALES),
                        "Expected absence in days, but found metric sales of kind money in money, better higher"),
                refused(
                        () -> Wages.mondayToFriday()
                                .with(List.of(LocalDate.of(2024, 10, 1)), List.of(LocalDate.of(2024, 10, 1))),
                        "Expected days that differ, but found 2024-10-01, 2024-10-01"),
                refused(
                        () -> Wages.costDeduction("200", Rate.percent("101"), Rate.ZERO),
                        "Expected 0% to 100% as the share of a cost, but found 101%"),
                refused(
                        () -> new LineLimits(ImmutableList.of(), null, null),
                        "Expected a guarantee or a cap on lines, but found none"),
                refused(
                        () -> new LineLimits(ImmutableList.of(), Exact.of(2), Exact.of(1)),
                        "Expected a cap at or above the guarantee of 2, but found 1"),
                refused(() -> Wages.recoverableDraw("-1"), "Expected a draw of 0 or more, but found -1"),
                refused(
                        () -> Wages.holdback(Rate.percent("10"), 0, "a"),
                        "Expected a release after 1 month or more in 1 instalment or more, but found 0 months and 1 instalment"),
                refused(
                        () -> Wages.oneOff("li-na", "2024-07", "0", ANY),
                        "Expected an amount other than 0 for li-na of agent 2024-07 in any, but found 0"),
                refused(() -> Wages.correctionsAllBut("a", "a"), "Expected causes that differ, but found a, a"),
                refused(() -> Wages.gradedMonths(0, "top"), "Expected 1 graded month or more, but found 0"),
                refused(
                        () -> Wages.postReview(
                                List.of("junior"), Wages.gradedMonths(1, "a"), Wages.gradedMonths(1, "b")),
                        "Expected at least two posts to move between, but found junior"),
                refused(
                        () -> Wages.rankBonus(
                                        Metrics.SALES.of(Whose.own(Whose.By.GROUP)), "1", RankBonus.Ties.ALL_GET_PRIZE)
                                .prizesFor(Whose.By.GROUP)
                                .within(Whose.By.POST),
                        "Expected no ranking apart where posts or groups win prizes, but found POST"),
                refused(() -> holdback(1, Month.MAY), "Expected either after-months or released-in, but found 1, MAY"),
                refused(() -> holdback(null, null), "Expected either after-months or released-in, but found none"));
    }

    private static Holdback holdback(@Nullable Integer afterMonths, @Nullable Month releasedIn) {
        return new Holdback(LineGroup.of("a"), Rate.ZERO, afterMonths, releasedIn, 1, Holdback.OnLeaving.RELEASED);
    }

    /** Nothing where something has to be, one thing twice, and metrics and figures out of range. */
    static Stream<ThrowingCallable> others() {
        ImmutableList<RuleId> a = LineGroup.of("a");
        OvertimePay.Row hours = new OvertimePay.Row(Metrics.OVERTIME_HOURS_WORKDAY, Exact.ONE);
        PayByCase.Row always = new PayByCase.Row(null, Wages.fixedWage("1"));
        ProfitShare.Row own = new ProfitShare.Row(0, Rate.ZERO, ProfitShare.Of.OWN_SHOP);
        WageByPost.Row junior = new WageByPost.Row("junior", Exact.ONE);
        RankBonus first = Wages.rankBonus(Metrics.SALES, "1", RankBonus.Ties.ALL_GET_PRIZE);
        AmountShare.IfNegative nothing = AmountShare.IfNegative.PAYS_NOTHING;
        Condition top = Wages.gradedMonths(1, "top");
        return Stream.of(
                () -> new AmountShare(
                        Metrics.SALES,
                        Rate.ZERO,
                        AmountShare.Of.AGENT,
                        nothing,
                        ImmutableList.of(Metrics.ORDERS),
                        null,
                        null),
                () -> Wages.byCase(),
                () -> Wages.byCase(always, always),
                () -> new WageByPost(ImmutableList.of(junior, junior), null, null),
                () -> Wages.wageByPost(Map.of("junior", "1")).atLeast(Metrics.ORDERS),
                () -> new OvertimePay.Row(Metrics.OVERTIME_HOURS_WORKDAY, Exact.of("-0.01")),
                () -> new OvertimePay(a, Exact.ONE, Exact.ONE, ImmutableList.of(), null),
                () -> new OvertimePay(a, Exact.ONE, Exact.ONE, ImmutableList.of(hours, hours), null),
                () -> new RankBonus(
                        Metrics.SALES, ImmutableList.of(), first.ties(), ImmutableList.of(), Compared.APPLIES),
                () -> first.atMostInARow(0),
                () -> new Rewards(ImmutableList.of()),
                () -> new ProfitShare.Row(-1, Rate.ZERO, ProfitShare.Of.OWN_SHOP),
                () -> Wages.profitShare(List.of(), nothing),
                () -> new ProfitShare(
                        Metrics.SALES, Metrics.SHOP_PROFIT, Metrics.SHOP_PROFIT, ImmutableList.of(own), nothing),
                () -> Wages.yearEndBonus("1", YearEndBonus.Basis.SUM),
                () -> new WorkingDays(
                        ImmutableList.of(DayOfWeek.SUNDAY, DayOfWeek.SUNDAY), ImmutableList.of(), ImmutableList.of()),
                () -> new CostDeduction(Metrics.ORDERS, Exact.ONE, Rate.ZERO, Rate.ZERO, ImmutableList.of()),
                () -> Wages.costDeduction("200", Rate.ZERO, Rate.percent("100.1")),
                () -> Wages.costDeduction("200", Rate.ZERO, Rate.percent("-0.1")),
                () -> Wages.costDeduction("200", Rate.ZERO, Rate.ZERO).limitedBy("a", "a"),
                () -> Wages.cap("1", "a", "a"),
                () -> Wages.recoverableDraw("1", "a", "a"),
                () -> Wages.holdback(Rate.ZERO, 1),
                () -> Wages.holdback(Rate.percent("100.1"), 1, "a"),
                () -> Wages.holdback(Rate.ZERO, 1, "a").inInstalments(0),
                () -> new OneOffItems(ImmutableList.of()),
                () -> Wages.floorAtZero().atLeast(Metrics.ORDERS),
                () -> Wages.gradedMonths(1),
                () -> Wages.gradedMonths(1, "top", "top"),
                () -> Wages.postReview(List.of("junior", "junior"), top, top));
    }

    private static Arguments refused(ThrowingCallable definition, String message) {
        return Arguments.of(definition, message);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void definition_withoutMeaning_isRefused(ThrowingCallable definition, String message) {
        assertThatThrownBy(definition)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @MethodSource("others")
    void definition_emptyTwiceOrOutOfRange_isRefused(ThrowingCallable definition) {
        assertThatThrownBy(definition).isInstanceOf(Refused.class);
    }
}
