// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The type of a building block: its name in documents, its fields, and how a block is made of their values.
 *
 * @param name the name, unique in its family: lower-case words joined by hyphens
 * @param family the interface that blocks of this family implement; the type itself for rows
 * @param javaType the class of the blocks of this type
 * @param fields the fields, in the order in which they are written
 * @param constructor makes a block; throws {@link IllegalArgumentException} for values that have no meaning together
 * @param shortForm how it may be written shorter
 * @param <B> the class of the blocks
 */
public record BlockType<B>(
        String name,
        Class<? super B> family,
        Class<B> javaType,
        ImmutableList<Field<B, ?>> fields,
        Function<FieldValues, B> constructor,
        ShortForm shortForm) {

    /** A type without a short form of its own. */
    public BlockType(
            String name,
            Class<? super B> family,
            Class<B> javaType,
            ImmutableList<Field<B, ?>> fields,
            Function<FieldValues, B> constructor) {
        this(name, family, javaType, fields, constructor, ShortForm.NONE);
    }

    /** The type of blocks of a family. */
    public static <B extends Block> BlockType<B> of(
            String name, Class<? super B> family, Class<B> javaType, Fields<B> fields) {
        return new BlockType<>(name, family, javaType, fields.all(), fields.constructor());
    }

    /** The type of blocks without fields. */
    public static <B extends Block> BlockType<B> of(
            String name, Class<? super B> family, Class<B> javaType, Supplier<B> constructor) {
        return new BlockType<>(name, family, javaType, ImmutableList.of(), values -> constructor.get());
    }

    /** The type of rows: values with fields that stand inside a block. */
    public static <R> BlockType<R> row(String name, Class<R> javaType, Fields<R> fields) {
        return new BlockType<>(name, javaType, javaType, fields.all(), fields.constructor());
    }

    /**
     * This type, which documents may write shorter.
     *
     * @throws IllegalArgumentException if a sentence cannot hold what must be written, or the form names a field that is not
     *     there or is of another kind
     */
    public BlockType<B> shortly(ShortForm form) {
        form.checkFits(this);
        return new BlockType<>(name, family, javaType, fields, constructor, form);
    }

    /**
     * The field of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Field<B, ?> field(String called) {
        return fields.stream()
                .filter(field -> field.name().equals(called))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Expected a field of " + name + ", but found " + called));
    }

    /** The name that documents write: the shorter one, if there is one. */
    public String shortName() {
        return Objects.requireNonNullElse(shortForm.name(), name);
    }

    /** Whether documents may call it so. */
    public boolean isCalled(String word) {
        return word.equals(name) || word.equals(shortForm.name());
    }

    /**
     * The field whose value may stand for the whole block or row in documents, {@code fixed-wage: 2000}: the only one that
     * must be written, or the one that its short form names. Empty if there is none.
     */
    public Optional<Field<B, ?>> leadField() {
        ImmutableList<Field<B, ?>> required = fields.stream()
                .filter(field -> field.required() || field.name().equals(shortForm.lead()))
                .collect(ImmutableList.toImmutableList());
        return required.size() == 1 ? Optional.of(required.get(0)) : Optional.empty();
    }

    /**
     * A block of this type as canonical text: the name and the fields in order, without those that have their default.
     * So a field that a later version adds changes no fingerprint of a plan that does not use it.
     *
     * @throws ClassCastException if the object is not of this type
     */
    public String canonicalText(Object block) {
        B own = javaType.cast(block);
        return fields.stream()
                .filter(field -> !field.isDefault(own))
                .map(field -> field.canonicalText(own))
                .collect(Collectors.joining(",", name + "(", ")"));
    }
}
