// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Agent.AgentNames;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTest {

    private static final Period JULY = Period.parse("2024-07");
    private static final Phrase SHARED = Phrase.of("test.shared", "shared by {agents}", "由{agents}平分");

    private static Agent agent(@Nullable LocalDate hired, @Nullable LocalDate left) {
        Agent.Builder agent = Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
        if (hired != null) {
            agent.hiredOn(hired);
        }
        if (left != null) {
            agent.leftOn(left);
        }
        return agent.build();
    }

    @ParameterizedTest
    @CsvSource({
        // who is hired on the last day or leaves on the first was there; who leaves by the end is paid for the last
        // time
        ",           ,           true,  false",
        "2024-07-31, ,           true,  false",
        "2024-08-01, ,           false, false",
        ",           2024-06-30, false, true",
        ",           2024-07-01, true,  true",
        ",           2024-07-31, true,  true",
        ",           2024-08-01, true,  false",
        "2024-07-15, 2024-07-15, true,  true",
    })
    void isEmployedIn_aroundTheEdges_countsBothDays(
            @Nullable LocalDate hired, @Nullable LocalDate left, boolean isEmployed, boolean hasLeft) {
        assertThat(agent(hired, left).isEmployedIn(JULY)).isEqualTo(isEmployed);
        assertThat(agent(hired, left).hasLeftBy(JULY)).isEqualTo(hasLeft);
    }

    @ParameterizedTest
    @CsvSource({
        // hired, left, day, full months
        "2024-01-01, ,           2023-12-31, 0",
        "2024-01-01, ,           2024-01-31, 1",
        "2024-01-02, ,           2024-01-31, 0",
        "2024-01-15, ,           2024-02-13, 0",
        "2024-01-15, ,           2024-02-14, 1",
        "2024-01-31, ,           2024-02-28, 0",
        "2024-01-31, ,           2024-02-29, 1",
        "2024-01-31, ,           2024-03-30, 2",
        "2024-01-15, 2024-03-14, 2024-03-13, 1",
        "2024-01-15, 2024-03-14, 2024-03-14, 2",
        "2024-01-15, 2024-03-14, 2030-01-01, 2",
        "2024-01-15, 2024-03-13, 2030-01-01, 1",
    })
    void fullMonthsServed_anyDay_endWithTheLastDay(
            LocalDate hired, @Nullable LocalDate left, LocalDate day, int months) {
        assertThat(agent(hired, left).fullMonthsServed(day)).isEqualTo(months);
    }

    @Test
    void fullMonthsServed_notKnownSinceWhen_isRefused() {
        assertThat(agent(null, null).isServiceKnown()).isFalse();
        assertThat(agent(LocalDate.of(2024, 1, 1), null).isServiceKnown()).isTrue();
        assertThatThrownBy(() -> agent(null, null).fullMonthsServed(LocalDate.of(2024, 7, 31)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("li-na");
    }

    @Test
    void tree_agentWithEverything_hasEverything() {
        Agent all = Agent.builder()
                .id(AgentId.of("li-na"))
                .team(TeamId.of("desk"))
                .name("Li Na")
                .post("senior")
                .group("night")
                .hiredOn(LocalDate.of(2020, 1, 1))
                .leftOn(LocalDate.of(2024, 7, 31))
                .build();

        assertThat(all.treeInTeam().members().keySet())
                .containsExactly("id", "name", "post", "group", "hired-on", "left-on");
        assertThat(agent(null, null).tree().members().keySet()).containsExactly("team", "id");
    }

    /** A slip names nobody but the one who reads it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a     | a | shared by you              | 由本人平分
            a     | b | shared by another agent    | 由另一员工平分
            a b   | a | shared by you and another agent | 由本人及另一员工平分
            a b   | c | shared by 2 others         | 由其他 2 人平分
            a b c | b | shared by you and 2 others | 由本人及其他 2 人平分
            """)
    void seenBy_agentsInASentence_nobodyElseIsNamed(String agents, String reader, String english, String chinese) {
        ImmutableList<AgentId> all =
                Splitter.on(' ').splitToStream(agents).map(AgentId::of).collect(ImmutableList.toImmutableList());
        Words seen = AgentNames.seenBy(AgentId.of(reader), SHARED.filled(AgentNames.of(all)));

        assertThat(seen.in(Language.ENGLISH)).isEqualTo(english);
        assertThat(seen.in(Language.CHINESE)).isEqualTo(chinese);
        assertThat(AgentNames.of(all).in(Language.ENGLISH)).isEqualTo(agents.replace(" ", ", "));
        Words others = Label.of("said of nobody", "与人无关");
        assertThat(AgentNames.seenBy(AgentId.of(reader), others)).isSameAs(others);
    }
}
