// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.rules.scorecard.Scorecards;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of rules of a team's outcomes, kept by those that ship and by a small one as a host writes it. */
class TeamOutcomesContractTest extends TeamOutcomeRuleContract {

    @Override
    protected Arbitrary<? extends TeamOutcomeRule> blocks() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Numbers.amounts("20000", "60000"),
                                Arbitraries.integers().between(1, 3))
                        .as((target, months) ->
                                Scorecards.shopDiagnosis(Scorecards.against(Metrics.SALES, target.toString()), months)),
                Arbitraries.just(Scorecards.shopDiagnosis(Scorecards.against(Metrics.REFUND_RATE, "10%"), 1)),
                Numbers.amounts("0", "10000").map(from -> new SampleRoomRules.TeamPraise(RuleId.of(Trial.RULE), from)));
    }
}
