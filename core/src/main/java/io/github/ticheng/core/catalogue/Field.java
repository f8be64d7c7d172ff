// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** One of an enum's constants, written as {@linkplain FieldType#choice lower-case words}, that may be left out. */
    public static <B, E extends Enum<E>> Field<B, E> withDefault(String name, Function<B, E> getter, E ifAbsent) {
        return withDefault(name, FieldType.choice(ifAbsent.getDeclaringClass()), getter, ifAbsent);
    }

    /** A list that may be left out, and is empty then. */
    public static <B, T> Field<B, ImmutableList<T>> listed(
            String name, FieldType<T> element, Function<B, ImmutableList<T>> getter) {
        return withDefault(name, FieldType.listOf(element), getter, ImmutableList.of());
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

    /** That of the name: a row's type has fields in turn, and each is looked up for each block that is read. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    String canonicalText(B block) {
        return name + "=" + type.canonicalText(Objects.requireNonNull(getter.apply(block), name));
    }

    /**
     * The type of a field of a building block: what may be written there.
     *
     * <p>Closed: whoever reads or writes documents handles each of these forms.
     *
     * @param <T> the Java type of the field's values
     */
    public sealed interface FieldType<T> {

        /** A decimal that counts things, points or multiples. */
        Scalar<Exact> NUMBER = new Scalar<>("number", Exact.class);

        /** A decimal that is an amount in the plan's currency. */
        Scalar<Exact> AMOUNT = new Scalar<>("amount", Exact.class);

        Scalar<Rate> RATE = new Scalar<>("rate", Rate.class);
        Scalar<Integer> COUNT = new Scalar<>("count", Integer.class);
        Scalar<Boolean> FLAG = new Scalar<>("flag", Boolean.class);
        Scalar<String> TEXT = new Scalar<>("text", String.class);
        Scalar<Label> LABEL = new Scalar<>("label", Label.class);
        Scalar<Metric> METRIC = new Scalar<>("metric", Metric.class);
        Scalar<Rating> RATING = new Scalar<>("rating", Rating.class);
        Scalar<RuleId> RULE = new Scalar<>("rule", RuleId.class);
        Scalar<Period> PERIOD = new Scalar<>("period", Period.class);
        Scalar<Rounding> ROUNDING = new Scalar<>("rounding", Rounding.class);

        /** A value on the scale of a metric, in percent where the metric is. */
        Scalar<Level> LEVEL = new Scalar<>("level", Level.class);

        /** The bounds of a row, which documents write in words of their own: above, from, up to, below. */
        Scalar<LevelBand> BAND = new Scalar<>("band", LevelBand.class);

        /** One of an enum's constants, written as lower-case words. */
        static <E extends Enum<E>> FieldType<E> choice(Class<E> type) {
            return new Choice<>(type);
        }

        /** Any number of values, in order. */
        static <T> FieldType<ImmutableList<T>> listOf(FieldType<T> element) {
            return new ListOf<>(element);
        }

        /** Any block of a family, known by its type's name. */
        static <B extends Block> FieldType<B> block(Class<B> family) {
            return new BlockOf<>(family);
        }

        /** A value with fields of its own, such as the tier of a ladder. */
        static <R> FieldType<R> row(BlockType<R> type) {
            return new RowOf<>(type);
        }

        /** The value as canonical text: the same for equal values, different for different ones. */
        String canonicalText(T value);

        /**
         * A single value with a text form.
         *
         * @param name what it is
         * @param javaType the class of its values
         */
        record Scalar<T>(String name, Class<T> javaType) implements FieldType<T> {

            /** Whether it is written without spaces, so that it can stand among other words; of a level, up to its share. */
            public boolean isWord() {
                return !equals(LABEL) && !equals(FLAG) && !equals(ROUNDING) && !equals(BAND);
            }

            @Override
            public String canonicalText(T value) {
                return quoted(text(value));
            }

            private static String quoted(String text) {
                return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            }

            // Two metrics of one id may differ.
            private static String text(Object value) {
                if (value instanceof Metric metric) {
                    return metric.canonicalText();
                }
                // Words that would be taken for where the other language begins.
                if (value instanceof Label label && label.in(Language.ENGLISH).contains(", chinese=")) {
                    return quoted(label.in(Language.ENGLISH)) + quoted(label.in(Language.CHINESE));
                }
                if (value instanceof Level level) {
                    return level.text(Metric::canonicalText);
                }
                return value instanceof LevelBand band ? band.text(Metric::canonicalText) : value.toString();
            }
        }

        /**
         * A constant of an enum.
         *
         * @param type the enum
         */
        record Choice<E extends Enum<E>>(Class<E> type) implements FieldType<E> {
            @Override
            public String canonicalText(E value) {
                return value.name();
            }
        }

        /**
         * A list.
         *
         * @param element the type of its elements
         */
        record ListOf<T>(FieldType<T> element) implements FieldType<ImmutableList<T>> {
            @Override
            public String canonicalText(ImmutableList<T> value) {
                return value.stream().map(element::canonicalText).collect(Collectors.joining(",", "[", "]"));
            }
        }

        /**
         * A block.
         *
         * @param family the interface of the family
         */
        record BlockOf<B extends Block>(Class<B> family) implements FieldType<B> {
            @Override
            public String canonicalText(B value) {
                return value.canonicalText();
            }
        }

        /**
         * A value with fields.
         *
         * @param type the type that names the fields
         */
        record RowOf<R>(BlockType<R> type) implements FieldType<R> {
            @Override
            public String canonicalText(R value) {
                return type.canonicalText(value);
            }
        }
    }
}
