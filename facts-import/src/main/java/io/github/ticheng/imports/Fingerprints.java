// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;

/**
 * Many texts, of each of which 16 bytes are kept. Two texts with one fingerprint are taken for one, which among ten million
 * has a chance of one to 10<sup>24</sup>.
 */
final class Fingerprints {

    private static final HashFunction HASH = Hashing.murmur3_128();
    private static final int FIRST_SLOTS = 1 << 10;

    // Two longs a slot; both are zero where it is free.
    private long[] slots = new long[2 * FIRST_SLOTS];
    private int count;

    boolean contains(String text) {
        ByteBuffer hash = hash(text);
        int slot = slot(slots, hash.getLong(0), hash.getLong(Long.BYTES));
        return slots[slot] != 0 || slots[slot + 1] != 0;
    }

    void add(String text) {
        ByteBuffer hash = hash(text);
        if (put(slots, hash.getLong(0), hash.getLong(Long.BYTES)) && ++count > slots.length / 4) {
            long[] more = new long[2 * slots.length];
            for (int i = 0; i < slots.length; i += 2) {
                put(more, slots[i], slots[i + 1]);
            }
            slots = more;
        }
    }

    private static ByteBuffer hash(String text) {
        return ByteBuffer.wrap(HASH.hashUnencodedChars(text).asBytes()).order(LITTLE_ENDIAN);
    }

    private static boolean put(long[] slots, long first, long second) {
        int slot = slot(slots, first, second);
        boolean isNew = slots[slot] != first || slots[slot + 1] != second;
        slots[slot] = first;
        slots[slot + 1] = second;
        return isNew;
    }

    /** Where a fingerprint stands or has its place. */
    private static int slot(long[] slots, long first, long second) {
        int slot = 2 * Math.floorMod(first, slots.length / 2);
        while ((slots[slot] != 0 || slots[slot + 1] != 0) && (slots[slot] != first || slots[slot + 1] != second)) {
            slot = (slot + 2) % slots.length;
        }
        return slot;
    }
}
