// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.payroll.LedgerStore;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** What is wrong in one way fails once, told as facts. */
class OneCauseTest {

    /** Whether laws are to be broken now: whoever runs all classes there are finds these, too. */
    private static boolean isAsked;

    /** Ends in an exception wherever there is somebody to pay. */
    record Failing() implements PayRule.Plain {

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(Metrics.SALES);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            throw new IllegalStateException("no rate for " + agent.number(Metrics.SALES));
        }
    }

    static final class FailingLaws extends PayRuleContract {

        @Override
        protected Arbitrary<? extends PayRule> blocks() {
            Assume.that(isAsked);
            return Arbitraries.just(new Failing());
        }
    }

    static final class StoreLaws extends LedgerStoreContract {

        @Override
        protected LedgerStore store() {
            Assume.that(isAsked);
            throw new IllegalStateException("no database");
        }
    }

    static final class NoValueLaws extends BlockContract<PayRule> {

        @Override
        protected Arbitrary<? extends PayRule> blocks() {
            Assume.that(isAsked);
            return Arbitraries.just(new BrokenRules.NoValue());
        }
    }

    private static TestExecutionSummary summary(Class<?> laws) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        isAsked = true;
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(laws))
                                .configurationParameter("jqwik.database", "")
                                .build(),
                        listener);
        isAsked = false;
        return listener.getSummary();
    }

    private static List<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(Failure::getException)
                .map(Throwable::getMessage)
                .toList();
    }

    @Test
    void laws_ofARuleThatFails_tellItOnce() {
        TestExecutionSummary summary = summary(FailingLaws.class);

        assertThat(failures(summary))
                .singleElement()
                .asString()
                .contains("Expected a rule that calculates", "IllegalStateException: no rate for");
        assertThat(summary.getTestsAbortedCount()).isGreaterThan(3);
    }

    @Test
    void laws_ofAStoreThatDoesNotAnswer_tellItOnce() {
        TestExecutionSummary summary = summary(StoreLaws.class);

        assertThat(failures(summary)).containsExactly("no database");
        assertThat(summary.getTestsAbortedCount()).isGreaterThan(3);
    }

    @Test
    void laws_brokenWithoutAnException_eachTellTheirs() {
        TestExecutionSummary summary = summary(NoValueLaws.class);

        assertThat(failures(summary)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(summary.getTestsAbortedCount()).isZero();
    }
}
