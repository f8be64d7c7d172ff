// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the broken rules are tried on, and that a law finds them. */
final class BrokenTrials {

    /** Two seniors with equal points, and a trainee. */
    static final TeamFacts JULY = facts("2024-07");

    static final ImmutableList<TeamFacts> TWO_MONTHS = ImmutableList.of(facts("2024-06"), JULY);

    private BrokenTrials() {}

    private static TeamFacts facts(String period) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent(agent("li-na", "senior"), sheet -> values(sheet, "9000", "3", "80"))
                .agent(agent("wang-wei", "senior"), sheet -> values(sheet, "12000", "3", "80"))
                .agent(agent("zhao-min", "trainee"), sheet -> values(sheet, "0", "0", "40"))
                .team(Metrics.PUBLIC_SALES, "1000.00")
                .build();
    }

    private static void values(TeamFactsBuilder.AgentFacts sheet, String sales, String praises, String points) {
        sheet.put(Metrics.SALES, sales)
                .put(Metrics.NET_SALES, sales)
                .put(Metrics.PRAISES, praises)
                .put(Metrics.DUTY_POINTS, points)
                .put(Metrics.LATENESS, "0");
    }

    private static Agent agent(String id, String post) {
        return Agent.builder()
                .id(AgentId.of(id))
                .team(TeamId.of("desk"))
                .post(post)
                .build();
    }

    static void assertBroken(ThrowingCallable law, String... said) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class).hasMessageContainingAll(said);
    }
}
