// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.ticheng.core.text.Json.JsonMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A short name in English and Chinese: of a metric, a pay line, a criterion, a grade. Characters that are not seen become
 * {@linkplain Visible escapes}.
 *
 * @param words the name by language, one for each; none blank
 */
public record Label(ImmutableMap<Language, String> words) implements Words {

    /**
     * Creates a label.
     *
     * @throws IllegalArgumentException if a name is missing or blank
     */
    public Label {
        words = visible(words);
        if (words.size() < Language.values().length || words.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(words.values().stream()
                    .collect(Collectors.joining(
                            "\" / \"", "Expected a label with words in both languages, but found \"", "\"")));
        }
    }

    /** Words by language, in the order of the languages, with {@linkplain Visible escapes}. */
    static ImmutableMap<Language, String> visible(Map<Language, String> words) {
        return Maps.immutableEnumMap(Maps.transformValues(words, Visible::of));
    }

    /** A label in both languages. */
    public static Label of(String english, String chinese) {
        return new Label(ImmutableMap.of(Language.ENGLISH, english, Language.CHINESE, chinese));
    }

    /** A label of what some words say in each language. */
    public static Label of(Words words) {
        return new Label(Maps.toMap(List.of(Language.values()), words::in));
    }

    /** A label that reads the same in both languages. */
    public static Label of(String text) {
        return of(text, text);
    }

    @Override
    @JsonValue
    public JsonMap tree() {
        return Words.super.tree();
    }

    @Override
    public String in(Language language) {
        return requireNonNull(words.get(language));
    }

    /** {@code Label[english=sales, chinese=销售额]}: canonical texts of plans have it. */
    @Override
    public String toString() {
        return words.entrySet().stream()
                .map(said -> Json.word(said.getKey()) + "=" + said.getValue())
                .collect(Collectors.joining(", ", "Label[", "]"));
    }
}
