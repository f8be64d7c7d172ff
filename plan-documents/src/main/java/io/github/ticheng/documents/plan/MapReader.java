// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the values of known keys out of a map, and reports the other keys. Not thread-safe. */
final class MapReader {

    private final Node node;
    private final Located place;
    private final Words owner;
    private final Diagnostics diagnostics;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> meant = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final List<Missing> missing = new ArrayList<>();

    private record Missing(String key, @Nullable Words expected) {}

    /**
     * Reads a map.
     *
     * @param node the map; what is none has no keys, and is reported with those that were asked for
     * @param place where a missing key is reported
     * @param owner what the map describes, for messages
     */
    MapReader(Node node, Located place, Words owner, Diagnostics diagnostics) {
        this.node = node;
        this.place = place;
        this.owner = owner;
        this.diagnostics = diagnostics;
    }

    /** The value of a key that may be left out; null if it is. */
    @Nullable
    Node optional(String key) {
        Node.Member member = member(key);
        return member == null ? null : member.value();
    }

    /** The key and value of a key that may be left out; null if it is. */
    Node.@Nullable Member member(String key) {
        known.add(key);
        return node instanceof Node.Mapping map ? map.find(key).orElse(null) : null;
    }

    /** The value of a key that must be there; null if it is not, which {@link #finish} reports. */
    @Nullable
    Node required(String key, @Nullable Words expected) {
        Node value = optional(key);
        if (value == null) {
            missing.add(new Missing(key, expected));
        }
        return value;
    }

    /** The keys that were asked for. */
    Set<String> known() {
        return known;
    }

    /** The members whose keys were not asked for, in order. */
    ImmutableList<Node.Member> others() {
        return node instanceof Node.Mapping map
                ? map.members().stream()
                        .filter(member -> !known.contains(member.key().text()))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /** Reports every key that was not asked for, and then what is missing. */
    void refuseOthers() {
        others().stream()
                .map(Node.Member::key)
                .filter(key -> !told.contains(key.text()))
                .forEach(this::refuse);
        finish();
    }

    /** Reports the bounds of rows that stand among the keys, once, instead of in the list where they belong. */
    void refuseRowsOf(String list) {
        ImmutableList<Node.Key> bounds = others().stream()
                .map(Node.Member::key)
                .filter(key ->
                        BandReader.ALL_KEYS.stream().anyMatch(word -> key.text().startsWith(word + " ")))
                .collect(ImmutableList.toImmutableList());
        if (!bounds.isEmpty()) {
            String first = Shown.of(bounds.get(0).text());
            diagnostics.error(
                    bounds.get(0),
                    PlanDocumentPhrases.UNKNOWN_KEY.filled(first, owner),
                    PlanDocumentPhrases.IN_A_MAP.filled(list, first),
                    null);
            bounds.forEach(key -> told.add(key.text()));
            meant.add(list);
        }
    }

    /** Reports a key as unknown. */
    void refuse(Node.Key key) {
        Optional<String> nearest = Spelling.nearest(key.text(), known);
        nearest.ifPresent(meant::add);
        diagnostics.error(
                key,
                PlanDocumentPhrases.UNKNOWN_KEY.filled(Shown.of(key.text()), owner),
                oneOf(known),
                nearest.orElse(null));
    }

    /** Reports the keys that must be there and are not, but for those that were only mistyped. */
    void finish() {
        if (!(node instanceof Node.Mapping)) {
            List<String> needed = missing.stream().map(Missing::key).toList();
            List<String> others =
                    known.stream().filter(key -> !needed.contains(key)).toList();
            diagnostics.error(node, Form.MAP.but(node), keys(needed, others), null);
            return;
        }
        for (Missing each : missing) {
            if (!meant.contains(each.key)) {
                diagnostics.error(place, PlanDocumentPhrases.MISSING_KEY.filled(each.key, owner), each.expected, null);
            }
        }
    }

    static Words oneOf(Iterable<String> names) {
        return PlanDocumentPhrases.ONE_OF.filled(ImmutableList.copyOf(names));
    }

    /** The keys that a map has to have, and those that it may have. */
    static Words keys(Collection<String> needed, Collection<String> others) {
        if (needed.isEmpty()) {
            return PlanDocumentPhrases.PERHAPS_KEYS.filled(ImmutableList.copyOf(others));
        }
        return others.isEmpty()
                ? PlanDocumentPhrases.KEYS.filled(ImmutableList.copyOf(needed))
                : PlanDocumentPhrases.KEYS_AND_PERHAPS.filled(
                        ImmutableList.copyOf(needed), ImmutableList.copyOf(others));
    }

    /** What belongs where a field was not written. */
    static Words expected(FieldType<?> type, Catalogue catalogue) {
        if (type instanceof FieldType.ListOf) {
            return Form.LIST.expected();
        }
        if (type instanceof FieldType.RowOf) {
            return Form.MAP.expected();
        }
        if (type instanceof FieldType.BlockOf<?> block) {
            return oneOf(catalogue.names(block.family()));
        }
        if (type instanceof FieldType.Choice<?> choice) {
            return oneOf(KebabCase.all(choice.type()));
        }
        return Form.valueOf(((FieldType.Scalar<?>) type).name().toUpperCase(Locale.ROOT))
                .expected();
    }
}
