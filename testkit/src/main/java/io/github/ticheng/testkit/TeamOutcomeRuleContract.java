// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.TeamOutcomeRule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every rule of a team's outcomes keeps to, ours and a host's.
 *
 * <p>Extend it in the tests of a rule and give the rules to try.
 *
 * <p>Beside the laws of {@link BlockContract} and {@link TrialContract}: an outcome names its rule, has a code of
 * lower-case words, and a label and a reason in both languages, which name a metric with which it changes; and it never is about money: lines, balances and scores
 * are the same without the rule, and where every value is there it does not keep a team from being paid.
 */
public abstract class TeamOutcomeRuleContract extends TrialContract<TeamOutcomeRule> {

    /** For subclasses. */
    protected TeamOutcomeRuleContract() {}

    /**
     * The plan in which a rule is tried: the rule without clauses under the id {@link Trial#RULE}, after what it asks
     * for and a rule that pays on sales. Override it where the rule needs another company, but no other outcomes.
     */
    protected CompensationPlan plan(TeamOutcomeRule rule, Rounding rounding) {
        return Stage.ofTeamOutcome(rule, rounding);
    }

    @Override
    final CompensationPlan planOf(TeamOutcomeRule rule, Rounding rounding) {
        return plan(rule, rounding);
    }

    @Override
    final Object madeFor(AgentId agent, TeamRun run) {
        return run.teamStatement().outcomes();
    }

    @Override
    final void requireNamed(Metric metric, AgentId agent, TeamRun one, TeamRun other) {
        if (OutcomeLaws.areScoredAlike(one, other)) {
            OutcomeLaws.requireNamed(
                    metric,
                    one.teamStatement().outcomes(),
                    other.teamStatement().outcomes());
        }
    }

    @Property(tries = TRIES)
    public final void outcome_ofARule_namesItAndSaysWhatAndWhy(@ForAll("trials") Trial<TeamOutcomeRule> trial) {
        paid(trial)
                .ifPresent(run -> OutcomeLaws.requireNamed(run.teamStatement().outcomes()));
    }

    @Property(tries = TRIES)
    public final void pay_withAnOutcome_isTheSame(@ForAll("trials") Trial<TeamOutcomeRule> trial) {
        OutcomeLaws.requireSamePay(trial);
    }
}
