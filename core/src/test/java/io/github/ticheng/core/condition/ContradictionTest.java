// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static io.github.ticheng.core.condition.Conditions.above;
import static io.github.ticheng.core.condition.Conditions.allOf;
import static io.github.ticheng.core.condition.Conditions.anyOf;
import static io.github.ticheng.core.condition.Conditions.assessed;
import static io.github.ticheng.core.condition.Conditions.atLeast;
import static io.github.ticheng.core.condition.Conditions.atMost;
import static io.github.ticheng.core.condition.Conditions.below;
import static io.github.ticheng.core.condition.Conditions.compare;
import static io.github.ticheng.core.condition.Conditions.graded;
import static io.github.ticheng.core.condition.Conditions.inPost;
import static io.github.ticheng.core.condition.Conditions.not;
import static io.github.ticheng.core.condition.Conditions.passed;
import static io.github.ticheng.core.condition.Conditions.servedMonths;
import static io.github.ticheng.core.metric.Metrics.FIRST_RESPONSE_TIME;
import static io.github.ticheng.core.metric.Metrics.LATENESS;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.OVERTIME_HOURS_WORKDAY;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions that can never hold are found where they are prepared, and no others are. */
class ContradictionTest {

    private record Host() implements Condition {
        @Override
        public Step prepare(Preparation preparation) {
            return agent -> true;
        }
    }

    private static Condition within(Metric metric, int months, Comparison comparison, String threshold) {
        return Conditions.overMonths(metric, months, comparison, threshold, UnknownMonth.COUNTS_AS_ZERO);
    }

    private static Condition beside(Comparison comparison, boolean ifNoData) {
        return Conditions.againstTeam(REFUND_RATE, comparison, ifNoData);
    }

    static Stream<Arguments> neverHold() {
        return Stream.of(
                arguments(allOf(atLeast(SALES, "5000"), below(SALES, "5000"))),
                arguments(allOf(atLeast(SALES, "5000.01"), atMost(SALES, "5000"))),
                arguments(allOf(above(SALES, "5000"), atMost(SALES, "5000"))),
                arguments(allOf(above(LATENESS, "3"), below(LATENESS, "4"))),
                arguments(allOf(atLeast(LATENESS, "3.5"), below(LATENESS, "4"))),
                arguments(allOf(atLeast(SALES, "1"), anyOf(inPost("a")), not(above(SALES, "0.99")))),
                arguments(not(anyOf(atLeast(SALES, "1"), below(SALES, "2")))),
                arguments(allOf(not(not(atLeast(SALES, "1"))), allOf(below(SALES, "1"), inPost("a")))),
                arguments(below(OVERTIME_HOURS_WORKDAY, "0")),
                arguments(not(atLeast(OVERTIME_HOURS_WORKDAY, "0"))),
                arguments(within(OVERTIME_HOURS_WORKDAY, 3, Comparison.AT_MOST, "-1")),
                arguments(allOf(within(SALES, 3, Comparison.AT_LEAST, "10"), within(SALES, 3, Comparison.BELOW, "10"))),
                arguments(allOf(atLeast(REFUND_RATE, "6%"), atMost(REFUND_RATE, "5%"))),
                arguments(allOf(compare(REFUND_RATE, Comparison.AT_LEAST, "6%", true), atMost(REFUND_RATE, "5%"))),
                arguments(allOf(beside(Comparison.ABOVE, false), beside(Comparison.AT_MOST, true))),
                arguments(servedMonths(1201)),
                arguments(allOf(servedMonths(12), not(servedMonths(12)))),
                arguments(allOf(servedMonths(13), not(servedMonths(12)))),
                arguments(allOf(inPost("a", "b"), inPost("c"))),
                arguments(allOf(inPost("a", "b"), not(inPost("a")), not(inPost("b", "c")))),
                arguments(allOf(graded("top"), graded("low"))),
                arguments(allOf(graded("top"), not(assessed()))),
                arguments(allOf(passed(), not(assessed()))),
                arguments(allOf(passed(), not(passed()))),
                arguments(allOf(new Host(), not(new Host()))),
                arguments(anyOf(inPost("a"), servedMonths(1201))),
                arguments(allOf(servedMonths(1201), atLeast(SALES, "1"))));
    }

    @ParameterizedTest
    @MethodSource("neverHold")
    void prepare_whatNeverHolds_isFoundOnce(Condition condition) {
        assertThat(found(condition)).hasSize(1);
    }

    static Stream<Arguments> mayHold() {
        return Stream.of(
                arguments(allOf(atLeast(SALES, "5000"), atMost(SALES, "5000"))),
                arguments(allOf(above(LATENESS, "3"), below(LATENESS, "5"))),
                arguments(allOf(above(ORDERS, "3"), below(ORDERS, "4"))),
                arguments(allOf(above(SALES, "3"), below(LATENESS, "3"))),
                arguments(below(SALES, "-1")),
                arguments(below(LATENESS, "0")),
                arguments(atMost(OVERTIME_HOURS_WORKDAY, "0")),
                arguments(allOf(above(FIRST_RESPONSE_TIME, "10"), below(FIRST_RESPONSE_TIME, "11"))),
                arguments(allOf(within(SALES, 3, Comparison.AT_LEAST, "10"), within(SALES, 2, Comparison.BELOW, "10"))),
                arguments(allOf(atLeast(SALES, "10"), within(SALES, 1, Comparison.BELOW, "10"))),
                arguments(allOf(
                        compare(REFUND_RATE, Comparison.AT_LEAST, "6%", true),
                        compare(REFUND_RATE, Comparison.AT_MOST, "5%", true))),
                arguments(allOf(not(atLeast(REFUND_RATE, "5%")), not(atMost(REFUND_RATE, "6%")))),
                arguments(allOf(beside(Comparison.ABOVE, true), beside(Comparison.BELOW, true))),
                arguments(allOf(
                        beside(Comparison.ABOVE, false), Conditions.againstMeanOfTeam(REFUND_RATE, Comparison.BELOW))),
                arguments(servedMonths(1200)),
                arguments(allOf(servedMonths(12), not(servedMonths(13)))),
                arguments(allOf(inPost("a", "b"), not(inPost("a")))),
                arguments(allOf(not(inPost("a")), not(inPost("b")))),
                arguments(allOf(assessed(), not(passed()))),
                arguments(allOf(not(graded("top")), not(assessed()))),
                arguments(not(allOf(atLeast(SALES, "1"), below(SALES, "2")))),
                arguments(allOf(anyOf(atLeast(SALES, "5"), inPost("a")), below(SALES, "5"))));
    }

    @ParameterizedTest
    @MethodSource("mayHold")
    void prepare_whatSomebodyMeets_isNotFound(Condition condition) {
        assertThat(found(condition)).isEmpty();
    }

    @Test
    void prepare_whatNeverHolds_saysWhat() {
        assertThat(found(allOf(atLeast(SALES, "5000"), below(SALES, "3000"))))
                .containsExactly("Expected what some agent can meet, but found sales at least 5,000.00, sales below"
                        + " 3,000.00: it can never hold");
    }

    private static List<String> found(Condition condition) {
        return Someone.preparing(condition::prepare).check(Metrics.ALL).stream()
                .filter(finding -> finding.code().startsWith("condition."))
                .map(finding -> finding.message().in(Language.ENGLISH))
                .toList();
    }
}
