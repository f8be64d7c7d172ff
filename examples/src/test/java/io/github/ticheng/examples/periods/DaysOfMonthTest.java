// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.periods;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.plan.PlanDocument;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is due every month counts each day in one month, whichever pay periods the month is made of. */
class DaysOfMonthTest {

    private static final LocalDate ANY = LocalDate.of(2024, 1, 20);
    private static final String ENTRIES = """
            pay:
              - id: wage
                fixed-wage: 100000
                times: {employment-share: calendar-days}
                every: month
                leavers: paid
              - id: weeks
                for-each: {each: {week: {edge: by-last-day, unknown-days: counts-as-zero}}, pay: {fixed-wage: 1}}
                every: month
                leavers: paid
            share:
              - id: turns
                team-pool:
                  pool: 1 for each of the team value of orders
                  split: {in-turn: {order: [c, d], from: 2023, days: 1, absent: next, leaders-turn: taken}}
                when: post is cashier
                every: month
            """;

    /** Agent a leaves on a day of February or March, and b comes on the next; c and d stay and take turns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "month",
                "half-month",
                "{week: {first-day: monday}}",
                "{week: {first-day: thursday}}",
                "{week: {first-day: thursday, by: start}}",
                "{two-weeks: {anchor: 2024-01-03}}",
                "{two-weeks: {anchor: 2024-01-03, by: start}}",
                "{four-weeks: {anchor: 2024-01-03, by: start}}"
            })
    void pay_everyMonth_countsEachDayInOneMonth(String payPeriod) {
        PlanDocument plan = PaidPeriods.plan(payPeriod, ENTRIES);
        PayPeriod periods = plan.plan().payPeriod().orElseThrow();
        LocalDate first = periods.days(Cadence.MONTH.containing(ANY)).firstDay();
        LocalDate last =
                periods.days(Cadence.MONTH.containing(ANY.plusMonths(3))).lastDay();
        for (int day = 0; day < 45; day += 4) {
            LocalDate left = ANY.plusMonths(1).plusDays(day);
            Map<String, Exact> paid = new TreeMap<>();
            Ledger ledger = Ledger.empty();
            for (LocalDate next = first; !next.isAfter(last); ) {
                Period period = periods.containing(next).orElseThrow();
                TeamRun run = plan.plan().run(facts(plan, period, left), ledger);
                for (Statement statement : run.statements()) {
                    for (PayLine line : statement.lines()) {
                        paid.merge(
                                line.rule().value() + " " + statement.agent().id(),
                                line.amount().amount(),
                                Exact::plus);
                    }
                }
                ledger = run.ledger();
                next = period.lastDay().plusDays(1);
            }
            Exact wages = paid.remove("wage a").plus(paid.remove("wage b"));
            assertThat(wages).as("left on %s", left).isEqualTo(Exact.of(400_000));
            assertThat(paid)
                    .as("left on %s", left)
                    .containsEntry("weeks a", weeks(first, left, left))
                    .containsEntry("weeks b", weeks(left.plusDays(1), last, last.minusDays(6)))
                    .containsEntry("turns c", turns(first, last, 0))
                    .containsEntry("turns d", turns(first, last, 1));
        }
    }

    /** The weeks in which some days lie, of those that begin up to another. */
    private static Exact weeks(LocalDate from, LocalDate to, LocalDate lastMonday) {
        return Exact.of(from.datesUntil(to.plusDays(1))
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .filter(monday -> !monday.isAfter(lastMonday))
                .distinct()
                .count());
    }

    private static Exact turns(LocalDate from, LocalDate to, int place) {
        return Exact.of(from.datesUntil(to.plusDays(1))
                .filter(day -> Math.floorMod(ChronoUnit.DAYS.between(LocalDate.of(2023, 1, 1), day), 2L) == place)
                .count());
    }

    private static TeamFacts facts(PlanDocument plan, Period period, LocalDate left) {
        StringBuilder csv = new StringBuilder("period,team,agent,post,hired-on,left-on,day,orders\n");
        String start = period + ",t,";
        csv.append(start).append(",,,,,").append(period.days()).append('\n');
        for (String cashier : List.of("c", "d")) {
            csv.append(start).append(cashier).append(",cashier,2020-01-01,,,1\n");
        }
        String a = start + "a,agent,2020-01-01," + left + ",";
        String b = start + "b,agent," + left.plusDays(1) + ",,";
        csv.append(left.isBefore(period.firstDay()) ? "" : a + ",1\n");
        csv.append(left.isBefore(period.lastDay()) ? b + ",1\n" : "");
        period.firstDay()
                .datesUntil(period.lastDay().plusDays(1))
                .forEach(
                        day -> csv.append(day.isAfter(left) ? b : a).append(day).append(",1\n"));
        return FactsCsv.of(plan.metrics(), plan.plan().currency())
                .read("facts.csv", csv.toString())
                .get(0);
    }
}
