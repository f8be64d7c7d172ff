// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Key;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.Spelling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads blocks and rows by what the catalogue says of their fields. What cannot be read is reported and absent. */
final class BlockReader {

    /** The blocks for which a list of blocks of their own family stands. */
    static final ImmutableMap<Class<?>, String> LISTS = ImmutableMap.of(Factor.class, "product");

    private final Catalogue catalogue;
    private final ScalarReader scalars;
    private final BandReader bands;
    private final Diagnostics diagnostics;

    BlockReader(Catalogue catalogue, Vocabulary vocabulary, Diagnostics diagnostics) {
        this.catalogue = catalogue;
        this.scalars = new ScalarReader(vocabulary, diagnostics);
        this.bands = new BandReader(scalars, diagnostics);
        this.diagnostics = diagnostics;
    }

    ScalarReader scalars() {
        return scalars;
    }

    /** Reads a block of a family: a name, a map of a name to the fields, or a list that stands for one. */
    <B> @Nullable B block(Class<B> family, Node node) {
        String list = LISTS.get(family);
        if (list != null && node instanceof Node.Sequence) {
            return member(family, new Node.Member(new Key(node.at(), node.path(), list), node));
        }
        if (node instanceof Node.Scalar name) {
            BlockType<?> type = type(family, name, name.text());
            return type == null || !type.name().equals(name.text())
                    ? null
                    : family.cast(fields(type, emptyMap(node), node));
        }
        if (!(node instanceof Node.Mapping map)) {
            refuse(node, Form.BLOCK);
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

    /** Reads a block of a family whose name is a key. */
    <B> @Nullable B member(Class<B> family, Node.Member member) {
        BlockType<?> type = type(family, member.key(), member.key().text());
        if (type == null) {
            return null;
        }
        Node.Mapping map = mapOf(type, member.value());
        if (map == null) {
            refuse(member.value(), Form.MAP);
            return null;
        }
        Object read = fields(type, map, member.key());
        return type.name().equals(member.key().text()) ? family.cast(read) : null;
    }

    /** The fields of a block as written; of a value that stands for the whole block, a map of its one field. */
    private static Node.@Nullable Mapping mapOf(BlockType<?> type, Node value) {
        if (value instanceof Node.Mapping map) {
            return map;
        }
        if (value instanceof Node.Broken) {
            return null;
        }
        return type.leadField()
                .map(lead -> new Node.Mapping(
                        value.at(),
                        value.path(),
                        ImmutableList.of(new Node.Member(new Key(value.at(), value.path(), lead.name()), value))))
                .orElse(null);
    }

    // Of a name that was mistyped the type that was probably meant, so that its fields are looked at all the same.
    private @Nullable BlockType<?> type(Class<?> family, Located named, String name) {
        Optional<BlockType<?>> type = catalogue.find(family, name);
        if (type.isPresent()) {
            return type.get();
        }
        ImmutableList<String> names = catalogue.names(family);
        Optional<String> meant = Spelling.nearest(name, names);
        diagnostics.error(
                named,
                PlanDocumentPhrases.UNKNOWN_BLOCK.filled(Shown.of(name), Families.wordOf(family)),
                MapReader.oneOf(names),
                meant.orElse(null));
        return meant.flatMap(nearest -> catalogue.find(family, nearest)).orElse(null);
    }

    private @Nullable Object fields(BlockType<?> type, Node.Mapping map, Located named) {
        MapReader keys = new MapReader(map, named, Words.verbatim(type.name()), diagnostics);
        Map<Field<?, ?>, Object> written = new LinkedHashMap<>();
        boolean complete = true;
        for (Field<?, ?> field : type.fields()) {
            if (field.type().equals(FieldType.BAND)) {
                Object band = bands.read(map, keys);
                complete &= band != null;
                put(written, field, band);
                continue;
            }
            Node value = field.required()
                    ? keys.required(field.name(), Expectations.of(field.type(), catalogue))
                    : keys.optional(field.name());
            if (value != null) {
                Object read = value(field.type(), value, field.name());
                complete &= read != null;
                put(written, field, read);
            } else {
                complete &= !field.required();
            }
        }
        keys.refuseOthers();
        return complete && keys.others().isEmpty() ? new Construction(type, map, named, diagnostics).of(written) : null;
    }

    private static void put(Map<Field<?, ?>, Object> written, Field<?, ?> field, @Nullable Object value) {
        if (value != null) {
            written.put(field, value);
        }
    }

    private @Nullable Object value(FieldType<?> type, Node node, String field) {
        if (type instanceof FieldType.ListOf<?> list) {
            return list(list.element(), node, field);
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

    private @Nullable ImmutableList<Object> list(FieldType<?> element, Node node, String field) {
        if (!(node instanceof Node.Sequence sequence)) {
            refuse(node, Form.LIST);
            return null;
        }
        ImmutableList.Builder<Object> values = ImmutableList.builder();
        boolean complete = true;
        for (Node each : sequence.elements()) {
            Object value = value(element, each, field);
            complete &= value != null;
            if (value != null) {
                values.add(value);
            }
        }
        return complete ? values.build() : null;
    }

    private @Nullable Object row(BlockType<?> type, Node node) {
        if (!(node instanceof Node.Mapping map)) {
            refuse(node, Form.MAP);
            return null;
        }
        return fields(type, map, node);
    }

    private void refuse(Node node, Form form) {
        if (!(node instanceof Node.Broken)) {
            diagnostics.error(node, form.but(node), null, null);
        }
    }

    static String names(Node.Mapping map) {
        return map.members().stream()
                .limit(5)
                .map(member -> Shown.of(member.key().text()))
                .collect(Collectors.joining(", "));
    }

    private static Node.Mapping emptyMap(Node node) {
        return new Node.Mapping(node.at(), node.path(), ImmutableList.of());
    }
}
