// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;

/** The values of the fields of one block, as a constructor takes them. */
public final class FieldValues {

    private final ImmutableMap<Field<?, ?>, Object> values;

    private FieldValues(ImmutableMap<Field<?, ?>, Object> values) {
        this.values = values;
    }

    /**
     * The values of a type's fields, with the default for each that is absent.
     *
     * @throws IllegalArgumentException if a field that must be written is absent, or a field is not the type's
     */
    public static FieldValues of(BlockType<?> type, Map<Field<?, ?>, Object> written) {
        ImmutableMap.Builder<Field<?, ?>, Object> all = ImmutableMap.builder();
        for (Field<?, ?> field : type.fields()) {
            Object value = written.containsKey(field) ? written.get(field) : field.ifAbsent();
            if (value == null) {
                throw new IllegalArgumentException(
                        "Expected a value for " + field.name() + " of " + type.name() + ", but found none");
            }
            all.put(field, value);
        }
        for (Field<?, ?> field : written.keySet()) {
            if (!type.fields().contains(field)) {
                throw new IllegalArgumentException("Expected only the fields "
                        + type.fields().stream().map(Field::name).toList() + " of " + type.name() + ", but found "
                        + field.name());
            }
        }
        return new FieldValues(all.buildOrThrow());
    }

    /** The value of a field. */
    @SuppressWarnings("unchecked")
    public <T> T get(Field<?, T> field) {
        Object value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("Expected a field of the type, but found " + field.name());
        }
        return (T) value;
    }

    /** The same values, each under the field that stands for the one under which it was written. */
    FieldValues as(Map<? extends Field<?, ?>, ? extends Field<?, ?>> fields) {
        return new FieldValues(ImmutableMap.copyOf(Maps.transformValues(fields, this::get)));
    }
}
