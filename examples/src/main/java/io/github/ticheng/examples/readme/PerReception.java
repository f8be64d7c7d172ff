// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.readme;

import static io.github.ticheng.core.metric.Metrics.RECEPTIONS;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;

// The record below stands in the README, word for word; a test compares them.
/** Pays an amount for every customer received. */
record PerReception(Exact amount) implements PayRule.Plain {
    @Override
    public ImmutableSet<Metric> needs() {
        return ImmutableSet.of(RECEPTIONS);
    }

    @Override
    public Exact amount(ScoredAgent agent) {
        return agent.number(RECEPTIONS).times(agent.amount(amount));
    }
}
// The record above stands in the README.
