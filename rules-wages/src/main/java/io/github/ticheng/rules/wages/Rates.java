// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;

/** What rates may be. */
final class Rates {

    private Rates() {}

    /** Refuses a rate that is no part of a whole. */
    static void checkPart(Label what, Rate rate) {
        Refused.when(
                rate.fraction().isNegative() || rate.fraction().isGreaterThan(Exact.ONE),
                SettlePhrases.PART.filled(what),
                rate);
    }
}
