// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The contract of conditions, kept by those that ship with the core, alone and joined. */
class CoreConditionsContractTest extends ConditionContract {

    private static final Arbitrary<Boolean> EITHER = Arbitraries.of(true, false);
    private static final Arbitrary<Comparison> COMPARISONS = Arbitraries.of(Comparison.class);

    @Override
    protected Arbitrary<? extends Condition> blocks() {
        Arbitrary<Condition> simple = Arbitraries.oneOf(onFacts(), onAssessments());
        Arbitrary<Condition> joined = Combinators.combine(simple, simple, Arbitraries.of(0, 1, 2))
                .as((one, other, way) -> switch (way) {
                    case 0 -> Conditions.allOf(one, other);
                    case 1 -> Conditions.anyOf(one, other);
                    default -> Conditions.not(one);
                });
        Arbitrary<Condition> joinedFacts = Combinators.combine(onFacts(), onFacts(), Arbitraries.of(0, 1, 2))
                .as((one, other, way) -> switch (way) {
                    case 0 -> Conditions.allOf(one, other);
                    case 1 -> Conditions.anyOf(one, other);
                    default -> Conditions.not(one);
                });
        return Arbitraries.frequencyOf(Tuple.of(3, simple), Tuple.of(1, joined), Tuple.of(1, joinedFacts));
    }

    private static Arbitrary<Condition> onAssessments() {
        return Arbitraries.of(Conditions.assessed(), Conditions.passed(), Conditions.graded("good", "excellent"));
    }

    private static Arbitrary<Condition> onFacts() {
        Arbitrary<Metric> numbers = Arbitraries.of(Metrics.SALES, Metrics.PRAISES, Metrics.DUTY_POINTS);
        Arbitrary<Metric> ratios = Arbitraries.of(Metrics.REFUND_RATE, Metrics.AVERAGE_ORDER_VALUE);
        return Arbitraries.oneOf(
                Combinators.combine(numbers, COMPARISONS, Numbers.amounts("-1000", "60000"), EITHER)
                        .as((metric, comparison, threshold, ifNoData) ->
                                Conditions.compare(metric, comparison, threshold.toString(), ifNoData)),
                Combinators.combine(
                                Arbitraries.just(Metrics.REFUND_RATE),
                                COMPARISONS,
                                Arbitraries.of("0", "5%", "50%", "6000%"),
                                EITHER)
                        .as(Conditions::compare),
                Combinators.combine(
                                Arbitraries.just(Metrics.AVERAGE_ORDER_VALUE),
                                COMPARISONS,
                                Arbitraries.of("0", "0.05", "60"),
                                EITHER)
                        .as(Conditions::compare),
                Combinators.combine(ratios, COMPARISONS, EITHER).as(Conditions::againstTeam),
                Combinators.combine(ratios, COMPARISONS).as(Conditions::againstMeanOfTeam),
                Combinators.combine(
                                COMPARISONS, Arbitraries.integers().between(1, 4), Arbitraries.of(UnknownMonth.class))
                        .as((comparison, months, unknown) ->
                                Conditions.overMonths(Metrics.SALES, months, comparison, "40000", unknown)),
                Arbitraries.integers().between(1, 60).map(Conditions::servedMonths),
                Arbitraries.of(Conditions.inPost("senior"), Conditions.inPost("senior", "team-leader", "junior")));
    }
}
