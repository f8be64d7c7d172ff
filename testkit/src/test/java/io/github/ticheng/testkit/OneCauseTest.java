// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import java.io.Serializable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A rule that is wrong in one way fails once, told as facts. */
class OneCauseTest {

    /** Divides by sales of which there may be none. */
    record Failing() implements PayRule.Plain, Serializable {

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(Metrics.SALES);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            throw new IllegalStateException("no rate for " + agent.number(Metrics.SALES));
        }
    }

    static final class Contract extends PayRuleContract {

        @Override
        protected Arbitrary<? extends PayRule> blocks() {
            return Arbitraries.just(new Failing());
        }
    }

    @Test
    void laws_ofARuleThatFails_tellItOnce() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Contract.class))
                                .configurationParameter("jqwik.database", "")
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();

        assertThat(summary.getFailures()).singleElement().satisfies(failure -> assertThat(failure.getException())
                .hasMessageContaining("no rate for"));
        assertThat(summary.getTestsAbortedCount()).isGreaterThan(3);
    }

    @Test
    void trial_toldAsFacts_namesAgentsAndMetrics() {
        PayRule wage = new SamplePayRules.Commission(Metrics.SALES, Rate.percent("3"));
        Trial<PayRule> trial = new Trial<>(
                wage, Stage.ofPay(wage, Rounding.FEN_HALF_UP), BrokenTrials.TWO_MONTHS);

        assertThat(trial.toString())
                .contains("\n  2024-07\n", "\n    li-na, senior\n", "\n      sales: 9000\n", "the team public sales: 1000");
    }
}
