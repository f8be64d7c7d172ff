// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
     */
    public record Table(String choice, String list) {}

    /**
     * Checks that a type can be written so.
     *
     * @throws IllegalArgumentException if a sentence does not {@linkplain Sentence#checkFits fit}, a field is none of the
     *     type's, the table is no choice and a list, or a shorter key is a field's name
     */
    void checkFits(BlockType<?> type) {
        sentences.forEach(sentence -> sentence.checkFits(type));
        keys.forEach((field, key) -> {
            type.field(field);
            if (type.fields().stream().anyMatch(each -> each.name().equals(key))) {
                throw new IllegalArgumentException(
                        "Expected a key that is no field of " + type.name() + ", but found " + key);
            }
        });
        if (table != null
                && !(type.field(table.choice).type() instanceof FieldType.Choice
                        && type.field(table.list).type() instanceof FieldType.ListOf)) {
            throw new IllegalArgumentException("Expected a choice and a list, but found " + table);
        }
        if (lead != null) {
            type.field(lead);
        }
    }

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
        return new ShortForm(null, ImmutableList.of(), ImmutableMap.of(field, key), new Table(choice, list), null);
    }

    /** The value of a field for the whole, of which nothing must be written. */
    public static ShortForm led(String field) {
        return new ShortForm(null, ImmutableList.of(), ImmutableMap.of(), null, field);
    }
}
