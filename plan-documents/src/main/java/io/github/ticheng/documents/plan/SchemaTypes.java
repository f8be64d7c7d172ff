// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.catalogue.ShortForm.Sentence;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.plan.SchemaNodes.SchemaDefault;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private final Map<String, JsonMap> definitions = new TreeMap<>();

    SchemaTypes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All definitions, by name. */
    JsonMap definitions() {
        while (!toWrite.isEmpty()) {
            toWrite.remove().run();
        }
        JsonMap all = new JsonMap();
        definitions.forEach(all::put);
        return all;
    }

    /** Adds a definition, and refers to it. */
    JsonMap define(String name, JsonMap definition) {
        return ref("entry or metric " + name, name, () -> definition);
    }

    JsonMap ref(SchemaScalar scalar) {
        return ref(scalar, scalar.key(), scalar::schema);
    }

    /** What stands under a block's name, or is a row: a map of its fields, or what may stand for them. */
    JsonMap ref(BlockType<?> type) {
        return ref(type, BlockWords.wordOf(type.family()) + "." + type.name(), () -> content(type));
    }

    private JsonMap content(BlockType<?> type) {
        JsonMap map = fields(type);
        Optional<? extends Field<?, ?>> lead = type.leadField();
        if (lead.isEmpty() && type.shortForm().sentences().isEmpty()) {
            return map;
        }
        JsonMap either = new JsonMap();
        either.put("title", map.remove("title"));
        if (map.has("description")) {
            either.put("description", map.remove("description"));
        }
        JsonList forms = either.putList("anyOf");
        lead.ifPresent(field -> forms.add(of(field.type())));
        sentences(type, lead.isPresent(), forms);
        forms.add(map);
        return either;
    }

    /** Adds the lines in which a block may be written; of one value alone unless that may stand there anyway. */
    private void sentences(BlockType<?> type, boolean isLed, JsonList forms) {
        for (Sentence sentence : type.shortForm().sentences()) {
            ImmutableList<Sentence.Part> parts = sentence.parts();
            if (parts.size() == 1 && parts.get(0) instanceof Sentence.Slot slot) {
                if (!isLed) {
                    forms.add(of(type.field(slot.field()).type()));
                }
                if (slot.between().isEmpty()) {
                    continue;
                }
            }
            JsonMap line = forms.addMap();
            catalogue.words().of(type).ifPresent(about -> line.put("description", about.in(Language.ENGLISH)));
            line.put("type", "string");
            line.put(
                    "pattern",
                    parts.stream()
                            .map(part -> pattern(type, part))
                            .collect(Collectors.joining("\\s+", "^\\s*", "\\s*$")));
            line.putList("examples").add(sentence.toString());
        }
    }

    private static String pattern(BlockType<?> type, Sentence.Part part) {
        if (part instanceof Sentence.Word word) {
            return "(?:" + String.join("|", word.spellings()).replace("'", "['’]") + ")";
        }
        Sentence.Slot slot = (Sentence.Slot) part;
        FieldType<?> field = type.field(slot.field()).type();
        if (field instanceof FieldType.Choice<?> choice) {
            return KebabCase.all(choice.type()).stream()
                    .map(word -> word.contains("-") ? word + "|" + word.replace("-", "\\s+") : word)
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
        FieldType<?> single = field instanceof FieldType.ListOf<?> list ? list.element() : field;
        String value = "(?:" + scalar((FieldType.Scalar<?>) single).pattern().replace(" ", "\\s+") + ")";
        return slot.between().isEmpty() ? value : value + "(?:\\s+" + slot.between() + "\\s+" + value + ")*";
    }

    /** A block of a family: a map of its name to its fields, or the name alone where no field has to be written. */
    JsonMap family(Class<?> family) {
        return ref(family, BlockWords.wordOf(family), () -> block(family));
    }

    /** The types whose blocks can stand where a family is asked for, by name. */
    ImmutableList<BlockType<?>> ofFamily(Class<?> family) {
        return catalogue.types(family);
    }

    private JsonMap ref(Object key, String wish, Supplier<JsonMap> definition) {
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
        return new JsonMap().put("$ref", "#/$defs/" + name);
    }

    private JsonMap block(Class<?> family) {
        JsonMap map = new JsonMap();
        map.put("type", "object");
        JsonMap properties = map.putMap("properties");
        JsonList bare = new JsonList();
        JsonList lines = new JsonList();
        for (BlockType<?> type : ofFamily(family)) {
            for (String name : ImmutableSet.of(type.name(), type.shortName())) {
                SchemaNodes.add(properties, name, ref(type), BlockWords.wordOf(family));
                if (required(type).isEmpty()) {
                    bare.add(name);
                }
            }
            sentences(type, false, lines);
        }
        map.put("additionalProperties", false).put("minProperties", 1).put("maxProperties", 1);
        JsonMap schema = new JsonMap().put("title", words(BlockWords.wordOf(family)));
        String list = BlockReader.LISTS.get(family);
        if (bare.isEmpty() && lines.isEmpty() && list == null) {
            schema.putAll(map);
        } else {
            JsonList forms = schema.putList("anyOf");
            forms.add(map);
            if (!bare.isEmpty()) {
                forms.addMap().put("enum", bare);
            }
            if (list != null) {
                JsonMap array = forms.addMap().put("type", "array").put("minItems", 1);
                array.put("items", family(family));
            }
            lines.elements().forEach(line -> forms.add(line));
        }
        return schema;
    }

    private JsonMap fields(BlockType<?> type) {
        return fields(type, null);
    }

    /** A map of fields without the one that is said already, or null for all. */
    private JsonMap fields(BlockType<?> type, @Nullable Field<?, ?> said) {
        JsonMap schema = new JsonMap();
        schema.put("title", words(type.name()));
        catalogue.words().of(type).ifPresent(about -> schema.put("description", about.in(Language.ENGLISH)));
        schema.put("type", "object");
        JsonMap properties = schema.putMap("properties");
        boolean banded = false;
        for (Field<?, ?> field : type.fields()) {
            if (field.type().equals(FieldType.BAND)) {
                banded = true;
                bounds(properties, type);
            } else if (!field.equals(said)) {
                JsonMap property = property(type, field);
                catalogue
                        .words()
                        .of(type, field)
                        .ifPresent(about -> property.put("description", about.in(Language.ENGLISH)));
                SchemaDefault.of(field).ifPresent(value -> property.put("default", value));
                SchemaNodes.add(properties, field.name(), property, type.name());
                String key = type.shortForm().keys().get(field.name());
                if (key != null) {
                    SchemaNodes.add(properties, key, property, type.name());
                }
            }
        }
        required(type, said, schema, properties);
        schema.put("additionalProperties", false);
        if (banded) {
            JsonMap dependent = schema.putMap("dependentSchemas");
            dependent.putMap(BandReader.ABOVE).putMap("properties").put(BandReader.FROM, false);
            dependent.putMap(BandReader.UP_TO).putMap("properties").put(BandReader.BELOW, false);
        }
        return schema;
    }

    /** Says what must be there, of what may stand under several keys one of them. */
    private void required(BlockType<?> type, @Nullable Field<?, ?> said, JsonMap schema, JsonMap properties) {
        ShortForm form = type.shortForm();
        ShortForm.Table table = form.table();
        List<String> always = new ArrayList<>();
        JsonList either = new JsonList();
        for (String name : required(type)) {
            String key = form.keys().get(name);
            if (key != null) {
                JsonList keys = either.addMap().putList("anyOf");
                SchemaNodes.require(keys.addMap(), List.of(name));
                SchemaNodes.require(keys.addMap(), List.of(key));
            } else if ((said == null || !name.equals(said.name()))
                    && (table == null || !(name.equals(table.choice()) || name.equals(table.list())))) {
                always.add(name);
            }
        }
        SchemaNodes.require(schema, always);
        if (table != null) {
            JsonList keys = either.addMap().putList("anyOf");
            SchemaNodes.require(keys.addMap(), List.of(table.choice(), table.list()));
            for (String word : ShortForms.tableKeys(type)) {
                FieldType.ListOf<?> list =
                        (FieldType.ListOf<?>) type.field(table.list()).type();
                SchemaNodes.add(properties, word, list(list, table.leads().get(word)), type.name());
                SchemaNodes.require(keys.addMap(), List.of(word));
            }
        }
        if (!either.isEmpty()) {
            schema.put("allOf", either);
        }
    }

    private void bounds(JsonMap properties, BlockType<?> type) {
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
            if (field.required() && !field.type().equals(FieldType.BAND)) {
                required.add(field.name());
            }
        }
        return ImmutableList.copyOf(required);
    }

    private JsonMap of(FieldType<?> type) {
        if (type instanceof FieldType.Scalar<?> scalar) {
            return ref(scalar(scalar));
        }
        if (type instanceof FieldType.Choice<?> choice) {
            return SchemaNodes.choice(choice.type().getEnumConstants());
        }
        if (type instanceof FieldType.ListOf<?> list) {
            return list(list, null);
        }
        if (type instanceof FieldType.BlockOf<?> block) {
            return family(block.family());
        }
        BlockType<?> row = ((FieldType.RowOf<?>) type).type();
        return ref(row);
    }

    /** What stands under the name of a field, whatever a choice beside it is. */
    private JsonMap property(BlockType<?> type, Field<?, ?> field) {
        JsonMap property = of(field.type());
        ShortForm.Table table = type.shortForm().table();
        if (table != null && table.list().equals(field.name()) && field.type() instanceof FieldType.ListOf<?> list) {
            for (String lead : ImmutableSet.copyOf(table.leads().values())) {
                property = either(property, list(list, lead));
            }
        }
        return property;
    }

    private JsonMap list(FieldType.ListOf<?> list, @Nullable String lead) {
        JsonMap array = new JsonMap().put("type", "array");
        array.put("items", of(list.element()));
        if (!(list.element() instanceof FieldType.RowOf)) {
            return array;
        }
        JsonMap either = new JsonMap();
        JsonList forms = either.putList("anyOf");
        forms.add(array);
        forms.add(define(
                "table",
                new JsonMap()
                        .put("description", "The name of a table of this document.")
                        .put("type", "string")
                        .put("pattern", "^" + SchemaScalar.METRIC_ID + "$")));
        ShortForms.singleRow(list.element()).ifPresent(single -> forms.add(of(single)));
        ShortForms.KeyedRows keyed = ShortForms.keyedRows(list, lead).orElse(null);
        if (keyed == null) {
            return either;
        }
        forms.add(keyed(keyed));
        array.put(
                "items",
                either(of(list.element()), keyed(keyed).put("minProperties", 1).put("maxProperties", 1)));
        return either;
    }

    private JsonMap keyed(ShortForms.KeyedRows keyed) {
        JsonMap rows = new JsonMap().put("type", "object");
        if (keyed.isBanded()) {
            rows.putMap("propertyNames").put("pattern", "^(?:above|from|up to|below) ");
        }
        JsonMap one = of(keyed.value().type());
        return rows.put("additionalProperties", keyed.holdsMaps() ? either(one, behindKey(keyed)) : one);
    }

    /** What else a row has, where its bounds or its word are the key. */
    private JsonMap behindKey(ShortForms.KeyedRows keyed) {
        BlockType<?> row = keyed.row();
        return keyed.isBanded()
                ? ref(row)
                : ref(keyed.key(), row.name() + ".behind-" + keyed.key().name(), () -> fields(row, keyed.key()));
    }

    private static JsonMap either(JsonMap one, JsonMap other) {
        JsonMap either = new JsonMap();
        either.putList("anyOf").add(one).add(other);
        return either;
    }

    private static SchemaScalar scalar(FieldType.Scalar<?> scalar) {
        for (SchemaScalar known : SchemaScalar.values()) {
            if (known.key().equals(scalar.name())) {
                return known;
            }
        }
        throw new IllegalArgumentException("Expected a scalar that documents know, but found " + scalar.name());
    }

    private static String words(String name) {
        return name.replace('-', ' ');
    }
}
