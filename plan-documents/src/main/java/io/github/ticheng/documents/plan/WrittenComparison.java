// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.documents.plan.WrittenComparison.Change.Step;
import io.github.ticheng.documents.tree.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two documents place by place. Rows with an id are the same row wherever they stand; of others those that are
 * alike at the beginning and the end of a list are, and what is left between is compared in turn. Not thread-safe.
 */
final class WrittenComparison {

    private static final String ID = "id";

    private final List<Change> changes = new ArrayList<>();

    private WrittenComparison() {}

    /** What differs, in the order of the earlier document; what is only in the later one comes last in its list. */
    static ImmutableList<Change> of(Written before, Written after) {
        WrittenComparison comparison = new WrittenComparison();
        comparison.compare(ImmutableList.of(), before, after);
        return ImmutableList.copyOf(comparison.changes);
    }

    private void compare(ImmutableList<Step> path, @Nullable Written before, @Nullable Written after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Written.Mapping earlier && after instanceof Written.Mapping later) {
            members(path, earlier.members(), later.members());
        } else if (before instanceof Written.Sequence earlier && after instanceof Written.Sequence later) {
            rows(path, earlier.elements(), later.elements());
        } else {
            changes.add(new Change(path, before, after));
        }
    }

    private void members(
            ImmutableList<Step> path, Map<String, ? extends Written> before, Map<String, ? extends Written> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> compare(plus(path, new Step(key, 0)), before.get(key), after.get(key)));
    }

    private void rows(ImmutableList<Step> path, List<Written> before, List<Written> after) {
        Map<String, Written> earlier = byId(before);
        Map<String, Written> later = byId(after);
        if (earlier.size() == before.size() && later.size() == after.size()) {
            members(path, earlier, later);
        } else {
            rowsInTurn(path, before, after);
        }
    }

    /** The rows by their ids; fewer than there are rows if not all have one of their own. */
    private static Map<String, Written> byId(List<Written> rows) {
        Map<String, Written> ids = new LinkedHashMap<>();
        for (Written row : rows) {
            if (row instanceof Written.Mapping map && map.members().get(ID) instanceof Written.Scalar id) {
                ids.put(id.text(), row);
            }
        }
        return ids;
    }

    private void rowsInTurn(ImmutableList<Step> path, List<Written> before, List<Written> after) {
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
            @Nullable Written before,
            @Nullable Written after) {

        /**
         * A step on the way to a place: a key, or a row of a list.
         *
         * @param key the key, or the id of a row that has one; empty for a row without
         * @param row the number of a row without id, from 1; 0 for a key
         */
        record Step(String key, int row) {}
    }
}
