// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

/** How the criteria of a card come to one score. */
public enum Combination {
    /** The points are added; full marks are the sum of the maxima. */
    SUM,
    /** Each criterion counts as its share of its maximum, times its weight; the weights sum to 100. */
    WEIGHTED_MEAN
}
