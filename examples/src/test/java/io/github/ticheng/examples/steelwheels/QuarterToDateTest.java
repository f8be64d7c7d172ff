// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.rules.tieredcommission.CommissionLadder;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The desk paid month by month on a ladder that adds up over the quarter. */
class QuarterToDateTest {

    private static final CommissionLadder LADDER = Ladders.marginal(Metrics.SALES)
            .upTo("15000", percent("1"))
            .upTo("20000", percent("2"))
            .upTo("25000", percent("4"))
            .above(percent("2"));

    private static final CompensationPlan PLAN = CompensationPlan.builder("steel-wheels", "to-date", "USD")
            .pay("by-month", LADDER)
            .pay("to-date", Ladders.quarterToDate(LADDER))
            .build();

    private static Exact line(Statement statement, String rule) {
        return statement.amount(rule).orElseThrow().amount();
    }

    @Test
    void pay_everyQuarter_itsMonthsSumToWhatTheQuarterEarns() throws Exception {
        SalesDesk desk = SalesDesk.open();
        Map<String, Exact> sales = new TreeMap<>();
        Map<String, Exact> toDate = new TreeMap<>();
        Map<String, Exact> byMonth = new TreeMap<>();
        for (Map.Entry<Period, ImmutableList<TeamRun>> month :
                desk.pay(PLAN, desk.months().last()).entrySet()) {
            Period quarter = Cadence.QUARTER.enclosing(month.getKey());
            for (TeamRun run : month.getValue()) {
                for (Statement statement : run.statements()) {
                    String key = quarter + " " + statement.agent().id();
                    Exact own = (Exact) run.facts()
                            .value(statement.agent().id(), Metrics.SALES)
                            .orElseThrow();
                    sales.merge(key, own, Exact::plus);
                    toDate.merge(key, line(statement, "to-date"), Exact::plus);
                    byMonth.merge(key, line(statement, "by-month"), Exact::plus);
                }
            }
        }

        assertThat(sales).hasSizeGreaterThan(100);
        sales.forEach((key, sum) -> assertThat(toDate.get(key))
                .as(key)
                .isEqualTo(LADDER.scale().commissionOn(sum).rounded(Rounding.FEN_HALF_UP)));
        assertThat(byMonth).as("the tiers begin anew with every month").isNotEqualTo(toDate);
    }
}
