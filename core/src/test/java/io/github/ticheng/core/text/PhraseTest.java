// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @ParameterizedTest
    @ValueSource(strings = {"ladder", "ladder.tier-reached", "a.b.c", "a1.b-2"})
    void key_dottedLowerCaseWords_isAccepted(String key) {
        assertThat(Phrase.of(key, "a", "甲").key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ladder", ".a", "a.", "a..b", "a_b", "1a", "a.1", "a b", "-a", "阶梯"})
    void key_anythingElse_isRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrase.of(key, "a", "甲"))
                .withMessage("Expected a key of dotted lower-case words such as ladder.tier-reached, but found \"" + key
                        + "\"");
    }

    @Test
    void places_sentences_areThoseOfTheEnglishInOrder() {
        assertThat(Phrase.of("k", "{b} of {a} and {b}", "{a}的{b}").places()).containsExactly("b", "a");
        assertThat(Phrase.of("k", "nothing", "无").places()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tier {tier},        等级,          '[tier] / []'",
        "tier,               等级 {tier},   '[] / [tier]'",
        "{a} and {b},        {a} 和 {c},    '[a, b] / [a, c]'",
        "tier {tier},        等级 {Tier},   '[tier] / [Tier]'",
        "{a} and {b},        {a},          '[a, b] / [a]'",
    })
    void constructor_placesOfOneLanguageOnly_areRefused(String english, String chinese, String places) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrase.of("k", english, chinese))
                .withMessage("Expected the same places in both languages, but found k: " + places);
    }

    @Test
    void constructor_placeTwiceInOneLanguage_isFine() {
        assertThat(Phrase.of("k", "{a}", "{a}，即{a}").places()).containsExactly("a");
    }

    @Test
    void serialization_phrase_isEqualAfterwards() {
        Phrase phrase = Phrase.of("k", "tier {tier}", "等级{tier}");

        assertThat(Serialized.copyOf(phrase)).isEqualTo(phrase);
    }
}
