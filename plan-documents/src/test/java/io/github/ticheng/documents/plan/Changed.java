// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Changes the values in a block at random, and keeps those changes that its constructor takes: so there are blocks of
 * every type with all sorts of numbers and texts.
 */
final class Changed {

    private static final String LETTERS =
            "ab9 :#-?,[]{}&*!|>'\"%@`\\\n\r\t~=.\u0000\u007F\u0085\u00A0é￾\uFEFF\u2028工资😀";

    /** What also stands in documents as a key. */
    private static final ImmutableList<String> NAMES = Samples.CATALOGUE.types().stream()
            .flatMap(type -> Stream.concat(Stream.of(type.name()), ShortForms.keys(type).stream()))
            .distinct()
            .collect(ImmutableList.toImmutableList());

    private final Random random;

    Changed(long seed) {
        this.random = new Random(seed);
    }

    /** A block of the same type. */
    @SuppressWarnings("unchecked")
    <B extends Block> B block(B block) {
        return (B) made((BlockType<Object>) block.type().orElseThrow(), block);
    }

    private <B> B made(BlockType<B> type, B block) {
        Map<Field<?, ?>, Object> values = new LinkedHashMap<>();
        type.fields().forEach(field -> values.put(field, field.getter().apply(block)));
        B best = block;
        for (Field<B, ?> field : type.fields()) {
            Object before = values.put(field, changed(field.type(), values.get(field)));
            try {
                best = type.constructor().apply(FieldValues.of(type, values));
            } catch (IllegalArgumentException | ArithmeticException refused) {
                values.put(field, before);
            }
        }
        return best;
    }

    private Object changed(FieldType<?> type, Object value) {
        if (value == null || random.nextInt(4) == 0) {
            return value;
        }
        if (type instanceof FieldType.ListOf<?> list) {
            List<?> all = (List<?>) value;
            return all.subList(0, random.nextInt(4) == 0 ? Math.min(1, all.size()) : all.size()).stream()
                    .<Object>map(element -> changed(list.element(), element))
                    .collect(ImmutableList.toImmutableList());
        }
        if (value instanceof Block block) {
            return block(block);
        }
        if (type instanceof FieldType.RowOf<?> row) {
            return row(row.type(), value);
        }
        if (type instanceof FieldType.Choice<?> choice) {
            List<Enum<?>> constants = List.of(choice.type().getEnumConstants());
            return constants.get(random.nextInt(constants.size()));
        }
        return scalar(value);
    }

    @SuppressWarnings("unchecked")
    private Object row(BlockType<?> type, Object value) {
        return made((BlockType<Object>) type, value);
    }

    private Object scalar(Object value) {
        if (value instanceof Exact) {
            return number();
        }
        if (value instanceof Rate) {
            return new Rate(number());
        }
        if (value instanceof Integer) {
            return random.nextInt(100);
        }
        if (value instanceof Boolean) {
            return random.nextBoolean();
        }
        if (value instanceof Label) {
            return label();
        }
        if (value instanceof Metric metric) {
            if (metric.origin() != null) {
                return metric;
            }
            return new Metric(
                    metric.id() + "-own",
                    metric.kind(),
                    metric.unitKind(),
                    metric.better(),
                    metric.rollUp(),
                    metric.fractional(),
                    Label.of(
                            "own " + metric.label().in(Language.ENGLISH),
                            metric.label().in(Language.CHINESE)));
        }
        if (value instanceof Rounding) {
            return new Rounding(
                    Exact.of(BigDecimal.valueOf(1 + random.nextInt(500), random.nextInt(5))),
                    List.of(RoundingMode.values()).get(random.nextInt(7)));
        }
        if (value instanceof Level level) {
            return new Level(number(), level.isPercent(), level.of());
        }
        if (value instanceof Period) {
            return Period.ofMonth(2000 + random.nextInt(50), 1 + random.nextInt(12));
        }
        return value instanceof String ? text() : value;
    }

    /** A number of up to 19 digits, or a quotient. */
    Exact number() {
        Exact number = Exact.of(
                new BigDecimal(BigInteger.valueOf(random.nextLong() >> random.nextInt(60)), random.nextInt(18)));
        return random.nextInt(3) == 0 ? number.dividedBy(Exact.of(1 + random.nextInt(1000))) : number;
    }

    Label label() {
        String text = text();
        return text.isBlank() ? Label.of("a") : random.nextBoolean() ? Label.of(text) : Label.of(text, text + "名");
    }

    /** A name of a block or field, or text of letters that mean something in YAML or JSON, or of any. */
    String text() {
        if (random.nextInt(4) == 0) {
            return NAMES.get(random.nextInt(NAMES.size()));
        }
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int any = random.nextInt(Character.MAX_CODE_POINT + 1);
            boolean usual = random.nextInt(4) > 0 || (any >= Character.MIN_SURROGATE && any <= Character.MAX_SURROGATE);
            text.appendCodePoint(usual ? letters[random.nextInt(letters.length)] : any);
        }
        return text.toString();
    }
}
