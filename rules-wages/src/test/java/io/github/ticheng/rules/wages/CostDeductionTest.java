// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostDeductionTest {

    private static final CostDeduction S5 = Wages.costDeduction("200", Rate.percent("50"), Rate.percent("20"));

    private static TeamRun run(String pay, String cost) {
        CompensationPlan plan = Desk.plan(p -> p.pay("wage", Wages.fixedWage(pay))
                .settle(Entry.of("cost", S5).labelled("after-sales cost", "售后成本扣款")));
        return new Desk(plan).pay(Desk.facts("2024-07").agent("li-na", f -> f.put(Metrics.AFTER_SALES_COST, cost)));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 460.00, CNY -130.00",
        "1000, 200.00, CNY 0.00",
        "1000, 199.99, CNY 0.00",
        "1000, 200.01, CNY -0.01",
        "1000, 3000.00, CNY -200.00",
        "1000, 600.00, CNY -200.00",
        "1000, 599.98, CNY -199.99",
        "0, 3000.00, CNY 0.00",
        "-50, 3000.00, CNY 0.00"
    })
    void deduction_ofS5_isTheShareAboveTheLineUpToTheLimit(String pay, String cost, String deduction) {
        assertThat(Desk.line(run(pay, cost), "li-na", "cost")).isEqualTo(deduction);
    }

    @Test
    void explanation_showsShareAndLimit() {
        assertThat(run("1000", "460").explain("li-na", "cost").text(Language.ENGLISH))
                .isEqualTo("""
                        after-sales cost  -130.00
                          50% × (460.00 − 200.00) = 130.00
                          0 − 130.00 = -130.00
                        """);
        assertThat(run("1000", "3000").explain("li-na", "cost").text(Language.CHINESE))
                .isEqualTo("""
                        售后成本扣款  -200.00
                          50% × (3,000.00 − 200.00) = 1,400.00
                          20% × 1,000.00 = 200.00
                          min(1,400.00, 200.00) = 200.00
                          0 − 200.00 = -200.00
                        """);
        assertThat(run("1000", "200").explain("li-na", "cost").text(Language.ENGLISH))
                .isEqualTo("""
                        after-sales cost  0.00
                          after-sales cost 200.00 is not above the line of 200.00
                        """);
    }

    @Test
    void deduction_limitedBySomeLines_looksAtThoseOnly() {
        CompensationPlan plan = Desk.plan(p -> p.pay("wage", Wages.fixedWage("1000"))
                .pay("bonus", Wages.fixedWage("500"))
                .settle("cost", S5.limitedBy("bonus")));
        TeamRun run =
                new Desk(plan).pay(Desk.facts("2024-07").agent("li-na", f -> f.put(Metrics.AFTER_SALES_COST, "3000")));

        assertThat(Desk.line(run, "li-na", "cost")).isEqualTo("CNY -100.00");
    }
}
