// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"li-na", "李娜", "旗舰店:小美", "Flagship Store:li na", "a b c", "1", "a:", "a.b_c@d"})
    void of_whatPlatformsWrite_isAnId(String text) {
        assertThat(AgentId.of(text).toString()).isEqualTo(text);
        assertThat(TeamId.of(text).toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " a",
                "a ",
                "a  b",
                ":a",
                "-a",
                "=a",
                "a/b",
                "a\\b",
                "a,b",
                "a\"b",
                "a<b",
                "a&b",
                "a\tb",
                "a\nb",
                "a\u00A0b",
                "a\u3000b",
                "a\u200Bb",
                "a~b",
                "a;b",
                "a|b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void of_whatFilesAndPagesCouldMisread_isRefused(String text) {
        assertThatThrownBy(() -> AgentId.of(text)).hasMessageStartingWith("Expected an agent id of letters, digits");
        assertThatThrownBy(() -> TeamId.of(text)).hasMessageStartingWith("Expected a team id of letters, digits");
    }
}
