// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a document: a name of one stands for its rows wherever a block has a list of rows. Each row keeps its place
 * in the table. A table names no other one, and a document is no longer with its tables written out than without any. Not
 * thread-safe.
 */
final class Tables {

    static final String KEY = "tables";

    private static final Pattern NAME = Pattern.compile(SchemaScalar.METRIC_ID);

    private final Diagnostics diagnostics;
    private final Map<String, Node> rows = new LinkedHashMap<>();
    private final Map<String, Node.Key> unused = new LinkedHashMap<>();
    private final List<Node> used = new ArrayList<>();

    private long nodes;

    Tables(@Nullable Node node, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        if (node instanceof Node.Mapping map) {
            map.members().forEach(this::add);
        } else if (node != null) {
            diagnostics.error(node, Form.MAP.but(node), PlanDocumentPhrases.TABLES, null);
        }
    }

    private void add(Node.Member member) {
        Node.Key key = member.key();
        if (!NAME.matcher(key.text()).matches()) {
            diagnostics.error(key, PlanDocumentPhrases.TABLE_NAME.filled(Shown.of(key.text())));
        }
        if (member.value() instanceof Node.Scalar) {
            diagnostics.error(member.value(), Form.LIST.but(member.value()));
            rows.put(key.text(), new Node.Broken(key.at(), key.path()));
        } else {
            rows.put(key.text(), member.value());
        }
        unused.put(key.text(), key);
    }

    /** The same fields, with the rows of a table where its name stands. */
    Node.Mapping writtenOut(BlockType<?> type, Node.Mapping fields) {
        ImmutableList.Builder<Node.Member> members = ImmutableList.builder();
        for (Node.Member member : fields.members()) {
            boolean isName = member.value() instanceof Node.Scalar name
                    && NAME.matcher(name.text()).matches()
                    && !name.path().isUnder(KEY)
                    && type.fields().stream().anyMatch(field -> isRows(field, member.key()));
            members.add(isName ? new Node.Member(member.key(), rows((Node.Scalar) member.value())) : member);
        }
        return new Node.Mapping(fields.at(), fields.path(), members.build());
    }

    private static boolean isRows(Field<?, ?> field, Node.Key key) {
        return field.name().equals(key.text())
                && field.type() instanceof FieldType.ListOf<?> list
                && list.element() instanceof FieldType.RowOf;
    }

    private Node rows(Node.Scalar name) {
        Node table = rows.get(name.text());
        if (table == null) {
            diagnostics.error(
                    name,
                    PlanDocumentPhrases.UNKNOWN_TABLE.filled(Shown.of(name.text())),
                    rows.isEmpty() ? Form.LIST.expected() : MapReader.oneOf(rows.keySet()),
                    diagnostics.nearest(name.text(), rows.keySet()));
            return new Node.Broken(name.at(), name.path());
        }
        unused.remove(name.text());
        used.add(table);
        nodes += size(table);
        if (nodes > TreeReader.MAX_NODES) {
            diagnostics.error(name, PlanDocumentPhrases.TABLES_TOO_LONG.filled(TreeReader.MAX_NODES));
            return new Node.Broken(name.at(), name.path());
        }
        return table;
    }

    private static long size(Node node) {
        Stream<Node> inside = node instanceof Node.Mapping map
                ? map.members().stream().map(Node.Member::value)
                : node instanceof Node.Sequence list ? list.elements().stream() : Stream.of();
        return 1 + inside.mapToLong(Tables::size).sum();
    }

    /** An entry with the tables that were named since this was last asked for. */
    Node withTables(Node entry) {
        Node all = used.isEmpty()
                ? entry
                : new Node.Sequence(
                        entry.at(),
                        entry.path(),
                        ImmutableList.<Node>builder().add(entry).addAll(used).build());
        used.clear();
        return all;
    }

    /** Warns of those that nothing names: what is in them was not looked at. */
    void warnOfUnused() {
        unused.values()
                .forEach(key -> diagnostics.add(
                        Severity.WARNING,
                        key.at(),
                        key.path(),
                        PlanDocumentPhrases.UNUSED_TABLE.filled(Shown.of(key.text())),
                        null,
                        null));
    }
}
