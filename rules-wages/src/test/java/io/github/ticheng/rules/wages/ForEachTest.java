// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.condition.WorkUnit.Edge;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.team.TeamFactsBuilder.AgentFacts;
import io.github.ticheng.core.text.Language;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForEachTest {

    private static final PayRule FIVE_PERCENT =
            Wages.shareOf(SALES, Rate.percent("5"), AmountShare.IfNegative.TAKES_AWAY);
    private static final ForEach GOOD_DAY =
            Wages.forEach(WorkUnit.day(), Wages.fixedWage("200")).when(Conditions.atLeast(SALES, "3000"));

    private static Desk desk(PayRule rule) {
        return new Desk(Desk.plan(plan -> plan.pay("bonus", rule)));
    }

    private static TeamFactsBuilder month(String period, Consumer<AgentFacts> facts) {
        return Desk.facts(period).agent("li-na", facts).listsItems();
    }

    /** Orders as "amount@day", numbered from 1. */
    private static Consumer<AgentFacts> orders(String orders) {
        return facts -> {
            int number = 1;
            for (String order : Splitter.on(' ').split(orders)) {
                List<String> parts = Splitter.on('@').splitToList(order);
                facts.order("no-" + number++, parts.get(1), o -> o.put(SALES, parts.get(0)));
            }
        };
    }

    private static Consumer<AgentFacts> days(String days) {
        return facts -> {
            for (String day : Splitter.on(' ').split(days)) {
                List<String> parts = Splitter.on('@').splitToList(day);
                facts.day(parts.get(1), d -> d.put(SALES, parts.get(0)));
            }
        };
    }

    private static String paid(PayRule rule, String period, Consumer<AgentFacts> facts) {
        return desk(rule).pay(month(period, facts)).statement("li-na").total().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "1999.99@2024-07-01, 0.00",
        "2000@2024-07-01, 100.00",
        "2000.01@2024-07-01, 100.00",
        "2000@2024-07-01 1000@2024-07-01 9000@2024-07-31, 200.00",
        "-2000@2024-07-01 2000@2024-07-02, 100.00"
    })
    void amount_perOrderThatMeetsACondition_countsThem(String orders, String paid) {
        ForEach rule = Wages.forEach(WorkUnit.order(), Wages.fixedWage("100")).when(Conditions.atLeast(SALES, "2000"));

        assertThat(paid(rule, "2024-07", orders(orders))).isEqualTo("CNY " + paid);
    }

    @ParameterizedTest
    @CsvSource({
        "9999.99@2024-07-01, 500.00", // 5% would be 499.9995
        "10000@2024-07-01, 500.00",
        "10000.20@2024-07-01, 500.01",
        "10@2024-07-01 20000@2024-07-02, 1500.00",
        "100000@2024-07-01, 2000.00"
    })
    void limits_ofEachOrder_holdItAlone(String orders, String paid) {
        ForEach rule =
                Wages.forEach(WorkUnit.order(), FIVE_PERCENT).atLeast("500").atMost("2000");

        assertThat(paid(rule, "2024-07", orders(orders))).isEqualTo("CNY " + paid);
    }

    @Test
    void rounding_ofEachOrder_isAskedFor() {
        String orders = "0.10@2024-07-01 0.10@2024-07-02";

        assertThat(paid(Wages.forEach(WorkUnit.order(), FIVE_PERCENT), "2024-07", orders(orders)))
                .isEqualTo("CNY 0.01");
        assertThat(paid(
                        Wages.forEach(WorkUnit.order(), FIVE_PERCENT).rounded(Rounding.parse("0.01 HALF_UP")),
                        "2024-07",
                        orders(orders)))
                .isEqualTo("CNY 0.02");
    }

    @Test
    void place_ofAnOrder_goesByDayThenNumber() {
        ForEach second = Wages.forEach(WorkUnit.order(), FIVE_PERCENT).when(Conditions.atLeast(Metric.PLACE, "2"));

        Consumer<AgentFacts> facts = f -> f.order("b", "2024-07-02", o -> o.put(SALES, "200"))
                .order("c", "2024-07-01", o -> o.put(SALES, "400"))
                .order("a", "2024-07-02", o -> o.put(SALES, "1000"));

        assertThat(paid(second, "2024-07", facts)).isEqualTo("CNY 60.00");
    }

    /** 6 July 2024 is a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "2024-07-06, 1@2024-07-05 1@2024-07-06 1@2024-07-07, 100.00",
        "2024-07-05/2024-07-06, 1@2024-07-04 1@2024-07-05 1@2024-07-06 1@2024-07-07, 200.00",
        "saturday, 1@2024-07-05 1@2024-07-06 1@2024-07-06 1@2024-07-07 1@2024-07-13, 300.00",
        "sunday saturday, 1@2024-07-05 1@2024-07-06 1@2024-07-07 1@2024-07-08, 200.00",
        "saturday 2024-07-06 2024-07-08, 1@2024-07-06 1@2024-07-07 1@2024-07-08, 200.00",
        "2024-07, 1@2024-07-01 1@2024-07-31, 200.00",
        "2024-06, 1@2024-07-01 1@2024-07-31, 0.00",
        "2024, 1@2024-07-01 1@2024-07-31, 200.00"
    })
    void orders_onSomeDays_arePaid(String days, String orders, String paid) {
        assertThat(paid(on(WorkUnit.order(), days), "2024-07", orders(orders))).isEqualTo("CNY " + paid);
    }

    /** The first full week of July 2024 is from the 1st to the 7th. */
    @ParameterizedTest
    @CsvSource({
        "2024-07-01/2024-07-07, 1@2024-07-01 1@2024-07-07, 100.00",
        "2024-07-01/2024-07-06, 1@2024-07-01 1@2024-07-07, 0.00",
        "2024-07-02/2024-07-07, 1@2024-07-01 1@2024-07-07, 0.00",
        "2024-07-01/2024-07-06, 1@2024-07-01 1@2024-07-06, 100.00",
        "saturday, 1@2024-07-06 1@2024-07-13 1@2024-07-14, 100.00"
    })
    void weeks_thatAreAllOnSomeDays_arePaid(String days, String orders, String paid) {
        assertThat(paid(on(WorkUnit.week(Edge.CUT), days), "2024-07", orders(orders)))
                .isEqualTo("CNY " + paid);
    }

    private static ForEach on(WorkUnit each, String days) {
        return Wages.forEach(each, Wages.fixedWage("100")).when(Conditions.onDays(days.split(" ")));
    }

    @Test
    void explanation_ofOrdersOnSomeDays_saysWhichDays() {
        TeamRun run = desk(on(WorkUnit.order(), "saturday 2024-07-01 2024-07-08/2024-07-09"))
                .pay(month("2024-07", orders("1@2024-07-05 1@2024-07-06")));

        assertThat(run.explain("li-na", "bonus").text(Language.ENGLISH))
                .contains("day one of Saturday, 2024-07-01, 2024-07-08/2024-07-09");
        assertThat(run.explain("li-na", "bonus").text(Language.CHINESE))
                .contains("日期为 星期六、2024-07-01、2024-07-08/2024-07-09 之一");
    }

    @Test
    void day_ofThePeriod_isAnErrorOfThePlan() {
        CompensationPlan plan = Desk.plan(
                desk -> desk.pay(Entry.of("bonus", Wages.fixedWage("100")).when(Conditions.onDays("saturday"))));

        assertThat(plan.check())
                .anyMatch(
                        finding -> finding.in(Language.ENGLISH).contains("Expected the day of an order, day or week"));
    }

    @Test
    void days_haveAllTheirOrders() {
        assertThat(paid(GOOD_DAY, "2024-07", orders("1500@2024-07-01 1500@2024-07-01 2999.99@2024-07-02")))
                .isEqualTo("CNY 200.00");
        assertThat(paid(GOOD_DAY, "2024-07", days("3000@2024-07-01 2999.99@2024-07-02 3000.01@2024-07-31")))
                .isEqualTo("CNY 400.00");
    }

    @ParameterizedTest
    @CsvSource({"4, 0.00", "5, 100.00", "6, 100.00"})
    void week_ofEnoughGoodDays_isPaid(int good, String paid) {
        ForEach rule = Wages.forEach(WorkUnit.week(Edge.CUT), Wages.fixedWage("100"))
                .when(Conditions.forAtLeast(5, WorkUnit.day(), Conditions.atLeast(SALES, "3000")));

        assertThat(paid(rule, "2024-07", f -> {
                    for (int day = 1; day <= 7; day++) {
                        String sales = day <= good ? "3000" : "2999";
                        f.day("2024-07-0" + day, d -> d.put(SALES, sales));
                    }
                    // Four good days of the next week do not help.
                    days("3000@2024-07-08 3000@2024-07-09 3000@2024-07-10 3000@2024-07-11")
                            .accept(f);
                }))
                .isEqualTo("CNY " + paid);
    }

    // The first of August 2024 is a Thursday: the week from 29 July to 4 August lies in both months.
    @ParameterizedTest
    @CsvSource({"CUT, 0.00, 0.00, 0.00", "BY_LAST_DAY, 0.00, 100.00, 100.00"})
    void week_acrossTheEdge_isCutOrOfItsLastDay(Edge edge, String july, String august, String september) {
        ForEach rule =
                Wages.forEach(WorkUnit.week(edge), Wages.fixedWage("100")).when(Conditions.atLeast(SALES, "10"));
        Desk desk = desk(rule);
        TeamRun first =
                desk.pay(Desk.facts("2024-07").agent(Desk.agent("li-na", "2024-07-29", ""), days("5@2024-07-31")));
        TeamRun second = desk.pay(Desk.facts("2024-08")
                .agent(Desk.agent("li-na", "2024-07-29", ""), days("5@2024-08-01 5@2024-08-26 4@2024-08-31")));
        // 31 August is a Saturday, so the last week of August ends on the first of September.
        TeamRun third = desk.pay(
                Desk.facts("2024-09").agent(Desk.agent("li-na", "2024-07-29", ""), days("1@2024-09-01 9@2024-09-02")));

        assertThat(first.statement("li-na").total()).hasToString("CNY " + july);
        assertThat(second.statement("li-na").total()).hasToString("CNY " + august);
        assertThat(third.statement("li-na").total()).hasToString("CNY " + september);
    }

    @Test
    void week_byItsLastDay_paysNoOtherWeekOfTheMonthBeforeAgain() {
        Desk desk = desk(Wages.forEach(WorkUnit.week(Edge.BY_LAST_DAY), Wages.fixedWage("100")));
        desk.pay(Desk.facts("2024-07")
                .agent(Desk.agent("li-na", "2024-07-01", ""), days("5@2024-07-27 5@2024-07-28 5@2024-07-31")));
        TeamRun august = desk.pay(
                Desk.facts("2024-08").agent(Desk.agent("li-na", "2024-07-01", ""), days("5@2024-08-01 5@2024-08-05")));

        // The weeks from 29 July and from 5 August, but not that of 27 and 28 July.
        assertThat(august.statement("li-na").total()).hasToString("CNY 200.00");
    }

    @ParameterizedTest
    @CsvSource({"'', 0.00", "2024-07-30, 100.00", "2024-07-31, 100.00", "2024-08-01, 0.00"})
    void week_ofWhoLeavesInThePeriod_endsWithIt(String left, String july) {
        ForEach rule = Wages.forEach(WorkUnit.week(Edge.BY_LAST_DAY), Wages.fixedWage("100"));

        TeamRun run = desk(rule)
                .pay(Desk.facts("2024-07").agent(Desk.agent("li-na", "2024-07-29", left), days("5@2024-07-30")));

        assertThat(run.statement("li-na").total()).hasToString("CNY " + july);
    }

    /** The week from 29 July to 4 August is of August, where li-na has no row or is not paid; so is that from 30 September. */
    @ParameterizedTest
    @CsvSource({
        "BY_LAST_DAY, ,        2024-07, '',         5@2024-07-28 5@2024-07-29 5@2024-07-31, 2024-07-29/2024-07-31",
        "BY_LAST_DAY, ,        2024-07, 2024-07-31, 5@2024-07-29, ",
        "BY_LAST_DAY, ,        2024-07, 2024-08-01, 5@2024-07-29, 2024-07-29/2024-07-29",
        "BY_LAST_DAY, ,        2024-07, '',         5@2024-07-28, ",
        "BY_LAST_DAY, ,        2024-06, '',         5@2024-06-30, ",
        "CUT,         ,        2024-07, '',         5@2024-07-29, ",
        "BY_LAST_DAY, QUARTER, 2024-09, '',         5@2024-09-30, 2024-09-30/2024-09-30",
        "BY_LAST_DAY, QUARTER, 2024-07, '',         5@2024-07-29, "
    })
    void week_ofWhoIsNotPaidWhereItEnds_isTold(
            Edge edge, @Nullable Cadence cadence, String period, String left, String days, @Nullable String told) {
        Entry<ForEach> bonus = Entry.of("bonus", Wages.forEach(WorkUnit.week(edge), Wages.fixedWage("100")));
        CompensationPlan plan = Desk.plan(p -> p.payPeriod(PayPeriod.month())
                .eligibility(Conditions.not(Conditions.inPost("lead")))
                .pay(cadence == null ? bonus : bonus.every(cadence)));
        String next = Period.parse(period).next().toString();
        for (boolean isPromoted : new boolean[] {false, true}) {
            Desk desk = new Desk(plan);
            if (cadence == Cadence.QUARTER && period.equals("2024-09")) {
                desk.pay(Desk.facts("2024-07").listsItems());
                desk.pay(Desk.facts("2024-08").listsItems());
            }
            TeamRun first = desk.pay(Desk.facts(period).agent(Desk.agent("li-na", period + "-01", left), days(days)));
            TeamFactsBuilder after = Desk.facts(next).listsItems();
            TeamRun second = desk.pay(
                    isPromoted
                            ? after.agent(
                                    Agent.builder()
                                            .id(AgentId.of("li-na"))
                                            .team(TeamId.of("desk"))
                                            .post("lead")
                                            .build(),
                                    f -> {})
                            : after);

            assertThat(first.teamStatement().outcomes()).isEmpty();
            assertThat(second.teamStatement().outcomes())
                    .filteredOn(outcome -> !outcome.code().equals("open-line"))
                    .map(outcome -> outcome.code() + ": " + outcome.reason().in(Language.ENGLISH))
                    .isEqualTo(
                            told == null
                                    ? List.of()
                                    : List.of("open-days: li-na is not paid in team desk in " + next + ": nothing of "
                                            + told
                                            + ", in a week that ends in it, is counted under bonus, unless"
                                            + " the agent is in its facts and paid"));
        }
    }

    @Test
    void week_beginsOnItsFirstDay() {
        ForEach rule = Wages.forEach(
                        WorkUnit.week(Edge.CUT, DayOfWeek.SUNDAY, UnknownMonth.PROBLEM), Wages.fixedWage("100"))
                .when(Conditions.atLeast(SALES, "10"));

        // Saturday 6, Sunday 7 and Monday 8 July.
        assertThat(paid(rule, "2024-07", days("5@2024-07-06 5@2024-07-07 5@2024-07-08")))
                .isEqualTo("CNY 100.00");
        assertThat(paid(rule, "2024-07", days("5@2024-07-06 5@2024-07-07"))).isEqualTo("CNY 0.00");
    }

    @Test
    void daysNotOnRecord_areAProblemUnlessAnswered() {
        ForEach rule = Wages.forEach(WorkUnit.week(Edge.BY_LAST_DAY), Wages.fixedWage("100"));

        assertThatThrownBy(() ->
                        desk(rule).pay(month("2024-08", days("5@2024-08-01"))).statements())
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("from 2024-07-29 to 2024-07-31 on record");
        // Nor are they where the agent was there, and no days are listed.
        assertThat(Desk.plan(plan -> plan.pay("bonus", rule))
                        .tryRun(
                                month("2024-08", days("5@2024-08-01")).build(),
                                new Desk(Desk.plan(nothing -> {}))
                                        .pay(Desk.facts("2024-07").agent("li-na", f -> f.put(SALES, "1")))
                                        .ledger())
                        .problems())
                .hasSize(1);
        assertThat(paid(
                        Wages.forEach(
                                WorkUnit.week(Edge.BY_LAST_DAY, DayOfWeek.MONDAY, UnknownMonth.COUNTS_AS_ZERO),
                                Wages.fixedWage("100")),
                        "2024-08",
                        days("5@2024-08-01")))
                .isEqualTo("CNY 100.00");
    }

    @Test
    void quarter_goesThroughTheOrdersOfItsMonths() {
        CompensationPlan plan = Desk.plan(rules -> rules.pay(
                Entry.of("bonus", Wages.forEach(WorkUnit.order(), FIVE_PERCENT)).every(Cadence.QUARTER)));
        Desk desk = new Desk(plan);
        desk.pay(month("2024-04", orders("100@2024-04-01")));
        desk.pay(month("2024-05", orders("200@2024-05-01")));

        assertThat(desk.pay(month("2024-06", orders("300@2024-06-01")))
                        .statement("li-na")
                        .total())
                .hasToString("CNY 30.00");
    }

    /** What is of orders in one month of a quarter is so in all of it. */
    @ParameterizedTest
    @CsvSource({
        "100@2024-04-01, 200@2024-05-31, '', 15.00",
        "'', 200@2024-05-31, '', 10.00",
        "100@2024-04-01, '', 300@2024-06-03, 20.00"
    })
    void quarter_inWhichAMonthHasNoOrders_hasTheValuesOfTheOthers(String april, String may, String june, String paid) {
        for (WorkUnit each : List.of(WorkUnit.order(), WorkUnit.day(), WorkUnit.week(Edge.CUT))) {
            Desk desk = new Desk(Desk.plan(rules -> rules.pay(
                    Entry.of("bonus", Wages.forEach(each, FIVE_PERCENT)).every(Cadence.QUARTER))));
            desk.pay(month("2024-04", withSales(april)));
            desk.pay(month("2024-05", withSales(may)));

            assertThat(desk.pay(month("2024-06", withSales(june)))
                            .statement("li-na")
                            .total())
                    .hasToString("CNY " + paid);
        }
    }

    /** A period with sales of its own, and orders if there are any. */
    private static Consumer<AgentFacts> withSales(String orders) {
        Consumer<AgentFacts> period = facts -> facts.put(SALES, "1000");
        return orders.isEmpty() ? period : period.andThen(orders(orders));
    }

    @Test
    void week_withDaysOfTheMonthBeforeAlone_hasTheirValues() {
        Desk desk = desk(Wages.forEach(WorkUnit.week(Edge.BY_LAST_DAY), FIVE_PERCENT));
        Agent hired = Desk.agent("li-na", "2024-07-29", "");
        desk.pay(Desk.facts("2024-07").agent(hired, days("100@2024-07-31")));

        assertThat(desk.pay(Desk.facts("2024-08")
                                .agent(hired, f -> f.put(SALES, "1000"))
                                .listsItems())
                        .statement("li-na")
                        .total())
                .hasToString("CNY 5.00");
    }

    /** A shop may list orders in one month and days in the next: each counts as its own month tells it. */
    @Test
    void week_ofOrdersOfOneMonthAndDaysOfTheNext_hasTheValuesOfBoth() {
        Agent hired = Desk.agent("li-na", "2024-07-29", "");
        for (boolean ordersFirst : new boolean[] {true, false}) {
            Desk desk = desk(Wages.forEach(WorkUnit.week(Edge.BY_LAST_DAY), FIVE_PERCENT));
            String july = "100@2024-07-31";
            String august = "200@2024-08-01 400@2024-08-05";
            desk.pay(Desk.facts("2024-07").agent(hired, ordersFirst ? orders(july) : days(july)));

            assertThat(desk.pay(Desk.facts("2024-08").agent(hired, ordersFirst ? days(august) : orders(august)))
                            .statement("li-na")
                            .total())
                    .hasToString("CNY 35.00");
        }
    }

    @Test
    void quarter_ofOrdersInOneMonthAndDaysInTheNext_isPaidLikeAnyOther() {
        Desk desk = new Desk(Desk.plan(rules -> {
            rules.pay(Entry.of("commission", FIVE_PERCENT).every(Cadence.QUARTER));
            rules.pay(Entry.of("orders", Wages.forEach(WorkUnit.order(), FIVE_PERCENT))
                    .every(Cadence.QUARTER));
            rules.pay(Entry.of("weeks", Wages.forEach(WorkUnit.week(Edge.CUT), FIVE_PERCENT))
                    .every(Cadence.QUARTER));
        }));
        Consumer<AgentFacts> sales = facts -> facts.put(SALES, "1000");
        desk.pay(month("2024-04", sales.andThen(orders("100@2024-04-30"))));
        desk.pay(month("2024-05", sales.andThen(days("200@2024-05-01 400@2024-05-31"))));
        TeamRun june = desk.pay(month("2024-06", sales.andThen(days("800@2024-06-03"))));

        assertThat(june.statement("li-na").lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("CNY 150.00", "CNY 5.00", "CNY 75.00");
    }

    /** A month with a row of the team alone has no orders to list, nor has one of others for somebody who was not there. */
    @ParameterizedTest
    @ValueSource(strings = {"", "wang-wei"})
    void month_inWhichTheAgentWasNotThere_hasNoOrdersAndDays(String other) {
        Desk quarters = new Desk(Desk.plan(rules -> rules.pay(
                Entry.of("bonus", Wages.forEach(WorkUnit.order(), FIVE_PERCENT)).every(Cadence.QUARTER))));
        Desk weeks = desk(Wages.forEach(WorkUnit.week(Edge.BY_LAST_DAY), Wages.fixedWage("100")));
        for (Desk desk : List.of(quarters, weeks)) {
            TeamFactsBuilder july = Desk.facts("2024-07");
            desk.pay(other.isEmpty() ? july : july.agent(other, values -> values.day("2024-07-01", day -> {})));
        }
        quarters.pay(month("2024-08", orders("200@2024-08-01")));

        assertThat(quarters.pay(month("2024-09", orders("300@2024-09-01")))
                        .statement("li-na")
                        .total())
                .hasToString("CNY 25.00");
        assertThat(weeks.pay(month("2024-08", days("5@2024-08-01")))
                        .statement("li-na")
                        .total())
                .hasToString("CNY 100.00");
    }

    @Test
    void quarter_ofWhichAMonthIsNotOnRecord_isAProblem() {
        Desk desk = new Desk(Desk.plan(rules ->
                rules.pay(Entry.of("bonus", Wages.forEach(WorkUnit.order(), Wages.fixedWage("10")))
                        .every(Cadence.QUARTER))));
        desk.pay(month("2024-05", orders("200@2024-05-01")));

        assertThatThrownBy(() -> desk.pay(month("2024-06", orders("300@2024-06-01"))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected all of 2024-Q2 on record, but found no 2024-04");
    }

    @Test
    void ofAValue_thatOrdersDoNotHave_thePeriodsIsTaken() {
        ForEach rule = Wages.forEach(WorkUnit.order(), Wages.fixedWage("100"))
                .when(Conditions.compare(SALES, Comparison.AT_LEAST, "10%", Metrics.TARGET_BASE));

        assertThat(paid(
                        rule,
                        "2024-07",
                        f -> orders("1000@2024-07-01 999@2024-07-02").accept(f.put(Metrics.TARGET_BASE, "10000"))))
                .isEqualTo("CNY 100.00");
    }

    @Test
    void explanation_listsOrders_andTheRestInOneSum() {
        ForEach rule = Wages.forEach(WorkUnit.order(), FIVE_PERCENT)
                .when(Conditions.atLeast(SALES, "2000"))
                .atLeast("150");
        StringBuilder orders = new StringBuilder("2000@2024-07-01 5000@2024-07-02 10@2024-07-03");

        TeamRun few = desk(rule).pay(month("2024-07", orders(orders.toString())));
        for (int i = 0; i < 20; i++) {
            orders.append(" 3000@2024-07-04");
        }
        TeamRun many = desk(rule).pay(month("2024-07", orders(orders.toString())));

        assertThat(few.explain("li-na", "bonus").text(Language.ENGLISH)).isEqualTo("""
                bonus  400.00
                  order no-1 of 2024-07-01: max(5% × 2,000.00, 150.00) = 150.00
                  order no-2 of 2024-07-02: 5% × 5,000.00 = 250.00
                  1 of 3 orders not paid for: required sales at least 2,000.00
                  150.00 + 250.00 = 400.00
                """);
        assertThat(many.explain("li-na", "bonus").text(Language.CHINESE))
                .startsWith("""
                        bonus  3,400.00
                          2024-07-01 订单 no-1：max(5% × 2,000.00, 150.00) = 150.00
                        """)
                .contains("""
                          2024-07-04 订单 no-7：5% × 3,000.00 = 150.00
                          23 个订单中有 1 个不计：要求销售额不低于 2,000.00
                          其余 2 个订单 300.00
                        """)
                .endsWith(" + 150.00 + 300.00 = 3,400.00\n");
    }

    @Test
    void factsWithoutOrders_areAProblem_listedOnesWithoutAnyAreNot() {
        ForEach rule = Wages.forEach(WorkUnit.order(), Wages.fixedWage("100"));

        assertThatThrownBy(() -> desk(rule)
                        .pay(Desk.facts("2024-07").agent("li-na", f -> {}))
                        .statements())
                .hasMessageContaining("Expected facts of 2024-07 that list orders or days, but found none");
        assertThat(paid(rule, "2024-07", f -> {})).isEqualTo("CNY 0.00");
    }

    @Test
    void day_withoutOrders_hasNothingOfWhatOrdersHave() {
        assertThat(paid(
                        Wages.forEach(WorkUnit.day(), FIVE_PERCENT),
                        "2024-07",
                        f -> orders("1000@2024-07-01")
                                .accept(f.day("2024-07-02", day -> day.put(Metrics.DAYS_PRESENT, "1")))))
                .isEqualTo("CNY 50.00");
    }

    @Test
    void orderWithoutAValue_isAProblem() {
        ForEach rule = Wages.forEach(WorkUnit.order(), FIVE_PERCENT);

        assertThatThrownBy(() -> paid(
                        rule,
                        "2024-07",
                        f -> f.order("4711", "2024-07-01", o -> o.put(SALES, "5"))
                                .order("4712", "2024-07-02", o -> {})))
                .hasMessageContaining("Expected a value of sales with order 4712 of 2024-07-02, but found none");
    }

    @Test
    void limits_thatCross_areRefused() {
        assertThatThrownBy(() -> Wages.forEach(WorkUnit.order(), FIVE_PERCENT)
                        .atLeast("2")
                        .atMost("1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a least amount that is not above the largest, but found 2, 1");
    }
}
