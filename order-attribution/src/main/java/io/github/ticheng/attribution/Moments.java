// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Lists in order of time. */
final class Moments {

    private Moments() {}

    /** How many of a list in order of time are not after a moment, found by halving. */
    static <T> int countUntil(Instant moment, List<T> list, Function<T, Instant> at) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at.apply(list.get(middle)).isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
