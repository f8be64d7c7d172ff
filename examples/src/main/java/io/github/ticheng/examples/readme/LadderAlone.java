// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.readme;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.rules.tieredcommission.Ladders;

/** A ladder, and what it pays. */
public final class LadderAlone {

    private LadderAlone() {}

    /** Prints the commission on some sales. */
    public static void main(String[] args) {
        // The block below stands in the README, word for word; a test compares them.
        var ladder = Ladders.marginal(SALES)
                .upTo("15000", percent("1"))
                .upTo("20000", percent("2"))
                .above(percent("4"));

        System.out.println(ladder.scale().commissionOn(Exact.parse("23450.55")));
        // The block above stands in the README.
    }
}
