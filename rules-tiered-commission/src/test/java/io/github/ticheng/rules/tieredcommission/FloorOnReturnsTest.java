// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.PayRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A least amount of an entry whose amount can be below zero: it is paid on returns, too. */
class FloorOnReturnsTest {

    private static final CommissionLadder FLAT = Ladders.flat(SALES, percent("4"));
    private static final CommissionLadder MIRRORED = FLAT.negativeBase(NegativeBase.MIRRORED);

    static Stream<Arguments> floors() {
        return Stream.of(
                arguments(FLAT, "20", false),
                arguments(MIRRORED, "20", true),
                arguments(MIRRORED, "0.01", true),
                arguments(MIRRORED, "0", false),
                arguments(MIRRORED, "-20", false),
                arguments(Ladders.gated(FLAT, Conditions.atLeast(SALES, "1")), "20", false),
                arguments(Ladders.gated(MIRRORED, Conditions.atLeast(SALES, "1")), "20", true),
                arguments(
                        Ladders.byPart(FLAT, CommissionByPart.Part.times(Metrics.RETURNING_CUSTOMER_SALES, "1.5")),
                        "20",
                        true),
                arguments(
                        Ladders.byPart(MIRRORED, CommissionByPart.Part.times(Metrics.RETURNING_CUSTOMER_SALES, "1.5")),
                        "20",
                        true),
                arguments(Ladders.yearToDate(FLAT), "20", true));
    }

    @ParameterizedTest
    @MethodSource("floors")
    void check_leastAmountOfAnEntry_isFoundWhereTheAmountCanBeNegative(PayRule rule, String floor, boolean found) {
        CompensationPlan plan = CompensationPlan.builder("desk", "1", "CNY")
                .pay(Entry.of("commission", rule).atLeast(floor))
                .build();

        assertThat(plan.check().stream()
                        .anyMatch(finding -> finding.message().code().equals("plan.floor-on-returns")))
                .isEqualTo(found);
    }
}
