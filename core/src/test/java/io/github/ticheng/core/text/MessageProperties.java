// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class MessageProperties {

    @Property
    void in_anyValue_standsInItsPlaceAsItIsSeen(@ForAll String value) {
        Message message = Message.saying(Phrase.of("k", "<{value}>", "《{value}》"))
                .with("value", value)
                .build();

        assertThat(message.in(Language.ENGLISH)).isEqualTo("<" + Visible.of(value) + ">");
        assertThat(message.in(Language.CHINESE)).isEqualTo("《" + Visible.of(value) + "》");
    }

    @Property
    void in_severalValues_keepTheirPlaces(@ForAll @Size(3) List<String> given) {
        List<String> values = given.stream().map(Visible::of).toList();
        Message message = Message.saying(Phrase.of("k", "{a}{b}{c}", "{c}{b}{a}"))
                .with("c", values.get(2))
                .with("a", values.get(0))
                .with("b", values.get(1))
                .build();

        assertThat(message).hasToString(values.get(0) + values.get(1) + values.get(2));
        assertThat(message.in(Language.CHINESE)).isEqualTo(values.get(2) + values.get(1) + values.get(0));
    }
}
