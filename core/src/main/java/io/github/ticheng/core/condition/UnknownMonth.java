// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

/** What a month counts as in which an agent has no value on record. Absent is not zero unless the plan says so. */
public enum UnknownMonth {
    /** As a month in which nothing happened. */
    COUNTS_AS_ZERO,
    /** As a hole in the record: the team is not paid before it is filled. Months before the day of hiring are none. */
    PROBLEM
}
