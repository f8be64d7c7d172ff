// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.rule.PayRule;
import org.junit.jupiter.api.Test;

/** A counterexample is told as facts: who had which value of what in which month. */
class TrialToldTest {

    @Test
    void toString_ofATrial_namesAgentsAndMetrics() {
        PayRule wage = new SamplePayRules.Commission(Metrics.SALES, Rate.percent("3"));
        Trial<PayRule> trial = new Trial<>(wage, Stage.ofPay(wage, Rounding.FEN_HALF_UP), BrokenTrials.TWO_MONTHS);

        assertThat(trial.toString())
                .contains(
                        "\n  2024-07\n",
                        "\n    li-na, senior\n",
                        "\n      sales: 9000\n",
                        "the team public sales: 1000");
    }
}
