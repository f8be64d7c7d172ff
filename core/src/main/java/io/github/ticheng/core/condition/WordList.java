// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words in a row, with the comma of the language between them. */
record WordList(ImmutableList<Words> items) implements Words {

    WordList {
        for (Words word : items) {
            Objects.requireNonNull(word);
        }
    }

    static WordList of(List<String> items) {
        return of(items, Words::verbatim);
    }

    static <T> WordList of(List<? extends T> items, Function<T, Words> words) {
        return new WordList(items.stream().map(words).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public String in(Language language) {
        return items.stream()
                .map(item -> item.in(language))
                .collect(Collectors.joining(language == Language.ENGLISH ? ", " : "、"));
    }
}
