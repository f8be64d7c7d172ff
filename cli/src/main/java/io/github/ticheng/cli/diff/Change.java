// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
