// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;

/**
 * A sentence that is put together only when it is read: a card keeps a reason for every criterion of every agent, and
 * most are never read.
 *
 * @param phrase the sentence
 * @param values what stands in its places, in the order of the English sentence
 */
record Sentence(Phrase phrase, ImmutableList<Words> values) implements Words {

    static Sentence of(Phrase phrase, Words... values) {
        return new Sentence(phrase, ImmutableList.copyOf(values));
    }

    @Override
    public String in(Language language) {
        Message.Builder message = Message.saying(phrase);
        int next = 0;
        for (String place : phrase.places()) {
            message.with(place, values.get(next++));
        }
        return message.build().in(language);
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
