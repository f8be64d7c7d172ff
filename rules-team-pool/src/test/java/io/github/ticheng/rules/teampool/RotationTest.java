// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.rules.teampool.PoolRuns.agent;
import static io.github.ticheng.rules.teampool.PoolRuns.july;
import static io.github.ticheng.rules.teampool.PoolRuns.parts;
import static io.github.ticheng.rules.teampool.PoolRuns.plan;
import static io.github.ticheng.rules.teampool.PoolRuns.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Order;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** July has 31 days, and a pool of 310.00 is 10.00 a day. */
class RotationTest {

    private static final Period JULY = Period.parse("2024-07");
    private static final List<String> ORDER = List.of("bo", "an", "chen");

    private static TeamRun run(Rotation rotation) {
        return plan(Pools.fixed("310").split(rotation).leftOver(LeftOver.KEPT))
                .run(july().agent(agent("an", "team-leader"), a -> {})
                        .agent(agent("bo", "agent"), a -> {})
                        .agent(agent("chen", "agent"), a -> {})
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        // days a turn, what becomes of the leader an's turns, an bo chen
        "7, TAKEN, 100.00 140.00 70.00", // bo 1–7, an 8–14, chen 15–21, bo 22–28, an 29–31
        "1, TAKEN, 100.00 110.00 100.00",
        "31, TAKEN, 0.00 310.00 0.00",
        "10, TAKEN, 100.00 110.00 100.00", // bo 1–10, an 11–20, chen 21–30, bo 31
        "10, NEXT, 0.00 110.00 200.00", // chen takes an's ten days, too
        "10, SHARED, 33.34 143.33 133.33",
        "10, LEFT_OVER, 0.00 110.00 100.00"
    })
    void run_leadersTurn_asDeclared(int days, MissedTurn leadersTurn, String parts) {
        assertThat(parts(run(Pools.inTurn(ORDER, JULY, days, MissedTurn.NEXT, leadersTurn))))
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        // what becomes of the turns of gone, who left: bo 1–10, gone 11–20, chen 21–30, bo 31
        "NEXT, 0.00 110.00 200.00, 0.00",
        "SHARED, 33.34 143.33 133.33, 0.00",
        "LEFT_OVER, 0.00 110.00 100.00, 100.00"
    })
    void run_leaversTurn_asDeclared(MissedTurn absent, String parts, String kept) {
        TeamRun run = run(Pools.inTurn(List.of("bo", "gone", "chen"), JULY, 10, absent, MissedTurn.TAKEN));

        assertThat(parts(run)).isEqualTo(parts);
        assertThat(run.teamStatement().pool("pool").orElseThrow().kept()).hasToString("CNY " + kept);
    }

    @Test
    void run_leaverInTheMiddleOfATurn_losesTheDaysAfter() {
        Agent leaver = Agent.builder()
                .id(AgentId.of("an"))
                .team(TeamId.of("desk"))
                .leftOn(LocalDate.parse("2024-07-15"))
                .build();
        TeamRun run = plan(Pools.fixed("310")
                        .split(Pools.inTurn(List.of("an", "bo"), JULY, 20, MissedTurn.NEXT, MissedTurn.TAKEN)))
                .run(july().agent(leaver, a -> {}).agent("bo", a -> {}).build());

        assertThat(parts(run)).isEqualTo("150.00 160.00");
    }

    @Test
    void run_nextMonth_goesOnWhereTheLastOneEnded() {
        Rotation rotation = Pools.inTurn(List.of("a00001", "a00002"), JULY, 20, MissedTurn.NEXT, MissedTurn.TAKEN);
        TeamRun run =
                plan(Pools.fixed("310").split(rotation)).run(team("2024-08", 2).build());

        // July: a00001 1–20, a00002 21–31 and 1–9 August; a00001 10–29, a00002 30–31.
        assertThat(parts(run)).isEqualTo("200.00 110.00");
    }

    @Test
    void run_withoutAnOrder_goesByIds() {
        Rotation rotation = Pools.inTurn(List.of(), JULY, 15, MissedTurn.NEXT, MissedTurn.TAKEN);

        assertThat(parts(plan(Pools.fixed("310").split(rotation)).run(team(2).build())))
                .isEqualTo("160.00 150.00");
    }

    @Test
    void run_everybodyGivesUpTheTurn_leavesItOver() {
        Rotation rotation = Pools.inTurn(List.of("gone", "too"), JULY, 15, MissedTurn.NEXT, MissedTurn.TAKEN);
        TeamRun run =
                plan(Pools.fixed("310").split(rotation).leftOver(LeftOver.KEPT)).run(team(2).build());

        assertThat(parts(run)).isEqualTo("0.00 0.00");
        assertThat(run.teamStatement().pool("pool").orElseThrow().kept()).hasToString("CNY 310.00");
    }

    @Test
    void explain_member_tellsDaysInTurn() {
        TeamRun run = run(Pools.inTurn(ORDER, JULY, 10, MissedTurn.NEXT, MissedTurn.TAKEN));

        assertThat(run.explain("chen", "pool").text(Language.ENGLISH))
                .contains("weight 10 d of 31 d in all", "exact share: 310.00 × 10 d ÷ 31 d = 100.00");
    }

    @Test
    void creditOn_days_areOfWhoseTurnItIs() {
        Rotation rotation = Pools.inTurn(ORDER, JULY, 10, MissedTurn.NEXT, MissedTurn.SHARED);
        List<Agent> team = List.of(agent("chen", "agent"), agent("bo", "agent"), agent("an", "team-leader"));

        assertThat(rotation.creditOn(LocalDate.of(2024, 7, 10), team)).hasToString("{bo=100%}");
        assertThat(rotation.creditOn(LocalDate.of(2024, 7, 11), team))
                .hasToString("{an=100/3%, bo=100/3%, chen=100/3%}");
        assertThat(rotation.creditOn(LocalDate.of(2024, 7, 21), team)).hasToString("{chen=100%}");
        assertThat(rotation.creditOn(LocalDate.of(2024, 7, 31), team)).hasToString("{bo=100%}");
        assertThatThrownBy(() -> rotation.creditOn(LocalDate.of(2024, 6, 30), team))
                .hasMessage("Expected a day from 2024-07-01 on, when turns begin, but found 2024-06-30");
    }

    @Test
    void creditOn_silentOrdersOfAMonth_areSalesOfWhoeverHadTheTurn() {
        Rotation rotation = Pools.inTurn(ORDER, JULY, 10, MissedTurn.NEXT, MissedTurn.SHARED);
        List<Agent> team = List.of(agent("an", "team-leader"), agent("bo", "agent"), agent("chen", "agent"));
        List<Order> orders = List.of(
                new Order("1", Exact.parse("100.00"), rotation.creditOn(LocalDate.of(2024, 7, 3), team)),
                new Order("2", Exact.parse("100.00"), rotation.creditOn(LocalDate.of(2024, 7, 15), team)),
                new Order("3", Exact.parse("50.00"), rotation.creditOn(LocalDate.of(2024, 7, 30), team)));

        TeamFactsBuilder facts = july();
        team.forEach(agent -> facts.agent(agent, a -> {}));

        TeamFacts july =
                facts.orders(Metrics.SALES, Metrics.PUBLIC_SALES, orders).build();
        assertThat(july.value(AgentId.of("an"), Metrics.SALES)).hasToString("Optional[33.34]");
        assertThat(july.value(AgentId.of("bo"), Metrics.SALES)).hasToString("Optional[133.33]");
        assertThat(july.value(AgentId.of("chen"), Metrics.SALES)).hasToString("Optional[83.33]");
    }

    @Test
    void run_beforeTheTurnsBegin_isAProblem() {
        Rotation rotation = Pools.inTurn(ORDER, JULY, 10, MissedTurn.NEXT, MissedTurn.TAKEN);

        assertThatThrownBy(() -> plan(Pools.fixed("310").split(rotation))
                        .run(team("2024-06", 2).build()))
                .hasMessageContaining("Expected a period from 2024-07-01 on, when the turns begin, but found 2024-06");
    }

    @Test
    void of_withoutMeaning_refused() {
        assertThatThrownBy(() -> Pools.inTurn(ORDER, JULY, 0, MissedTurn.NEXT, MissedTurn.TAKEN))
                .hasMessage("Expected a turn of 1 day or more, but found 0");
        assertThatThrownBy(() -> Pools.inTurn(ORDER, JULY, 1, MissedTurn.TAKEN, MissedTurn.TAKEN))
                .hasMessageContaining("but found taken");
        assertThatThrownBy(() -> Pools.inTurn(List.of("an", "bo", "an"), JULY, 1, MissedTurn.NEXT, MissedTurn.TAKEN))
                .hasMessage("Expected everybody once in the order of turns, but found an, bo, an");
    }

    @ParameterizedTest
    @CsvSource({
        // an is there until the day that is given, bo from the 21st on; the turns are those of someone who is gone
        "2024-07-20, 200.00 110.00, 0.00",
        "2024-07-10, 100.00 110.00, 100.00", // nobody is there from the 11th to the 20th
        "2024-07-31, 255.00 55.00, 0.00",
    })
    void run_sharedTurn_isOfThoseEmployedOnTheDay(LocalDate left, String parts, String kept) {
        Agent an = Agent.builder()
                .team(TeamId.of("desk"))
                .id(AgentId.of("an"))
                .leftOn(left)
                .build();
        Agent bo = Agent.builder()
                .team(TeamId.of("desk"))
                .id(AgentId.of("bo"))
                .hiredOn(LocalDate.parse("2024-07-21"))
                .build();
        TeamRun run = plan(Pools.fixed("310")
                        .split(Pools.inTurn(List.of("gone"), JULY, 10, MissedTurn.SHARED, MissedTurn.TAKEN))
                        .leftOver(LeftOver.KEPT))
                .run(july().agent(an, a -> {}).agent(bo, a -> {}).build());

        assertThat(parts(run)).isEqualTo(parts);
        assertThat(run.teamStatement().pool("pool").orElseThrow().kept()).hasToString("CNY " + kept);
    }
}
