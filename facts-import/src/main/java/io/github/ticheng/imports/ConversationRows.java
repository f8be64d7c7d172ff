// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static io.github.ticheng.imports.log.LogColumn.*;

import io.github.ticheng.attribution.ChatCounts;
import io.github.ticheng.attribution.ChatMessage;
import io.github.ticheng.attribution.ChatMessage.Side;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.imports.log.LogTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads conversations: of a row each, or put together of their messages. */
final class ConversationRows extends LogReading {

    /** After so long a silence the next message without a number begins another conversation. */
    private static final Duration SILENCE = Duration.ofDays(1);

    /** A conversation whose messages come row after row. */
    private static final class Begun {
        private final String id;
        private final String buyer;
        private final AgentId agent;
        private final Conversation.Builder builder;
        private final Supplier<Place> place;
        private Instant last;

        Begun(String id, String buyer, AgentId agent, Supplier<Place> place, Instant first) {
            this.id = id;
            this.buyer = buyer;
            this.agent = agent;
            this.builder = Conversation.builder(id, buyer, agent.value());
            this.place = place;
            this.last = first;
        }
    }

    private final Map<String, Begun> begun = new LinkedHashMap<>();
    /** The latest conversation without a number of a buyer and an agent. */
    private final Map<String, Begun> unnumbered = new HashMap<>();

    /** The conversation of the row above. */
    private @Nullable Begun last;

    ConversationRows(String file, LogGathered log, ImportReport report) {
        super(LogTable.CONVERSATIONS, file, log, report);
    }

    @Override
    void begin() {
        if (has(TIME) != has(SIDE)) {
            lacks(has(TIME) ? SIDE : TIME);
        } else if (!has(TIME) && !has(START)) {
            lacks(START);
        }
    }

    @Override
    void take() {
        Optional<Instant> at = time(TIME);
        if (at.isPresent()) {
            message(at.get());
        } else if (!has(START)) {
            needed(TIME, false, LogPhrases.A_TIME);
        } else if (isSound()) {
            counted();
        }
    }

    private void message(Instant at) {
        String id = text(CONVERSATION);
        boolean isSame = id.isEmpty() && text(BUYER).isEmpty() && text(AGENT).isEmpty();
        Begun known = isSame ? last : begun.get(id);
        String buyer = known != null && text(BUYER).isEmpty() ? known.buyer : needed(BUYER);
        Optional<AgentId> named = agent();
        if (named.isEmpty() && known == null) {
            needed(AGENT);
        }
        AgentId agent = named.orElse(known == null ? null : known.agent);
        Side side = side(buyer);
        if (!isSound() || agent == null) {
            return;
        }
        Begun conversation = id.isEmpty() && !isSame ? unnumbered(buyer, agent, at) : known;
        if (conversation == null) {
            conversation = start(id, buyer, agent, at);
        }
        if (!conversation.buyer.equals(buyer) || !conversation.agent.equals(agent)) {
            doubt(
                    CONVERSATION,
                    LogPhrases.OTHER_CONVERSATION.filled(id, conversation.buyer, conversation.agent.value()),
                    LogPhrases.ANOTHER_NUMBER);
        } else if (at.isBefore(conversation.last)) {
            doubt(TIME, LogPhrases.OUT_OF_ORDER.filled(conversation.id, at, conversation.last), LogPhrases.IN_ORDER);
        } else {
            boolean isAutomatic = flag(AUTOMATIC).orElse(false);
            conversation.builder.message(new ChatMessage(at, side, isAutomatic, words(TEXT)));
            conversation.last = at;
            last = conversation;
        }
    }

    private Begun unnumbered(String buyer, AgentId agent, Instant at) {
        String key = buyer + '\n' + agent;
        Begun known = unnumbered.get(key);
        if (known == null || known.last.plus(SILENCE).isBefore(at)) {
            known = start(idOf(buyer, agent, at), buyer, agent, at);
            unnumbered.put(key, known);
        }
        return known;
    }

    /** A number that a later log gives the same conversation again. */
    private static String idOf(String buyer, AgentId agent, Instant start) {
        return buyer + "/" + agent + "/" + start;
    }

    private Begun start(String id, String buyer, AgentId agent, Instant at) {
        Begun conversation = new Begun(id, buyer, agent, place(), at);
        details(conversation.builder);
        begun.put(id, conversation);
        return conversation;
    }

    private Side side(String buyer) {
        String text = text(SIDE);
        if (!text.isEmpty() && text.equals(buyer)) {
            return Side.BUYER;
        }
        if (!text.isEmpty() && text.equals(text(AGENT))) {
            return Side.AGENT;
        }
        if (text.isEmpty()) {
            needed(SIDE);
        }
        return side(word(SIDE, LogPhrases.BUYER_OR_AGENT, "buyer", "agent"));
    }

    private static Side side(Optional<String> word) {
        return word.filter("agent"::equals).isPresent() ? Side.AGENT : Side.BUYER;
    }

    private void details(Conversation.Builder builder) {
        Optional<String> opener = word(OPENED_BY, LogPhrases.BUYER_OR_AGENT, "buyer", "agent");
        if (opener.isPresent()) {
            builder.openedBy(side(opener));
        }
        String source = text(TRANSFERRED_FROM);
        if (!source.isEmpty()) {
            builder.transferredFrom(source);
        }
        if (flag(AFTER_SALES).orElse(false)) {
            builder.afterSales();
        }
        builder.channel(text(CHANNEL));
    }

    private void counted() {
        String buyer = needed(BUYER);
        Optional<AgentId> agent = agent();
        if (agent.isEmpty()) {
            needed(AGENT);
        }
        LocalDate day = day(DATE);
        if (!isSound()) {
            return;
        }
        Optional<Instant> start = time(START, day);
        needed(START, start.isPresent(), LogPhrases.A_TIME);
        Optional<Instant> end = time(END, day);
        if (!isSound() || start.isEmpty() || agent.isEmpty()) {
            return;
        }
        if (end.isPresent() && day != null && end.get().isBefore(start.get()) && isTimeOfDay()) {
            end = time(END, day.plusDays(1));
        }
        String number = text(CONVERSATION);
        String id = number.isEmpty() ? idOf(buyer, agent.get(), start.get()) : number;
        Optional<Integer> asked = count(BUYER_MESSAGES);
        Optional<Integer> replies = count(REPLIES);
        if (isSound() && (asked.isEmpty() || replies.isEmpty())) {
            doubt(
                    asked.isEmpty() ? BUYER_MESSAGES : REPLIES,
                    LogPhrases.NO_COUNTS.filled(id),
                    ImportPhrases.orInMap(
                            Label.of("numbers of messages", "消息条数"),
                            "conversations: { buyer-messages: { value: 1 }, replies: { value: 1 } }"));
        }
        int both = Math.min(asked.orElse(0), replies.orElse(0));
        ChatCounts counts = new ChatCounts(
                asked.orElse(0),
                replies.orElse(0),
                count(AUTOMATIC_REPLIES).orElse(0),
                count(ROUNDS).orElse(both),
                duration(FIRST_RESPONSE).orElse(Duration.ZERO),
                duration(ALL_RESPONSES).orElse(Duration.ZERO));
        Conversation.Builder builder =
                Conversation.builder(id, buyer, agent.get().value());
        details(builder);
        builder.counted(start.get(), end.orElse(start.get()), counts);
        if (isSound()) {
            add(agent.get(), builder.build(), place());
        }
    }

    private boolean isTimeOfDay() {
        CellDate.Moment moment = CellDate.moment(text(END));
        return moment != null && moment.day() == null;
    }

    private void add(AgentId agent, Conversation conversation, Supplier<Place> place) {
        log().heard(agent);
        again(CONVERSATION, place, conversation.id(), !log().conversations.add(conversation.id()));
        log().builder.conversation(conversation, place);
    }

    @Override
    void finish() {
        if (report.isClean()) {
            begun.values().forEach(one -> add(one.agent, one.builder.build(), one.place));
        }
        begun.clear();
        unnumbered.clear();
    }
}
