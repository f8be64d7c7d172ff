// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.PayRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippet of the module's README. */
class ReadmeTest {

    @Test
    void readme_snippet_paysAndAnswers() {
        CommissionLadder ladder = Ladders.marginal(SALES)
                .upTo("15000", percent("1"))
                .upTo("20000", percent("2"))
                .above(percent("4"));
        PayRule commission = Ladders.quarterToDate(
                Ladders.gated(ladder, Conditions.atLeast(SALES, "5000")).otherwiseTimes("0.5"));

        NextTier next =
                ladder.scale().nextTier(Exact.of("19000"), Exact.of("0.01")).orElseThrow();

        assertThat(Desk.paid(commission, Map.of(SALES, "23450.55"))).isEqualTo("388.02");
        assertThat(next.distance()).isEqualTo(Exact.of("1000.01"));
    }
}
