// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.team.Agent;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProrationProperties {

    private static Exact paid(int wage, DayCalendar days, Agent agent, int absent) {
        CompensationPlan plan = Desk.plan(p -> p.pay(Entry.of("wage", new FixedWage(Exact.of(wage), null))
                .times(Wages.proration(days).less(Metrics.DAYS_ABSENT))));
        return new Desk(plan)
                .pay(Desk.facts("2024-07").agent(agent, f -> f.put(Metrics.DAYS_ABSENT, Exact.of(absent))))
                .statement(agent.id())
                .total()
                .amount();
    }

    @Property(tries = 100)
    void halves_ofAMonth_makeTheWholeWithinAFen(
            @ForAll @IntRange(max = 20_000) int wage, @ForAll @IntRange(min = 1, max = 30) int lastDay) {
        for (DayCalendar days : List.of(Wages.calendarDays(), Wages.mondayToFriday(), Wages.thirtyDayMonths())) {
            String last = LocalDate.of(2024, 7, lastDay).toString();
            String first = LocalDate.of(2024, 7, lastDay + 1).toString();
            Exact both = paid(wage, days, Desk.agent("li-na", "", last), 0)
                    .plus(paid(wage, days, Desk.agent("li-na", first, ""), 0));

            assertThat(both.minus(Exact.of(wage)).abs()).isLessThanOrEqualTo(Exact.of("0.01"));
        }
    }

    @Property(tries = 100)
    void share_always_liesBetweenNothingAndTheWhole(
            @ForAll @IntRange(max = 20_000) int wage,
            @ForAll @IntRange(min = 1, max = 31) int first,
            @ForAll @IntRange(max = 40) int absent) {
        Agent agent = Desk.agent("li-na", LocalDate.of(2024, 7, first).toString(), "");

        assertThat(paid(wage, Wages.mondayToFriday(), agent, absent)).isBetween(Exact.ZERO, Exact.of(wage));
        assertThat(paid(wage, Wages.calendarDays(), agent, 31 - first + 1)).isEqualTo(Exact.ZERO);
    }
}
