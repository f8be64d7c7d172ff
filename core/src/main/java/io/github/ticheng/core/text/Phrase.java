// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.ticheng.core.text.Json.JsonMap;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places to fill, in English and Chinese: {@code "{metric} {value} reaches tier {tier}"}. A count and
 * what it counts are one place with both numbers of the word: {@code "{months|month|months} in a row"} says "1 month"
 * and "3 months".
 *
 * <p>The phrases of a package stand together in one class, its message bundle, so that both languages are written and
 * reviewed side by side. A phrase's key is the code under which programs know a problem, a finding or a note. Phrases are
 * also read from ledgers: characters that are not seen become {@linkplain Visible escapes}.
 */
public final class Phrase implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Label A_KEY = Label.of(
            "a key of dotted lower-case words such as ladder.tier-reached", "以点相连的小写单词键（如 ladder.tier-reached）");
    private static final Label SAME_PLACES = Label.of("the same places in both languages", "两种语言的占位符一致");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");

    private final String key;
    private final ImmutableMap<Language, String> sentences;
    private final transient ImmutableMap<Language, Template> templates;
    private final transient ImmutableSet<String> places;
    private final transient ImmutableList<String> names;

    private Phrase(String key, ImmutableMap<Language, String> sentences) {
        if (!KEY.matcher(key).matches()) {
            throw Refused.of(A_KEY, "\"" + key + "\"");
        }
        this.key = key;
        this.sentences = Label.visible(sentences);
        this.templates = Maps.toMap(List.of(Language.values()), language -> new Template(in(language)));
        this.places = namesIn(Language.ENGLISH);
        this.names = places.asList();
        if (!templates.keySet().stream().allMatch(language -> namesIn(language).equals(places))) {
            throw Refused.of(
                    SAME_PLACES,
                    key + ": "
                            + templates.keySet().stream()
                                    .map(language -> ImmutableSortedSet.copyOf(namesIn(language))
                                            .toString())
                                    .collect(Collectors.joining(" / ")));
        }
    }

    /**
     * A phrase in both languages.
     *
     * @param key the code, dotted lower-case words: {@code "ladder.tier-reached"}
     * @throws IllegalArgumentException if the key is not dotted lower-case words, or the sentences do not have the same
     *     places
     */
    public static Phrase of(String key, String english, String chinese) {
        return new Phrase(key, ImmutableMap.of(Language.ENGLISH, english, Language.CHINESE, chinese));
    }

    /** The code. */
    public String key() {
        return key;
    }

    /** The names of the places, in the order of the English sentence. */
    public ImmutableSet<String> places() {
        return places;
    }

    /**
     * This phrase as a message.
     *
     * @param values what stands in its places, in the order of the English sentence: words, or what prints as text
     * @throws IllegalArgumentException if there are more or fewer values than places
     */
    public Message filled(Object... values) {
        Words[] fillings = new Words[values.length];
        for (int i = 0; i < values.length; i++) {
            fillings[i] = Words.of(values[i]);
        }
        return new Message(this, ImmutableList.copyOf(fillings));
    }

    /** The places in a row. */
    ImmutableList<String> names() {
        return names;
    }

    /** The sentence in a language, with its places. */
    public String in(Language language) {
        return requireNonNull(sentences.get(language));
    }

    /** The code, and the sentence in every language, in JSON. */
    @JsonValue
    public JsonMap tree() {
        Words sentence = this::in;
        return new JsonMap().put("code", key).putAll(sentence.tree());
    }

    Template template(Language language) {
        return requireNonNull(templates.get(language));
    }

    private ImmutableSet<String> namesIn(Language language) {
        return template(language).places.stream().map(Template.Place::name).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof Phrase that && key.equals(that.key) && sentences.equals(that.sentences));
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + sentences.hashCode();
    }

    /** The key and the sentences. */
    @Override
    public String toString() {
        return "Phrase[key=" + key + ", sentences=" + sentences + "]";
    }

    /** What a stream has is looked at, and its places are found, as they are of every phrase. */
    private Object readResolve() {
        return new Phrase(key, sentences);
    }
}
