// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** No false alarm: what an agent meets is no contradiction. */
class ContradictionProperties {

    /** Every combination of values at, between and beyond the thresholds. */
    private static final TeamFacts ALL = all();

    @Provide
    Arbitrary<Condition> conditions() {
        return nested(3);
    }

    private static Arbitrary<Condition> nested(int depth) {
        Arbitrary<String> thresholds = Arbitraries.of("0", "1", "1.5", "2");
        Arbitrary<Comparison> comparisons = Arbitraries.of(Comparison.class);
        Arbitrary<Condition> leaves = Arbitraries.oneOf(
                Combinators.combine(comparisons, thresholds)
                        .as((is, than) -> Conditions.compare(Metrics.SALES, is, than, false)),
                Combinators.combine(comparisons, thresholds)
                        .as((is, than) -> Conditions.compare(Metrics.LATENESS, is, than, false)),
                Combinators.combine(comparisons, thresholds, Arbitraries.of(true, false))
                        .as((is, than, noData) -> Conditions.compare(Metrics.REFUND_RATE, is, than + "%", noData)),
                Arbitraries.integers().between(1, 3).map(Conditions::servedMonths),
                Arbitraries.of("a", "b").map(Conditions::inPost));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<List<Condition>> inner = nested(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(1, leaves),
                Tuple.of(3, inner.map(all -> new Several(ImmutableList.copyOf(all), true))),
                Tuple.of(1, inner.map(any -> new Several(ImmutableList.copyOf(any), false))),
                Tuple.of(1, nested(depth - 1).map(Not::new)));
    }

    @Property(tries = 3000)
    void isIn_aContradiction_isMetByNobody(@ForAll("conditions") Condition condition) {
        boolean isFound = Contradiction.isIn(List.of(condition));
        Statistics.collect(isFound);
        if (isFound) {
            CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                    .eligibility(condition)
                    .pay("met", (PayRule) preparation -> agent -> Exact.ONE)
                    .build();
            assertThat(plan.run(ALL).teamStatement().total().isZero()).isTrue();
        }
    }

    private static TeamFacts all() {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY");
        for (int i = 0; i < 5 * 3 * 4 * 3 * 3; i++) {
            int number = i;
            Agent.Builder agent = Agent.builder()
                    .id(AgentId.of("agent-" + number))
                    .team(TeamId.of("desk"))
                    .hiredOn(LocalDate.parse(
                            List.of("2024-07-31", "2024-07-01", "2024-06-01").get(number / 60 % 3)));
            if (number / 180 > 0) {
                agent.post(number / 180 == 1 ? "a" : "b");
            }
            facts.agent(
                    agent.build(),
                    sheet -> sheet.put(
                                    Metrics.SALES,
                                    List.of("0", "1", "1.2", "1.5", "3").get(number % 5))
                            .put(Metrics.LATENESS, List.of("0", "1", "2").get(number / 5 % 3))
                            .put(
                                    Metrics.REFUND_RATE,
                                    List.of("0/0", "0/100", "1/100", "2/100").get(number / 15 % 4)));
        }
        return facts.build();
    }
}
