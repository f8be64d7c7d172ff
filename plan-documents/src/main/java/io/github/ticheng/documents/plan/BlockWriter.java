// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.catalogue.ShortForm.Sentence;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.documents.Location;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Path;
import io.github.ticheng.documents.tree.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes blocks and rows by what the catalogue says of their fields, and tells the metrics it meets on the way. */
final class BlockWriter {

    private final Catalogue catalogue;
    private final Consumer<Metric> metrics;

    BlockWriter(Catalogue catalogue, Consumer<Metric> metrics) {
        this.catalogue = catalogue;
        this.metrics = metrics;
    }

    /** A block as a value, as short as it can be: a line, its name, or a map of its name to the content. */
    Written block(Block block, Class<?> family) {
        BlockType<?> type = type(block, family);
        Written.Mapping fields = fields(type, block);
        if (fields.members().isEmpty()) {
            return Written.text(type.shortName());
        }
        if (type.name().equals(BlockReader.LISTS.get(family))
                && content(type, block) instanceof Written.Sequence list) {
            return list;
        }
        return line(type, fields, catalogue.types(family))
                .filter(line -> catalogue.find(family, line.text()).isEmpty())
                .<Written>map(line -> line)
                .orElseGet(() -> new Written.Mapping(ImmutableMap.of(type.shortName(), content(type, block)), true));
    }

    /** What stands under a block's name, or is a row: a line, what may stand for the whole, or the fields. */
    Written content(BlockType<?> type, Object block) {
        Written.Mapping fields = fields(type, block);
        Optional<Written> line = line(type, fields, ImmutableList.of(type)).map(written -> written);
        return line.or(() -> lead(type, fields)).orElseGet(() -> shortKeys(type, fields));
    }

    private Optional<Written> lead(BlockType<?> type, Written.Mapping fields) {
        return type.leadField()
                .filter(lead -> fields.members().keySet().equals(ImmutableSet.of(lead.name())))
                .map(lead -> Objects.requireNonNull(fields.members().get(lead.name())))
                .filter(lead -> !(lead instanceof Written.Mapping map)
                        || !ShortForms.isOfFields(
                                type,
                                catalogue,
                                Maps.transformValues(map.members(), Written.Scalar.class::isInstance)));
    }

    /** The fields as a line that reads as the same fields, if there is one. */
    private Optional<Written.Scalar> line(
            BlockType<?> type, Written.Mapping fields, Iterable<? extends BlockType<?>> rivals) {
        for (Sentence sentence : type.shortForm().sentences()) {
            if (sentence.fields().equals(fields.members().keySet())
                    && fields.members().values().stream().noneMatch(BlockWriter::needsQuotes)) {
                Written.Scalar line = line(type, sentence, fields);
                boolean isSame = Sentences.find(rivals, new Node.Scalar(Location.WHOLE, Path.ROOT, line.text(), true))
                        .filter(read -> read.type().equals(type)
                                && values(read.fields()).equals(values(fields)))
                        .isPresent();
                if (isSame) {
                    return Optional.of(line);
                }
            }
        }
        return Optional.empty();
    }

    // Within a line there are no quotes to say that a word is a text.
    private static boolean needsQuotes(Written value) {
        return value instanceof Written.Sequence list
                ? list.elements().stream().anyMatch(BlockWriter::needsQuotes)
                : value instanceof Written.Scalar scalar && !scalar.isBare() && ScalarReader.isNoText(scalar.text());
    }

    private static Written.Scalar line(BlockType<?> type, Sentence sentence, Written.Mapping fields) {
        List<String> words = new ArrayList<>();
        for (Sentence.Part part : sentence.parts()) {
            if (part instanceof Sentence.Slot slot) {
                Written value = Objects.requireNonNull(fields.members().get(slot.field()));
                if (sentence.parts().size() == 1 && value instanceof Written.Scalar single) {
                    return single;
                }
                boolean isChoice = type.field(slot.field()).type() instanceof FieldType.Choice;
                String joined = String.join(" " + slot.between() + " ", texts(value));
                words.add(isChoice ? joined.replace('-', ' ') : joined);
            } else {
                words.add(((Sentence.Word) part).spellings().get(0));
            }
        }
        return new Written.Scalar(String.join(" ", words), false);
    }

    private static ImmutableList<String> texts(Written value) {
        return value instanceof Written.Sequence list
                ? list.elements().stream()
                        .map(element -> ((Written.Scalar) element).text())
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of(((Written.Scalar) value).text());
    }

    private static Map<String, ImmutableList<String>> values(Written.Mapping fields) {
        return ImmutableMap.copyOf(Maps.transformValues(fields.members(), BlockWriter::texts));
    }

    private static Map<String, ImmutableList<String>> values(Node.Mapping fields) {
        Map<String, ImmutableList<String>> values = new HashMap<>();
        fields.members().forEach(member -> values.put(member.key().text(), texts(member.value())));
        return values;
    }

    private static ImmutableList<String> texts(Node value) {
        return value instanceof Node.Sequence list
                ? list.elements().stream()
                        .map(element -> ((Node.Scalar) element).text())
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of(((Node.Scalar) value).text());
    }

    private static Written.Mapping shortKeys(BlockType<?> type, Written.Mapping fields) {
        ShortForm form = type.shortForm();
        ShortForm.Table table = form.table();
        ImmutableMap.Builder<String, Written> members = ImmutableMap.builder();
        fields.members().forEach((key, value) -> {
            if (table != null && key.equals(table.list())) {
                members.put(
                        texts(Objects.requireNonNull(fields.members().get(table.choice())))
                                .get(0),
                        value);
            } else if (table == null || !key.equals(table.choice())) {
                members.put(Objects.requireNonNullElse(form.keys().get(key), key), value);
            }
        });
        return new Written.Mapping(members.buildOrThrow(), true);
    }

    /** The fields of a block that are not as usual. */
    private Written.Mapping fields(BlockType<?> type, Object block) {
        ImmutableMap.Builder<String, Written> members = ImmutableMap.builder();
        type.fields().forEach(field -> member(type, field, block, members));
        return new Written.Mapping(members.buildOrThrow(), true);
    }

    /**
     * The type under which a block is written.
     *
     * @throws IllegalArgumentException if the block has none, or the catalogue has another one of that name
     */
    BlockType<?> type(Block block, Class<?> family) {
        BlockType<?> type = block.type()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a block with a type, which documents know it by, but found " + block));
        Optional<BlockType<?>> known = catalogue.find(family, type.name());
        if (known.isEmpty() || known.get().javaType() != type.javaType()) {
            throw new IllegalArgumentException("Expected a type of the catalogue, one of " + catalogue.names(family)
                    + ", but found " + type.name() + " of " + type.javaType().getName());
        }
        return type;
    }

    // A field belongs to the type of the block that it is read off.
    @SuppressWarnings("unchecked")
    private <B, T> void member(
            BlockType<?> type, Field<B, T> field, Object block, ImmutableMap.Builder<String, Written> members) {
        T value = field.getter().apply((B) block);
        if (field.type().equals(FieldType.BAND)) {
            band((LevelBand) value, members);
        } else if (value != null && !value.equals(field.ifAbsent())) {
            members.put(
                    field.name(),
                    field.type() instanceof FieldType.ListOf<?> list
                            ? list(
                                    list,
                                    (List<?>) value,
                                    ShortForms.lead(type, field, choice -> word(type, choice, block)))
                            : value(field.type(), value));
        }
    }

    // A field belongs to the type of the block that it is read off.
    @SuppressWarnings("unchecked")
    private static <B> String word(BlockType<B> type, String choice, Object block) {
        return KebabCase.of(
                (Enum<?>) Objects.requireNonNull(type.field(choice).getter().apply((B) block)));
    }

    private Written list(FieldType.ListOf<?> list, List<?> elements, @Nullable String lead) {
        return ShortForms.keyedRows(list, lead)
                .flatMap(rows -> keyed(rows, elements))
                .orElseGet(() -> new Written.Sequence(elements.stream()
                        .map(element -> value(list.element(), element))
                        .collect(ImmutableList.toImmutableList())));
    }

    private Written value(FieldType<?> type, Object value) {
        if (type instanceof FieldType.ListOf<?> list) {
            return list(list, (List<?>) value, null);
        }
        if (type instanceof FieldType.BlockOf<?> block) {
            return block((Block) value, block.family());
        }
        if (type instanceof FieldType.RowOf<?> row) {
            return content(row.type(), value);
        }
        if (value instanceof Enum<?> constant) {
            return Written.text(KebabCase.of(constant));
        }
        meet(value);
        return ScalarWriter.of(value);
    }

    /** Rows as a map, where each has a key of its own and nothing beside it but the one value. */
    private Optional<Written> keyed(ShortForms.KeyedRows rows, List<?> elements) {
        Map<String, Written> members = new LinkedHashMap<>();
        for (Object element : elements) {
            Map<String, Written> fields =
                    new LinkedHashMap<>(fields(rows.row(), element).members());
            Written value = fields.remove(rows.value().name());
            Object usual = rows.value().ifAbsent();
            if (value == null && usual != null) {
                value = value(rows.value().type(), usual);
            }
            boolean isKey = rows.isBanded()
                    ? BandReader.ALL_KEYS.containsAll(fields.keySet()) && !fields.isEmpty()
                    : fields.keySet().equals(ImmutableSet.of(rows.key().name()));
            if (value == null || !isKey) {
                return Optional.empty();
            }
            String key = fields.entrySet().stream()
                    .map(each -> (rows.isBanded() ? each.getKey() + " " : "")
                            + texts(each.getValue()).get(0))
                    .collect(Collectors.joining(" "));
            boolean readsBack = !rows.isBanded()
                    || values(ShortForms.bounds(new Node.Key(Location.WHOLE, Path.ROOT, key, true)))
                            .equals(Maps.transformValues(fields, BlockWriter::texts));
            if (!readsBack || members.put(key, value) != null) {
                return Optional.empty();
            }
        }
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Written.Mapping(ImmutableMap.copyOf(members), true));
    }

    private void band(LevelBand band, ImmutableMap.Builder<String, Written> members) {
        bound(band.lower(), band.lowerIncluded() ? BandReader.FROM : BandReader.ABOVE, members);
        bound(band.upper(), band.upperIncluded() ? BandReader.UP_TO : BandReader.BELOW, members);
    }

    private void bound(@Nullable Level bound, String key, ImmutableMap.Builder<String, Written> members) {
        if (bound != null) {
            meet(bound);
            members.put(key, ScalarWriter.of(bound));
        }
    }

    private void meet(Object value) {
        if (value instanceof Metric metric) {
            metrics.accept(metric);
        } else if (value instanceof Level level && level.of() != null) {
            metrics.accept(level.of());
        }
    }
}
