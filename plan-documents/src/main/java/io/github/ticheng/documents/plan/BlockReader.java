// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm.Sentence;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads blocks and rows by what the catalogue says of their fields. What cannot be read is reported and absent. */
final class BlockReader {

    /** The blocks for which a list of blocks of their own family stands. */
    static final ImmutableMap<Class<?>, String> LISTS = ImmutableMap.of(Factor.class, "product");

    private final Catalogue catalogue;
    private final ScalarReader scalars;
    private final BandReader bands;
    private final Tables tables;
    private final Diagnostics diagnostics;

    BlockReader(Catalogue catalogue, Vocabulary vocabulary, Tables tables, Diagnostics diagnostics) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.scalars = new ScalarReader(vocabulary, diagnostics);
        this.bands = new BandReader(scalars, diagnostics);
        this.diagnostics = diagnostics;
    }

    ScalarReader scalars() {
        return scalars;
    }

    /** Reads a block of a family: a name, a line, a list that stands for the whole, or a map of a name to the fields. */
    <B> @Nullable B block(Class<B> family, Node node) {
        String ofList = LISTS.get(family);
        if (ofList != null && node instanceof Node.Sequence) {
            return member(family, new Node.Member(new Node.Key(node.at(), node.path(), ofList, true), node));
        }
        if (node instanceof Node.Scalar line) {
            return line(family, line);
        }
        if (node instanceof Node.Sequence list) {
            for (BlockType<?> type : catalogue.types(family)) {
                for (Sentence sentence : type.shortForm().sentences()) {
                    if (sentence.parts().size() == 1
                            && sentence.parts().get(0) instanceof Sentence.Slot slot
                            && !slot.between().isEmpty()) {
                        return family.cast(fields(type, ShortForms.only(slot.field(), list), node));
                    }
                }
            }
        }
        if (!(node instanceof Node.Mapping map)) {
            diagnostics.error(node, Form.BLOCK.but(node), holdersOf(family, node), null);
            return null;
        }
        if (map.members().size() != 1) {
            Message message = map.members().isEmpty()
                    ? PlanDocumentPhrases.NO_BLOCK.filled(Families.wordOf(family))
                    : PlanDocumentPhrases.ONE_BLOCK.filled(
                            Families.wordOf(family), map.members().size(), names(map));
            diagnostics.error(node, message, MapReader.oneOf(catalogue.names(family)), null);
            return null;
        }
        return member(family, map.members().get(0));
    }

    /** What a list of blocks may stand in, such as all, any; null where none or no list is written. */
    private @Nullable Words holdersOf(Class<?> family, Node node) {
        ImmutableList<String> holders = catalogue.types(family).stream()
                .filter(type -> node instanceof Node.Sequence
                        && type.leadField().<FieldType<?>>map(Field::type).orElse(null)
                                instanceof FieldType.ListOf<?> list
                        && list.element() instanceof FieldType.BlockOf<?>)
                .map(BlockType::shortName)
                .collect(ImmutableList.toImmutableList());
        return holders.isEmpty() ? null : MapReader.oneOf(holders);
    }

    private <B> @Nullable B line(Class<B> family, Node.Scalar line) {
        ImmutableList<BlockType<?>> types = catalogue.types(family);
        if (catalogue.find(family, line.text()).isEmpty()) {
            Sentences.Read said = Sentences.find(types, line).orElse(null);
            if (said != null) {
                return family.cast(fields(said.type(), said.fields(), line));
            }
            if (Sentences.isBegun(types, line, scalars.vocabulary())) {
                Sentences.refuse(types, line, scalars, diagnostics);
                return null;
            }
        }
        BlockType<?> type = type(family, line, line.text());
        return type == null || !type.isCalled(line.text())
                ? null
                : family.cast(fields(type, new Node.Mapping(line.at(), line.path(), ImmutableList.of()), line));
    }

    /** Reads a block of a family whose name is a key. */
    <B> @Nullable B member(Class<B> family, Node.Member member) {
        BlockType<?> type = type(family, member.key(), member.key().text());
        if (type == null) {
            return null;
        }
        Node.Mapping map = mapOf(type, member.value());
        if (map == null) {
            return null;
        }
        if (type.isCalled(member.key().text())) {
            return family.cast(fields(type, map, member.key()));
        }
        // A name that only sounds like another's says nothing of the fields.
        Set<String> keys = ShortForms.keys(type);
        if (map.members().stream().anyMatch(each -> keys.contains(each.key().text()))) {
            fields(type, map, member.key());
        }
        return null;
    }

    /** The fields of a block or row as written; of a value that stands for the whole, a map of what it stands for. */
    private Node.@Nullable Mapping mapOf(BlockType<?> type, Node value) {
        if (value instanceof Node.Mapping map && ShortForms.isOfFields(type, catalogue, scalars(map))) {
            return map;
        }
        ImmutableList<BlockType<?>> types = ImmutableList.of(type);
        Node.Scalar line = value instanceof Node.Scalar scalar ? scalar : null;
        Optional<Sentences.Read> said = line == null ? Optional.empty() : Sentences.find(types, line);
        if (said.isPresent()) {
            return said.get().fields();
        }
        Optional<? extends Field<?, ?>> lead = type.leadField();
        if (lead.isPresent() && !(value instanceof Node.Broken)) {
            return ShortForms.only(lead.get().name(), value);
        }
        if (line != null && Sentences.isBegun(types, line, scalars.vocabulary())) {
            Sentences.refuse(types, line, scalars, diagnostics);
        } else {
            diagnostics.error(value, Form.MAP.but(value), keysOf(type), null);
        }
        return null;
    }

    /** The keys of the fields of a block or row; null where it has none. */
    private static @Nullable Words keysOf(BlockType<?> type) {
        List<String> needed = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Field<?, ?> field : type.fields()) {
            (field.required() ? needed : others)
                    .addAll(field.type().equals(FieldType.BAND) ? BandReader.ALL_KEYS : ImmutableList.of(field.name()));
        }
        return type.fields().isEmpty() ? null : MapReader.keys(needed, others);
    }

    private static Map<String, Boolean> scalars(Node.Mapping map) {
        Map<String, Boolean> scalars = new LinkedHashMap<>();
        map.members().forEach(member -> scalars.put(member.key().text(), member.value() instanceof Node.Scalar));
        return scalars;
    }

    // Of a name that was mistyped the type that was probably meant, so that its fields are looked at all the same.
    private @Nullable BlockType<?> type(Class<?> family, Located named, String name) {
        Optional<BlockType<?>> type = catalogue.find(family, name);
        if (type.isPresent()) {
            return type.get();
        }
        ImmutableList<String> names = catalogue.names(family);
        Optional<String> meant = Spelling.nearest(name, names).or(() -> described(family, name));
        diagnostics.error(
                named,
                PlanDocumentPhrases.UNKNOWN_BLOCK.filled(Shown.of(name), Families.wordOf(family)),
                MapReader.oneOf(names),
                meant.orElse(null));
        return meant.flatMap(nearest -> catalogue.find(family, nearest)).orElse(null);
    }

    /** The name of the only type of a family that is described by a word: people call a line-limits a guarantee. */
    private Optional<String> described(Class<?> family, String word) {
        List<String> described = catalogue.types(family).stream()
                .filter(type -> catalogue
                        .words()
                        .of(type)
                        .filter(of -> BlockGuide.says(of, word))
                        .isPresent())
                .map(BlockType::shortName)
                .toList();
        return described.size() == 1 ? Optional.of(described.get(0)) : Optional.empty();
    }

    private @Nullable Object fields(BlockType<?> type, Node.Mapping written, Located named) {
        Node.Mapping map = tables.writtenOut(type, ShortForms.longKeys(type, written));
        MapReader keys = new MapReader(map, named, Words.verbatim(type.name()), diagnostics);
        Map<Field<?, ?>, Object> values = new LinkedHashMap<>();
        boolean complete = true;
        for (Field<?, ?> field : type.fields()) {
            if (field.type().equals(FieldType.BAND)) {
                Object band = bands.read(map, keys);
                complete &= band != null;
                put(values, field, band);
                continue;
            }
            Node value = field.required()
                    ? keys.required(field.name(), MapReader.expected(field.type(), catalogue))
                    : keys.optional(field.name());
            if (value != null) {
                Object read = field.type() instanceof FieldType.ListOf<?> list
                        ? list(list.element(), value, field.name(), ShortForms.lead(type, field, word(map)))
                        : value(field.type(), value, field.name());
                complete &= read != null;
                put(values, field, read);
            } else {
                complete &= !field.required();
            }
        }
        rowsOf(type).filter(list -> map.find(list).isEmpty()).ifPresent(keys::refuseRowsOf);
        keys.refuseOthers();
        return complete && keys.others().isEmpty() ? new Construction(type, map, named, diagnostics).of(values) : null;
    }

    /** The list of a block whose rows have bounds; empty where there is none. */
    private static Optional<String> rowsOf(BlockType<?> type) {
        return type.fields().stream()
                .filter(field -> field.type() instanceof FieldType.ListOf<?> list
                        && list.element() instanceof FieldType.RowOf<?> row
                        && row.type().fields().stream()
                                .anyMatch(each -> each.type().equals(FieldType.BAND)))
                .<String>map(Field::name)
                .findFirst();
    }

    private static Function<String, @Nullable String> word(Node.Mapping map) {
        return key -> map.find(key)
                .map(member -> member.value() instanceof Node.Scalar word ? word.text() : null)
                .orElse(null);
    }

    private static void put(Map<Field<?, ?>, Object> written, Field<?, ?> field, @Nullable Object value) {
        if (value != null) {
            written.put(field, value);
        }
    }

    private @Nullable Object value(FieldType<?> type, Node node, String field) {
        if (type instanceof FieldType.ListOf<?> list) {
            return list(list.element(), node, field, null);
        }
        if (type instanceof FieldType.BlockOf<?> block) {
            return block(block.family(), node);
        }
        if (type instanceof FieldType.RowOf<?> row) {
            return row(row.type(), node);
        }
        if (type instanceof FieldType.Choice<?> choice) {
            return scalars.choice(node, choice.type(), field);
        }
        return scalars.read(type, node);
    }

    private @Nullable ImmutableList<Object> list(FieldType<?> element, Node node, String field, @Nullable String lead) {
        List<@Nullable Object> values = new ArrayList<>();
        ShortForms.KeyedRows keyed =
                ShortForms.keyedRows(FieldType.listOf(element), lead).orElse(null);
        if (node instanceof Node.Sequence sequence) {
            for (Node each : sequence.elements()) {
                boolean isOne = !ShortForms.isSeveralRows(keyed, each);
                values.add(isOne ? value(element, ShortForms.withFields(keyed, each), field) : null);
                if (!isOne) {
                    Node.Mapping rows = (Node.Mapping) each;
                    Message message = PlanDocumentPhrases.ROWS_IN_ONE.filled(
                            rows.members().size(), names(rows));
                    diagnostics.error(each, message, PlanDocumentPhrases.ROWS_OF_A_MAP, null);
                }
            }
        } else if (node instanceof Node.Mapping map && keyed != null) {
            map.members()
                    .forEach(member -> values.add(fields(keyed.row(), ShortForms.row(keyed, member), member.key())));
        } else if (ShortForms.isSingleRow(element, node)) {
            values.add(value(element, node, field));
        } else {
            boolean isOne = node instanceof Node.Scalar && element instanceof FieldType.Scalar;
            diagnostics.error(
                    node, Form.LIST.but(node), null, isOne ? "[" + Shown.of(((Node.Scalar) node).text()) + "]" : null);
            return null;
        }
        return values.contains(null) ? null : ImmutableList.copyOf(values);
    }

    private @Nullable Object row(BlockType<?> type, Node node) {
        Node.Mapping map = mapOf(type, node);
        return map == null ? null : fields(type, map, node);
    }

    static String names(Node.Mapping map) {
        return map.members().stream()
                .limit(5)
                .map(member -> Shown.of(member.key().text()))
                .collect(Collectors.joining(", "));
    }
}
