// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.TestRules.CapTotal;
import io.github.ticheng.core.plan.TestRules.Flat;
import io.github.ticheng.core.plan.TestRules.Pool;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sink takes the lines and totals that statements have. */
class PaySinkTest {

    private static final CompensationPlan PLAN = CompensationPlan.builder("shop", "1", "CNY")
            .pay("commission", new Flat(Metrics.SALES, Rate.percent("5")))
            .share("pool", new Pool(Metrics.PUBLIC_SALES))
            .settle("cap", new CapTotal(Exact.of(1000)))
            .build();

    private static TeamFacts desk(String sales) {
        return TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", agent -> agent.put(Metrics.SALES, sales))
                .agent("wang-wei", agent -> agent.put(Metrics.SALES, "100.10"))
                .team(Metrics.PUBLIC_SALES, "0.03")
                .build();
    }

    private record Written(List<String> lines) implements PayLine.Sink {
        @Override
        public void line(Agent agent, PayLine.Item item, long units, int decimals) {
            lines.add(agent.id() + " " + item.rule() + " " + Exact.ofUnits(units, decimals));
        }

        @Override
        public void total(Agent agent, long units, int decimals) {
            lines.add(agent.id() + " = " + Exact.ofUnits(units, decimals));
        }
    }

    @Test
    void pay_teamWithEveryKindOfLine_linesAndTotalsInOrder() {
        Written written = new Written(new ArrayList<>());

        assertThat(PLAN.pay(ImmutableList.of(desk("30000")), Map.of(), written)).isEmpty();

        assertThat(written.lines)
                .containsExactly(
                        "li-na commission 1500",
                        "li-na pool 0.02",
                        "li-na cap -500.02",
                        "li-na = 1000",
                        "wang-wei commission 5.01",
                        "wang-wei pool 0.01",
                        "wang-wei = 5.02");
    }

    @Test
    void pay_oneTeamRefused_theOthersAreHandedOut() {
        Written written = new Written(new ArrayList<>());
        TeamFacts empty = TeamFacts.builder("other", "2024-07", "CNY")
                .agent("zhang-min", agent -> agent.put(Metrics.ORDERS, "1"))
                .build();

        assertThat(PLAN.pay(ImmutableList.of(empty, desk("100")), Map.of(), written))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("zhang-min"));

        assertThat(written.lines).hasSize(6).last().isEqualTo("wang-wei = 5.02");
    }

    @Test
    void pay_amountThatFitsNoLong_isRefused() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("all", new Flat(Metrics.SALES, Rate.percent("100")))
                .build();
        TeamFacts large = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", agent -> agent.put(Metrics.SALES, "92233720368547758.08"))
                .build();

        assertThat(plan.run(large).statement("li-na").total()).hasToString("CNY 92233720368547758.08");
        assertThatThrownBy(() -> plan.pay(ImmutableList.of(large), Map.of(), new Written(new ArrayList<>())))
                .isInstanceOf(ArithmeticException.class);
    }
}
