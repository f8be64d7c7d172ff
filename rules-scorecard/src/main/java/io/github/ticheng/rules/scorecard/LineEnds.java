// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

/** What a line does beyond its first and last point. */
public enum LineEnds {
    /** It stays at the points there. */
    CLAMPED,
    /** It goes on as steeply as it came, below zero and above the maximum, too. */
    EXTRAPOLATED
}
