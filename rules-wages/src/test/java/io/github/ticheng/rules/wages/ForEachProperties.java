// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.condition.WorkUnit.Edge;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.team.TeamFactsBuilder.AgentFacts;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ForEachProperties {

    private static final PayRule SHARE = Wages.shareOf(SALES, Rate.percent("5"), AmountShare.IfNegative.TAKES_AWAY);

    private static Exact paid(PayRule rule, Consumer<AgentFacts> facts) {
        return new Desk(Desk.plan(plan -> plan.pay("bonus", rule)))
                .pay(Desk.facts("2024-07").agent("li-na", facts).listsItems())
                .statement("li-na")
                .total()
                .amount();
    }

    /** The amounts are multiples of 20, so that 5% of each is whole and nothing is rounded. */
    @Property(tries = 20)
    void orders_inAnyOrder_sumToTheLine(
            @ForAll @Size(max = 30) List<@IntRange(min = -500, max = 5000) Integer> amounts, @ForAll Random random) {
        List<Integer> numbers = new ArrayList<>();
        Exact sum = Exact.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            numbers.add(i);
            sum = sum.plus(Exact.of(amounts.get(i)).max(Exact.of(100)));
        }
        Collections.shuffle(numbers, random);

        assertThat(paid(
                        Wages.forEach(WorkUnit.order(), SHARE).atLeast("100"),
                        facts -> numbers.forEach(number -> facts.order(
                                "no-" + number,
                                "2024-07-0" + (1 + number % 9),
                                order -> order.put(
                                        SALES,
                                        Exact.of(20L * amounts.get(number)).toString())))))
                .isEqualTo(sum);
    }

    @Property(tries = 20)
    void monthOfOneDay_isWhatTheRuleComesTo(@ForAll @IntRange(min = -100_000, max = 10_000_000) int fen) {
        String sales = Exact.ofUnits(fen, 2).toString();

        assertThat(paid(
                        Wages.forEach(WorkUnit.day(), SHARE),
                        facts -> facts.day("2024-07-31", d -> d.put(SALES, sales))))
                .isEqualTo(paid(SHARE, facts -> facts.put(SALES, sales)));
    }

    /** An order of 20 for every day of June and July; what is gone through outside decides what is there inside. */
    @Property(tries = 40)
    void nested_sumsToWhatTheOuterOneSums(@ForAll("units") WorkUnit outer, @ForAll("units") WorkUnit inner) {
        PayRule flat = Wages.forEach(outer, SHARE);

        Exact sum = inJuly(flat);

        assertThat(inJuly(Wages.forEach(outer, Wages.forEach(inner, SHARE)))).isEqualTo(sum);
        assertThat(inJuly(Wages.forEach(outer, SHARE)
                        .when(Conditions.forAtLeast(1, inner, Conditions.atLeast(SALES, "20")))))
                .isEqualTo(sum);
        assertThat(inJuly(Wages.forEach(outer, SHARE)
                        .when(Conditions.forAtLeast(8, inner, Conditions.atLeast(SALES, "20")))))
                .isEqualTo(Exact.ZERO);
    }

    @Provide
    Arbitrary<WorkUnit> units() {
        return Arbitraries.of(
                WorkUnit.order(),
                WorkUnit.day(),
                WorkUnit.week(Edge.CUT),
                WorkUnit.week(Edge.BY_LAST_DAY),
                WorkUnit.week(Edge.BY_LAST_DAY, DayOfWeek.SUNDAY, UnknownMonth.PROBLEM));
    }

    private static Exact inJuly(PayRule rule) {
        Desk desk = new Desk(Desk.plan(plan -> plan.pay("bonus", rule)));
        desk.pay(month("2024-06"));
        return desk.pay(month("2024-07")).statement("li-na").total().amount();
    }

    private static TeamFactsBuilder month(String period) {
        return Desk.facts(period)
                .agent(
                        Desk.agent("li-na", "2024-06-01", ""),
                        facts -> Period.parse(period)
                                .firstDay()
                                .datesUntil(Period.parse(period).lastDay().plusDays(1))
                                .forEach(day ->
                                        facts.order("no-" + day, day.toString(), order -> order.put(SALES, "20"))));
    }
}
