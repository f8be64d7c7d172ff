// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

/** In which month a grade sets the wage. */
public enum GradeMonth {
    /** In the month that was graded. */
    SAME,
    /** In the month after it, so that a month is paid by the last grade before it. */
    NEXT
}
