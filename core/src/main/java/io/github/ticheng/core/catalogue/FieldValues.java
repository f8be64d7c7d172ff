// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of the fields of one block, as a constructor takes them. */
public final class FieldValues {

    private final ImmutableSet<Field<?, ?>> fields;
    private final ImmutableMap<Field<?, ?>, Object> values;

    private FieldValues(Set<? extends Field<?, ?>> fields, Map<Field<?, ?>, Object> values) {
        this.fields = ImmutableSet.copyOf(fields);
        this.values = ImmutableMap.copyOf(values);
    }

    /**
     * The values of a type's fields, with the default for each that is absent or null.
     *
     * @throws IllegalArgumentException if a field that must be written is absent, or a field is not the type's
     */
    public static FieldValues of(BlockType<?> type, Map<Field<?, ?>, ? extends @Nullable Object> written) {
        Map<Field<?, ?>, Object> all = new HashMap<>();
        for (Field<?, ?> field : type.fields()) {
            Object given = written.get(field);
            Object value = given == null ? field.ifAbsent() : given;
            if (value != null) {
                all.put(field, value);
            } else if (field.required()) {
                throw new IllegalArgumentException(
                        "Expected a value for " + field.name() + " of " + type.name() + ", but found none");
            }
        }
        for (Field<?, ?> field : written.keySet()) {
            if (!type.fields().contains(field)) {
                throw new IllegalArgumentException("Expected only the fields "
                        + type.fields().stream().map(Field::name).toList() + " of " + type.name() + ", but found "
                        + field.name());
            }
        }
        return new FieldValues(ImmutableSet.copyOf(type.fields()), all);
    }

    /** The value of a field; null for an optional one that is not written. */
    @SuppressWarnings({"unchecked", "NullAway"}) // what a constructor takes for an optional field is nullable
    public <T> T get(Field<?, T> field) {
        if (!fields.contains(field)) {
            throw new IllegalArgumentException("Expected a field of the type, but found " + field.name());
        }
        return (T) values.get(field);
    }

    /** The same values, each under the field that stands for the one under which it was written. */
    FieldValues as(Map<? extends Field<?, ?>, ? extends Field<?, ?>> names) {
        Map<Field<?, ?>, Object> renamed = new HashMap<>();
        names.forEach((field, written) -> {
            Object value = get(written);
            if (value != null) {
                renamed.put(field, value);
            }
        });
        return new FieldValues(names.keySet(), renamed);
    }
}
