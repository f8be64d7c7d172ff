// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
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
 * @param <B> the class of the blocks
 */
public record BlockType<B>(
        String name,
        Class<? super B> family,
        Class<B> javaType,
        ImmutableList<Field<B, ?>> fields,
        Function<FieldValues, B> constructor) {

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
     * The field whose value may stand for the whole block in documents, {@code fixed-wage: 2000}: the only one that must
     * be written, where that is a word, a number or a list. Empty for every other type.
     */
    public Optional<Field<B, ?>> leadField() {
        Field<B, ?> lead = null;
        for (Field<B, ?> field : fields) {
            if (field.required()) {
                if (lead != null) {
                    return Optional.empty();
                }
                lead = field;
            }
        }
        return lead == null || isMap(lead.type()) ? Optional.empty() : Optional.of(lead);
    }

    private static boolean isMap(FieldType<?> type) {
        return type instanceof FieldType.BlockOf<?>
                || type instanceof FieldType.RowOf<?>
                || type.equals(FieldType.LABEL);
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
