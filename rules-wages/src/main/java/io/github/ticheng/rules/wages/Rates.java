// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;

/** What rates may be. */
final class Rates {

    private Rates() {}

    /** Refuses a rate that is no part of a whole. */
    static void checkPart(String what, Rate rate) {
        if (rate.fraction().isNegative() || rate.fraction().isGreaterThan(Exact.ONE)) {
            throw new IllegalArgumentException("Expected 0% to 100% as " + what + ", but found " + rate);
        }
    }
}
