// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void plan_ofTheReadme_pays() {
        CompensationPlan plan = CompensationPlan.builder("corner-shop", "2024-07", "CNY")
                .pay(Entry.of("base-wage", Wages.fixedWage("1800")).times(Wages.proration(Wages.calendarDays())))
                .pay("seniority", Wages.seniority(3, "100").after(3))
                .pay("meals", Wages.pieceRate(Metrics.MEAL_DAYS, "10"))
                .settle("after-sales-cost", Wages.costDeduction("200", Rate.percent("50"), Rate.percent("20")))
                .settle("corrections", Wages.correctionsAllBut("out-of-stock"))
                .settle("floor", Wages.floorAtZero())
                .build();
        TeamRun run = plan.run(Desk.facts("2024-07")
                .agent(
                        Desk.agent("li-na", "2024-01-01", ""),
                        f -> f.put(Metrics.MEAL_DAYS, "26").put(Metrics.AFTER_SALES_COST, "460"))
                .build());

        assertThat(plan.check()).isEmpty();
        assertThat(run.statement("li-na").total()).hasToString("CNY 2030.00");
    }
}
