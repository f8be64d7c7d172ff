// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.stream.Collectors;

/** Words in a row, with the comma of the language between them. */
record WordList(ImmutableList<Words> items) implements Words {

    WordList {
        for (Words word : items) {
            Objects.requireNonNull(word);
        }
    }

    @Override
    public String in(Language language) {
        return items.stream().map(item -> item.in(language)).collect(Collectors.joining(language.between()));
    }
}
