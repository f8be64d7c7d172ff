// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

    private static final Phrase PHRASE =
            Phrase.of("ladder.tier-reached", "{metric} {value} reaches tier {tier}", "{metric}为 {value}，达到第{tier}档");
    private static final Message MESSAGE = Message.saying(PHRASE)
            .with("metric", Label.of("sales", "销售额"))
            .with("value", "23,450.55")
            .with("tier", 3)
            .build();

    @Test
    void in_language_fillsThePlacesInThatLanguage() {
        assertThat(MESSAGE.in(Language.ENGLISH)).isEqualTo("sales 23,450.55 reaches tier 3");
        assertThat(MESSAGE.in(Language.CHINESE)).isEqualTo("销售额为 23,450.55，达到第3档");
        assertThat(MESSAGE).hasToString("sales 23,450.55 reaches tier 3");
        assertThat(MESSAGE.code()).isEqualTo("ladder.tier-reached");
    }

    @Test
    void of_phraseWithoutPlaces_isItsSentence() {
        Message message = Message.of(Phrase.of("k", "nothing", "无"));

        assertThat(message.in(Language.ENGLISH)).isEqualTo("nothing");
        assertThat(message.in(Language.CHINESE)).isEqualTo("无");
        assertThat(message.values()).isEmpty();
    }

    @Test
    void in_template_fillsKnownPlacesAndLeavesOthers() {
        assertThat(MESSAGE.in(Language.ENGLISH, "Stufe {tier}: {value} {value} ({unknown})"))
                .isEqualTo("Stufe 3: 23,450.55 23,450.55 ({unknown})");
        assertThat(MESSAGE.in(Language.CHINESE, "")).isEmpty();
    }

    /** The letters of the name are the first and the last of both alphabets. */
    @ParameterizedTest
    @CsvSource({
        "in {azAZ|day|days} of {azAZ}, in 1 day of 1, in 11 days of 11",
        "{{azAZ|day|days}{azAZ}}, {1 day1}, {11 days11}",
        "{azAZ{azAZ}, {azAZ1, {azAZ11",
        "{b|day|days}, {b|day|days}, {b|day|days}"
    })
    void in_template_aCountTakesTheWordForOneOrForMany(String template, String one, String many) {
        Phrase phrase = Phrase.of("k", "{azAZ}", "{azAZ}");

        assertThat(Message.saying(phrase).with("azAZ", 1).build().in(Language.ENGLISH, template))
                .isEqualTo(one);
        assertThat(Message.saying(phrase).with("azAZ", 11).build().in(Language.ENGLISH, template))
                .isEqualTo(many);
    }

    @Test
    void in_template_whatIsNoPlace_staysAsItIs() {
        String none =
                "{1} {} {|a|b} {tier1} {tier||b} {tier|a} {tier|a|} {tier|a|b|c} {tier|a{b|c} {tier|a|b{ {tier|a|b";
        for (String template : List.of(none, "{", "{tier", "{tier|", "{tier|a", "{tier|a|")) {
            assertThat(MESSAGE.in(Language.ENGLISH, template)).isEqualTo(template);
        }
    }

    @Test
    void in_valuesWithPlacesAndSigns_areNotFilledAgain() {
        Message message = Message.saying(Phrase.of("k", "{a} {b}", "{a} {b}"))
                .with("a", "{b}")
                .with("b", "$1 \\ {a}")
                .build();

        assertThat(message).hasToString("{b} $1 \\ {a}");
    }

    @Test
    void in_message_maybeAValueItself() {
        Message outer = Message.saying(Phrase.of("k", "because {why}", "因为{why}"))
                .with("why", MESSAGE)
                .build();

        assertThat(outer.in(Language.CHINESE)).isEqualTo("因为销售额为 23,450.55，达到第3档");
    }

    @Test
    void values_filledInAnyOrder_areInThePhrasesOrder() {
        Message message = Message.saying(PHRASE)
                .with("tier", 3)
                .with("value", "23,450.55")
                .with("metric", Label.of("sales", "销售额"))
                .build();

        assertThat(message).isEqualTo(MESSAGE).hasSameHashCodeAs(MESSAGE);
        assertThat(message.values().keySet()).containsExactly("metric", "value", "tier");
    }

    @Test
    void build_placeWithoutValue_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.saying(PHRASE)
                        .with("metric", "a")
                        .with("value", "b")
                        .build())
                .withMessage("Expected values for the places [metric, value, tier] of phrase ladder.tier-reached,"
                        + " but found [metric, value]");
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of(PHRASE));
    }

    @Test
    void build_valueWithoutPlace_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Message.saying(Phrase.of("k", "a", "甲")).with("tier", 3).build())
                .withMessage("Expected values for the places [] of phrase k, but found [tier]");
    }

    @Test
    void build_placeFilledTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.saying(PHRASE)
                        .with("metric", "a")
                        .with("metric", "a")
                        .with("value", "b")
                        .with("tier", 1)
                        .build())
                .withMessageContaining("metric");
    }

    @Test
    void with_longNumber_isNotGrouped() {
        Message message = Message.saying(Phrase.of("k", "{n}", "{n}"))
                .with("n", Long.MIN_VALUE)
                .build();

        assertThat(message.in(Language.CHINESE)).isEqualTo("-9223372036854775808");
    }

    @Test
    void serialization_message_isEqualAfterwards() {
        Message copy = Serialized.copyOf(MESSAGE);

        assertThat(copy).isEqualTo(MESSAGE).hasSameHashCodeAs(MESSAGE);
        assertThat(copy.in(Language.CHINESE)).isEqualTo(MESSAGE.in(Language.CHINESE));
    }
}
