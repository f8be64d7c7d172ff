// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The definitions of a schema: one for each scalar, family, block type and row that a document of the catalogue can come
 * to, written when it is first referred to, so that blocks inside blocks refer to themselves.
 */
final class SchemaTypes {

    private final Catalogue catalogue;

    // By the class of a family, the type of blocks or rows, or the scalar. Two kinds of rows may have one name, because
    // documents tell them apart by their place; here they need two definitions.
    private final Map<Object, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Deque<Runnable> toWrite = new ArrayDeque<>();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    SchemaTypes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All definitions, by name. */
    ObjectNode definitions() {
        while (!toWrite.isEmpty()) {
            toWrite.remove().run();
        }
        ObjectNode all = SchemaNodes.object();
        definitions.forEach(all::set);
        return all;
    }

    /** Adds a definition, and refers to it. */
    ObjectNode define(String name, ObjectNode definition) {
        return ref("entry or metric " + name, name, () -> definition);
    }

    ObjectNode ref(SchemaScalar scalar) {
        return ref(scalar, scalar.key(), scalar::schema);
    }

    /** What stands under a block's name: a map of its fields, or the value of the one that may stand for them. */
    ObjectNode ref(BlockType<?> type) {
        return ref(type, word(type.family()) + "." + type.name(), () -> content(type));
    }

    private ObjectNode content(BlockType<?> type) {
        ObjectNode map = fields(type);
        Optional<? extends Field<?, ?>> lead = type.leadField();
        if (lead.isEmpty()) {
            return map;
        }
        ObjectNode either = SchemaNodes.object();
        either.set("title", map.remove("title"));
        ArrayNode forms = either.putArray("anyOf");
        forms.add(of(lead.get().type()));
        forms.add(map);
        return either;
    }

    /** A block of a family: a map of its name to its fields, or the name alone where no field has to be written. */
    ObjectNode family(Class<?> family) {
        return ref(family, word(family), () -> block(family));
    }

    /** The types whose blocks can stand where a family is asked for, by name: providers come in any order. */
    ImmutableList<BlockType<?>> ofFamily(Class<?> family) {
        return catalogue.names(family).stream()
                .sorted()
                .map(name -> catalogue.find(family, name).orElseThrow())
                .collect(ImmutableList.toImmutableList());
    }

    private ObjectNode ref(Object key, String wish, Supplier<ObjectNode> definition) {
        String name = names.get(key);
        if (name == null) {
            String free = wish;
            for (int i = 2; !taken.add(free); i++) {
                free = wish + "-" + i;
            }
            name = free;
            names.put(key, name);
            String own = name;
            toWrite.add(() -> definitions.put(own, definition.get()));
        }
        return reference(name);
    }

    private static ObjectNode reference(String name) {
        return SchemaNodes.object().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode block(Class<?> family) {
        ObjectNode map = SchemaNodes.object();
        map.put("type", "object");
        ObjectNode properties = map.putObject("properties");
        ArrayNode bare = SchemaNodes.array();
        for (BlockType<?> type : ofFamily(family)) {
            SchemaNodes.add(properties, type.name(), ref(type), word(family));
            if (required(type).isEmpty()) {
                bare.add(type.name());
            }
        }
        map.put("additionalProperties", false).put("minProperties", 1).put("maxProperties", 1);
        ObjectNode schema = SchemaNodes.object().put("title", words(word(family)));
        if (bare.isEmpty()) {
            schema.setAll(map);
        } else {
            ArrayNode forms = schema.putArray("anyOf");
            forms.add(map);
            forms.addObject().set("enum", bare);
        }
        return schema;
    }

    private ObjectNode fields(BlockType<?> type) {
        ObjectNode schema = SchemaNodes.object();
        schema.put("title", words(type.name()));
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        boolean banded = false;
        for (Field<?, ?> field : type.fields()) {
            if (field.type().equals(FieldType.BAND)) {
                banded = true;
                bounds(properties, type);
            } else {
                ObjectNode property = of(field.type());
                SchemaDefault.of(field).ifPresent(value -> property.set("default", value));
                SchemaNodes.add(properties, field.name(), property, type.name());
            }
        }
        SchemaNodes.require(schema, required(type));
        schema.put("additionalProperties", false);
        if (banded) {
            ObjectNode dependent = schema.putObject("dependentSchemas");
            dependent.putObject(BandReader.ABOVE).putObject("properties").put(BandReader.FROM, false);
            dependent.putObject(BandReader.UP_TO).putObject("properties").put(BandReader.BELOW, false);
        }
        return schema;
    }

    private void bounds(ObjectNode properties, BlockType<?> type) {
        Map<String, String> bounds = new LinkedHashMap<>();
        bounds.put(BandReader.ABOVE, "The lower bound, which is not part of the row.");
        bounds.put(BandReader.FROM, "The lower bound, which is part of the row.");
        bounds.put(BandReader.UP_TO, "The upper bound, which is part of the row.");
        bounds.put(BandReader.BELOW, "The upper bound, which is not part of the row.");
        bounds.forEach((key, description) ->
                SchemaNodes.add(properties, key, ref(SchemaScalar.LEVEL).put("description", description), type.name()));
    }

    private static ImmutableList<String> required(BlockType<?> type) {
        List<String> required = new ArrayList<>();
        for (Field<?, ?> field : type.fields()) {
            if (field.ifAbsent() == null && !field.type().equals(FieldType.BAND)) {
                required.add(field.name());
            }
        }
        return ImmutableList.copyOf(required);
    }

    private ObjectNode of(FieldType<?> type) {
        if (type instanceof FieldType.Scalar<?> scalar) {
            return ref(scalar(scalar));
        }
        if (type instanceof FieldType.Choice<?> choice) {
            return SchemaNodes.choice(choice.type().getEnumConstants());
        }
        if (type instanceof FieldType.ListOf<?> list) {
            ObjectNode array = SchemaNodes.object().put("type", "array");
            array.set("items", of(list.element()));
            return array;
        }
        if (type instanceof FieldType.OptionalOf<?> optional) {
            return of(optional.value());
        }
        if (type instanceof FieldType.BlockOf<?> block) {
            return family(block.family());
        }
        BlockType<?> row = ((FieldType.RowOf<?>) type).type();
        return ref(row, "row." + row.name(), () -> fields(row));
    }

    private static SchemaScalar scalar(FieldType.Scalar<?> scalar) {
        for (SchemaScalar known : SchemaScalar.values()) {
            if (known.key().equals(scalar.name())) {
                return known;
            }
        }
        throw new IllegalArgumentException("Expected a scalar that documents know, but found " + scalar.name());
    }

    private static String word(Class<?> family) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, family.getSimpleName());
    }

    private static String words(String name) {
        return name.replace('-', ' ');
    }
}
