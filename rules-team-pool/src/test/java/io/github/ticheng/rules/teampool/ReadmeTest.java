// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.core.metric.Metrics.DAYS_PRESENT;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.RECEPTIONS;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void plan_ofTheReadme_pays() {
        CompensationPlan plan = CompensationPlan.builder("corner-shop", "2024-07", "CNY")
                .credit(
                        "silent-orders",
                        Pools.credit(PUBLIC_SALES, SALES, Pools.by(RECEPTIONS)).share(percent("50")))
                .share(
                        "public-commission",
                        Pools.rateOf(percent("0.5"), PUBLIC_SALES).equally())
                .share(Entry.of(
                                "bonus-pool",
                                Pools.fixed("1000")
                                        .split(Pools.leaderFirst(percent("20"), Pools.by(DAYS_PRESENT)))
                                        .oddUnits(OddUnits.ROTATING)
                                        .leftOver(LeftOver.NEXT_PERIOD))
                        .when(Conditions.atLeast(DAYS_PRESENT, "10")))
                .build();
        TeamRun run = plan.run(PoolRuns.july()
                .agent(
                        PoolRuns.agent("li-na", "team-leader"),
                        a -> a.put(SALES, "8000").put(RECEPTIONS, "200").put(DAYS_PRESENT, "22"))
                .agent(
                        "wang-wei",
                        a -> a.put(SALES, "9000").put(RECEPTIONS, "300").put(DAYS_PRESENT, "12"))
                .agent(
                        "zhou-jie",
                        a -> a.put(SALES, "1000").put(RECEPTIONS, "0").put(DAYS_PRESENT, "9"))
                .team(PUBLIC_SALES, "84000")
                .build());

        assertThat(plan.check()).isEmpty();
        assertThat(PoolRuns.parts(run, "public-commission")).isEqualTo("70.00 70.00 70.00");
        assertThat(PoolRuns.parts(run, "bonus-pool")).isEqualTo("200.00 800.00 0.00");
    }
}
