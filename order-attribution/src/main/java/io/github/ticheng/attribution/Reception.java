// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.ChatMessage.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation as it stood at any moment, by some rules. Counting is done once; a moment is then found by halving. */
final class Reception {

    /** Its place among the buyer's. */
    final int index;

    final Conversation chat;
    /** The conversation at the head of the chain, or this one. */
    final Reception root;
    /** How often the buyer had been passed on before. */
    final int depth;
    /** When the buyer was first passed on from here. */
    private @Nullable Instant passedOnAt;

    /** When the buyer was first passed on from here to after-sales. */
    private @Nullable Instant toAfterSalesAt;

    private final Attribution rules;
    private final int[] buyerMessages;
    private final int[] replies;
    private final int[] rounds;
    private final int[] lastReply;
    private final int firstWatchword;

    Reception(int index, Conversation chat, @Nullable Reception source, Attribution rules) {
        this.index = index;
        this.chat = chat;
        this.rules = rules;
        this.root = source == null ? this : source.root;
        this.depth = source == null ? 0 : source.depth + 1;
        if (source != null && source.passedOnAt == null) {
            source.passedOnAt = chat.start();
        }
        if (source != null && chat.afterSales() && source.toAfterSalesAt == null) {
            source.toAfterSalesAt = chat.start();
        }
        int count = chat.messages().size();
        this.buyerMessages = new int[count + 1];
        this.replies = new int[count + 1];
        this.rounds = new int[count + 1];
        this.lastReply = new int[count + 1];
        int watchword = Integer.MAX_VALUE;
        boolean waiting = false;
        for (int i = 0; i < count; i++) {
            ChatMessage message = chat.messages().get(i);
            boolean isReply = isReply(message);
            boolean isBuyers = message.side() == Side.BUYER;
            buyerMessages[i + 1] = buyerMessages[i] + (isBuyers ? 1 : 0);
            replies[i + 1] = replies[i] + (isReply ? 1 : 0);
            rounds[i + 1] = rounds[i] + (isReply && waiting ? 1 : 0);
            lastReply[i + 1] = isReply ? i + 1 : lastReply[i];
            waiting = isBuyers || (waiting && !isReply);
            if (watchword > i && rules.reception().watchwords().stream().anyMatch(message.text()::contains)) {
                watchword = i;
            }
        }
        this.firstWatchword = watchword;
    }

    /** What had happened up to a moment. */
    record State(
            int buyerMessages,
            int replies,
            int rounds,
            @Nullable Instant lastReply,
            Instant last,
            boolean watched) {}

    State at(Instant moment) {
        if (chat.counts().isPresent()) {
            ChatCounts counts = chat.counts().get();
            int all = counts.replies() + (rules.automaticCounts() ? counts.automaticReplies() : 0);
            Instant last = moment.isBefore(chat.end()) ? moment : chat.end();
            boolean begun = !chat.start().isAfter(moment);
            return begun
                    ? new State(counts.buyerMessages(), all, counts.rounds(), all > 0 ? last : null, last, false)
                    : new State(0, 0, 0, null, moment, false);
        }
        int count = countUntil(moment);
        return new State(
                buyerMessages[count],
                replies[count],
                rounds[count],
                lastReply[count] == 0
                        ? null
                        : chat.messages().get(lastReply[count] - 1).at(),
                count == 0 ? moment : chat.messages().get(count - 1).at(),
                firstWatchword < count);
    }

    private int countUntil(Instant moment) {
        return Moments.countUntil(moment, chat.messages(), ChatMessage::at);
    }

    private boolean isReply(ChatMessage message) {
        return message.side() == Side.AGENT && (!message.automatic() || rules.automaticCounts());
    }

    /** Why the conversation, as it stood at a moment, is no valid reception; null if it is one. */
    Candidate.@Nullable Verdict refusal(State state, Instant moment) {
        ReceptionRule rule = rules.reception();
        if (rule.ownAccounts().contains(chat.buyer())) {
            return Candidate.Verdict.OWN_ACCOUNT;
        }
        if (rule.agentsApart().contains(chat.agent())) {
            return Candidate.Verdict.AGENT_APART;
        }
        if (state.watched()) {
            return Candidate.Verdict.WATCHWORD;
        }
        if (state.replies() == 0) {
            return Candidate.Verdict.NO_REPLY;
        }
        if (state.buyerMessages() == 0) {
            return Candidate.Verdict.MONOLOGUE;
        }
        boolean passedOn = passedOnAt != null && !passedOnAt.isAfter(moment);
        if (passedOn && state.replies() <= rule.forwardedWithin()) {
            return Candidate.Verdict.FORWARDED;
        }
        if (state.replies() < rule.leastReplies()
                || state.buyerMessages() < rule.leastBuyerMessages()
                || state.rounds() < rule.leastRounds()) {
            return Candidate.Verdict.TOO_LITTLE;
        }
        return null;
    }

    /**
     * Whether who asked here wanted to buy: it is about no order placed before, and was not passed on as such before a moment,
     * as far as that is known.
     */
    boolean isInquiry(Instant moment, Instant known) {
        return !chat.afterSales()
                && (toAfterSalesAt == null || !toAfterSalesAt.isBefore(moment) || toAfterSalesAt.isAfter(known));
    }

    /** The first moment of a session at which the buyer had asked in it and it was a valid reception, if there was one. */
    @Nullable
    Instant receivedAt(Session session) {
        Instant asked = session.asked();
        if (asked == null || chat.counts().isPresent()) {
            return asked == null || refusal(at(session.last()), session.last()) != null ? null : asked;
        }
        for (int i = countUntil(asked) - 1; i < chat.messages().size(); i++) {
            Instant at = chat.messages().get(i).at();
            if (at.isAfter(session.last())) {
                return null;
            }
            if (refusal(at(at), at) == null) {
                return at;
            }
        }
        return null;
    }

    /** The first reply after a moment and not after another, if there is one. */
    @Nullable
    Instant replyWithin(Instant after, Instant last) {
        if (chat.counts().isPresent()) {
            boolean begins = chat.start().isAfter(after) && !chat.start().isAfter(last);
            return begins && at(last).replies() > 0 ? chat.start() : null;
        }
        for (int i = countUntil(after); i < chat.messages().size(); i++) {
            ChatMessage message = chat.messages().get(i);
            if (message.at().isAfter(last)) {
                return null;
            }
            if (isReply(message)) {
                return message.at();
            }
        }
        return null;
    }

    /** A question that was answered. */
    record Round(Instant asked, Instant answered) {}

    /** What lies between two silences. */
    record Session(
            Instant start,
            @Nullable Instant asked,
            Instant lastWord,
            Instant last,
            boolean isAnswered,
            List<Round> rounds) {}

    /** The sessions up to a moment, in order of time. Where there are only counts, the conversation is one. */
    ImmutableList<Session> sessions(Instant until) {
        if (chat.counts().isPresent()) {
            State state = at(until);
            boolean isKnown = !chat.start().isAfter(until);
            return isKnown
                    ? ImmutableList.of(new Session(
                            chat.start(),
                            state.buyerMessages() > 0 ? chat.start() : null,
                            state.last(),
                            state.last(),
                            state.replies() > 0,
                            ImmutableList.of()))
                    : ImmutableList.of();
        }
        ImmutableList.Builder<Session> sessions = ImmutableList.builder();
        int count = countUntil(until);
        int first = 0;
        boolean waiting = false;
        for (int i = 1; i <= count; i++) {
            waiting = waits(i - 1, waiting);
            if (i == count || endsBefore(i, waiting)) {
                sessions.add(session(first, i));
                first = i;
                waiting = false;
            }
        }
        return sessions.build();
    }

    private boolean waits(int index, boolean before) {
        ChatMessage message = chat.messages().get(index);
        return message.side() == Side.BUYER || (before && !isReply(message));
    }

    private boolean endsBefore(int index, boolean waiting) {
        ChatMessage next = chat.messages().get(index);
        boolean isSilence = !chat.messages()
                .get(index - 1)
                .at()
                .plus(rules.response().silence())
                .isAfter(next.at());
        return isSilence && !(waiting && isReply(next));
    }

    private Session session(int from, int to) {
        List<Round> rounds = new ArrayList<>();
        Instant firstAsked = null;
        Instant asked = null;
        Instant lastWord = chat.messages().get(from).at();
        boolean isAnswered = false;
        for (int i = from; i < to; i++) {
            ChatMessage message = chat.messages().get(i);
            if (message.side() == Side.BUYER) {
                asked = asked == null ? message.at() : asked;
                firstAsked = firstAsked == null ? asked : firstAsked;
            } else if (isReply(message)) {
                isAnswered = true;
                lastWord = message.at();
                if (asked != null) {
                    rounds.add(new Round(asked, message.at()));
                    asked = null;
                }
            }
        }
        return new Session(
                chat.messages().get(from).at(),
                firstAsked,
                lastWord,
                chat.messages().get(to - 1).at(),
                isAnswered,
                rounds);
    }
}
