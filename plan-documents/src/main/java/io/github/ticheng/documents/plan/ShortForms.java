// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which short forms the fields of a block have, and what stands for what in them. */
final class ShortForms {

    /**
     * A level as it stands in a bound: the only spaces are those of a share, of a line and of whose value it is. A post or group goes as
     * far as the next bound, and is not gone back on, so that a long key is read in one go.
     */
    private static final String LEVEL =
            "((?:[^ ]+ of )?(?:line )?[^ ]+(?: of (?:(?:average-of-)?(?:post|group) (?:(?! (?:up to|below) ).)++|[^ ]+))?)";

    private static final Pattern BOUNDS =
            Pattern.compile("(?=[a-z])(?:(above|from) " + LEVEL + ")?(?: ?(up to|below) " + LEVEL + ")?");

    private static final ImmutableSet<FieldType<?>> NUMBERS =
            ImmutableSet.of(FieldType.RATE, FieldType.AMOUNT, FieldType.NUMBER);

    private ShortForms() {}

    /**
     * The rows of a list that may be a map: those of a word and a value that must be written, {@code {gold: 1700, silver:
     * 1600}}, and those of bounds and a value, {@code {up to 5%: 30, above 5%: 0}}.
     *
     * @param key the field that the keys of the map are; the bounds of the row, or its word
     * @param value the field that its values are
     */
    record KeyedRows(BlockType<?> row, Field<?, ?> key, Field<?, ?> value) {

        /** Whether a map behind a key is that of the other fields, and not the one value. */
        boolean holdsMaps() {
            return !mayBeMap(value.type());
        }

        boolean isBanded() {
            return key.type().equals(FieldType.BAND);
        }
    }

    /** The rows of a field, where a map may stand for them. */
    static Optional<KeyedRows> keyedRows(FieldType<?> type) {
        return keyedRows(type, null);
    }

    /**
     * The rows of a field, where a map may stand for them.
     *
     * @param lead the field whose value may stand for a row in place of the usual one; null for that
     */
    static Optional<KeyedRows> keyedRows(FieldType<?> type, @Nullable String lead) {
        if (!(type instanceof FieldType.ListOf<?> list && list.element() instanceof FieldType.RowOf<?> row)) {
            return Optional.empty();
        }
        List<Field<?, ?>> fields = row.type().fields().stream()
                .<Field<?, ?>>map(field -> field)
                .filter(field -> field.required() || field.type().equals(FieldType.BAND))
                .collect(Collectors.toList());
        row.type()
                .leadField()
                .filter(usual -> !usual.required())
                .<Field<?, ?>>map(usual -> lead == null ? usual : row.type().field(lead))
                .ifPresent(fields::add);
        return fields.size() == 2
                        && fields.get(0).type() instanceof FieldType.Scalar<?> key
                        && (key.isWord() || key.equals(FieldType.BAND))
                ? Optional.of(new KeyedRows(row.type(), fields.get(0), fields.get(1)))
                : Optional.empty();
    }

    /**
     * The field whose value may stand for a row of a list in place of the usual one; null for that.
     *
     * @param choice the word that a choice of the block is written as
     */
    static @Nullable String lead(BlockType<?> type, Field<?, ?> list, Function<String, @Nullable String> choice) {
        ShortForm.Table table = type.shortForm().table();
        return table != null && table.list().equals(list.name())
                ? table.leads().get(choice.apply(table.choice()))
                : null;
    }

    /** The value that may stand for a list of the one row that has nothing else: {@code flat: 2%}. */
    static Optional<FieldType<?>> singleRow(FieldType<?> element) {
        return element instanceof FieldType.RowOf<?> row
                ? row.type().leadField().<FieldType<?>>map(Field::type).filter(NUMBERS::contains)
                : Optional.empty();
    }

    /** Whether a number stands for a list of one row. */
    static boolean isSingleRow(FieldType<?> element, Node node) {
        return node instanceof Node.Scalar number
                && !number.text().isEmpty()
                && ScalarReader.NUMBER_STARTS.indexOf(number.text().charAt(0)) >= 0
                && singleRow(element).isPresent();
    }

    /** Whether a map may stand where a value of a type is asked for. */
    private static boolean mayBeMap(FieldType<?> type) {
        return type instanceof FieldType.BlockOf<?>
                || type instanceof FieldType.RowOf<?>
                || type.equals(FieldType.LABEL)
                || keyedRows(type).isPresent();
    }

    /**
     * Whether a map holds the fields of a block, and is not the value of the one that may stand for them. A key that is a
     * field's decides it; so does one that is nearly a field's, unless it names a block that may stand there.
     *
     * @param scalars the keys of the map, and whether a single value stands there
     */
    static boolean isOfFields(BlockType<?> type, Catalogue catalogue, Map<String, Boolean> scalars) {
        FieldType<?> lead = type.leadField().<FieldType<?>>map(Field::type).orElse(null);
        Set<String> keys = keys(type);
        if (lead == null
                || !mayBeMap(lead)
                || scalars.isEmpty()
                || scalars.keySet().stream().anyMatch(keys::contains)) {
            return true;
        }
        boolean isBlock = lead instanceof FieldType.BlockOf<?> block
                && scalars.keySet().stream()
                        .anyMatch(key -> catalogue.find(block.family(), key).isPresent());
        return !isBlock
                && scalars.entrySet().stream()
                        .anyMatch(each -> !each.getValue()
                                && Spelling.nearest(each.getKey(), keys).isPresent());
    }

    /** The keys that the fields of a block may stand under. */
    static Set<String> keys(BlockType<?> type) {
        ImmutableSet.Builder<String> keys = ImmutableSet.builder();
        for (Field<?, ?> field : type.fields()) {
            if (field.type().equals(FieldType.BAND)) {
                keys.addAll(BandReader.ALL_KEYS);
            } else {
                keys.add(field.name());
            }
        }
        return keys.addAll(type.shortForm().keys().values())
                .addAll(tableKeys(type))
                .build();
    }

    /** The words under which the list of a type may stand, each of which chooses what the list is. */
    static ImmutableList<String> tableKeys(BlockType<?> type) {
        ShortForm.Table table = type.shortForm().table();
        return table == null
                ? ImmutableList.of()
                : KebabCase.all(
                        ((FieldType.Choice<?>) type.field(table.choice()).type()).type());
    }

    /** The same map, each value under the name of its field. */
    static Node.Mapping longKeys(BlockType<?> type, Node.Mapping map) {
        ShortForm form = type.shortForm();
        ImmutableList.Builder<Node.Member> members = ImmutableList.builder();
        ShortForm.Table table = form.table();
        boolean isTable = table != null
                && map.find(table.choice()).isEmpty()
                && map.find(table.list()).isEmpty();
        for (Node.Member member : map.members()) {
            Node.Key key = member.key();
            if (isTable && table != null && isTableKey(type, member)) {
                isTable = false;
                members.add(member(table.choice(), key, word(key)), member(table.list(), key, member.value()));
            } else {
                String name = form.keys().entrySet().stream()
                        .filter(each -> each.getValue().equals(key.text())
                                && map.find(each.getKey()).isEmpty())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(key.text());
                members.add(member(name, key, member.value()));
            }
        }
        return new Node.Mapping(map.at(), map.path(), members.build());
    }

    private static boolean isTableKey(BlockType<?> type, Node.Member member) {
        String key = member.key().text();
        ImmutableList<String> words = tableKeys(type);
        return words.contains(key)
                || (!(member.value() instanceof Node.Scalar)
                        && !keys(type).contains(key)
                        && Spelling.nearest(key, keys(type))
                                .filter(words::contains)
                                .isPresent());
    }

    /** A map of one field. */
    static Node.Mapping only(String field, Node value) {
        return new Node.Mapping(value.at(), value.path(), ImmutableList.of(member(field, value, value)));
    }

    /** A row with its fields, where it is an element of a list as it would stand in a map: {@code - up to 5%: 30}. */
    static Node withFields(@Nullable KeyedRows rows, Node element) {
        if (rows == null
                || !(element instanceof Node.Mapping map)
                || map.members().size() != 1) {
            return element;
        }
        Node.Member alone = map.members().get(0);
        return isKey(rows, alone) ? row(rows, alone) : element;
    }

    /** Whether an element of a list holds several rows, as a map in place of the list would. */
    static boolean isSeveralRows(@Nullable KeyedRows rows, Node element) {
        return rows != null
                && element instanceof Node.Mapping map
                && map.members().size() > 1
                && map.members().stream()
                        .allMatch(member -> isKey(rows, member)
                                && (rows.isBanded()
                                        || Spelling.nearest(member.key().text(), keys(rows.row()))
                                                .isEmpty()));
    }

    private static boolean isKey(KeyedRows rows, Node.Member member) {
        String key = member.key().text();
        return rows.isBanded()
                ? BOUNDS.matcher(key).matches()
                : !keys(rows.row()).contains(key);
    }

    /** A row of a list that is written as a map, its value alone or all its fields behind the key. */
    static Node.Mapping row(KeyedRows rows, Node.Member member) {
        Node.Key key = member.key();
        List<Node.Member> members = new ArrayList<>();
        if (!rows.isBanded()) {
            members.add(member(rows.key().name(), key, word(key)));
        } else if (BOUNDS.matcher(key.text()).matches()) {
            members.addAll(bounds(key).members());
        } else {
            members.add(new Node.Member(key, word(key)));
        }
        if (member.value() instanceof Node.Mapping others
                && rows.holdsMaps()
                && members.stream()
                        .noneMatch(own -> others.find(own.key().text()).isPresent())) {
            members.addAll(others.members());
        } else {
            members.add(member(rows.value().name(), key, member.value()));
        }
        return new Node.Mapping(key.at(), key.path(), ImmutableList.copyOf(members));
    }

    /** The bounds that a key says, each under its word; none where it says something else. */
    static Node.Mapping bounds(Node.Key key) {
        ImmutableList.Builder<Node.Member> members = ImmutableList.builder();
        Matcher bounds = BOUNDS.matcher(key.text());
        for (int i = 1; bounds.matches() && i < bounds.groupCount(); i += 2) {
            if (bounds.group(i) != null) {
                members.add(member(
                        bounds.group(i),
                        Sentences.part(word(key), bounds.start(i), bounds.end(i)),
                        Sentences.part(word(key), bounds.start(i + 1), bounds.end(i + 1))));
            }
        }
        return new Node.Mapping(key.at(), key.path(), members.build());
    }

    private static Node.Member member(String name, Located place, Node value) {
        return new Node.Member(new Node.Key(place.at(), place.path(), name, true), value);
    }

    private static Node.Scalar word(Node.Key key) {
        return new Node.Scalar(key.at(), key.path(), key.text(), key.isPlain());
    }
}
