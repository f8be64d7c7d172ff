// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * One message of a conversation.
 *
 * @param at when it was sent
 * @param side who sent it
 * @param automatic whether a machine wrote it: a greeting, a robot's answer
 * @param text what it says, for watchwords; empty where that is not kept
 */
public record ChatMessage(Instant at, Side side, boolean automatic, String text) implements Serializable {

    /** The two sides of a conversation. */
    public enum Side {
        BUYER,
        AGENT
    }

    /** A message. */
    public ChatMessage {
        Objects.requireNonNull(at);
        Objects.requireNonNull(side);
        Objects.requireNonNull(text);
    }

    /** A message of the buyer. */
    public static ChatMessage ofBuyer(Instant at) {
        return new ChatMessage(at, Side.BUYER, false, "");
    }

    /** A message that the agent wrote. */
    public static ChatMessage ofAgent(Instant at) {
        return new ChatMessage(at, Side.AGENT, false, "");
    }

    /** A message that a machine wrote in the agent's name. */
    public static ChatMessage automatic(Instant at) {
        return new ChatMessage(at, Side.AGENT, true, "");
    }

    /** This message with what it says. */
    public ChatMessage saying(String words) {
        return new ChatMessage(at, side, automatic, words);
    }
}
