// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

/** What becomes of agents of one score of whom only some have room in a grade. */
public enum Ties {
    /** All of them have the grade, so more agents than its share. */
    KEEP_ALL,
    /** None of them has it. */
    DROP_ALL,
    /** Those whose ids come first have it. */
    BY_AGENT_ID
}
