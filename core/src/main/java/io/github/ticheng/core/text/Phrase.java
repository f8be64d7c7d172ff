// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with places to fill, in English and Chinese: {@code "{metric} {value} reaches tier {tier}"}. A count and
 * what it counts are one place with both numbers of the word: {@code "{months|month|months} in a row"} says "1 month"
 * and "3 months".
 *
 * <p>The phrases of a package stand together in one class, its message bundle, so that both languages are written and
 * reviewed side by side. A phrase's key is the code under which programs know a problem, a finding or a note. Phrases are
 * also read from ledgers: characters that are not seen become {@linkplain Visible escapes}.
 *
 * @param key the code, dotted lower-case words: {@code "ladder.tier-reached"}
 * @param sentences the sentence in each language, with the same places
 */
public record Phrase(String key, ImmutableMap<Language, String> sentences) implements Serializable {

    private static final Label A_KEY = Label.of(
            "a key of dotted lower-case words such as ladder.tier-reached", "以点相连的小写单词键（如 ladder.tier-reached）");
    private static final Label SAME_PLACES = Label.of("the same places in both languages", "两种语言的占位符一致");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");

    /**
     * Creates a phrase.
     *
     * @throws IllegalArgumentException if the key is not dotted lower-case words, or the sentences do not have the same
     *     places
     */
    public Phrase {
        if (!KEY.matcher(key).matches()) {
            throw Refused.of(A_KEY, "\"" + key + "\"");
        }
        List<ImmutableSet<String>> places =
                sentences.values().stream().map(Phrase::placesOf).toList();
        if (!places.stream().allMatch(places.get(0)::equals)) {
            throw Refused.of(
                    SAME_PLACES,
                    key + ": " + places.stream().map(Object::toString).collect(Collectors.joining(" / ")));
        }
        for (Language language : Language.values()) {
            requireNonNull(sentences.get(language));
        }
        sentences = Label.visible(sentences);
    }

    /** A phrase in both languages; the arguments are its components in order. */
    public static Phrase of(String key, String english, String chinese) {
        return new Phrase(key, ImmutableMap.of(Language.ENGLISH, english, Language.CHINESE, chinese));
    }

    /** The names of the places, in the order of the English sentence. */
    public ImmutableSet<String> places() {
        return namesIn(in(Language.ENGLISH));
    }

    /**
     * This phrase as a message.
     *
     * @param values what stands in its places, in the order of the English sentence: words, or what prints as text
     * @throws IllegalArgumentException if there are more or fewer values than places
     */
    public Message filled(Object... values) {
        ImmutableList<String> names = places().asList();
        if (values.length != names.size()) {
            throw new IllegalArgumentException(
                    "Expected values for the places " + names + " of phrase " + key + ", but found " + values.length);
        }
        Message.Builder message = Message.saying(this);
        for (int i = 0; i < values.length; i++) {
            message.with(names.get(i), Words.of(values[i]));
        }
        return message.build();
    }

    /** The sentence in a language, with its places. */
    public String in(Language language) {
        return requireNonNull(sentences.get(language));
    }

    private static ImmutableSet<String> placesOf(String template) {
        return ImmutableSet.copyOf(namesIn(template).stream().sorted().iterator());
    }

    private static ImmutableSet<String> namesIn(String template) {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        Places places = new Places(template);
        while (places.next()) {
            names.add(places.name);
        }
        return names.build();
    }
}
