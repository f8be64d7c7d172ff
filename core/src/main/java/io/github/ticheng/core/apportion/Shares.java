// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import io.github.ticheng.core.number.Exact;

/**
 * The exact shares of a total, each cut to whole units. There are two forms of one arithmetic: in {@code long}s, and in
 * big integers for what does not fit. At least one weight is positive.
 */
abstract sealed class Shares permits LongShares, BigShares {

    /** The unit with the sign of the total. */
    private final Exact signedUnit;

    Shares(Exact unit, boolean negative) {
        this.signedUnit = negative ? unit.negated() : unit;
    }

    abstract int size();

    /** How many units the cut leaves over, fewer than there are positive weights. */
    abstract int oddUnits();

    abstract boolean isEarning(int position);

    abstract int compareWeights(int left, int right);

    /** Compares what the cut took from two shares. */
    abstract int compareRemainders(int left, int right);

    /** A share cut to whole units and a number of units more, as an amount. */
    abstract Exact part(int position, int extraUnits);

    /** A count of units as an amount. */
    final Exact inUnits(long count) {
        return inUnits(Exact.of(count));
    }

    final Exact inUnits(Exact count) {
        return count.times(signedUnit);
    }

    /**
     * The positions of the largest remainders, as many as there are odd units, the largest first; among equals the lower
     * rank first. A remainder of zero is never among them: the remainders sum to the odd units and each is less than
     * one, so more remainders are positive than there are odd units.
     */
    final int[] largestRemainders(int[] ranks) {
        int[] largest = new int[oddUnits()];
        if (largest.length == 0) {
            return largest;
        }
        // A heap: a team of ten and a shop of thousands are both quick, and nothing is boxed.
        int[] heap = new int[size()];
        for (int i = 0; i < heap.length; i++) {
            heap[i] = i;
        }
        for (int i = heap.length / 2 - 1; i >= 0; i--) {
            siftDown(heap, i, heap.length, ranks);
        }
        for (int i = 0, left = heap.length - 1; i < largest.length; i++, left--) {
            largest[i] = heap[0];
            heap[0] = heap[left];
            siftDown(heap, 0, left, ranks);
        }
        return largest;
    }

    private void siftDown(int[] heap, int from, int size, int[] ranks) {
        int parent = from;
        int position = heap[from];
        for (int child = 2 * parent + 1; child < size; child = 2 * parent + 1) {
            if (child + 1 < size && isBefore(heap[child + 1], heap[child], ranks)) {
                child++;
            }
            if (isBefore(position, heap[child], ranks)) {
                break;
            }
            heap[parent] = heap[child];
            parent = child;
        }
        heap[parent] = position;
    }

    private boolean isBefore(int left, int right, int[] ranks) {
        int order = compareRemainders(left, right);
        return order > 0 || (order == 0 && ranks[left] < ranks[right]);
    }
}
