// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of PAY rules for a rule that declares its curve and that its pay never falls. */
class RisingLadderContractTest extends PayRuleContract {

    /** A rate below a bound, and a higher rate for what exceeds it. */
    record TwoRates(Metric metric, Exact bound, Rate low, Rate high) implements PayRule.Plain {

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(metric);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            Exact value = agent.number(metric);
            Exact split = agent.amount(bound);
            return value.isGreaterThan(bound)
                    ? split.times(agent.rate(low)).plus(value.minus(split).times(agent.rate(high)))
                    : value.times(agent.rate(low));
        }

        @Override
        public ImmutableList<PayoutCurve> curves() {
            Bands bands = Bands.fromMinusInfinity(Edge.UP_TO, ImmutableList.of(bound));
            Exact atBound = low.of(bound);
            return ImmutableList.of(new PayoutCurve(
                    metric, ImmutableList.of(piece(bands.band(0), low, atBound), piece(bands.band(1), high, atBound))));
        }

        private PayoutCurve.Piece piece(Band band, Rate rate, Exact pay) {
            return new PayoutCurve.Piece(band, bound, pay, rate.fraction());
        }
    }

    @Override
    protected Arbitrary<? extends PayRule> blocks() {
        Arbitrary<Rate> rates = Arbitraries.integers().between(0, 20).map(percent -> Rate.percent(percent.toString()));
        return Combinators.combine(Numbers.amounts("0", "50000"), rates, rates)
                .as((bound, low, high) -> new TwoRates(Metrics.SALES, bound, low, high));
    }

    @Override
    protected ImmutableSet<Metric> neverFallsAs(PayRule rule) {
        return ImmutableSet.of(Metrics.SALES);
    }
}
