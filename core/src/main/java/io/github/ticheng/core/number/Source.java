// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure of a calculation comes from, so that whoever doubts it knows what to look at next.
 *
 * @param kind what it is
 * @param id the one that is meant, as the kind says
 * @param of whose it is, in the words of documents such as {@code team}, or on which of several scorecards; null for the
 *     agent's own and the only one
 * @param period of which earlier period or periods it is, as text; null for the period that is calculated
 */
public record Source(
        Kind kind, String id, @Nullable String of, @Nullable String period) implements Serializable {

    /** What a figure can be. */
    public enum Kind {
        /** A value that was reported, or one put together from such: the id is that of the metric. */
        FACT,
        /** What an entry comes to, which has an explanation of its own: the id is that of the entry. */
        RESULT,
        /**
         * What an assessment comes to: {@code score}, {@code full-marks}, {@code share}, or of a criterion its {@code
         * id/points} and {@code id/maximum}; of several cards with the id of one.
         */
        ASSESSMENT,
        /**
         * What the entry that is explained says: where it stands there, as a JSON Pointer into the entry as documents write it
         * in full. Where the entry has the figure several times, all of them, with commas between.
         */
        PLAN,
        /** What the calendar and the agent's first and last day come to: which days they are. */
        DAYS,
        /** What the entry that is explained found for several at once, agents or orders, out of what it comes to for each. */
        TOGETHER,
        /** What the entry that is explained left open in an earlier period: the key of the balance. */
        CARRIED,
        /** What is due for an earlier period once some correction is known, or before it: the key of the correction. */
        CORRECTED
    }

    /** The agent's score in the assessment. */
    public static final Source SCORE = of(Kind.ASSESSMENT, "score");

    /** A source. */
    public Source {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    /** A source of the agent's own, in the period that is calculated. */
    public static Source of(Kind kind, String id) {
        return new Source(kind, id, null, null);
    }

    /** The same of somebody else. */
    public Source of(Object whose) {
        return new Source(kind, id, whose.toString(), period);
    }

    /** The same of an earlier period. */
    public Source in(Object earlier) {
        return new Source(kind, id, of, earlier.toString());
    }
}
