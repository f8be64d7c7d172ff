// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import java.util.List;

/**
 * Draws that are the same everywhere for one seed: SplitMix64 by Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators" (2014), whose steps are written down here because no class of Java promises its own. Not thread-safe.
 */
final class Draws {

    private long state;

    Draws(long seed) {
        this.state = seed;
    }

    long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** One of some things, each as likely as another but for less than one in 2^32. */
    <T> T from(List<T> things) {
        return things.get((int) Long.remainderUnsigned(next(), things.size()));
    }
}
