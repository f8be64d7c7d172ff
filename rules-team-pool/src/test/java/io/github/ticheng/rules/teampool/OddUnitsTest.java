// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.rules.teampool.PoolRuns.parts;
import static io.github.ticheng.rules.teampool.PoolRuns.plan;
import static io.github.ticheng.rules.teampool.PoolRuns.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddUnitsTest {

    private static TeamFacts hired(String period) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent(hiredOn("an", "2023-05-01"), a -> {})
                .agent(hiredOn("bo", "2020-01-01"), a -> {})
                .agent(hiredOn("chen", "2021-03-01"), a -> {})
                .build();
    }

    private static Agent hiredOn(String id, String day) {
        return Agent.builder()
                .id(AgentId.of(id))
                .team(TeamId.of("desk"))
                .hiredOn(LocalDate.parse(day))
                .post(id.equals("bo") ? TeamPool.TEAM_LEADER : "agent")
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "BY_ID, 2024-07, 33.34 33.33 33.33",
        "BY_ID, 2024-08, 33.34 33.33 33.33",
        "BY_SENIORITY, 2024-07, 33.33 33.34 33.33",
        "LEADER, 2024-07, 33.33 33.34 33.33",
        "ROTATING, 2024-07, 33.34 33.33 33.33",
        "ROTATING, 2024-08, 33.33 33.34 33.33",
        "ROTATING, 2024-09, 33.33 33.33 33.34",
        "ROTATING, 2024-10, 33.34 33.33 33.33",
        "ROTATING, 2024-07-01/2024-07-15, 33.34 33.33 33.33",
        "ROTATING, 2024-07-16/2024-07-31, 33.33 33.34 33.33",
        "ROTATING, 2024-08-01/2024-08-15, 33.33 33.33 33.34",
        "ROTATING, 2024-07-01/2024-07-07, 33.33 33.33 33.34",
        "ROTATING, 2024-07-08/2024-07-14, 33.34 33.33 33.33",
        "ROTATING, 2024-07-15/2024-07-21, 33.33 33.34 33.33",
        "ROTATING, 2024-Q3, 33.33 33.34 33.33",
        "ROTATING, 2024-Q4, 33.33 33.33 33.34",
        "ROTATING, 2025-Q1, 33.34 33.33 33.33"
    })
    void run_oddFen_goesInTheDeclaredOrder(OddUnits order, String period, String parts) {
        CompensationPlan plan = plan(Pools.fixed("100").equally().oddUnits(order));
        TeamRun run = plan.run(hired(period));

        assertThat(parts(run)).isEqualTo(parts);
        PoolRuns.assertRecomputed(run);
    }

    @Test
    void run_seniorityUnknown_isAProblem() {
        CompensationPlan plan = plan(Pools.fixed("100").equally().oddUnits(OddUnits.BY_SENIORITY));

        assertThatThrownBy(() -> plan.run(team(3).build()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(
                        "Expected a day of hiring for the order of the odd units, but found none for agent"
                                + " a00001");
    }
}
