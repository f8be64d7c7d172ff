// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

    @Test
    void in_language_isItsName() {
        Label label = Label.of("sales", "销售额");

        assertThat(label.in(Language.ENGLISH)).isEqualTo("sales");
        assertThat(label.in(Language.CHINESE)).isEqualTo("销售额");
    }

    @Test
    void of_oneText_readsTheSame() {
        assertThat(Label.of("KPI")).isEqualTo(Label.of("KPI", "KPI"));
    }

    @ParameterizedTest
    @CsvSource({"'', 销售额", "sales, ''", "' ', 销售额", "sales, '　'", "'', ''"})
    void constructor_blankName_isRefused(String english, String chinese) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Label.of(english, chinese))
                .withMessage("Expected a label with words in both languages, but found \"" + english + "\" / \""
                        + chinese + "\"");
    }

    @Test
    void words_verbatim_readTheSameInEveryLanguage() {
        Words words = Words.verbatim("li-na");

        assertThat(words.in(Language.ENGLISH)).isEqualTo("li-na");
        assertThat(words.in(Language.CHINESE)).isEqualTo("li-na");
        assertThat(words).isEqualTo(Words.verbatim("li-na")).isNotEqualTo(Words.verbatim("li-Na"));
        assertThat(Words.verbatim("").in(Language.CHINESE)).isEmpty();
    }

    @Test
    void serialization_labelAndVerbatim_areEqualAfterwards() {
        assertThat(Serialized.copyOf(Label.of("sales", "销售额"))).isEqualTo(Label.of("sales", "销售额"));
        assertThat(Serialized.copyOf(Words.verbatim("张三"))).isEqualTo(Words.verbatim("张三"));
    }
}
