// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPayTest {

    private static final CompensationPlan PLAN = Desk.plan(plan -> plan.pay(
                    Entry.of("meals", Wages.pieceRate(Metrics.MEAL_DAYS, "10")).labelled("meal allowance", "餐补"))
            .pay("receptions", Wages.pieceRate(Metrics.RECEPTIONS, "0.35")));

    @ParameterizedTest
    @CsvSource({
        "26, 280, CNY 260.00, CNY 98.00",
        "0, 0, CNY 0.00, CNY 0.00",
        "0.5, 1, CNY 5.00, CNY 0.35",
        "25.5, 341, CNY 255.00, CNY 119.35"
    })
    void pay_forUnits_isTheirNumberTimesTheAmount(String days, String receptions, String meals, String pay) {
        TeamRun run = new Desk(PLAN)
                .pay(Desk.facts("2024-07")
                        .agent("li-na", f -> f.put(Metrics.MEAL_DAYS, days).put(Metrics.RECEPTIONS, receptions)));

        assertThat(Desk.line(run, "li-na", "meals")).isEqualTo(meals);
        assertThat(Desk.line(run, "li-na", "receptions")).isEqualTo(pay);
    }

    @Test
    void explanation_isTheProduct() {
        TeamRun run = new Desk(PLAN)
                .pay(Desk.facts("2024-07")
                        .agent("li-na", f -> f.put(Metrics.MEAL_DAYS, "26").put(Metrics.RECEPTIONS, "280")));

        assertThat(run.explain("li-na", "meals").text(Language.ENGLISH)).isEqualTo("""
                        meal allowance  260.00
                          10.00 × 26 d = 260.00
                        """);
        assertThat(run.explain("li-na", "meals").text(Language.CHINESE)).isEqualTo("""
                        餐补  260.00
                          10.00 × 26 天 = 260.00
                        """);
    }
}
