// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.period.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every value survives serialization: equal, with an equal hash code, and reading the same. */
class SerializationProperties {

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                any(Numbers.numbers()),
                any(Numbers.rates()),
                any(Arbitraries.oneOf(Numbers.ratios(), Numbers.averages())),
                any(Numbers.anyRatings()),
                any(Numbers.roundings()),
                any(Numbers.money()),
                any(Numbers.units()),
                any(Combinators.combine(Numbers.numbers(), Numbers.units()).as(Figure::of)),
                any(Periods.periods()),
                any(Periods.cadences()),
                any(Names.agentIds()),
                any(Names.teamIds()),
                any(Names.ruleIds()),
                any(Names.planIds()),
                any(Names.labels()),
                any(Tables.bands()),
                any(Tables.ladders()),
                any(Tables.printedTables()),
                any(Tables.apportionments()),
                any(Measures.metrics()),
                any(Measures.agents(TeamId.of("desk"), Period.ofMonth(2024, 7))),
                any(Assessments.grades()),
                any(Assessments.criterionScores()),
                any(Assessments.scorecards()));
    }

    @Provide
    Arbitrary<Object> results() {
        Facts facts = Facts.of(Metrics.SALES, Metrics.REFUND_RATE, Metrics.ATTITUDE, Metrics.RECEPTIONS)
                .withGaps();
        return Arbitraries.oneOf(
                        any(facts.facts()),
                        any(Tables.apportionments()
                                .flatMap(way -> Combinators.combine(Tables.totals(way), Tables.weights())
                                        .as(way::apportion))),
                        any(Plans.plans()),
                        any(Payroll.statements()),
                        any(Payroll.teamStatements()),
                        any(Payroll.ledgers()),
                        any(Payroll.explainedStatements()))
                .withoutEdgeCases();
    }

    private static <T> Arbitrary<Object> any(Arbitrary<T> values) {
        return values.map(value -> value);
    }

    @Property(tries = 2000)
    void serialization_ofAValue_keepsIt(@ForAll("values") Object value) {
        assertKept(value);
    }

    @Property(tries = 300)
    void serialization_ofAResult_keepsIt(@ForAll("results") Object value) {
        assertKept(value);
    }

    private static void assertKept(Object value) {
        Object copy = Copies.of(value);
        assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(copy).hasToString(value.toString());
    }
}
