// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when what makes a value, a rule or a table is not as it has to be: it says in every language what was expected
 * and what was found, and, of rows, which of them it is.
 *
 * <p>Whoever reads plans or facts shows its {@link #said}. A rule of a host may throw it, too; any other
 * {@link IllegalArgumentException} does as well, but says the same in every language.
 */
public final class Refused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final Phrase UNEXPECTED =
            Phrase.of("refused.unexpected", "Expected {expected}, but found {found}", "应为：{expected}；实为：{found}");
    private static final Phrase MISSING =
            Phrase.of("refused.missing", "Expected {expected}, but found none", "应为：{expected}；实际没有");

    private final Message said;
    private final int row;

    private Refused(Message said, int row) {
        super(said.toString());
        this.said = said;
        this.row = row;
    }

    /**
     * A refusal.
     *
     * @param expected what should have been there: "at least one grade"
     * @param found what is there: words, or what prints as text; nothing if it is null or empty
     */
    public static Refused of(Words expected, @Nullable Object found) {
        if (found == null || (found instanceof Collection<?> all && all.isEmpty())) {
            return new Refused(MISSING.filled(expected), -1);
        }
        return new Refused(UNEXPECTED.filled(expected, found), -1);
    }

    /**
     * Refuses under a condition.
     *
     * @throws Refused if {@code refused} is true; {@link #of} explains the others
     */
    public static void when(boolean refused, Words expected, @Nullable Object found) {
        if (refused) {
            throw of(expected, found);
        }
    }

    /**
     * Refuses what holds something twice.
     *
     * @param expected what should have been there: "grades that differ"
     * @throws Refused if two of them are equal
     */
    public static void whenTwice(Collection<?> all, Words expected) {
        when(new HashSet<>(all).size() < all.size(), expected, all);
    }

    /** What somebody refused, in every language if it was told so. */
    public static Words reason(RuntimeException refused) {
        return refused instanceof Refused told ? told.said : Words.verbatim(String.valueOf(refused.getMessage()));
    }

    /** This refusal, which is about one row of several, counted from 0 as they were given. */
    public Refused inRow(int index) {
        return new Refused(said, index);
    }

    /**
     * What is made of each of some rows.
     *
     * @throws Refused if one of them is refused; it knows which
     */
    public static <T, R> ImmutableList<R> ofEach(List<T> rows, Function<T, R> maker) {
        ImmutableList.Builder<R> made = ImmutableList.builderWithExpectedSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            try {
                made.add(maker.apply(rows.get(i)));
            } catch (Refused refused) {
                throw refused.inRow(i);
            }
        }
        return made.build();
    }

    /** What was expected and what was found. */
    public Message said() {
        return said;
    }

    /** Which of several rows it is about, counted from 0 as they were given, if it is about one. */
    public OptionalInt row() {
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }
}
