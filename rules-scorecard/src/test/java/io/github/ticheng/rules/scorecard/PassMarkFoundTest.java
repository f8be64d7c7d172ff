// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.PayRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What asks whether a score passes is found where no score can fail. */
class PassMarkFoundTest {

    private static final PointsCard WITHOUT = Scorecards.given(Metrics.ASSESSMENT_SCORE, "100");
    private static final Entry<PayRule> WHEN_PASSED =
            Entry.<PayRule>of("line", Scorecards.payByScore("100")).when(Conditions.passed());
    private static final Entry<PayRule> IF_PASSED =
            Entry.of("line", Scorecards.payByScore("100").ifPassed());

    private static List<String> found(PointsCard card, Entry<PayRule> entry) {
        return CompensationPlan.builder("p", "1", "CNY").score("card", card).pay(entry).build().check().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void check_passAskedOfACardWithoutMark_isFound() {
        assertThat(found(WITHOUT, WHEN_PASSED)).containsExactly("plan.no-pass-mark");
        assertThat(found(WITHOUT, IF_PASSED)).containsExactly("plan.no-pass-mark");
    }

    @Test
    void check_passAskedOfACardWithMark_isFine() {
        for (PointsCard card : List.of(WITHOUT.passingAt("60"), WITHOUT.passingAt(percent("60")))) {
            assertThat(found(card, WHEN_PASSED)).isEmpty();
            assertThat(found(card, IF_PASSED)).isEmpty();
        }
    }

    @Test
    void check_passNotAsked_needsNoMark() {
        assertThat(found(WITHOUT, Entry.of("line", Scorecards.payByScore("100"))))
                .isEmpty();
    }
}
