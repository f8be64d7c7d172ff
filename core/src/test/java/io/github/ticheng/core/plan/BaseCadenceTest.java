// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.problem.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A base must be there in every month in which a rule that builds on it is due. */
class BaseCadenceTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, MONTH, false",
        "MONTH, QUARTER, false",
        "QUARTER, QUARTER, false",
        "QUARTER, MONTH, true",
        "YEAR, HALF_YEAR, true"
    })
    void check_baseDueLessOftenThanTheRule_isAnError(Cadence ofBase, Cadence ofRule, boolean isError) {
        CompensationPlan plan = CompensationPlan.builder("corner-shop", "1", "CNY")
                .pay(Entry.of("bonus", new TestRules.Flat(Metrics.SALES, Rate.percent("1")))
                        .every(ofBase))
                .pay(Entry.of("share", new TestRules.OfBase("bonus", Rate.percent("10")))
                        .every(ofRule))
                .build();

        assertThat(plan.check().stream()
                        .filter(Finding::isError)
                        .map(Finding::code)
                        .anyMatch("plan.base-less-often"::equals))
                .isEqualTo(isError);
    }
}
