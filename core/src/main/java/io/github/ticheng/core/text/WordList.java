// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/** Words in a row, with the comma of the language between them. */
record WordList(ImmutableList<Words> items) implements Words {

    WordList {
        for (Words word : items) {
            Objects.requireNonNull(word);
        }
    }

    @Override
    public String in(Language language) {
        StringBuilder text = new StringBuilder();
        appendTo(text, language);
        return text.toString();
    }

    @Override
    public void appendTo(StringBuilder text, Language language) {
        for (int i = 0; i < items.size(); i++) {
            items.get(i).appendTo(i == 0 ? text : text.append(language.between()), language);
        }
    }
}
