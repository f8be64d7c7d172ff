// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.periods;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Any entries, due however often, under any pay periods, with facts of any periods: paid, or told why not. */
class AnyPeriodsProperties {

    private static final List<String> PAY_PERIODS = List.of(
            "",
            "",
            "",
            "month",
            "half-month",
            "quarter",
            "free-dates",
            "{week: {first-day: monday}}",
            "{week: {first-day: sunday, by: start}}",
            "{two-weeks: {anchor: 2024-01-01}}",
            "{four-weeks: {anchor: 2024-01-01, by: start}}");
    private static final String[] EVERY = {"", "", "month", "quarter", "half-year", "year"};
    private static final String[] ENDS = {"0001-01", "9999-12", "9999-12-31/9999-12-31", "0001", "9999"};

    private static final List<List<String>> ROOMS = List.of(
            List.of(
                    "pay",
                    "fixed-wage: 3000",
                    "fixed-wage: 100\n    times: {employment-share: {days: calendar-days}}",
                    "share-of-amount: {metric: sales, rate: 10%, if-negative: takes-away}",
                    "seniority-pay: {amount: 50, every-months: 12, most-steps: 10}",
                    "commission-to-date: {commission: {share-of-amount: {metric: sales, rate: 1%, if-negative: pays-nothing}}, cadence: quarter, unknown-month: problem}",
                    "commission-to-date: {commission: {share-of-amount: {metric: sales, rate: 1%, if-negative: pays-nothing}}, cadence: year, unknown-month: counts-as-zero}",
                    "fixed-wage: 1\n    when: {over-months: {metric: sales, months: 3, comparison: above, threshold: 9, unknown-month: counts-as-zero}}",
                    "fixed-wage: 1\n    when: {over-months: {metric: sales, months: 12, comparison: above, threshold: 9, unknown-month: problem}}",
                    "streak-bonus: {amount: 500, months: 3, grades: [top], pays: every-time, unassessed-month: breaks}",
                    "fixed-wage: 1\n    when: {graded-months: {months: 2, grades: [top, low]}}",
                    "fixed-wage: 1\n    when: {tenure: 3}",
                    "wage-by-grade: {rows: [{grade: top, amount: 2}, {grade: low, amount: 1}], month: next, first-wage: 1}",
                    "year-end-bonus: {lines: [pay0], basis: monthly-average, multiple: 1}",
                    "year-end-bonus: {lines: [pay0], basis: last-month, multiple: 2}",
                    "year-end-bonus: {lines: [pay0], basis: sum, multiple: 1}",
                    "overtime-pay: {base: [pay0], rows: [{hours: overtime-hours-workday, multiple: 1.5}]}"),
            List.of(
                    "share",
                    "team-pool: {pool: {fixed: 100}, split: by-head, odd-units: rotating}",
                    "team-pool: {pool: {fixed: 100}, split: {in-turn: {order: [a, b], from: 2024-01, days: 10, absent: next, leaders-turn: taken}}}"),
            List.of(
                    "settle",
                    "draw: {amount: 500, recovery: recoverable}",
                    "holdback: {lines: [pay0], share: 10%, after-months: 1, instalments: 3, on-leaving: released}",
                    "one-off-items: [{agent: a, period: 2024-02, amount: -5, cause: cup}]",
                    "pay-floor: carried"),
            List.of(
                    "outcome",
                    "exit-proposal: {months: 2, grades: [low]}",
                    "last-chance: {metric: sales, goal: 100, months: 1}",
                    "quadrants: {first: {metric: sales, target: 200}, second: {metric: orders}, months: 3}",
                    "steadiness: {part: sales, whole: shop-turnover, months: 12, limit: 10%}",
                    "post-review: {posts: [agent, senior], up: {graded-months: {months: 2, grades: [top]}}, down: {graded-months: {months: 1, grades: [low]}}}"),
            List.of("team-outcome", "shop-diagnosis: {axis: {metric: sales, target: 100}, months: 3}"));

    @Property(tries = 500)
    void run_anyPlanAndPeriods_isPaidOrTellsWhyNot(@ForAll Random random) {
        CompensationPlan plan = PaidPeriods.plan(PAY_PERIODS.get(random.nextInt(PAY_PERIODS.size())), rooms(random))
                .plan();
        assertThat(plan.check()).noneMatch(finding -> finding.code().equals("plan.rule-failed"));
        Ledger ledger = Ledger.empty();
        Period period = period(LocalDate.of(2023, 9, 1).plusDays(random.nextInt(200)), random);
        int paid = 0;
        for (int i = 0; i < 8; i++) {
            try {
                TeamRun run = plan.run(facts(period, random), ledger);
                run.statements().forEach(statement -> {
                    assertThat(statement.text(Language.CHINESE)).isNotEmpty();
                    assertThat(run.explain(statement.agent().id()).toString()).isNotEmpty();
                });
                ledger = run.ledger();
                paid++;
            } catch (ProblemsException refused) {
                assertThat(refused.problems())
                        .as("no rule failed otherwise than with a problem")
                        .noneMatch(problem -> problem.code().equals("plan.rule-failed"));
            }
            period = random.nextInt(20) == 0
                    ? Period.parse(ENDS[random.nextInt(ENDS.length)])
                    : period(
                            period.lastDay().getYear() > 9000
                                    ? LocalDate.of(2024, 1, 1)
                                    : period.lastDay().plusDays(random.nextInt(5) == 0 ? 10 : 1),
                            random);
        }
        Statistics.label("paid")
                .collect(paid > 0)
                .coverage(share -> share.check(true).percentage(found -> found > 20));
    }

    private static String rooms(Random random) {
        StringBuilder text = new StringBuilder(PayPeriodsTest.GRADES);
        for (List<String> room : ROOMS) {
            List<String> entries = new ArrayList<>();
            for (String rule : room.subList(1, room.size())) {
                if (random.nextInt(9) == 0 || (room.get(0).equals("pay") && entries.isEmpty())) {
                    String every = EVERY[random.nextInt(EVERY.length)];
                    entries.add("  - id: " + room.get(0) + entries.size() + "\n    " + rule + "\n"
                            + (every.isEmpty() ? "" : "    every: " + every + "\n"));
                }
            }
            text.append(entries.isEmpty() ? "" : room.get(0) + ":\n" + String.join("", entries));
        }
        return text.toString();
    }

    /** A week, half-month, month, quarter, year, day or odd stretch from a day on, or where such a day lies. */
    private static Period period(LocalDate day, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> Period.ofDays(day, day.plusDays(6));
            case 1 ->
                Period.ofDays(
                        day.withDayOfMonth(day.getDayOfMonth() <= 15 ? 1 : 16),
                        day.withDayOfMonth(day.getDayOfMonth() <= 15 ? 15 : day.lengthOfMonth()));
            case 2 -> Cadence.QUARTER.containing(day);
            case 3 -> random.nextInt(4) == 0 ? Cadence.YEAR.containing(day) : Period.ofDays(day, day);
            case 4 -> Period.ofDays(day, day.plusDays(random.nextInt(70)));
            default -> Cadence.MONTH.containing(day);
        };
    }

    private static TeamFacts facts(Period period, Random random) {
        TeamFactsBuilder facts = TeamFacts.builder("t", period.toString(), "USD");
        value(random, number -> facts.team(Metrics.SHOP_TURNOVER, number));
        value(random, number -> facts.team(Metrics.SALES, number));
        for (String id : List.of("a", "b")) {
            Agent agent = Agent.builder()
                    .id(AgentId.of(id))
                    .team(TeamId.of("t"))
                    .post("agent")
                    .hiredOn(LocalDate.of(2023, 1 + random.nextInt(12), 1))
                    .build();
            facts.agent(agent, values -> {
                for (Metric metric : List.of(
                        Metrics.SALES, Metrics.ORDERS, Metrics.ASSESSMENT_SCORE, Metrics.OVERTIME_HOURS_WORKDAY)) {
                    value(random, number -> values.put(metric, number));
                }
            });
        }
        return facts.build();
    }

    private static void value(Random random, Consumer<String> to) {
        if (random.nextInt(25) > 0) {
            to.accept(Integer.toString(random.nextInt(100)));
        }
    }
}
