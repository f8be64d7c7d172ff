// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit.host;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.testkit.Numbers;
import io.github.ticheng.testkit.PayRuleContract;
import net.jqwik.api.Arbitrary;

/** The example in the Javadoc of {@link PayRuleContract}, in a package of the host. */
class FlatCommissionContractTest extends PayRuleContract {

    /** A rate of a metric. */
    record FlatCommission(Metric base, Rate rate) implements PayRule.Plain {

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(base);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return agent.number(base).times(agent.rate(rate));
        }
    }

    @Override
    protected Arbitrary<? extends PayRule> blocks() {
        return Numbers.rates().map(rate -> new FlatCommission(Metrics.SALES, rate));
    }
}
