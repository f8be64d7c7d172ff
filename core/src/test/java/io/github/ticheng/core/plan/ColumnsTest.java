// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A step that is read in columns is asked agent by agent wherever its columns have a hole, or none come out at all. */
class ColumnsTest {

    /** A third of the orders, by columns that are given. */
    private record Third(Function<long[], TeamColumns.@Nullable Amounts> columns, List<String> asked)
            implements PayRule {

        Third(Function<long[], TeamColumns.@Nullable Amounts> columns) {
            this(columns, new ArrayList<>());
        }

        @Override
        public Step prepare(Preparation preparation) {
            Slot<Exact> orders = preparation.number(Metrics.ORDERS);
            return new Step() {
                @Override
                public Exact amount(ScoredAgent agent) {
                    asked.add(agent.agent().id().value());
                    return agent.number(orders).dividedBy(Exact.of(3));
                }

                @Override
                public TeamColumns.@Nullable Amounts amounts(TeamColumns team) {
                    LongColumn values = team.numbers(orders, 0);
                    long[] all = new long[team.rows()];
                    for (int row = 0; row < all.length; row++) {
                        all[row] = values.at(row);
                    }
                    return columns.apply(all);
                }
            };
        }
    }

    private static TeamFacts facts(String... orders) {
        var facts = TeamFacts.builder("desk", "2024-07", "CNY");
        for (int i = 0; i < orders.length; i++) {
            String value = orders[i];
            facts.agent("a-" + i, agent -> {
                if (value != null) {
                    agent.put(Metrics.ORDERS, value);
                }
            });
        }
        return facts.build();
    }

    private static List<String> paid(Third rule, TeamFacts facts) {
        return CompensationPlan.builder("shop", "1", "CNY").pay("third", rule).build().run(facts).statements().stream()
                .map(statement -> statement.total().digits())
                .toList();
    }

    @Test
    void amounts_allFit_noAgentIsAsked() {
        Third rule = new Third(orders -> new TeamColumns.Amounts(orders, 3));

        assertThat(paid(rule, facts("1", "2", "3"))).containsExactly("0.33", "0.67", "1.00");
        assertThat(rule.asked).isEmpty();
    }

    @Test
    void amounts_oneDoesNotFit_thatAgentIsAsked() {
        Third rule = new Third(orders -> new TeamColumns.Amounts(orders, 3));

        assertThat(paid(rule, facts("1", "92233720368547759", "99999999999999999999")))
                .containsExactly("0.33", "30744573456182586.33", "33333333333333333333.00");
        assertThat(rule.asked).containsExactly("a-1", "a-2");
    }

    @Test
    void amounts_valueIsMissing_isTheProblemOfThatAgent() {
        Third rule = new Third(orders -> new TeamColumns.Amounts(orders, 3));

        assertThatThrownBy(() -> paid(rule, facts("1", null)))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("a-1"));
    }

    @Test
    void amounts_noneOrWrongOrFailing_everybodyIsAsked() {
        List<Function<long[], TeamColumns.@Nullable Amounts>> useless = List.of(
                orders -> null,
                orders -> new TeamColumns.Amounts(new long[1], 3),
                orders -> new TeamColumns.Amounts(orders, 0),
                orders -> {
                    throw new IllegalStateException("no columns today");
                });
        for (Function<long[], TeamColumns.@Nullable Amounts> columns : useless) {
            Third rule = new Third(columns);

            assertThat(paid(rule, facts("1", "2"))).containsExactly("0.33", "0.67");
            assertThat(rule.asked).containsExactly("a-0", "a-1");
        }
    }
}
