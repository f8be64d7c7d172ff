// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewardsTest {

    private static final Rewards S6 = Wages.reward(
                    Label.of("conversion", "转化率奖"), Conditions.atLeast(Metrics.INQUIRY_CONVERSION_RATE, "40%"), "300")
            .plus(Label.of("order value", "客单价奖"), Conditions.atLeast(Metrics.AVERAGE_ORDER_VALUE, "95"), "200")
            .plus(Label.of("total sales", "总额奖"), Conditions.atLeast(Metrics.SALES, "100000"), "500");
    private static final CompensationPlan PLAN = Desk.plan(plan -> plan.pay(Entry.of("quarter", S6)
            .labelled("quarterly rewards", "季度奖")
            .when(Conditions.atLeast(Metrics.SALES, "90000"))
            .every(Cadence.QUARTER)));

    private static void month(TeamFactsBuilder.AgentFacts facts, String sales, String orders, String conversion) {
        facts.put(Metrics.SALES, sales)
                .put(Metrics.AVERAGE_ORDER_VALUE, sales + "/" + orders)
                .put(Metrics.INQUIRY_CONVERSION_RATE, conversion);
    }

    @Test
    void rewards_ofAQuarter_standOnTheSlipOfItsLastMonth() {
        Desk desk = new Desk(PLAN);
        TeamRun april = desk.pay(Desk.facts("2024-04").agent("li-na", f -> month(f, "30000", "300", "30/100")));
        desk.pay(Desk.facts("2024-05").agent("li-na", f -> month(f, "31000", "300", "90/200")));
        TeamRun june = desk.pay(Desk.facts("2024-06").agent("li-na", f -> month(f, "30000", "400", "0/0")));

        assertThat(april.statement("li-na").lines()).isEmpty();
        assertThat(june.statement("li-na").total()).hasToString("CNY 300.00");
        assertThat(june.explain("li-na", "quarter").text(Language.ENGLISH))
                .startsWith("quarterly rewards  300.00\n")
                .contains("sales 91,000.00, required at least 90,000.00")
                .contains("inquiry conversion rate 40%, required at least 40%")
                .contains("""
                          average order value 91.00, required at least 95.00: missed by 4.00
                          order value 200.00 is not paid: it requires average order value at least 95.00
                        """);
        assertThat(june.explain("li-na", "quarter").text(Language.CHINESE))
                .contains("总额奖 500.00 不发放：要求销售额不低于 100,000.00");
    }

    @Test
    void rewards_withoutTheBaseTask_areNothing() {
        Desk desk = new Desk(PLAN);
        desk.pay(Desk.facts("2024-04").agent("li-na", f -> month(f, "30000", "300", "50/100")));
        desk.pay(Desk.facts("2024-05").agent("li-na", f -> month(f, "30000", "300", "50/100")));
        TeamRun june = desk.pay(Desk.facts("2024-06").agent("li-na", f -> month(f, "29999.99", "300", "50/100")));

        assertThat(Desk.line(june, "li-na", "quarter")).isEqualTo("CNY 0.00");
    }

    @Test
    void rewards_ofSeveral_addUp() {
        Desk desk = new Desk(PLAN);
        for (String month : List.of("2024-04", "2024-05", "2024-06")) {
            desk.pay(Desk.facts(month).agent("li-na", f -> month(f, "40000", "400", "50/100")));
        }

        assertThat(desk.ledger().entries().get(2).statement().total()).hasToString("CNY 1000.00");
    }
}
