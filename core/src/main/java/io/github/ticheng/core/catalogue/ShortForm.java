// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How documents may write a block shorter than by its name and fields. The long form can always be read, too, and no
 * fingerprint depends on which of them was written.
 *
 * @param name a shorter name, {@code all} for {@code all-of}; null if there is none
 * @param sentences the block in one line, none with all the fields of another
 * @param keys shorter keys by the names of their fields, {@code on} for {@code base}
 * @param table a choice that may be the key under which a list stands, {@code marginal: […]} for {@code kind: marginal,
 *     tiers: […]}; null if there is none
 * @param lead the field whose value may stand for the whole although none must be written; null if there is none
 */
public record ShortForm(
        @Nullable String name,
        ImmutableList<Sentence> sentences,
        ImmutableMap<String, String> keys,
        @Nullable Table table,
        @Nullable String lead) {

    /** No short form of its own. */
    public static final ShortForm NONE = new ShortForm(null, ImmutableList.of(), ImmutableMap.of(), null, null);

    /**
     * A list that stands under the word of a choice.
     *
     * @param choice the name of the field that is the choice
     * @param list the name of the field that is the list
     * @param leads the fields whose values may stand for a row by the word of the choice, where it is not the lead of the rows
     */
    public record Table(String choice, String list, ImmutableMap<String, String> leads) {}

    /** A shorter name. */
    public static ShortForm named(String name) {
        return new ShortForm(name, ImmutableList.of(), ImmutableMap.of(), null, null);
    }

    /** The block in one line, in one of some {@linkplain Sentence patterns}. */
    public static ShortForm said(String... patterns) {
        ImmutableList.Builder<Sentence> sentences = ImmutableList.builder();
        for (String pattern : patterns) {
            sentences.add(Sentence.of(pattern));
        }
        return new ShortForm(null, sentences.build(), ImmutableMap.of(), null, null);
    }

    /** A list under the word of a choice, and a shorter key for another field. */
    public static ShortForm table(String choice, String list, String field, String key) {
        return new ShortForm(
                null,
                ImmutableList.of(),
                ImmutableMap.of(field, key),
                new Table(choice, list, ImmutableMap.of()),
                null);
    }

    /**
     * This table, where the value of another field may stand for a row under some words: an amount, where rows pay amounts.
     *
     * @throws NullPointerException if there is no table
     */
    public ShortForm leading(String field, String... words) {
        Table own = Objects.requireNonNull(table);
        Table leading = new Table(own.choice(), own.list(), Maps.toMap(ImmutableList.copyOf(words), word -> field));
        return new ShortForm(name, sentences, keys, leading, lead);
    }

    /** The value of a field for the whole, of which nothing must be written. */
    public static ShortForm led(String field) {
        return new ShortForm(null, ImmutableList.of(), ImmutableMap.of(), null, field);
    }

    /**
     * How documents may write a block in one line: fixed words, and between them the values of fields in braces, as in {@code
     * {metric} {comparison} {threshold}}. The values of a list have a word between them: {@code post is {posts or}}. Of
     * {@code months/month} either word may be written; the first is written. A sentence holds no other sentence, so there is
     * nothing to bracket.
     *
     * @param parts the words and values, in order
     */
    public record Sentence(ImmutableList<Part> parts) {

        /** A word or a value. */
        public sealed interface Part {}

        /** A word; any of these may be written, and the first is. */
        public record Word(ImmutableList<String> spellings) implements Part {}

        /**
         * The value of a field.
         *
         * @param field the name of the field
         * @param between the word between the values of a list; empty for a single value
         */
        public record Slot(String field, String between) implements Part {}

        private static final Pattern PARTS =
                Pattern.compile("(?:(?:\\{[^ {}]+(?: [^ {}]+)?\\}|[^ {}/]+(?:/[^ {}/]+)*)(?: (?!$)|$))+");

        /**
         * Reads a pattern as above.
         *
         * @throws IllegalArgumentException if the text is none, or a field stands in it twice
         */
        static Sentence of(String pattern) {
            if (!PARTS.matcher(pattern).matches()) {
                throw new IllegalArgumentException(
                        "Expected words, and names of fields in braces, but found \"" + pattern + "\"");
            }
            ImmutableList.Builder<Part> parts = ImmutableList.builder();
            // A brace may hold a space: what is split at spaces is put together again.
            for (String part : Splitter.onPattern(" (?![^{]*\\})").split(pattern)) {
                if (part.startsWith("{")) {
                    List<String> slot = Splitter.on(' ').splitToList(part.substring(1, part.length() - 1));
                    parts.add(new Slot(slot.get(0), slot.size() > 1 ? slot.get(1) : ""));
                } else {
                    parts.add(new Word(ImmutableList.copyOf(Splitter.on('/').split(part))));
                }
            }
            Sentence sentence = new Sentence(parts.build());
            if (sentence.fields().size()
                    < sentence.parts.stream().filter(Slot.class::isInstance).count()) {
                throw new IllegalArgumentException("Expected each field once, but found \"" + pattern + "\"");
            }
            return sentence;
        }

        /** The values that it holds by the names of their fields, in order. */
        ImmutableMap<String, Slot> slots() {
            return parts.stream()
                    .filter(Slot.class::isInstance)
                    .map(Slot.class::cast)
                    .collect(ImmutableMap.toImmutableMap(Slot::field, slot -> slot, (first, again) -> first));
        }

        /** The names of the fields whose values it holds. */
        public ImmutableSet<String> fields() {
            return slots().keySet();
        }

        /** The pattern. */
        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Slot slot
                            ? "{" + slot.field() + (slot.between().isEmpty() ? "" : " " + slot.between()) + "}"
                            : String.join("/", ((Word) part).spellings()))
                    .collect(Collectors.joining(" "));
        }
    }
}
