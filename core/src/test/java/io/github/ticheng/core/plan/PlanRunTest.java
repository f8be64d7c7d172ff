// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;

class PlanRunTest {

    record FlatCommission(Metric base, Rate rate) implements PayRule.Plain {
        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(base);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return agent.number(base).times(agent.rate(rate));
        }
    }

    private static final CompensationPlan PLAN = CompensationPlan.builder("corner-shop", "1", "CNY")
            .pay("commission", new FlatCommission(Metrics.SALES, Rate.percent("1.234")))
            .pay(Entry.of("bonus", new FlatCommission(Metrics.SALES, Rate.percent("1")))
                    .labelled("sales bonus", "销售奖金")
                    .when(Conditions.atLeast(Metrics.SALES, "20000"))
                    .times(Conditions.times("0.5"))
                    .atMost("110"))
            .build();

    @Test
    void run_plainRules_paysAndExplains() {
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", f -> f.put(Metrics.SALES, "23450.55"))
                .agent("wang-wei", f -> f.put(Metrics.SALES, "19999.99"))
                .build();

        TeamRun run = PLAN.run(facts);

        assertThat(run.statement("li-na").total()).hasToString("CNY 399.38");
        assertThat(run.explain("li-na").text(Language.ENGLISH)).isEqualTo("x");
    }
}
