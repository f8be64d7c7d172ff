// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.diff.TreeComparison.Change.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares two documents place by place. Rows with an id are the same row wherever they stand; of others those that are
 * alike at the beginning and the end of a list are, and what is left between is compared in turn. Not thread-safe.
 */
final class TreeComparison {

    private static final String ID = "id";

    private final List<Change> changes = new ArrayList<>();

    private TreeComparison() {}

    /** What differs, in the order of the earlier document; what is only in the later one comes last in its list. */
    static ImmutableList<Change> of(JsonNode before, JsonNode after) {
        TreeComparison comparison = new TreeComparison();
        comparison.compare(ImmutableList.of(), before, after);
        return ImmutableList.copyOf(comparison.changes);
    }

    private void compare(ImmutableList<Step> path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && before.equals(after)) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            Set<String> keys = new LinkedHashSet<>(before.propertyNames());
            keys.addAll(after.propertyNames());
            keys.forEach(key -> compare(plus(path, new Step(key, 0)), before.get(key), after.get(key)));
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            rows(path, before, after);
        } else {
            changes.add(new Change(path, before, after));
        }
    }

    private void rows(ImmutableList<Step> path, JsonNode before, JsonNode after) {
        Map<String, JsonNode> earlier = byId(before);
        Map<String, JsonNode> later = byId(after);
        if (earlier.size() != before.size() || later.size() != after.size()) {
            rowsInTurn(path, before, after);
            return;
        }
        Set<String> ids = new LinkedHashSet<>(earlier.keySet());
        ids.addAll(later.keySet());
        ids.forEach(id -> compare(plus(path, new Step(id, 0)), earlier.get(id), later.get(id)));
    }

    /** The rows by their ids; fewer than there are rows if not all have one of their own. */
    private static Map<String, JsonNode> byId(JsonNode rows) {
        Map<String, JsonNode> ids = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            JsonNode id = row.isObject() ? row.get(ID) : null;
            if (id != null && id.isString()) {
                ids.put(id.asString(), row);
            }
        }
        return ids;
    }

    private void rowsInTurn(ImmutableList<Step> path, JsonNode before, JsonNode after) {
        int start = 0;
        int earlierEnd = before.size();
        int laterEnd = after.size();
        while (start < earlierEnd && start < laterEnd && before.get(start).equals(after.get(start))) {
            start++;
        }
        while (earlierEnd > start
                && laterEnd > start
                && before.get(earlierEnd - 1).equals(after.get(laterEnd - 1))) {
            earlierEnd--;
            laterEnd--;
        }
        for (int i = start; i < Math.max(earlierEnd, laterEnd); i++) {
            compare(
                    plus(path, new Step("", i + 1)),
                    i < earlierEnd ? before.get(i) : null,
                    i < laterEnd ? after.get(i) : null);
        }
    }

    private static ImmutableList<Step> plus(ImmutableList<Step> path, Step step) {
        return ImmutableList.<Step>builder().addAll(path).add(step).build();
    }

    /**
     * A place at which two documents differ.
     *
     * @param path the keys and rows that lead there, from the outside in
     * @param before what was there; null if nothing was
     * @param after what is there; null if nothing is
     */
    record Change(
            ImmutableList<Step> path,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        /**
         * A step on the way to a place: a key, or a row of a list.
         *
         * @param key the key, or the id of a row that has one; empty for a row without
         * @param row the number of a row without id, from 1; 0 for a key
         */
        record Step(String key, int row) {}
    }
}
