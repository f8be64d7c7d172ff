// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.teampool.PoolBase;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Bound;
import io.github.ticheng.rules.tieredcommission.CommissionLadder;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.tieredcommission.NegativeBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pool that takes a ladder over by its curve pays what the ladder would. */
class PoolLadderTest {

    private static final CommissionLadder LADDER = Ladders.flat(Metrics.PUBLIC_SALES, Rate.percent("4"))
            .negativeBase(NegativeBase.MIRRORED)
            .unlockedFrom(Bound.of("5000"))
            .atLeast("250")
            .atMost("800");

    @ParameterizedTest
    @CsvSource({
        "100000, 800.00",
        "10000, 400.00",
        "5000, 250.00",
        "4999.99, 0.00",
        "0, 0.00",
        "-4999.99, 0.00",
        "-5000, -250.00",
        "-10000, -400.00",
        "-100000, -800.00",
    })
    void pool_mirroredLadderWithLimits_oppositeBelowZero(String sales, String pool) {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .share(
                        "pool",
                        Pools.ladder(LADDER.curves().get(0), PoolBase.TEAM_VALUE)
                                .equally())
                .build();

        assertThat(plan.run(TeamFacts.builder("desk", "2024-07", "CNY")
                                .agent("li-na", agent -> {})
                                .team(Metrics.PUBLIC_SALES, sales)
                                .build())
                        .statement("li-na")
                        .total())
                .hasToString("CNY " + pool);
    }
}
