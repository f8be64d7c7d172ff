// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

/** What becomes of the turn of someone who does not take it. */
public enum MissedTurn {
    /** The agent takes it like everybody else. */
    TAKEN,

    /** It goes to the next one in the order who takes turns, in addition to that one's own. */
    NEXT,

    /**
     * All who take part and are employed on the day have equal parts of it; a day on which nobody is employed is left
     * over.
     */
    SHARED,

    /** It goes to nobody and is left over. */
    LEFT_OVER
}
