// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Label;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Everything that this module offers: wages, allowances and bonuses; what settles an agent's lines; proration, and what a
 * year is reviewed by. Amounts are text, in the plan's currency, read as exact decimals.
 */
public final class Wages {

    /**
     * The least base wage that the law allows where the team works, for the period; a value of the team that the host
     * supplies. Neither way is better.
     */
    public static final Metric MINIMUM_WAGE =
            Metric.money("minimum-wage", Better.NEITHER, Label.of("minimum wage", "最低工资"));

    private Wages() {}

    // --------------------------------------------------------------------------------------- pay

    /** An amount without a minimum: {@code Wages.fixedWage("1800")}. */
    public static FixedWage fixedWage(String amount) {
        return new FixedWage(Exact.parse(amount), null);
    }

    /**
     * A wage by post: {@code Wages.wageByPost(Map.of("junior", "2000", "senior", "2500"))}.
     *
     * @param wages the wages as decimals, by post
     */
    public static WageByPost wageByPost(Map<String, String> wages) {
        ImmutableList<WageByPost.Row> rows = wages.entrySet().stream()
                .map(entry -> new WageByPost.Row(entry.getKey(), Exact.parse(entry.getValue())))
                .sorted(Comparator.comparing(WageByPost.Row::post))
                .collect(ImmutableList.toImmutableList());
        return new WageByPost(rows, null, null);
    }

    /** An amount for every so many full months of service, counted on the period's last day. */
    public static SeniorityPay seniority(int months, String amount) {
        return new SeniorityPay(Exact.parse(amount), months, 0, null, SeniorityPay.CountedOn.LAST_DAY);
    }

    /** An amount for every full year of service, counted on the period's last day. */
    public static SeniorityPay seniorityByYear(String amount) {
        return seniority(12, amount);
    }

    /** An amount for each unit: {@code Wages.pieceRate(Metrics.MEAL_DAYS, "10")}. */
    public static PayRule pieceRate(Metric metric, String amount) {
        return new PieceRate(metric, Exact.parse(amount));
    }

    /**
     * Overtime by the multiples of Chinese labour law: 1.5 on workdays, 2 on rest days, 3 on public holidays, of a wage ÷
     * 21.75 ÷ 8, the hourly wage not rounded.
     *
     * @param base the ids of the earlier PAY rules that make up the month's wage
     */
    public static OvertimePay overtime(String... base) {
        return new OvertimePay(
                LineGroup.of(base),
                Exact.of("21.75"),
                Exact.of(8),
                ImmutableList.of(
                        new OvertimePay.Row(Metrics.OVERTIME_HOURS_WORKDAY, Exact.of("1.5")),
                        new OvertimePay.Row(Metrics.OVERTIME_HOURS_REST_DAY, Exact.of(2)),
                        new OvertimePay.Row(Metrics.OVERTIME_HOURS_HOLIDAY, Exact.of(3))),
                null);
    }

    /** A prize for the first place: {@code Wages.rankBonus(Metrics.SALES, "100", RankBonus.Ties.SHARE_PRIZES)}. */
    public static RankBonus rankBonus(Metric metric, String prize, RankBonus.Ties ties) {
        return new RankBonus(metric, ImmutableList.of(Exact.parse(prize)), ties, ImmutableList.of(), Compared.APPLIES);
    }

    /** One reward, to which {@link Rewards#plus} adds others. */
    public static Rewards reward(Label label, Condition when, String amount) {
        return new Rewards(ImmutableList.of(new Rewards.Row(label, when, Exact.parse(amount))));
    }

    /** An amount once a streak of so many months at some grades; months without assessment are skipped. */
    public static StreakBonus streakBonusOnce(String amount, int months, List<String> grades) {
        return new StreakBonus(
                Exact.parse(amount),
                months,
                ImmutableList.copyOf(grades),
                StreakBonus.Pays.ONCE_PER_STREAK,
                StreakBonus.Unassessed.SKIPPED);
    }

    /** An amount for every so many months in a row at some grades; months without assessment are skipped. */
    public static StreakBonus streakBonusEveryTime(String amount, int months, List<String> grades) {
        return new StreakBonus(
                Exact.parse(amount),
                months,
                ImmutableList.copyOf(grades),
                StreakBonus.Pays.EVERY_TIME,
                StreakBonus.Unassessed.SKIPPED);
    }

    /** Rules by condition, of which the first row that applies pays. */
    public static PayByCase byCase(PayByCase.Row... rows) {
        return new PayByCase(ImmutableList.copyOf(rows));
    }

    /** A rule paid for every order, day or week, and summed. */
    public static ForEach forEach(WorkUnit each, PayRule pay) {
        return new ForEach(each, pay, null, null, null, null, null);
    }

    /** A share of the agent's own amount. */
    public static AmountShare shareOf(Metric metric, Rate rate, AmountShare.IfNegative ifNegative) {
        return new AmountShare(metric, rate, AmountShare.Of.AGENT, ifNegative, ImmutableList.of(), null, null);
    }

    /** An amount that was worked out elsewhere, paid as it is given; one below zero is taken away. */
    public static AmountShare asGiven(Metric amount) {
        return shareOf(amount, Rate.percent("100"), AmountShare.IfNegative.TAKES_AWAY);
    }

    /** A share of the team's own amount. */
    public static AmountShare shareOfTeam(Metric metric, Rate rate, AmountShare.IfNegative ifNegative) {
        return new AmountShare(metric, rate, AmountShare.Of.TEAM, ifNegative, ImmutableList.of(), null, null);
    }

    /** Profit shares over the usual metrics. */
    public static ProfitShare profitShare(List<ProfitShare.Row> rows, AmountShare.IfNegative ifNegative) {
        return new ProfitShare(
                Metrics.TRAINED_MANAGERS,
                Metrics.SHOP_PROFIT,
                Metrics.TRAINED_SHOPS_PROFIT,
                ImmutableList.copyOf(rows),
                ifNegative);
    }

    /** A multiple of some lines. */
    public static YearEndBonus yearEndBonus(String multiple, YearEndBonus.Basis basis, String... lines) {
        return new YearEndBonus(LineGroup.of(lines), basis, Exact.parse(multiple));
    }

    // ------------------------------------------------------------------------------------ settle

    /** A guarantee and a cap for some lines together; of all lines where none is named. */
    public static SettleRule limits(String atLeast, String atMost, String... rules) {
        return new LineLimits(LineGroup.of(rules), Exact.parse(atLeast), Exact.parse(atMost));
    }

    /** One item, to which {@link OneOffItems#plus} adds others. */
    public static OneOffItems oneOff(String agent, String period, String amount, Label cause) {
        return new OneOffItems(ImmutableList.of(OneOffItems.item(agent, period, amount, cause)));
    }

    /** A deduction of the after-sales cost, limited by all lines before it. */
    public static CostDeduction costDeduction(String line, Rate share, Rate limit) {
        return new CostDeduction(Metrics.AFTER_SALES_COST, Exact.parse(line), share, limit, ImmutableList.of());
    }

    /** A cap on the sum of some lines, or of all lines where none are named. */
    public static SettleRule cap(String amount, String... rules) {
        return new LineLimits(LineGroup.of(rules), null, Exact.parse(amount));
    }

    /** A guarantee for the sum of some lines, or of all lines where none are named. */
    public static SettleRule guarantee(String amount, String... rules) {
        return new LineLimits(LineGroup.of(rules), Exact.parse(amount), null);
    }

    /** A part of some lines that is held back until a month of every year: earned monthly and paid in December. */
    public static Holdback holdbackUntil(Month month, Rate share, String... rules) {
        return new Holdback(LineGroup.of(rules), share, null, month, 1, Holdback.OnLeaving.RELEASED);
    }

    /** A part of some lines, released at once after so many months, or when the agent leaves. */
    public static Holdback holdback(Rate share, int afterMonths, String... rules) {
        return new Holdback(LineGroup.of(rules), share, afterMonths, null, 1, Holdback.OnLeaving.RELEASED);
    }

    /** Corrections of every cause. */
    public static SettleRule.OfCorrections corrections() {
        return new PastCorrections(ImmutableList.of());
    }

    /** Corrections of every cause but some: {@code allBut("out-of-stock", "platform-error")}. */
    public static SettleRule.OfCorrections correctionsAllBut(String... causes) {
        return new PastCorrections(ImmutableList.copyOf(causes));
    }

    /** A draw that is taken back from later months. */
    public static Draw recoverableDraw(String amount, String... rules) {
        return new Draw(Exact.parse(amount), Draw.Recovery.RECOVERABLE, LineGroup.of(rules), null);
    }

    /** A draw that is never taken back. */
    public static Draw nonRecoverableDraw(String amount, String... rules) {
        return new Draw(Exact.parse(amount), Draw.Recovery.NON_RECOVERABLE, LineGroup.of(rules), null);
    }

    /** Pay not below zero, the shortfall carried. */
    public static PayFloor floorAtZero() {
        return new PayFloor(Exact.ZERO, null, PayFloor.Shortfall.CARRIED);
    }

    /** Pay not below an amount, the shortfall carried. */
    public static PayFloor floorAt(String amount) {
        return new PayFloor(Exact.parse(amount), null, PayFloor.Shortfall.CARRIED);
    }

    /** A total in round sums, the difference carried into the next pay period. */
    public static RoundedTotal roundedTotal(Rounding to) {
        return new RoundedTotal(to, RoundedTotal.Difference.CARRIED);
    }

    // ------------------------------------------------------------ proration, conditions, reviews

    /** Every day of the calendar counts. */
    public static DayCalendar calendarDays() {
        return new CalendarDays();
    }

    /** Every month has thirty days. */
    public static DayCalendar thirtyDayMonths() {
        return new ThirtyDayMonths();
    }

    /** By days of a calendar, absence paid. */
    public static Proration proration(DayCalendar days) {
        return new Proration(days, null, null, Proration.Counted.PRESENT);
    }

    /** Monday to Friday, without holidays. */
    public static WorkingDays mondayToFriday() {
        return new WorkingDays(
                ImmutableList.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ImmutableList.of(), ImmutableList.of());
    }

    /** At least so many months at some grades. */
    public static Condition gradedMonths(int months, String... grades) {
        return new GradedMonths(months, ImmutableList.copyOf(grades));
    }

    /** A review over some posts, from the lowest to the highest. */
    public static OutcomeRule postReview(List<String> posts, Condition up, Condition down) {
        return new PostReview(ImmutableList.copyOf(posts), up, down);
    }
}
