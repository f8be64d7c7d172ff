// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.metric.Metrics;
import java.util.List;
import java.util.stream.IntStream;
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

    @Property(tries = 1000)
    void isIn_whatSomebodyMeets_isFalse(@ForAll("conditions") Condition condition) {
        boolean isMet = IntStream.range(0, 5 * 3 * 4 * 3 * 3)
                .anyMatch(number -> agent(number).fulfils(condition));
        boolean isFound = Contradiction.isIn(List.of(condition));

        assertThat(isMet && isFound).isFalse();
        Statistics.label("met or found").collect(isMet ? "met" : isFound ? "found" : "neither");
    }

    /** Every combination of values at, between and beyond the thresholds. */
    private static FakeAgent agent(int number) {
        FakeAgent agent = new FakeAgent()
                .with(Metrics.SALES, List.of("0", "1", "1.2", "1.5", "3").get(number % 5))
                .with(Metrics.LATENESS, List.of("0", "1", "2").get(number / 5 % 3))
                .with(
                        Metrics.REFUND_RATE,
                        List.of("0/0", "0/100", "1/100", "2/100").get(number / 15 % 4))
                .hiredOn(List.of("2024-07-31", "2024-07-01", "2024-06-01").get(number / 60 % 3))
                .period("2024-07");
        return number / 180 == 0 ? agent : agent.post(number / 180 == 1 ? "a" : "b");
    }
}
