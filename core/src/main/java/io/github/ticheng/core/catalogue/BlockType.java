// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm.Sentence;
import io.github.ticheng.core.catalogue.ShortForm.Sentence.Slot;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** The type of blocks of a family, whose fields come next. */
    public static <B extends Block> Fields<B> of(String name, Class<? super B> family, Class<B> javaType) {
        return new Fields<>(name, family, javaType);
    }

    /** The type of blocks without fields. */
    public static <B extends Block> BlockType<B> of(
            String name, Class<? super B> family, Class<B> javaType, Supplier<B> constructor) {
        return new BlockType<>(name, family, javaType, ImmutableList.of(), values -> constructor.get());
    }

    /** The type of rows, values with fields that stand inside a block; the fields come next. */
    public static <R> Fields<R> row(String name, Class<R> javaType) {
        return new Fields<>(name, javaType, javaType);
    }

    /**
     * This type, which documents may write shorter.
     *
     * @throws IllegalArgumentException if a sentence cannot hold what must be written, or the form names a field that is not
     *     there or is of another kind
     */
    public BlockType<B> shortly(ShortForm form) {
        form.sentences().forEach(this::checkFits);
        form.keys().forEach((field, key) -> {
            field(field);
            if (fields.stream().anyMatch(each -> each.name().equals(key))) {
                throw new IllegalArgumentException("Expected a key that is no field of " + name + ", but found " + key);
            }
        });
        if (form.table() != null) {
            checkFits(form.table());
        }
        if (form.lead() != null) {
            field(form.lead());
        }
        return new BlockType<>(name, family, javaType, fields, constructor, form);
    }

    private void checkFits(ShortForm.Table table) {
        FieldType<?> listed = field(table.list()).type();
        if (!(field(table.choice()).type() instanceof FieldType.Choice && listed instanceof FieldType.ListOf<?> list)) {
            throw new IllegalArgumentException("Expected a choice and a list, but found " + table);
        }
        for (String lead : table.leads().values()) {
            if (!(list.element() instanceof FieldType.RowOf<?> row)) {
                throw new IllegalArgumentException("Expected rows with the field " + lead + ", but found " + table);
            }
            row.type().field(lead);
        }
    }

    private void checkFits(Sentence sentence) {
        ImmutableMap<String, Slot> slots = sentence.slots();
        for (Field<?, ?> field : fields) {
            if (field.required() && !slots.containsKey(field.name())) {
                throw new IllegalArgumentException(
                        "Expected " + field.name() + " in \"" + sentence + "\", but found " + slots.keySet());
            }
        }
        slots.forEach((field, slot) -> {
            FieldType<?> value = field(field).type();
            FieldType<?> single = value instanceof FieldType.ListOf<?> list ? list.element() : value;
            boolean isWord = single instanceof FieldType.Choice
                    || (single instanceof FieldType.Scalar<?> scalar && scalar.isWord());
            if (!isWord
                    || value instanceof FieldType.ListOf<?> == slot.between().isEmpty()) {
                throw new IllegalArgumentException("Expected a value of words, or a list with a word between them, but"
                        + " found " + field + " in \"" + sentence + "\"");
            }
        });
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

    /** The values of the fields of one block, as a constructor takes them. */
    public static final class FieldValues {

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

    /**
     * A building block of a plan: a rule, a condition, a factor, a criterion, a way of splitting.
     *
     * <p>Anyone may add to a family of blocks. A block is an immutable value: equal blocks have equal results and equal
     * {@linkplain #canonicalText() canonical texts}, on every machine.
     */
    public interface Block extends Serializable {

        /** The type under which documents know this block; empty for a block that is only used from Java. */
        default Optional<BlockType<?>> type() {
            return Optional.empty();
        }

        /**
         * The text from which a plan's fingerprint is taken. A block without a {@link #type} uses its {@code toString},
         * which must then depend on its values alone, as that of a record does.
         */
        default String canonicalText() {
            return type().map(type -> type.canonicalText(this)).orElseGet(this::toString);
        }
    }
}
