// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.ChatMessage.Side;
import io.github.ticheng.core.id.AgentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one buyer and one agent said to each other, as the platform keeps it: with every message, or with start, end and
 * counts where that is all there is. Made by its {@link #builder}, not by position; the {@link ShopLog} that takes it
 * says what is wrong with it.
 *
 * @param id the conversation's number
 * @param buyer the buyer's account
 * @param agent the agent
 * @param start the first moment
 * @param end the last moment
 * @param messages the messages in order of time; empty where there are only counts
 * @param counts how many messages there were, where that is all that is known
 * @param openedBy who wrote first
 * @param transferredFrom the conversation from which the buyer was passed on to this agent
 * @param afterSales whether it is about an order that was placed already
 * @param channel where it was held; empty where that is not kept
 */
public record Conversation(
        String id,
        String buyer,
        AgentId agent,
        Instant start,
        Instant end,
        ImmutableList<ChatMessage> messages,
        Optional<ChatCounts> counts,
        Side openedBy,
        Optional<String> transferredFrom,
        boolean afterSales,
        String channel)
        implements Serializable {

    /** Starts a conversation. */
    public static Builder builder(String id, String buyer, String agent) {
        return new Builder(id, buyer, AgentId.of(agent));
    }

    /** Builds a {@link Conversation}. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String buyer;
        private final AgentId agent;
        private final List<ChatMessage> messages = new ArrayList<>();
        private @Nullable Instant start;
        private @Nullable Instant end;
        private @Nullable ChatCounts counts;
        private @Nullable Side openedBy;
        private @Nullable String transferredFrom;
        private boolean afterSales;
        private String channel = "";

        private Builder(String id, String buyer, AgentId agent) {
            this.id = id;
            this.buyer = buyer;
            this.agent = agent;
        }

        /** Adds a message; messages come in order of time. */
        public Builder message(ChatMessage message) {
            messages.add(message);
            return this;
        }

        /** Adds a message of the buyer. */
        public Builder buyerAt(Instant at) {
            return message(ChatMessage.ofBuyer(at));
        }

        /** Adds a message that the agent wrote. */
        public Builder agentAt(Instant at) {
            return message(ChatMessage.ofAgent(at));
        }

        /** Sets start, end and counts instead of messages. */
        public Builder counted(Instant first, Instant last, ChatCounts given) {
            start = first;
            end = last;
            counts = given;
            return this;
        }

        /** Sets who wrote first; the sender of the first message unless given, the buyer where there are only counts. */
        public Builder openedBy(Side side) {
            openedBy = side;
            return this;
        }

        /** Sets {@link Conversation#transferredFrom}. */
        public Builder transferredFrom(String conversation) {
            transferredFrom = conversation;
            return this;
        }

        /** Marks the conversation as one about an order that was placed already. */
        public Builder afterSales() {
            afterSales = true;
            return this;
        }

        /** Sets {@link Conversation#channel}. */
        public Builder channel(String name) {
            channel = name;
            return this;
        }

        /**
         * Finishes the conversation.
         *
         * @throws IllegalArgumentException if it has neither messages nor counts, or both
         */
        public Conversation build() {
            if (messages.isEmpty() == (counts == null)) {
                throw new IllegalArgumentException("Expected messages or counts of conversation " + id + ", but found "
                        + (counts == null ? "neither" : "both"));
            }
            Instant first = counts == null ? messages.get(0).at() : requireNonNull(start);
            Instant last = counts == null ? messages.get(messages.size() - 1).at() : requireNonNull(end);
            Side opener = messages.isEmpty() ? Side.BUYER : messages.get(0).side();
            return new Conversation(
                    id,
                    buyer,
                    agent,
                    first,
                    last,
                    ImmutableList.copyOf(messages),
                    Optional.ofNullable(counts),
                    openedBy == null ? opener : openedBy,
                    Optional.ofNullable(transferredFrom),
                    afterSales,
                    channel);
        }
    }
}
