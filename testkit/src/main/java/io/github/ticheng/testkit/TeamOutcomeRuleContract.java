// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.statement.Outcome;
import java.util.stream.Stream;

/**
 * What every rule of a team's outcomes keeps to, ours and a host's.
 *
 * <p>Extend it in the tests of a rule and give the rules to try.
 *
 * <p>Its laws are those of {@link OutcomesContract}.
 */
public abstract class TeamOutcomeRuleContract extends OutcomesContract<TeamOutcomeRule> {

    /** For subclasses. */
    protected TeamOutcomeRuleContract() {}

    /**
     * The plan in which a rule is tried: the rule without clauses under the id {@link Trial#RULE}, after what it asks
     * for and a rule that pays on sales. Override it where the rule needs another company, but no other outcomes.
     */
    @Override
    protected CompensationPlan plan(TeamOutcomeRule rule, Rounding rounding) {
        return Stage.ofTeamOutcome(rule, rounding);
    }

    @Override
    final ImmutableList<Outcome> outcomes(AgentId agent, TeamRun run) {
        return run.teamStatement().outcomes();
    }

    @Override
    final Stream<Outcome> outcomes(TeamRun run) {
        return run.teamStatement().outcomes().stream();
    }
}
