// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

/** In which period a grade sets the wage: in which pay period, or month where the entry is due once a month. */
public enum GradeMonth {
    /** In the period that was graded. */
    SAME,
    /** In the period after it, so that each is paid by the last grade before it. */
    NEXT
}
