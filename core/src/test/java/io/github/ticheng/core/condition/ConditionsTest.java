// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.metric.Metrics;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void thresholds_fourComparisons_withoutDataTheyDoNotHold() {
        assertThat(Conditions.atLeast(Metrics.SALES, "20000"))
                .isEqualTo(new MetricCondition(Metrics.SALES, Comparison.AT_LEAST, Level.parse("20000"), false));
        assertThat(Conditions.above(Metrics.SALES, "20000"))
                .isEqualTo(new MetricCondition(Metrics.SALES, Comparison.ABOVE, Level.parse("20000"), false));
        assertThat(Conditions.atMost(Metrics.SALES, "20000"))
                .isEqualTo(new MetricCondition(Metrics.SALES, Comparison.AT_MOST, Level.parse("20000"), false));
        assertThat(Conditions.below(Metrics.SALES, "20000"))
                .isEqualTo(new MetricCondition(Metrics.SALES, Comparison.BELOW, Level.parse("20000"), false));
        assertThat(Conditions.compare(Metrics.SALES, Comparison.BELOW, "20000", true))
                .isEqualTo(new MetricCondition(Metrics.SALES, Comparison.BELOW, Level.parse("20000"), true));
    }

    @Test
    void atLeast_percentage_readsTheShare() {
        assertThat(Conditions.atLeast(Metrics.INQUIRY_CONVERSION_RATE, "37.5%"))
                .isEqualTo(new MetricCondition(
                        Metrics.INQUIRY_CONVERSION_RATE, Comparison.AT_LEAST, Level.parse("37.5%"), false));
    }

    @Test
    void atMost_percentageWithoutItsSign_saysWhatToWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.atMost(Metrics.REFUND_RATE, "5"))
                .withMessage("Expected a percentage such as 5%, but found 5");
    }

    @Test
    void atLeast_percentOfSomethingElse_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.atLeast(Metrics.AVERAGE_ORDER_VALUE, "5%"))
                .withMessage("Expected a number that is no percentage, but found 5%");
    }

    @Test
    void inPostAndGraded_repeated_countOnce() {
        assertThat(Conditions.inPost("senior", "senior")).isEqualTo(Conditions.inPost("senior"));
        assertThat(Conditions.graded("fair", "fair")).isEqualTo(Conditions.graded("fair"));
    }
}
