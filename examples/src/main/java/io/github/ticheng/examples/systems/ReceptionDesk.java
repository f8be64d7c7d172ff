// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.CommissionLadder;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.tieredcommission.TierPay;

/**
 * Pay by reception volume (接待量): 0.35 for each customer received before or after the sale, and a bonus by how many
 * that is an hour.
 *
 * <p>The volume is reported by channel; the rate keeps its customers and hours, so that a team's rate, or a quarter's, is
 * rebuilt from them.
 */
public final class ReceptionDesk {

    private static final CommissionLadder PAY_PER_RECEPTION = Ladders.flat(
            Base.sum(Metrics.AFTER_SALES_RECEPTIONS, Metrics.PRE_SALES_RECEPTIONS), TierPay.perUnit("0.35"));

    private static final CommissionLadder LOAD_BONUS = Ladders.highestFixed(Metrics.RECEPTION_RATE)
            .from("35", "10")
            .from("60", "20")
            .thenSteady();

    private ReceptionDesk() {}

    /** The plan of the desk. It needs the receptions of both channels and the rate an hour of each agent. */
    public static CompensationPlan plan() {
        return CompensationPlan.builder("reception-desk", "1", "CNY")
                .pay(Entry.of("pay-per-reception", PAY_PER_RECEPTION).labelled("pay per reception", "接待计件"))
                .pay(Entry.of("load-bonus", LOAD_BONUS).labelled("load bonus", "接待强度奖"))
                .build();
    }
}
