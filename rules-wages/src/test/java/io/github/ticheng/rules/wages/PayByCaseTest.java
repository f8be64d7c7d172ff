// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.Agent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayByCaseTest {

    private static TeamRun run(String post, String sales, boolean all) {
        PayByCase.Row junior = new PayByCase.Row(Conditions.inPost("junior"), Wages.fixedWage("100"));
        PayByCase.Row seller = new PayByCase.Row(
                Conditions.atLeast(Metrics.SALES, "1000"),
                Wages.shareOf(Metrics.SALES, Rate.percent("2"), AmountShare.IfNegative.PAYS_NOTHING));
        PayByCase.Row other = new PayByCase.Row(null, Wages.fixedWage("5"));
        PayByCase rule = all ? Wages.byCase(junior, seller, other) : Wages.byCase(junior, seller);
        Agent agent = Agent.builder()
                .id(AgentId.of("li-na"))
                .team(TeamId.of("desk"))
                .post(post)
                .build();
        return new Desk(Desk.plan(p -> p.pay("pay", rule)))
                .pay(Desk.facts("2024-07").agent(agent, f -> f.put(Metrics.SALES, sales)));
    }

    @ParameterizedTest
    @CsvSource({
        // 100.00 for juniors; of the others 2% from sales of 1,000 on; for all the rest 5.00, or no row
        "junior, 999.99, CNY 100.00, CNY 100.00",
        "junior, 90000, CNY 100.00, CNY 100.00", // the first row that applies, not the best
        "senior, 999.99, CNY 5.00, CNY 0.00",
        "senior, 1000, CNY 20.00, CNY 20.00",
        "senior, 1000.50, CNY 20.01, CNY 20.01",
    })
    void pay_ofRows_isByTheFirstThatApplies(String post, String sales, String withRest, String without) {
        assertThat(Desk.line(run(post, sales, true), "li-na", "pay")).isEqualTo(withRest);
        assertThat(Desk.line(run(post, sales, false), "li-na", "pay")).isEqualTo(without);
    }
}
