// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;

/**
 * A judgement in words, such as {@code excellent} or {@code poor}; what it is worth is said by the criterion or rule
 * that reads it.
 *
 * @param word lower-case words of letters and digits, joined by hyphens
 */
public record Rating(String word) implements Quantity {

    private static final CharMatcher LETTERS = CharMatcher.inRange('a', 'z');
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * Creates a rating.
     *
     * @throws IllegalArgumentException if the word is not lower-case words joined by hyphens
     */
    public Rating {
        // Of one word alone the pattern need not be asked, which facts do once a rating.
        boolean isOneWord = !word.isEmpty() && LETTERS.matchesAllOf(word);
        if (!isOneWord && !WORD.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "Expected a rating of lower-case words such as very-good, but found \"" + word + "\"");
        }
    }

    /** A rating; reads what {@link #toString} prints. */
    public static Rating of(String word) {
        return new Rating(word);
    }

    @Override
    @JsonValue
    public String toString() {
        return word;
    }
}
