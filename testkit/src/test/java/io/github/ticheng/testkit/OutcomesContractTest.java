// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.wages.Wages;
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
                Arbitraries.just(Scorecards.gradeOutcomes("fail", "training", "training", "培训")
                        .and("excellent", "promotion", "promotion recommended", "推荐晋升")),
                months.map(inARow -> Scorecards.exitAfter(inARow, "fail", "fair")),
                Combinators.combine(Numbers.amounts("0", "60000"), months)
                        .as((goal, more) -> Scorecards.lastChance(Metrics.SALES, goal.toString(), more)),
                Arbitraries.just(Scorecards.lastChance(Metrics.REFUND_RATE, "10%")),
                Arbitraries.just(Scorecards.weakestMetric(Metrics.SALES, Metrics.REFUND_RATE)),
                months.map(inARow -> Scorecards.steadiness(Metrics.SALES, Metrics.SHOP_TURNOVER, inARow + 1, "20%")),
                months.map(inARow -> Scorecards.quadrants(
                        Scorecards.againstTeam(Metrics.REFUND_RATE),
                        Scorecards.against(Metrics.SALES, "30000"),
                        inARow)),
                Arbitraries.just(Wages.postReview(
                        List.of("trainee", "junior", "senior"),
                        Conditions.atLeast(Metrics.SALES, "40000"),
                        Conditions.graded("fail"))),
                Numbers.amounts("0", "5000").map(below -> new SampleRoomRules.Training(RuleId.of(Trial.RULE), below)));
    }

    /** The weakest metric names the best agent, of several the one whose id comes first. */
    @Override
    protected boolean dependsOnIds(OutcomeRule rule) {
        return rule.equals(Scorecards.weakestMetric(Metrics.SALES, Metrics.REFUND_RATE));
    }
}
