// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import io.github.ticheng.core.number.Exact;
import java.io.Serializable;

/**
 * A place between numbers: just below a number, just above it, or beyond all of them. It is a bound that knows its side:
 * where a row ends <em>below</em> 20000 or another one starts <em>from</em> 20000, they part just below that number;
 * where they end <em>up to</em> and start <em>above</em> it, just above. The numbers between two cuts are a band. Cuts
 * rise from the place below all numbers to the one above all.
 *
 * @param value the number; zero beyond all numbers
 * @param side on which side of the number the place is
 */
public record Cut(Exact value, Side side) implements Comparable<Cut>, Serializable {

    /** The place below all numbers, where a band starts that has no lower bound. */
    public static final Cut BELOW_ALL = new Cut(Exact.ZERO, Side.BELOW_ALL);

    static final Cut ABOVE_ALL = new Cut(Exact.ZERO, Side.ABOVE_ALL);

    /** Most of what is looked up are amounts of two decimals. */
    static final int OF_AMOUNTS = 2;

    /** On which side of its number a cut is. */
    public enum Side {
        BELOW_ALL,
        BELOW,
        ABOVE,
        ABOVE_ALL
    }

    /** A cut, without a term. */
    public Cut {
        value = value.withoutTerm().withDecimals(OF_AMOUNTS);
    }

    /** Just below a number, which belongs to what starts here. */
    public static Cut below(Exact value) {
        return new Cut(value, Side.BELOW);
    }

    /** Just above a number, which belongs to what ends here. */
    public static Cut above(Exact value) {
        return new Cut(value, Side.ABOVE);
    }

    /** The cut at a bound, which belongs to one of two neighbours. */
    public static Cut at(Edge edge, Exact bound) {
        return edge == Edge.FROM ? below(bound) : above(bound);
    }

    /** Whether there is a number here, and the place is not beyond all numbers. */
    public boolean isFinite() {
        return side == Side.BELOW || side == Side.ABOVE;
    }

    /** Whether a number lies above this place; of the number of the cut the side decides. */
    public boolean isUnder(Exact number) {
        return isFinite() ? number.compareTo(value) >= reached() : side == Side.BELOW_ALL;
    }

    /** How a number compares with this one, at least, if it lies above the place. */
    int reached() {
        return side == Side.BELOW ? 0 : 1;
    }

    @Override
    public int compareTo(Cut other) {
        int order = isFinite() && other.isFinite() ? value.compareTo(other.value) : 0;
        return order != 0 ? order : side.compareTo(other.side);
    }

    /** The number and the side: {@code below 20000}, {@code above 20000}. */
    @Override
    public String toString() {
        return (side == Side.BELOW || side == Side.BELOW_ALL ? "below " : "above ") + (isFinite() ? value : "all");
    }
}
