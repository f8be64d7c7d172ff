// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.examples.systems.Shop.amount;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The regulation where no worked case of its folder looks: beside the thresholds. */
class TaobaoKpiTest {

    private static final CompensationPlan REPAIRED = TaobaoKpi.repaired("CNY").plan();
    private static final CompensationPlan PRINTED = TaobaoKpi.printed("CNY").plan();

    @ParameterizedTest
    @CsvSource({
        // Between the printed rows, and at the last threshold.
        "20000.01, 250.00",
        "20000.99, 250.04",
        "25000.01, 500.00",
    })
    void run_printedLadder_paysAsPrinted(String sales, String commission) {
        assertThat(commission(PRINTED, sales)).isEqualTo(commission);
    }

    @ParameterizedTest
    @CsvSource({
        "25000.01, 450.00",
        "25000.00, 450.00",
        "20000.01, 250.00",
        "20000.00, 250.00",
        "15000.01, 150.00",
        "14999.99, 150.00",
        "-500.00, 0.00",
    })
    void run_repairedLadder_joinsAtEveryThreshold(String sales, String commission) {
        assertThat(commission(REPAIRED, sales)).isEqualTo(commission);
    }

    private static String commission(CompensationPlan plan, String sales) {
        TeamFactsBuilder facts = Shop.month("2024-07", "0");
        return amount(
                plan.run(Shop.add(facts, "li-na", "80", sales).build()).statement("li-na"), "personal-commission");
    }

    @Test
    void check_repaired_nothing() {
        assertThat(REPAIRED.check()).isEmpty();
        assertThat(REPAIRED.check(
                        List.of(Metrics.SALES, Metrics.ASSESSMENT_SCORE, Metrics.DAYS_ABSENT, Metrics.PUBLIC_SALES)))
                .isEmpty();
    }

    @Test
    void plan_eachReading_hasItsVersion() {
        assertThat(List.of(
                        PRINTED.ref().toString(),
                        REPAIRED.ref().toString(),
                        TaobaoKpi.repaired("CNY")
                                .streakPaysEveryTime()
                                .plan()
                                .ref()
                                .toString()))
                .doesNotHaveDuplicates();
    }
}
