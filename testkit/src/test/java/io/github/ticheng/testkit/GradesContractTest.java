// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.rules.scorecard.ForcedGrades;
import io.github.ticheng.rules.scorecard.GradeTable;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.scorecard.Ties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of rules that grade, kept by tables and limited grades, and by a small one as a host writes it. */
class GradesContractTest extends GradeRuleContract {

    @Override
    protected Arbitrary<? extends GradeRule> blocks() {
        Arbitrary<GradeTable> tables = Arbitraries.integers()
                .between(70, 99)
                .map(lower -> Scorecards.gradesFrom(lower.toString(), "excellent", "优秀")
                        .from("60", "good", "良好")
                        .from("40", "fair", "合格")
                        .below("fail", "不合格"));
        Arbitrary<GradeTable> open =
                tables.map(table -> new GradeTable(table.rows().subList(0, 3), null, ImmutableList.of()));
        Arbitrary<GradeTable> any = Arbitraries.oneOf(tables, open);
        Arbitrary<String> shares = Arbitraries.integers().between(0, 100).map(percent -> percent + "%");
        return Arbitraries.oneOf(
                any,
                Combinators.combine(any, shares, Arbitraries.of(Ties.class))
                        .as((table, share, ties) -> Scorecards.forcedGrades(table, "excellent", share, ties)),
                Combinators.combine(any, shares, shares, Arbitraries.of(Ties.class))
                        .as((table, share, next, ties) -> Scorecards.forcedGrades(table, "excellent", share, ties)
                                .and("good", next)),
                Arbitraries.just(new SampleRoomRules.BestIsExcellent()));
    }

    /** Few different points, so that there are ties. */
    @Override
    protected Facts facts(GradeRule rule, CompensationPlan plan) {
        return super.facts(rule, plan)
                .with(Metrics.DUTY_POINTS, Numbers.evenly(3, 10).map(tens -> Exact.of(10 * tens)));
    }

    @Override
    protected boolean dependsOnIds(GradeRule rule) {
        return rule instanceof ForcedGrades forced && forced.ties() == Ties.BY_AGENT_ID;
    }
}
