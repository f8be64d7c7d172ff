// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * What is known of a conversation whose messages are not: how many there were. The whole conversation counts from its start
 * on, as nobody knows which message came when.
 *
 * @param buyerMessages messages of the buyer, 0 or more
 * @param replies messages that the agent wrote, 0 or more
 * @param automaticReplies messages that a machine wrote in the agent's name, 0 or more
 * @param rounds rounds of question and answer, 0 or more
 * @param firstResponse how long the first answer took; zero where there was none
 * @param allResponses how long the answers of all rounds took together
 */
public record ChatCounts(
        int buyerMessages, int replies, int automaticReplies, int rounds, Duration firstResponse, Duration allResponses)
        implements Serializable {

    /** Counts; the log that takes them refuses those below zero. */
    public ChatCounts {
        Objects.requireNonNull(firstResponse);
        Objects.requireNonNull(allResponses);
    }

    /** Messages of both sides alone. */
    public static ChatCounts of(int buyerMessages, int replies) {
        return new ChatCounts(
                buyerMessages, replies, 0, Math.min(buyerMessages, replies), Duration.ZERO, Duration.ZERO);
    }

    boolean areNegative() {
        return buyerMessages < 0
                || replies < 0
                || automaticReplies < 0
                || rounds < 0
                || firstResponse.isNegative()
                || allResponses.isNegative();
    }
}
