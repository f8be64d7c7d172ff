// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CREDIT moves, and what SHARE does with the rest. */
class CreditTest {

    private static final Metric FIGURE =
            Metric.money("assessed-sales", Better.HIGHER, Label.of("assessed sales", "考核销售额"));

    /** So much of the public sales to every agent. */
    record ToEach(String amount) implements CreditRule {
        @Override
        public CreditRule.Step prepare(Preparation preparation) {
            Slot<Exact> from = preparation.team(Metrics.PUBLIC_SALES);
            Slot<Exact> to = preparation.number(Metrics.SALES);
            return (team, credits) -> team.agents().forEach(agent -> credits.move(from, agent, to, Exact.of(amount)));
        }
    }

    /** 100.00 more in a figure. */
    record Counted(ImmutableSet<Metric> figures) implements CreditRule {
        @Override
        public CreditRule.Step prepare(Preparation preparation) {
            Slot<Exact> figure = preparation.number(FIGURE);
            return (team, credits) -> team.agents().forEach(agent -> credits.count(agent, figure, Exact.of(100)));
        }
    }

    /** All of a metric. */
    record Paid(Metric metric) implements PayRule.Plain {
        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(metric);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return agent.number(metric);
        }
    }

    /** 1.00 to everybody present; the rest of 10.00 is kept and carried, half each. */
    record OneEach() implements ShareRule {
        @Override
        public ShareRule.Step prepare(Preparation preparation) {
            Slot<Exact> days = preparation.number(Metrics.DAYS_PRESENT);
            return (team, members, factors) -> {
                Exact[] parts = new Exact[members.size()];
                Arrays.fill(parts, Exact.ONE);
                for (PaidAgent member : members) {
                    member.number(days);
                }
                Exact half = Exact.of(10 - parts.length).dividedBy(Exact.of(2));
                return new Shares(Exact.of(10), ImmutableList.copyOf(parts), half, half);
            };
        }
    }

    private static PlanBuilder plan() {
        return CompensationPlan.builder("desk", "1", "CNY");
    }

    private static final TeamFacts FACTS = TeamFacts.builder("desk", "2024-07", "CNY")
            .agent(
                    "li-na",
                    f -> f.put(Metrics.SALES, "1000").put(FIGURE, "1000").put(Metrics.DAYS_PRESENT, "20"))
            .agent(
                    "wang-wei",
                    f -> f.put(Metrics.SALES, "2000").put(FIGURE, "2000").put(Metrics.DAYS_PRESENT, "20"))
            .team(Metrics.PUBLIC_SALES, "500")
            .build();

    @Test
    void run_credited_isPaidFromTheGrownBase() {
        CompensationPlan plan = plan().credit("each", new ToEach("250"))
                .pay("sales", new Paid(Metrics.SALES))
                .build();

        TeamRun run = plan.run(FACTS);

        assertThat(run.statement("li-na").total()).hasToString("CNY 1250.00");
        assertThat(run.explain("li-na", "sales").inputs())
                .extracting(term -> term.name() + " " + term.figure())
                .hasSize(2)
                .anyMatch(input -> input.contains("reported") && input.contains("1,000.00"))
                .anyMatch(input -> input.contains("each") && input.contains("250.00"));
        assertThat(run.facts()).isEqualTo(FACTS);
    }

    @ParameterizedTest
    @CsvSource({"500, 250, 0", "500, 250.01, 1", "0, 0, 0", "0, 1, 1", "0, -1, 1", "-500, -250, 0", "-500, -250.01, 1"})
    void run_credited_isNoMoreThanThereIs(String there, String each, int problems) {
        CompensationPlan plan = plan().credit("each", new ToEach(each)).build();
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", f -> f.put(Metrics.SALES, "1"))
                .agent("wang-wei", f -> f.put(Metrics.SALES, "2"))
                .team(Metrics.PUBLIC_SALES, there)
                .build();

        assertThat(plan.tryRun(facts, Ledger.empty()).problems()).hasSize(problems);
    }

    @Test
    void run_moreCreditedThanThereIs_namesTheRules() {
        CompensationPlan plan = plan().credit("first", new ToEach("200"))
                .credit("second", new ToEach("50.01"))
                .build();

        assertThatThrownBy(() -> plan.run(FACTS))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected the team's public sales of 500.00 to be credited once, but found first"
                        + " 400.00, second 100.02");
    }

    @Test
    void run_figurePaid_namesBothRules() {
        CompensationPlan plan = plan().credit("assists", new Counted(ImmutableSet.of(FIGURE)))
                .pay("assessed", new Paid(FIGURE))
                .build();

        assertThatThrownBy(() -> plan.run(FACTS))
                .hasMessageContaining(
                        "assessed sales, which assists counts as a figure, to be paid by no rule, but found"
                                + " assessed");
    }

    @Test
    void run_undeclaredFigureCounted_isTheRulesMistake() {
        CompensationPlan plan =
                plan().credit("assists", new Counted(ImmutableSet.of())).build();

        assertThatThrownBy(() -> plan.run(FACTS))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected one of the figures []");
    }

    @Test
    void run_pool_isALineOfTheTeam() {
        TeamRun run = plan().share("pool", new OneEach()).build().run(FACTS);

        PoolLine line = run.teamStatement().pool("pool").orElseThrow();
        assertThat(line.total()).hasToString("CNY 10.00");
        assertThat(line.kept()).hasToString("CNY 4.00");
        assertThat(line.carried()).hasToString("CNY 4.00");
        assertThat(run.teamStatement().total()).hasToString("CNY 2.00");
    }

    @Test
    void run_poolWithoutFacts_namesEveryMember() {
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", f -> {})
                .agent("wang-wei", f -> {})
                .build();

        assertThatThrownBy(() -> plan().share("pool", new OneEach()).build().run(facts))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(2)
                                .anyMatch(problem -> problem.toString().contains("agent li-na"))
                                .anyMatch(problem -> problem.toString().contains("agent wang-wei")));
    }
}
