// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Blocks in the words of a letter: a sentence each, and below it the tables, and whatever the sentence does not tell of. What
 * stands at its default is left out, as in documents.
 */
final class LetterBlocks {

    private static final String ID = "id";
    /** What the words of a field add for those who write plans. */
    private static final Pattern ADDED = Pattern.compile("[;:；：].*|, at least one$|，至少一[行个]$");

    private final Catalogue catalogue;
    private final LetterValues values;
    private final Language language;

    LetterBlocks(Catalogue catalogue, LetterValues values) {
        this.catalogue = catalogue;
        this.values = values;
        this.language = values.language;
    }

    /** An item: what it is, and its value, if it has one in a line. */
    LetterLine item(int depth, String title, String value) {
        return new LetterLine(
                -depth, value.isEmpty() ? title : title.isEmpty() ? value : title + language.colon() + value);
    }

    /** A rule: its sentence as one, and what stands below it. */
    List<LetterLine> rule(int depth, BlockType<?> type, Object rule) {
        String said = sentence(type, rule);
        String whole = language == Language.ENGLISH
                ? Ascii.toUpperCase(said.substring(0, 1)) + said.substring(1) + "."
                : said + "。";
        return withBelow(item(depth, whole, ""), below(depth + 1, type, rule));
    }

    /** A block that is a value, and below it whatever its line does not say. */
    List<LetterLine> block(int depth, String title, Block block) {
        return withBelow(item(depth, title, said(block)), below(depth + 1, block));
    }

    private static List<LetterLine> withBelow(LetterLine line, List<LetterLine> below) {
        return ImmutableList.<LetterLine>builder().add(line).addAll(below).build();
    }

    // ------------------------------------------------------------------------------------------ in a line

    private String said(Block block) {
        return block.type().map(type -> sentence(type, block)).orElseGet(() -> requirement(block));
    }

    private String requirement(Object block) {
        return block instanceof Condition condition
                ? values.said(condition.requirement(values.money))
                : block.toString();
    }

    private String sentence(BlockType<?> type, Object block) {
        LetterSentence sentence = sentence(type);
        if (sentence == null) {
            return block instanceof Condition ? requirement(block) : about(type);
        }
        LetterSentence.Values ofFields = new LetterSentence.Values() {
            @Override
            public boolean isTold(String field) {
                Object value = valueOf(type.field(field), block);
                return value != null
                        && !value.equals(false)
                        && LetterBlocks.this.isTold(type, type.field(field), block, value);
            }

            @Override
            public @Nullable String value(String field, boolean isSum) {
                if (field.equals(LetterSentence.REQUIREMENT)) {
                    return requirement(block);
                }
                Object value = valueOf(type.field(field), block);
                return value == null
                        ? null
                        : inLine(type.field(field).type(), value, isSum ? " + " : language.between());
            }
        };
        return sentence.filled(ofFields, values.said(LetterPhrases.NOTHING));
    }

    private @Nullable LetterSentence sentence(BlockType<?> type) {
        return catalogue
                .words()
                .letter(type)
                .map(label -> new LetterSentence(values.said(label)))
                .orElse(null);
    }

    private String about(BlockType<?> type) {
        return catalogue.words().of(type).map(this::withoutStop).orElse(type.name());
    }

    private String inLine(FieldType<?> type, Object value, String between) {
        if (value instanceof Block block) {
            return said(block);
        }
        if (type instanceof FieldType.RowOf<?> row) {
            return sentence(row.type(), value);
        }
        return type instanceof FieldType.ListOf<?> list
                ? ((List<?>) value)
                        .stream()
                                .map(one -> inLine(list.element(), one, between))
                                .collect(Collectors.joining(between))
                : values.single(type, value);
    }

    // ------------------------------------------------------------------------------------------ below it

    private List<LetterLine> below(int depth, Object value) {
        return value instanceof Block block
                ? block.type().map(type -> below(depth, type, block)).orElse(ImmutableList.of())
                : ImmutableList.of();
    }

    private List<LetterLine> below(int depth, FieldType<?> type, Object value) {
        return type instanceof FieldType.RowOf<?> row ? below(depth, row.type(), value) : below(depth, value);
    }

    /** What the sentence of a block or row does not tell of. What stands below alone needs no title. */
    private List<LetterLine> below(int depth, BlockType<?> type, Object block) {
        LetterSentence sentence = sentence(type);
        ImmutableSet<String> told = sentence == null ? ImmutableSet.of() : sentence.fields();
        Map<Field<?, ?>, List<LetterLine>> tables = new LinkedHashMap<>();
        List<LetterLine> all = new ArrayList<>();
        for (Field<?, ?> field : type.fields()) {
            Object value = valueOf(field, block);
            if (value == null || !isTold(type, field, block, value)) {
                continue;
            }
            if (!told.contains(field.name()) && !isOfACondition(sentence) && !isTable(field.type())) {
                all.add(item(depth, title(type, field), inLine(field.type(), value, language.between())));
                all.addAll(below(depth + 1, field.type(), value));
                continue;
            }
            List<LetterLine> table = told.contains(field.name())
                    ? belowTold(depth, field.type(), value)
                    : isOfACondition(sentence)
                            ? belowRequired(depth, value)
                            : table(depth, (FieldType.ListOf<?>) field.type(), (List<?>) value);
            if (!table.isEmpty()) {
                tables.put(field, table);
            }
        }
        boolean isAlone = sentence != null && tables.size() == 1 && all.isEmpty();
        tables.forEach((field, lines) -> {
            if (isAlone) {
                all.addAll(lines);
            } else {
                all.add(item(depth, title(type, field), ""));
                lines.forEach(line -> all.add(new LetterLine(line.level() - 1, line.text())));
            }
        });
        return all;
    }

    private static boolean isOfACondition(@Nullable LetterSentence sentence) {
        return sentence != null && sentence.fields().contains(LetterSentence.REQUIREMENT);
    }

    private List<LetterLine> belowTold(int depth, FieldType<?> type, Object value) {
        if (type instanceof FieldType.ListOf<?> list && list.element() instanceof FieldType.BlockOf<?>) {
            return ((List<?>) value)
                    .stream().flatMap(one -> below(depth, one).stream()).collect(ImmutableList.toImmutableList());
        }
        return isTable(type) ? ImmutableList.of() : below(depth, type, value);
    }

    /** The conditions within one of which more is to be said than what they require. */
    private List<LetterLine> belowRequired(int depth, Object value) {
        List<LetterLine> all = new ArrayList<>();
        for (Object one : value instanceof List<?> list ? list : ImmutableList.of(value)) {
            if (one instanceof Condition condition) {
                if (!said(condition).equals(requirement(condition))) {
                    all.add(item(depth, "", said(condition)));
                }
                all.addAll(below(depth, condition));
            }
        }
        return all;
    }

    private static boolean isTable(FieldType<?> type) {
        return type instanceof FieldType.ListOf<?> list
                && (list.element() instanceof FieldType.ListOf<?>
                        || list.element() instanceof FieldType.RowOf<?>
                        || list.element() instanceof FieldType.BlockOf<?>);
    }

    private List<LetterLine> table(int depth, FieldType.ListOf<?> list, List<?> rows) {
        List<LetterLine> all = new ArrayList<>();
        for (Object row : rows) {
            all.add(item(depth, "", inLine(list.element(), row, language.between())));
            all.addAll(below(depth + 1, list.element(), row));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // a field belongs to the type of the block that it is read off
    private static @Nullable Object valueOf(Field<?, ?> field, Object block) {
        return ((Field<Object, ?>) field).getter().apply(block);
    }

    /**
     * Whether a field is told: not at its default, unless that is a number that is calculated with, such as 21.75 days; and no
     * id that has a label, by which it is called from here on.
     */
    private boolean isTold(BlockType<?> type, Field<?, ?> field, Object block, Object value) {
        if (field.name().equals(ID)) {
            for (Field<?, ?> other : type.fields()) {
                if (other.type().equals(FieldType.LABEL) && valueOf(other, block) instanceof Label label) {
                    values.call(value, label);
                    return false;
                }
            }
        }
        return field.required()
                || !Objects.equals(value, field.ifAbsent())
                || (value instanceof Exact number && !number.isZero() && !number.equals(Exact.ONE));
    }

    /** What a field is, without what stands for it where it is not written, and without what there is to choose. */
    private String title(BlockType<?> type, Field<?, ?> field) {
        String title = catalogue.words().of(type, field).map(this::withoutStop).orElse(field.name());
        return ADDED.matcher(title).replaceFirst("");
    }

    private String withoutStop(Label words) {
        String sentence = values.said(words);
        return sentence.endsWith(".") || sentence.endsWith("。")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }
}
