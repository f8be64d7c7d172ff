// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The contract of factors, kept by those that ship with the core. */
class CoreFactorsContractTest extends FactorContract {

    @Override
    protected Arbitrary<? extends Factor> blocks() {
        return Arbitraries.oneOf(
                Numbers.numbers().map(number -> Conditions.times(number.toString())),
                Arbitraries.of(
                        Conditions.scoreShare(),
                        Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE),
                        Conditions.shareOf(Metrics.NET_SALES, Metrics.SALES),
                        Conditions.byGrade(Map.of("excellent", "1.2", "good", "1", "fair", "0.8", "fail", "0")),
                        Conditions.byGrade(Map.of("excellent", "1.2"), "1"),
                        Conditions.byScore(Edge.FROM, Map.of("60", "0.8", "90", "1.2")),
                        Conditions.byScore(Edge.UP_TO, Map.of("60", "0.8", "90", "1.2"), "0"),
                        Conditions.between(Metrics.SALES, Map.of("0", "0.8", "20000", "1", "50000", "1.3"), "0")));
    }

    @Override
    protected Facts facts(Factor factor, CompensationPlan plan) {
        return super.facts(factor, plan)
                .with(Metrics.DAYS_DUE, Arbitraries.longs().between(0, 23).map(Exact::of));
    }
}
