// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Finding.Severity;
import org.junit.jupiter.api.Test;

class CorrectionPlanTest {

    @Test
    void plan_withTwoRulesForCorrections_doesNotRun() {
        CompensationPlan plan = Desk.plan(
                p -> p.settle("one", Wages.corrections()).settle("two", Wages.correctionsAllBut("out-of-stock")));

        assertThat(plan.check())
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && finding.message().toString().contains("at most one rule that pays corrections"));
    }

    @Test
    void rule_forCorrections_hasNoConditionAndRunsMonthly() {
        assertThatThrownBy(() -> Desk.plan(
                        p -> p.settle(Entry.of("one", Wages.corrections()).when(Conditions.above(Metrics.SALES, "0")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "Expected a rule without a condition, due in each pay period, to pay corrections");
        assertThatThrownBy(() -> Desk.plan(
                        p -> p.settle(Entry.of("one", Wages.corrections()).every(Cadence.YEAR))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every YEAR");
    }
}
