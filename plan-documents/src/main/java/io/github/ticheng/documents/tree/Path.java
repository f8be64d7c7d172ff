// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import org.jspecify.annotations.Nullable;

/**
 * The way to a place in the tree: {@code pay[1].commission-ladder.base}. Elements of lists count from 1. It is put into
 * words only when somebody asks.
 */
public final class Path {

    /** The way to the document itself. */
    public static final Path ROOT = new Path(null, "", 0);

    private final @Nullable Path parent;
    private final String key;
    private final int index;

    private Path(@Nullable Path parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** The way to the value of a key. */
    public Path key(String name) {
        return new Path(this, name, 0);
    }

    /** The way to an element of a list, counted from 1. */
    public Path element(int number) {
        return new Path(this, "", number);
    }

    /** Whether this leads to a key of the document, or to a place in its value. */
    public boolean isUnder(String name) {
        return parent != null && (parent.parent == null ? key.equals(name) : parent.isUnder(name));
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String outer = parent.toString();
        if (index > 0) {
            return outer + "[" + index + "]";
        }
        return outer.isEmpty() ? Shown.of(key) : outer + "." + Shown.of(key);
    }
}
