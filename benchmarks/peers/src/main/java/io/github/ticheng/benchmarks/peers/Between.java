// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks.peers;

import java.math.BigDecimal;

/** Above one bound, up to and including another. */
record Between(BigDecimal above, BigDecimal upTo) {

    static Between of(String above, String upTo) {
        return new Between(new BigDecimal(above), new BigDecimal(upTo));
    }

    boolean holds(BigDecimal value) {
        return value.compareTo(above) > 0 && value.compareTo(upTo) <= 0;
    }
}
