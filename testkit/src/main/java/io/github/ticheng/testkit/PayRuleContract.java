// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every PAY rule keeps to, ours and a host's.
 *
 * <p>Extend it in the tests of a rule and give the rules to try:
 *
 * <pre>{@code
 * class FlatCommissionContractTest extends PayRuleContract {
 *     @Override
 *     protected Arbitrary<? extends PayRule> blocks() {
 *         return Numbers.rates().map(rate -> new FlatCommission(Metrics.SALES, rate));
 *     }
 * }
 * }</pre>
 *
 * <p>Beside the laws of {@link BlockContract} and {@link TrialContract}: the rule's {@linkplain PayRule#curves curves}
 * tell what it pays, and it never pays less as a metric of {@link #neverFallsAs} gets better, or any of which the check of
 * its plan says nothing.
 */
public abstract class PayRuleContract extends TrialContract<PayRule> {

    private static final ImmutableSet<String> UNWISE =
            ImmutableSet.of("plan.undecided", "plan.pay-falls", "plan.pay-slopes-down");

    /** For subclasses. */
    protected PayRuleContract() {}

    /**
     * The plan in which a rule is tried: the rule without clauses under the id {@link Trial#RULE}, after what it asks
     * for, which is scores, grades, and a base of each id. Override it where the rule needs another company.
     */
    @Override
    protected CompensationPlan plan(PayRule rule, Rounding rounding) {
        return Stage.ofPay(rule, rounding);
    }

    /**
     * The metrics with which an agent's pay never falls as they get better, all else the same: higher, or lower where
     * the metric says that {@linkplain Better#LOWER lower is better}. None unless overridden.
     */
    protected ImmutableSet<Metric> neverFallsAs(PayRule rule) {
        return ImmutableSet.of();
    }

    /** By how much metrics get better. */
    @Provide("steps")
    public final Arbitrary<Exact> steps() {
        return Numbers.amounts("0", "30000");
    }

    @Property(tries = TRIES)
    public final void curves_ofARule_tellWhatItPays(@ForAll("trials") Trial<PayRule> trial) {
        paid(trial).ifPresent(run -> {
            for (PayoutCurve curve : trial.block().curves()) {
                for (Statement statement : run.statements()) {
                    valueOf(trial.facts(), statement.agent().id(), curve.metric())
                            .flatMap(value -> payAt(curve, value))
                            .ifPresent(pay -> Law.requireEqual(
                                    pay.rounded(trial.plan().rounding()),
                                    Trial.amount(statement),
                                    "what " + statement.agent().id() + " is paid by the curve over " + curve.metric()));
                }
            }
        });
    }

    private static Optional<Exact> valueOf(TeamFacts facts, AgentId agent, Metric metric) {
        return facts.value(agent, metric)
                .flatMap(value -> value instanceof Ratio ratio
                        ? ratio.value()
                        : Optional.of(value).filter(Exact.class::isInstance).map(Exact.class::cast));
    }

    private static Optional<Exact> payAt(PayoutCurve curve, Exact value) {
        return curve.pieces().stream()
                .filter(piece -> piece.band().contains(value))
                .findFirst()
                .map(piece -> piece.payAt(value));
    }

    @Property(tries = TRIES)
    public final void line_asAMetricGetsBetter_neverFalls(
            @ForAll("trials") Trial<PayRule> trial, @ForAll("steps") Exact step) {
        improving(trial, neverFallsAs(trial.block()), step, PayRuleContract::requireNoFall);
    }

    @Property(tries = TRIES)
    public final void line_ofWhichTheCheckSaysNothing_neverFalls(
            @ForAll("trials") Trial<PayRule> trial, @ForAll("steps") Exact step) {
        if (trial.plan().check().stream().map(Finding::code).noneMatch(UNWISE::contains)) {
            ImmutableSet<Metric> own =
                    CompensationPlan.builder("own", "1", "CNY").pay(Trial.RULE, trial.block()).build().reads().stream()
                            .filter(metric -> metric.better() != Better.NEITHER && metric.origin() == null)
                            .collect(ImmutableSet.toImmutableSet());
            improving(trial, own, step, PayRuleContract::requireNoFall);
        }
    }

    private static void requireNoFall(TeamRun before, TeamRun after, AgentId agent, Metric metric) {
        Exact less = Trial.amount(before.statement(agent));
        Exact more = Trial.amount(after.statement(agent));
        Law.require(
                more.compareTo(less) >= 0,
                () -> "Expected no less than " + less + " for " + agent + " as " + metric + " gets better from "
                        + before.facts().value(agent, metric) + " to "
                        + after.facts().value(agent, metric) + ", but found " + more);
    }
}
