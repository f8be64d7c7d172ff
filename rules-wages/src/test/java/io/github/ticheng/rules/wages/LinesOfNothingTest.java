// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Label;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A SETTLE rule with nothing to pay or to take makes no line, but a cost deduction says that nothing is deducted. */
class LinesOfNothingTest {

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(Wages.costDeduction("200", Rate.percent("50"), Rate.percent("20")), List.of("0")),
                arguments(Wages.recoverableDraw("1000"), List.of()),
                arguments(Wages.cap("1000", "wage"), List.of()),
                arguments(Wages.floorAt("1000"), List.of()),
                arguments(Wages.oneOff("wang-wei", "2024-07", "5", Label.of("birthday", "生日福利")), List.of()),
                arguments(Wages.holdback(Rate.percent("0.0001"), 3, "wage"), List.of()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void lines_whereNothingIsToSettle_areNoneOrSayIt(SettleRule rule, List<String> lines) {
        Entry<SettleRule> entry = Entry.of("tried", rule);

        assertThat(lines(entry)).isEqualTo(lines);
        assertThat(lines(entry.when(Conditions.inPost("nobody")))).isEmpty();
    }

    /** They are paid without conditions. */
    @Test
    void lines_ofCorrections_areNoneWhereNothingIsCorrected() {
        assertThat(lines(Entry.of("tried", Wages.corrections()))).isEmpty();
    }

    private static List<String> lines(Entry<? extends SettleRule> entry) {
        CompensationPlan plan =
                Desk.plan(p -> p.pay("wage", Wages.fixedWage("1000")).settle(entry));
        return Desk.amounts(
                new Desk(plan)
                        .pay(Desk.facts("2024-07").agent("li-na", f -> f.put(Metrics.AFTER_SALES_COST, "200")))
                        .statement("li-na"),
                "tried");
    }
}
