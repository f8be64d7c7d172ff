// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import io.github.ticheng.core.number.Exact;

/**
 * A place between numbers: just below a number, just above it, or beyond all of them. The numbers between two cuts are a
 * band.
 */
record Cut(Exact value, Side side) implements Comparable<Cut> {

    static final Cut BELOW_ALL = new Cut(Exact.ZERO, Side.BELOW_ALL);
    static final Cut ABOVE_ALL = new Cut(Exact.ZERO, Side.ABOVE_ALL);

    enum Side {
        BELOW_ALL,
        BELOW,
        ABOVE,
        ABOVE_ALL
    }

    static Cut below(Exact value) {
        return new Cut(value, Side.BELOW);
    }

    static Cut above(Exact value) {
        return new Cut(value, Side.ABOVE);
    }

    boolean isFinite() {
        return side == Side.BELOW || side == Side.ABOVE;
    }

    @Override
    public int compareTo(Cut other) {
        int order = isFinite() && other.isFinite() ? value.compareTo(other.value) : 0;
        return order != 0 ? order : side.compareTo(other.side);
    }
}
