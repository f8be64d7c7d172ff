// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a building block: its name in documents, what may be written there, and how to read it off a block.
 *
 * @param name lower-case words joined by hyphens, in the field's standard terms
 * @param type what may be written
 * @param getter reads the field off a block
 * @param required whether it must be written
 * @param ifAbsent what the field is when it is not written; null for nothing
 * @param <B> the type of the block
 * @param <T> the type of the field's values
 */
public record Field<B, T>(
        String name,
        FieldType<T> type,
        Function<B, @Nullable T> getter,
        boolean required,
        @Nullable T ifAbsent) {

    /** A field that must be written. */
    public static <B, T> Field<B, T> required(String name, FieldType<T> type, Function<B, T> getter) {
        return new Field<>(name, type, getter, true, null);
    }

    /** A field that may be left out. */
    public static <B, T> Field<B, T> withDefault(String name, FieldType<T> type, Function<B, T> getter, T ifAbsent) {
        return new Field<>(name, type, getter, false, ifAbsent);
    }

    /** A field that may be left out, and is null in Java then. */
    public static <B, T> Field<B, T> optional(String name, FieldType<T> type, Function<B, @Nullable T> getter) {
        return new Field<>(name, type, getter, false, null);
    }

    /** This field of a block that stands inside another one. */
    <O> Field<O, T> of(Function<O, B> inside) {
        return new Field<>(name, type, outer -> getter.apply(inside.apply(outer)), required, ifAbsent);
    }

    /** Whether a block has in this field what it has when the field is not written. */
    public boolean isDefault(B block) {
        return !required && Objects.equals(getter.apply(block), ifAbsent);
    }

    String canonicalText(B block) {
        return name + "=" + type.canonicalText(Objects.requireNonNull(getter.apply(block), name));
    }
}
