// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.ChatMessage.Side;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.text.Json;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one buyer and one agent said to each other, as the platform keeps it: with every message, or with start, end and
 * counts where that is all there is. The {@link ShopLog} that takes it says what is wrong with it.
 */
@Value.Immutable
@BuiltValue
public abstract class Conversation extends Json.Unwritten implements Serializable {

    private static final long serialVersionUID = 1L;

    Conversation() {}

    /** Starts a conversation. */
    public static Builder builder(String id, String buyer, String agent) {
        return new Builder().id(id).buyer(buyer).agent(AgentId.of(agent));
    }

    /** The conversation's number. */
    public abstract String id();

    /** The buyer's account. */
    public abstract String buyer();

    /** The agent. */
    public abstract AgentId agent();

    /** The first moment: that of the first message unless given. */
    @Value.Default
    public Instant start() {
        return said().get(0).at();
    }

    /** The last moment: that of the last message unless given. */
    @Value.Default
    public Instant end() {
        return said().get(messages().size() - 1).at();
    }

    /** The messages in order of time; empty where there are only counts. */
    public abstract ImmutableList<ChatMessage> messages();

    /** How many messages there were, where that is all that is known. */
    public abstract Optional<ChatCounts> counts();

    /** Who wrote first; the sender of the first message unless given, the buyer where there are only counts. */
    @Value.Default
    public Side openedBy() {
        return messages().isEmpty() ? Side.BUYER : messages().get(0).side();
    }

    /** The conversation from which the buyer was passed on to this agent. */
    public abstract Optional<String> transferredFrom();

    /** Whether it is about an order that was placed already. */
    @Value.Default
    public boolean afterSales() {
        return false;
    }

    /** Where it was held; empty where that is not kept. */
    @Value.Default
    public String channel() {
        return "";
    }

    /** This conversation, to be changed. */
    public final Builder toBuilder() {
        return new Builder().from(this);
    }

    private ImmutableList<ChatMessage> said() {
        if (messages().isEmpty()) {
            throw notSaid("neither");
        }
        return messages();
    }

    @Value.Check
    final void checkMessagesOrCounts() {
        if (messages().isEmpty() == counts().isEmpty()) {
            throw notSaid(messages().isEmpty() ? "neither" : "both");
        }
    }

    private IllegalArgumentException notSaid(String found) {
        return new IllegalArgumentException(
                "Expected messages or counts of conversation " + id() + ", but found " + found);
    }

    /**
     * Builds a {@link Conversation}; {@code build} throws an {@link IllegalArgumentException} if it has neither messages nor
     * counts, or both. Not thread-safe.
     */
    public static final class Builder extends ImmutableConversation.Builder {

        Builder() {}

        /** Adds a message; messages come in order of time. */
        public Builder message(ChatMessage message) {
            return addMessages(message);
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
            return start(first).end(last).counts(given);
        }

        /** Marks the conversation as one about an order that was placed already. */
        public Builder afterSales() {
            return afterSales(true);
        }
    }
}
