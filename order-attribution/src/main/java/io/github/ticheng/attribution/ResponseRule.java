// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;

/**
 * How response times are taken. A buyer's messages up to the answer are one round, timed from the first of them; the hour
 * of that message says whether the round counts. Silence after an answer ends a session, and the next message begins
 * another; a buyer who waits for an answer that long and then writes again was not answered.
 *
 * @param from the first time of day that counts
 * @param to the first time of day that no longer counts; the same as {@code from} for all day
 * @param silence how long a silence ends a session
 * @param slowAfter an answer that takes longer is slow
 * @param slowAnswers how many slow answers make a session a slow reception, 1 or more
 */
public record ResponseRule(LocalTime from, LocalTime to, Duration silence, Duration slowAfter, int slowAnswers)
        implements Serializable {

    /** All day, ten minutes of silence, three answers slower than two minutes. */
    public static final ResponseRule USUAL =
            new ResponseRule(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Duration.ofMinutes(10), Duration.ofMinutes(2), 3);

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the silence is not positive, the limit below zero or the count below 1
     */
    public ResponseRule {
        if (silence.isZero() || silence.isNegative() || slowAfter.isNegative() || slowAnswers < 1) {
            throw new IllegalArgumentException("Expected a silence above 0, a limit of 0 or more and 1 answer or more,"
                    + " but found " + silence + ", " + slowAfter + " and " + slowAnswers);
        }
    }

    /** This rule for some hours of the day: {@code between("09:00", "23:00")}. */
    public ResponseRule between(String first, String end) {
        return new ResponseRule(LocalTime.parse(first), LocalTime.parse(end), silence, slowAfter, slowAnswers);
    }

    /** This rule with another measure of slowness. */
    public ResponseRule slow(Duration after, int answers) {
        return new ResponseRule(from, to, silence, after, answers);
    }

    boolean counts(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
