// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.io.Serializable;
import java.util.Collection;

/**
 * Something that can be said in each {@link Language}: a label, a figure with its unit, a whole message.
 *
 * <p>Anyone may implement it. An implementation is immutable, compares by value, and reads neither the default locale
 * nor the default time zone.
 */
public interface Words extends Serializable {

    /**
     * Says this in a language.
     *
     * @param language the language to read
     * @return the text, without a line break at its end
     */
    String in(Language language);

    /**
     * Appends what this says to a text.
     *
     * @param text the text
     * @param language the language to read
     */
    default void appendTo(StringBuilder text, Language language) {
        text.append(in(language));
    }

    /** What this says in every language, in JSON. */
    default JsonMap tree() {
        JsonMap tree = new JsonMap();
        for (Language language : Language.values()) {
            tree.put(language.tag(), in(language));
        }
        return tree;
    }

    /**
     * Wraps text that is the same in every language: an id, a name, a date.
     *
     * @param text the text, which may come from outside: characters that are not seen become {@linkplain Visible escapes}
     * @return words that read as {@code text} in every language
     */
    static Words verbatim(String text) {
        return new Verbatim(text);
    }

    /**
     * What can be said of a value.
     *
     * @param value words, or several things that are said with commas between them, or what prints as text that is the
     *     same in every language
     */
    static Words of(Object value) {
        if (value instanceof Words words) {
            return words;
        }
        return value instanceof Collection<?> several
                ? new WordList(several.stream().map(Words::of).collect(ImmutableList.toImmutableList()))
                : verbatim(value.toString());
    }
}
