// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
     * @throws IllegalArgumentException if the text is none
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
        return new Sentence(parts.build());
    }

    /** The names of the fields whose values it holds. */
    public ImmutableSet<String> fields() {
        return parts.stream()
                .filter(Slot.class::isInstance)
                .map(part -> ((Slot) part).field())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Checks that a type can be written so.
     *
     * @throws IllegalArgumentException if a field is none of the type's or stands twice, or one that must be written is not
     *     in it, or its values are no words
     */
    void checkFits(BlockType<?> type) {
        ImmutableSet<String> used = fields();
        if (used.size() < parts.stream().filter(Slot.class::isInstance).count()) {
            throw new IllegalArgumentException("Expected each field once, but found \"" + this + "\"");
        }
        for (Field<?, ?> field : type.fields()) {
            if (field.required() && !used.contains(field.name())) {
                throw new IllegalArgumentException(
                        "Expected " + field.name() + " in \"" + this + "\", but found " + used);
            }
        }
        for (Part part : parts) {
            if (part instanceof Slot slot) {
                FieldType<?> value = type.field(slot.field()).type();
                FieldType<?> single = value instanceof FieldType.ListOf<?> list ? list.element() : value;
                boolean isWord = single instanceof FieldType.Choice
                        || (single instanceof FieldType.Scalar<?> scalar && scalar.isWord());
                if (!isWord
                        || value instanceof FieldType.ListOf<?>
                                == slot.between().isEmpty()) {
                    throw new IllegalArgumentException(
                            "Expected a value of words, or a list with a word between them, but" + " found "
                                    + slot.field() + " in \"" + this + "\"");
                }
            }
        }
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
