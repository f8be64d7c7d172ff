// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids that a plan's author coins: of rules and of plans. */
class RuleIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "personal-commission", "q3-2024", "a-b-c"})
    void of_wordsJoinedByHyphens_isAnId(String text) {
        assertThat(RuleId.of(text)).hasToString(text);
        assertThat(PlanId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "a--b", "-a", "a-", "a b", "a_b", "a.b", "a/b", "a\n", "提成"})
    void of_anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> RuleId.of(text)).hasMessageStartingWith("Expected a rule id of lower-case words");
        assertThatThrownBy(() -> PlanId.of(text)).hasMessageStartingWith("Expected a plan id of lower-case words");
    }

    @Test
    void of_moreThan64Characters_isRefused() {
        String longest = "a".repeat(64);

        assertThat(RuleId.of(longest)).hasToString(longest);
        assertThat(TeamId.of(longest)).hasToString(longest);
        assertThatThrownBy(() -> RuleId.of(longest + "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TeamId.of(longest + "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void compareTo_ids_goByCodeUnits() {
        assertThat(Stream.of("b", "a-b", "10", "9", "a")
                        .map(RuleId::of)
                        .sorted()
                        .toList())
                .hasToString("[10, 9, a, a-b, b]");
        assertThat(Stream.of("b", "a-b", "10", "9", "a")
                        .map(PlanId::of)
                        .sorted()
                        .toList())
                .hasToString("[10, 9, a, a-b, b]");
        assertThat(Stream.of("李娜", "b", "a", "B").map(TeamId::of).sorted().toList())
                .hasToString("[B, a, b, 李娜]");
        assertThat(Stream.of("李娜", "b", "a", "B").map(AgentId::of).sorted().toList())
                .hasToString("[B, a, b, 李娜]");
    }
}
