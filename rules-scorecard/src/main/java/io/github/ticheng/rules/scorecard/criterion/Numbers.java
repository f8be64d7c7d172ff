// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard.criterion;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;

/** How numbers are written in a plan that is made in Java. */
final class Numbers {

    private Numbers() {}

    /** A decimal, or a percentage: {@code "5%"} is {@code "0.05"}. */
    static Exact parse(String text) {
        return text.endsWith("%") ? Rate.parse(text).fraction() : Exact.parse(text);
    }
}
