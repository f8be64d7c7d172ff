// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.rules.scorecard.ExitProposal;
import io.github.ticheng.rules.scorecard.GradeOutcomes;
import io.github.ticheng.rules.scorecard.outcome.Axis;
import io.github.ticheng.rules.scorecard.outcome.LastChance;
import io.github.ticheng.rules.scorecard.outcome.Quadrants;
import io.github.ticheng.rules.scorecard.outcome.Steadiness;
import io.github.ticheng.rules.scorecard.outcome.WeakestMetric;
import io.github.ticheng.rules.wages.PostReview;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of rules of agents' outcomes, kept by those that ship and by a small one as a host writes it. */
class OutcomesContractTest extends OutcomeRuleContract {

    @Override
    protected Arbitrary<? extends OutcomeRule> blocks() {
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 3);
        return Arbitraries.oneOf(
                Arbitraries.just(GradeOutcomes.of("fail", "training", "training", "培训")
                        .and("excellent", "promotion", "promotion recommended", "推荐晋升")),
                months.map(inARow -> ExitProposal.after(inARow, "fail", "fair")),
                Combinators.combine(Numbers.amounts("0", "60000"), months)
                        .as((goal, more) ->
                                LastChance.of(Metrics.SALES, goal.toString()).withMonths(more)),
                Arbitraries.just(LastChance.of(Metrics.REFUND_RATE, "10%")),
                Arbitraries.just(WeakestMetric.of(Metrics.SALES, Metrics.REFUND_RATE)),
                months.map(inARow -> Steadiness.of(Metrics.SALES, Metrics.SHOP_TURNOVER, inARow + 1, "20%")),
                months.map(inARow -> Quadrants.of(
                        Axis.againstTeam(Metrics.REFUND_RATE), Axis.against(Metrics.SALES, "30000"), inARow)),
                Arbitraries.just(PostReview.of(
                        List.of("trainee", "junior", "senior"),
                        Conditions.atLeast(Metrics.SALES, "40000"),
                        Conditions.graded("fail"))),
                Numbers.amounts("0", "5000").map(below -> new SampleRoomRules.Training(RuleId.of(Trial.RULE), below)));
    }

    /** The weakest metric names the best agent, of several the one whose id comes first. */
    @Override
    protected boolean dependsOnIds(OutcomeRule rule) {
        return rule instanceof WeakestMetric;
    }
}
