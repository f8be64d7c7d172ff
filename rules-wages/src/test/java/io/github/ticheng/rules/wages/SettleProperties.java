// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SettleProperties {

    /** Earned in fen, month by month; null is a month in which the agent is not in the team. */
    @Provide
    Arbitrary<List<Integer>> months() {
        return Arbitraries.integers()
                .between(-400_000, 600_000)
                .injectNull(0.1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Exact fen(int amount) {
        return Exact.of(amount).dividedBy(Exact.of(100));
    }

    private static Exact carried(Statement statement) {
        return statement.balances().stream()
                .map(balance -> balance.amount().amount())
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static CompensationPlan plan(int draw, int floor, int heldPercent, int after, int instalments) {
        return Desk.plan(p -> p.pay("earned", Desk.SALES)
                .settle(
                        "holdback",
                        Wages.holdback(Rate.percent(String.valueOf(heldPercent)), after, "earned")
                                .inInstalments(instalments))
                .settle("draw", Wages.recoverableDraw(fen(draw).toString()))
                .settle("floor", Wages.floorAt(fen(floor).toString())));
    }

    private static ImmutableList<Entry<SettleRule>> settling(Exact bound) {
        return ImmutableList.of(
                Entry.of("settled", Wages.cap(bound.toString())),
                Entry.of("settled", Wages.cap(bound.toString(), "earned")),
                Entry.of("settled", Wages.guarantee(bound.toString(), "earned", "bonus")),
                Entry.of("settled", Wages.recoverableDraw(bound.toString())),
                Entry.of("settled", Wages.floorAt(bound.toString())),
                Entry.of("settled", Wages.costDeduction(bound.toString(), Rate.percent("50"), Rate.percent("20"))));
    }

    /**
     * What settles a quarter looks at its months together, also of who is settled on leaving and comes back. Amounts are in
     * tenths of a yuan: half a fen that is rounded in two periods may come to a fen more or less than in one.
     */
    @Property(tries = 100)
    void settling_everyQuarter_comesToThatOfTheQuarter(
            @ForAll @Size(3) List<@IntRange(min = -40_000, max = 60_000) Integer> months,
            @ForAll @IntRange(max = 90_000) int bound,
            @ForAll boolean leaves) {
        for (Entry<SettleRule> settled : settling(fen(10 * bound))) {
            Entry<PayRule> bonus = Entry.of(
                    "bonus", Wages.shareOf(Metrics.SALES, Rate.percent("10"), AmountShare.IfNegative.TAKES_AWAY));
            Desk byMonth = new Desk(Desk.plan(p -> p.payPeriod(PayPeriod.month())
                    .pay("earned", Desk.SALES)
                    .pay(bonus.every(Cadence.QUARTER).leavers(Entry.Leavers.PAID))
                    .settle(settled.every(Cadence.QUARTER))));
            Desk byQuarter = new Desk(Desk.plan(p -> p.payPeriod(PayPeriod.quarter())
                    .pay("earned", Desk.SALES)
                    .pay(bonus)
                    .settle(settled)));
            Exact paid = Exact.ZERO;
            for (int month = 1; month <= 3; month++) {
                int sales = 10 * months.get(month - 1);
                TeamRun run = byMonth.pay(Desk.facts(month)
                        .agent(
                                Desk.agent("li-na", "", leaves && month == 1 ? "2024-01-20" : ""),
                                f -> f.put(Metrics.SALES, fen(sales))
                                        .put(Metrics.AFTER_SALES_COST, fen(Math.abs(sales)))));
                paid = paid.plus(run.statement("li-na").total().amount());
                assertThat(run.explain("li-na").term().recomputed())
                        .isEqualTo(run.statement("li-na").total().amount());
            }
            TeamRun quarter = byQuarter.pay(Desk.facts("2024-Q1")
                    .agent(
                            "li-na",
                            f -> f.put(
                                            Metrics.SALES,
                                            fen(10
                                                    * months.stream()
                                                            .mapToInt(i -> i)
                                                            .sum()))
                                    .put(
                                            Metrics.AFTER_SALES_COST,
                                            fen(10
                                                    * months.stream()
                                                            .mapToInt(Math::abs)
                                                            .sum()))));
            assertThat(paid)
                    .as(settled.rule().toString())
                    .isEqualTo(quarter.statement("li-na").total().amount());
        }
    }

    @Property(tries = 200)
    void settling_overAnyMonths_paysAndCarriesWhatWasEarned(
            @ForAll("months") List<Integer> months,
            @ForAll @IntRange(max = 300_000) int draw,
            @ForAll @IntRange(min = -100_000, max = 300_000) int floor,
            @ForAll @IntRange(max = 100) int heldPercent,
            @ForAll @IntRange(min = 1, max = 3) int after,
            @ForAll @IntRange(min = 1, max = 4) int instalments) {
        Desk desk = new Desk(plan(draw, floor, heldPercent, after, instalments));
        Exact earned = Exact.ZERO;
        Exact paid = Exact.ZERO;
        for (int i = 0; i < months.size(); i++) {
            Integer own = months.get(i);
            TeamFactsBuilder facts = Desk.facts(i + 1).agent("wang-wei", f -> f.put(Metrics.SALES, "100"));
            if (own != null) {
                facts.agent("li-na", f -> f.put(Metrics.SALES, fen(own)));
                earned = earned.plus(fen(own));
            }
            TeamRun run = desk.pay(facts);
            if (own != null) {
                Statement statement = run.statement("li-na");
                paid = paid.plus(statement.total().amount());
                assertThat(statement.total().amount()).isGreaterThanOrEqualTo(fen(floor));
                assertThat(paid.plus(carried(statement))).isEqualTo(earned);
                assertThat(run.explain("li-na").term().recomputed())
                        .isEqualTo(statement.total().amount());
            }
        }
    }

    /** A month: what is earned in fen, and whether the conditions of the entries hold. */
    record Month(int earned, boolean applies) {}

    @Provide
    Arbitrary<List<Month>> monthsOfConditions() {
        return Combinators.combine(Arbitraries.integers().between(-400_000, 600_000), Arbitraries.of(true, false))
                .as(Month::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 200)
    void leaving_afterAnyMonths_everyBalanceIsPaidRecoveredOrTold(
            @ForAll("monthsOfConditions") List<Month> months,
            @ForAll boolean always,
            @ForAll Holdback.OnLeaving onLeaving,
            @ForAll @IntRange(max = 300_000) int draw,
            @ForAll @IntRange(min = 1, max = 4) int instalments) {
        Condition applies = always
                ? Conditions.atLeast(Metrics.ASSESSMENT_SCORE, "0")
                : Conditions.atLeast(Metrics.ASSESSMENT_SCORE, "1");
        Desk desk = new Desk(Desk.plan(p -> p.pay("earned", Desk.SALES)
                .settle(Entry.of(
                                "holdback",
                                Wages.holdback(Rate.percent("20"), 1, "earned")
                                        .inInstalments(instalments)
                                        .onLeaving(onLeaving))
                        .when(applies))
                .settle(Entry.of("draw", Wages.recoverableDraw(fen(draw).toString()))
                        .when(applies))
                .settle(Entry.of("floor", Wages.floorAt("-500")).when(applies))
                .settle(Entry.of("rounding", Wages.roundedTotal(Rounding.of("10", RoundingMode.DOWN)))
                        .when(applies))));
        Exact earned = Exact.ZERO;
        Exact paid = Exact.ZERO;
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            boolean isLast = i == months.size() - 1;
            Period period = Period.ofMonth(2024, i + 1);
            TeamRun run = desk.pay(Desk.facts(period.toString())
                    .agent(
                            Desk.agent("li-na", "", isLast ? period.lastDay().toString() : ""),
                            f -> f.put(Metrics.SALES, fen(month.earned))
                                    .put(Metrics.ASSESSMENT_SCORE, Exact.of(month.applies ? 1 : 0))));
            Statement statement = run.statement("li-na");
            earned = earned.plus(fen(month.earned));
            paid = paid.plus(statement.total().amount());
            assertThat(paid.plus(carried(statement))).isEqualTo(earned);
            assertThat(run.explain("li-na").term().recomputed())
                    .isEqualTo(statement.total().amount());
            assertThat(statement.outcomes().stream().map(Outcome::rule))
                    .isEqualTo(
                            isLast
                                    ? statement.balances().stream()
                                            .map(Balance::rule)
                                            .toList()
                                    : List.of());
            if (isLast) {
                assertThat(statement.balances().stream()
                                .map(balance -> balance.rule().value()))
                        .doesNotContain("rounding", onLeaving == Holdback.OnLeaving.RELEASED ? "holdback" : "rounding");
            }
        }
    }

    @Property(tries = 50)
    void roundedTotal_carried_paidAndCarriedAreWhatWasEarned(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -99_999, max = 99_999) Integer> months,
            @ForAll RoundingMode mode,
            @ForAll("units") String unit) {
        Assume.that(mode != RoundingMode.UNNECESSARY);
        Rounding to = Rounding.of(unit, mode);
        Desk desk = RoundedTotalTest.desk(Wages.roundedTotal(to));
        Exact earned = Exact.ZERO;
        Exact paid = Exact.ZERO;
        for (int i = 0; i < months.size(); i++) {
            Exact own = fen(months.get(i));
            earned = earned.plus(own);
            TeamRun run = desk.sold(i + 1, own.toString());
            Statement statement = run.statement("li-na");
            paid = paid.plus(statement.total().amount());
            assertThat(paid.plus(carried(statement))).isEqualTo(earned);
            assertThat(statement.total().amount().rounded(to))
                    .isEqualTo(statement.total().amount());
            assertThat(run.explain("li-na").term().recomputed())
                    .isEqualTo(statement.total().amount());
        }
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("0.01", "0.05", "0.5", "1", "10", "100");
    }

    @Property(tries = 100)
    void holdback_longAfter_hasBeenReleasedToTheFen(
            @ForAll @IntRange(max = 999_999) int earned,
            @ForAll @IntRange(max = 100) int heldPercent,
            @ForAll @IntRange(min = 1, max = 3) int after,
            @ForAll @IntRange(min = 1, max = 6) int instalments) {
        Desk desk = new Desk(Desk.plan(p -> p.pay("earned", Desk.SALES)
                .settle(
                        "holdback",
                        Wages.holdback(Rate.percent(String.valueOf(heldPercent)), after, "earned")
                                .inInstalments(instalments))));
        Exact paid = Exact.ZERO;
        for (int month = 1; month <= after + instalments; month++) {
            Exact amount = month == 1 ? fen(earned) : Exact.ZERO;
            Statement statement = desk.pay(Desk.facts(month).agent("li-na", f -> f.put(Metrics.SALES, amount)))
                    .statement("li-na");
            paid = paid.plus(statement.total().amount());
            assertThat(month < after + instalments || statement.balances().isEmpty())
                    .isTrue();
        }
        assertThat(paid).isEqualTo(fen(earned));
    }

    @Property(tries = 100)
    void deduction_always_liesBetweenNothingAndItsLimit(
            @ForAll @IntRange(min = -100_000, max = 500_000) int pay,
            @ForAll @IntRange(max = 900_000) int cost,
            @ForAll @IntRange(max = 100) int share,
            @ForAll @IntRange(max = 100) int limit) {
        CompensationPlan plan = Desk.plan(p -> p.pay("wage", new FixedWage(fen(pay), null))
                .settle(
                        "cost",
                        Wages.costDeduction(
                                "200", Rate.percent(String.valueOf(share)), Rate.percent(String.valueOf(limit)))));
        Exact deduction = new Desk(plan)
                .pay(Desk.facts("2024-07").agent("li-na", f -> f.put(Metrics.AFTER_SALES_COST, fen(cost))))
                .statement("li-na")
                .amount("cost")
                .orElseThrow()
                .amount();
        Exact most = fen(Math.max(0, pay)).times(Exact.of(limit)).dividedBy(Exact.of(100));

        assertThat(deduction).isLessThanOrEqualTo(Exact.ZERO);
        assertThat(deduction.negated()).isLessThanOrEqualTo(most.plus(Exact.of("0.005")));
    }
}
