// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import org.junit.jupiter.api.Test;

/** Silent orders credited by head move people up a ladder that adds up over the quarter. */
class CreditedToDateTest {

    private static final CompensationPlan PLAN = CompensationPlan.builder("desk", "1", "CNY")
            .credit("silent-orders", Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead()))
            .pay(
                    "commission",
                    Ladders.quarterToDate(Ladders.marginal(Metrics.SALES)
                            .upTo("30000", percent("1"))
                            .above(percent("2"))))
            .settle("corrections", Wages.corrections())
            .build();

    private static TeamFacts facts(String month, String own, Correction... corrections) {
        var builder = TeamFacts.builder("desk", month, "CNY")
                .agent("an", a -> a.put(Metrics.SALES, own))
                .agent("bo", a -> a.put(Metrics.SALES, "0"))
                .team(Metrics.PUBLIC_SALES, "10000");
        for (Correction correction : corrections) {
            builder.correction(correction);
        }
        return builder.build();
    }

    private static Exact total(TeamRun run) {
        return run.statement("an").total().amount();
    }

    @Test
    void pay_quarterToDate_countsWhatWasCreditedInEarlierMonths() {
        TeamRun january = PLAN.run(facts("2024-01", "12000"));
        TeamRun february = PLAN.run(facts("2024-02", "12000"), january.ledger());
        TeamRun march = PLAN.run(facts("2024-03", "12000"), february.ledger());

        // 17,000 a month with a half of the silent orders: 17,000, 34,000, 51,000 to date.
        assertThat(total(january)).isEqualTo(Exact.of(170));
        assertThat(total(february)).isEqualTo(Exact.of(130 + 80));
        assertThat(total(march)).isEqualTo(Exact.of(340));
    }

    @Test
    void pay_correctionOfACreditedMonth_isTheDifferenceOfTheQuarter() {
        Ledger february = PLAN.run(
                        facts("2024-02", "12000"),
                        PLAN.run(facts("2024-01", "12000")).ledger())
                .ledger();
        Correction refund = Correction.added(
                "4711", "2024-01", "buyer-refund", Label.of("refund", "退款"), "an", Metrics.SALES, "-12000");

        TeamRun march = PLAN.run(facts("2024-03", "12000", refund), february);
        TeamRun withoutDetour = PLAN.run(
                facts("2024-03", "12000"),
                PLAN.run(
                                facts("2024-02", "12000"),
                                PLAN.run(facts("2024-01", "0")).ledger())
                        .ledger());

        Exact paid = Exact.of(170 + 210).plus(total(march));
        Exact right = Exact.of(50).plus(Exact.of(170)).plus(total(withoutDetour));
        assertThat(paid).isEqualTo(right);
        assertThat(march.statement("an").amount("corrections").orElseThrow().amount())
                .isEqualTo(Exact.of(50 + 170 - 380));
    }
}
