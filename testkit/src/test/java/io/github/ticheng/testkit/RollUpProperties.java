// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A long period is rebuilt from the short ones in it. */
class RollUpProperties {

    private static final Period HALF = Period.ofHalfYear(2024, 2);
    private static final ImmutableList<Metric> METRICS = ImmutableList.of(
            Metrics.SALES, Metrics.RECEPTIONS, Metrics.REFUND_RATE, Metrics.AVERAGE_ORDER_VALUE, Metrics.ATTITUDE);

    @Provide
    Arbitrary<ImmutableList<TeamFacts>> halfYears() {
        return Facts.of(METRICS)
                .ofTeam(List.of(Metrics.PUBLIC_SALES))
                .inEach(HALF.months())
                .withGaps()
                .histories()
                .withoutEdgeCases();
    }

    @Property(tries = 150)
    void rolledUp_ofMonths_addsUp(@ForAll("halfYears") ImmutableList<TeamFacts> months) {
        TeamFacts half = TeamFacts.rolledUp(HALF, months);
        for (Agent agent : months.get(0).agents()) {
            for (Metric metric : METRICS) {
                assertThat(half.value(agent.id(), metric)).isEqualTo(slowSum(months, agent, metric));
            }
        }
    }

    private static Optional<Quantity> slowSum(List<TeamFacts> months, Agent agent, Metric metric) {
        Exact numerator = Exact.ZERO;
        Exact denominator = Exact.ZERO;
        for (TeamFacts month : months) {
            Quantity value = month.value(agent.id(), metric).orElse(null);
            if (value instanceof Exact number) {
                numerator = numerator.plus(number);
            } else if (value instanceof Ratio ratio) {
                numerator = numerator.plus(ratio.numerator());
                denominator = denominator.plus(ratio.denominator());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(
                metric.equals(Metrics.SALES) || metric.equals(Metrics.RECEPTIONS)
                        ? numerator
                        : Ratio.of(numerator, denominator));
    }

    @Property(tries = 100)
    void rolledUp_inAnyOrder_isTheSame(@ForAll("halfYears") ImmutableList<TeamFacts> months) {
        assertThat(TeamFacts.rolledUp(HALF, months.reverse())).isEqualTo(TeamFacts.rolledUp(HALF, months));
    }

    @Property(tries = 100)
    void rolledUp_ofQuarters_isThatOfTheirMonths(@ForAll("halfYears") ImmutableList<TeamFacts> months) {
        TeamFacts third = TeamFacts.rolledUp(Period.ofQuarter(2024, 3), months.subList(0, 3));
        TeamFacts fourth = TeamFacts.rolledUp(Period.ofQuarter(2024, 4), months.subList(3, 6));
        assertThat(TeamFacts.rolledUp(HALF, List.of(third, fourth))).isEqualTo(TeamFacts.rolledUp(HALF, months));
    }

    @Property(tries = 100)
    void build_inAnyOrder_isTheSame(@ForAll("halfYears") ImmutableList<TeamFacts> months) {
        for (TeamFacts facts : months) {
            assertThat(Edits.reversed(facts)).isEqualTo(facts).hasSameHashCodeAs(facts);
            assertThat(Edits.reversed(facts).metrics()).isEqualTo(facts.metrics());
            assertThat(Edits.reversed(facts).agents()).isEqualTo(facts.agents());
        }
    }
}
