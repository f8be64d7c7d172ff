// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.ticheng.core.text.Json.JsonMap;
import java.util.Map;
import java.util.Objects;

/**
 * A {@link Phrase} with its places filled: code and named values for programs, a sentence for people.
 *
 * @param phrase the sentence
 * @param fillings what stands in each of its {@linkplain Phrase#places places}, in their order
 */
public record Message(Phrase phrase, ImmutableList<Words> fillings) implements Words {

    private static final Phrase VALUES = Phrase.of(
            "message.values", "values for the places {places} of phrase {phrase}", "短语 {phrase} 各占位符 {places} 的内容");

    /**
     * Creates a message.
     *
     * @throws IllegalArgumentException if there are more or fewer fillings than places
     */
    public Message {
        if (fillings.size() != phrase.places().size()) {
            throw new IllegalArgumentException("Expected values for the places " + phrase.places() + " of phrase "
                    + phrase.key() + ", but found " + fillings.size());
        }
        // A damaged stream may have put anything in: taking them as words refuses it.
        for (Words filling : fillings) {
            Objects.requireNonNull(filling);
        }
    }

    /**
     * A message of values by the names of their places.
     *
     * @throws IllegalArgumentException if a place has no value or a value has no place
     */
    public static Message of(Phrase phrase, Map<String, Words> values) {
        ImmutableSet<String> places = phrase.places();
        if (!places.equals(values.keySet())) {
            throw Refused.of(
                    VALUES.filled(places.toString(), phrase.key()),
                    values.keySet().toString());
        }
        return new Message(
                phrase,
                places.stream()
                        .map(place -> Objects.requireNonNull(values.get(place)))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A message without places. */
    public static Message of(Phrase phrase) {
        return new Message(phrase, ImmutableList.of());
    }

    /** Starts a message; every place of the phrase is then filled with {@link Builder#with}. */
    public static Builder saying(Phrase phrase) {
        return new Builder(phrase);
    }

    /** What stands in each place, by name, in the phrase's order. */
    public ImmutableMap<String, Words> values() {
        return Maps.toMap(phrase.places(), place -> fillings.get(phrase.names().indexOf(place)));
    }

    /** The phrase's key: the code of this message. */
    public String code() {
        return phrase.key();
    }

    /** The code, and what this says in every language, in JSON. */
    @Override
    @JsonValue
    public JsonMap tree() {
        return new JsonMap().put("code", code()).putAll(Words.super.tree());
    }

    @Override
    public String in(Language language) {
        StringBuilder text = new StringBuilder();
        appendTo(text, language);
        return text.toString();
    }

    @Override
    public void appendTo(StringBuilder text, Language language) {
        phrase.template(language).fill(phrase.names(), fillings, text, language);
    }

    /**
     * Says this message with another template, for languages that the phrase does not have.
     *
     * @param language the language of the values
     * @param template a sentence with the places of the phrase
     * @return the template with each known place filled; unknown places stay as they are
     */
    public String in(Language language, String template) {
        StringBuilder text = new StringBuilder();
        new Template(template).fill(phrase.names(), fillings, text, language);
        return text.toString();
    }

    /** Reads the message in English. */
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }

    /** Fills the places of a phrase. Not thread-safe; used once. */
    public static final class Builder {
        private final Phrase phrase;
        private final ImmutableMap.Builder<String, Words> values = ImmutableMap.builder();

        private Builder(Phrase phrase) {
            this.phrase = phrase;
        }

        /** Fills a place with words. */
        public Builder with(String place, Words value) {
            values.put(place, value);
            return this;
        }

        /** Fills a place with text that is the same in every language. */
        public Builder with(String place, String value) {
            return with(place, Words.verbatim(value));
        }

        /** Fills a place with a whole number. */
        public Builder with(String place, long value) {
            return with(place, Long.toString(value));
        }

        /**
         * Finishes the message.
         *
         * @throws IllegalArgumentException if a place has no value, a value has no place, or a place was filled twice
         */
        public Message build() {
            return Message.of(phrase, values.buildOrThrow());
        }
    }
}
