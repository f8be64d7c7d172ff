// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Plans and facts for tests, and results in a line that a payroll clerk can read. */
final class PoolRuns {

    private PoolRuns() {}

    /** The host's own assessment: the score is given, 60 of 100 passes. */
    record GivenScore() implements ScoreRule {
        @Override
        public Step prepare(Preparation preparation) {
            Slot<Exact> score = preparation.number(Metrics.ASSESSMENT_SCORE);
            return (CreditedAgent agent) ->
                    Scorecard.of(ImmutableList.of(), agent.number(score), Exact.of(100), Exact.of(60), null);
        }
    }

    /** A whole-amount ladder on sales: 1% up to 15,000.00, 2% up to 25,000.00, 3% above. */
    record Ladder() implements PayRule.Plain {
        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(Metrics.SALES);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            Exact sales = agent.number(Metrics.SALES);
            String rate = sales.isGreaterThan(Exact.of(25_000))
                    ? "0.03"
                    : sales.isGreaterThan(Exact.of(15_000)) ? "0.02" : "0.01";
            return agent.rate(Rate.fraction(rate)).times(sales);
        }
    }

    /** A plan of one pool. */
    static CompensationPlan plan(ShareRule pool) {
        return plan(Entry.of("pool", pool));
    }

    static CompensationPlan plan(Entry<? extends ShareRule> pool) {
        return CompensationPlan.builder("desk", "1", "CNY").share(pool).build();
    }

    static TeamFactsBuilder july() {
        return TeamFacts.builder("desk", "2024-07", "CNY");
    }

    /** So many agents without any values: a00001, a00002 … */
    static TeamFactsBuilder team(int agents) {
        return team("2024-07", agents);
    }

    static TeamFactsBuilder team(String period, int agents) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", period, "CNY");
        for (int i = 1; i <= agents; i++) {
            facts.agent(String.format(Locale.ROOT, "a%05d", i), values -> {});
        }
        return facts;
    }

    static TeamFacts withPublicSales(int agents, String publicSales) {
        return team(agents).team(Metrics.PUBLIC_SALES, publicSales).build();
    }

    /** Agents a00001 … with these values of a metric. */
    static TeamFactsBuilder withValues(Metric metric, List<String> values) {
        TeamFactsBuilder facts = july();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            facts.agent(String.format(Locale.ROOT, "a%05d", i + 1), sheet -> sheet.put(metric, value));
        }
        return facts;
    }

    static Agent agent(String id, String post) {
        return Agent.builder()
                .id(AgentId.of(id))
                .team(TeamId.of("desk"))
                .post(post)
                .build();
    }

    /** What the agents get, in the order of their ids: {@code "71.43 71.42"}. */
    static String parts(TeamRun run) {
        return parts(run, "pool");
    }

    static String parts(TeamRun run, String rule) {
        return amounts(run, rule).stream()
                .map(amount -> amount.toString().substring(4))
                .collect(Collectors.joining(" "));
    }

    static List<Money> amounts(TeamRun run, String rule) {
        return run.statements().stream()
                .map(statement -> amount(statement, rule))
                .toList();
    }

    static Money amount(Statement statement, String rule) {
        return statement.amount(rule).orElseThrow();
    }

    /** Every share of the pool comes out of its explanation again. */
    static void assertRecomputed(TeamRun run) {
        run.statements()
                .forEach(statement -> assertThat(
                                run.explain(statement.agent().id().value(), "pool")
                                        .term()
                                        .recomputed())
                        .isEqualTo(amount(statement, "pool").amount()));
    }
}
