// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Attribution.Judgement;
import io.github.ticheng.attribution.ChatMessage;
import io.github.ticheng.attribution.ChatMessage.Side;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ShopOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says whose an order is by looking at every conversation of the log from its first message, again for each order and event.
 * It knows rules that choose one agent, without owners by hand.
 */
final class SlowOwnership {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Attribution rules;
    private final List<Conversation> chats;

    SlowOwnership(Attribution rules, List<Conversation> chats) {
        this.rules = rules;
        this.chats = chats;
    }

    String owner(ShopOrder order) {
        Optional<Conversation> winner = Optional.empty();
        for (Instant event : events(order)) {
            winner = winner.isPresent() ? winner : winner(order, event);
        }
        if (winner.isEmpty() && rules.followUp() > 0 && order.paidAt().isPresent()) {
            winner = follower(order.buyer(), order.paidAt().get());
        }
        return isExcluded(order)
                ? "EXCLUDED {}"
                : winner.map(chat -> "OWNED {" + chat.agent() + "=100%}").orElse("SILENT {}");
    }

    /** What a decision comes to, as {@link #owner} says it. */
    static String said(Decision decision) {
        return decision.kind() + " " + decision.shares();
    }

    private List<Instant> events(ShopOrder order) {
        List<Instant> events = new ArrayList<>();
        Instant placed = order.placedAt();
        if (order.depositPaidAt().isPresent()) {
            placed = rules.deposit() == Attribution.Deposit.DEPOSIT_IS_ORDER
                    ? order.depositPaidAt().get()
                    : order.paidAt().orElse(placed);
        }
        Judgement judgement = rules.judgement();
        if (judgement != Judgement.PAYMENT || order.paidAt().isEmpty()) {
            events.add(placed);
        }
        if (judgement != Judgement.ORDER && order.paidAt().isPresent()) {
            events.add(order.paidAt().get());
        }
        if (judgement == Judgement.GROUP_COMPLETION && order.groupCompletedAt().isPresent()) {
            events.add(order.groupCompletedAt().get());
        }
        return events;
    }

    private boolean isExcluded(ShopOrder order) {
        for (ShopOrder.Flag flag : order.flags()) {
            LocalDate paid = day(order.paidAt().orElse(order.placedAt()));
            if (rules.excludedFlags().contains(flag.name())
                    && (rules.flagDeadline() == Attribution.FlagDeadline.ANY_TIME
                            || !day(flag.setAt()).isAfter(paid))) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SHANGHAI);
    }

    private boolean isReply(ChatMessage message) {
        return message.side() == Side.AGENT && (rules.automaticCounts() || !message.automatic());
    }

    private List<Instant> replies(Conversation chat, Instant until) {
        List<Instant> replies = new ArrayList<>();
        chat.messages().stream()
                .filter(message -> isReply(message) && !message.at().isAfter(until))
                .forEach(message -> replies.add(message.at()));
        if (chat.counts().isPresent() && !chat.start().isAfter(until)) {
            Instant last = chat.end().isAfter(until) ? until : chat.end();
            for (int i = 0; i < chat.counts().get().replies(); i++) {
                replies.add(last);
            }
        }
        return replies;
    }

    private long buyers(Conversation chat, Instant until) {
        if (chat.counts().isPresent()) {
            return chat.start().isAfter(until) ? 0 : chat.counts().get().buyerMessages();
        }
        return chat.messages().stream()
                .filter(message -> message.side() == Side.BUYER && !message.at().isAfter(until))
                .count();
    }

    private int rounds(Conversation chat, Instant until) {
        if (chat.counts().isPresent()) {
            return chat.start().isAfter(until) ? 0 : chat.counts().get().rounds();
        }
        StringBuilder letters = new StringBuilder();
        for (ChatMessage message : chat.messages()) {
            if (!message.at().isAfter(until)) {
                letters.append(isReply(message) ? "a" : message.side() == Side.BUYER ? "b" : "");
            }
        }
        return letters.toString().replaceAll("b+", "b").replaceAll("a+", "a").split("ba", -1).length - 1;
    }

    private boolean isWatched(Conversation chat, Instant until) {
        return chat.messages().stream()
                .filter(message -> !message.at().isAfter(until))
                .anyMatch(message -> rules.reception().watchwords().stream().anyMatch(message.text()::contains));
    }

    private Instant last(Conversation chat, Instant until) {
        if (chat.counts().isPresent()) {
            return chat.end().isAfter(until) ? until : chat.end();
        }
        return chat.messages().stream()
                .map(ChatMessage::at)
                .filter(at -> !at.isAfter(until))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Instant word(Conversation chat, Instant event) {
        List<Instant> replies = replies(chat, event);
        return replies.get(replies.size() - 1);
    }

    private boolean isCandidate(Conversation chat, ShopOrder order, Instant event, Instant firstEvent) {
        if (!chat.buyer().equals(order.buyer()) || chat.start().isAfter(event) || chat.afterSales()) {
            return false;
        }
        List<Instant> replies = replies(chat, event);
        if (replies.size() < rules.reception().leastReplies()
                || buyers(chat, event) < rules.reception().leastBuyerMessages()
                || rounds(chat, event) < rules.reception().leastRounds()
                || isWatched(chat, event)) {
            return false;
        }
        boolean forwarded = chats.stream()
                .anyMatch(other ->
                        other.transferredFrom().filter(chat.id()::equals).isPresent()
                                && !other.start().isAfter(event));
        if (forwarded && replies.size() <= rules.reception().forwardedWithin()) {
            return false;
        }
        boolean reminder = !event.equals(firstEvent)
                && chat.openedBy() == Side.AGENT
                && chat.start().isAfter(order.placedAt())
                && Duration.between(order.placedAt(), chat.start()).compareTo(Duration.ofMinutes(rules.reminder()))
                        <= 0;
        if (reminder && rules.reminder() > 0) {
            return false;
        }
        Instant word = word(chat, event);
        return rules.window().inHours()
                ? Duration.between(word, event)
                                .compareTo(Duration.ofHours(rules.window().length()))
                        <= 0
                : !day(event).isAfter(day(word).plusDays(rules.window().length()));
    }

    private List<Conversation> chain(Conversation chat) {
        List<Conversation> chain = new ArrayList<>(List.of(chat));
        while (chain.get(0).transferredFrom().isPresent()) {
            String source = chain.get(0).transferredFrom().get();
            chain.add(
                    0,
                    chats.stream()
                            .filter(other -> other.id().equals(source))
                            .findFirst()
                            .orElseThrow());
        }
        return chain;
    }

    private Optional<Conversation> winner(ShopOrder order, Instant event) {
        Instant first = rules.judgement() == Judgement.PAYMENT
                ? Instant.MIN
                : events(order).get(0);
        List<Conversation> candidates = chats.stream()
                .filter(chat -> isCandidate(chat, order, event, order.paidAt().isEmpty() ? event : first))
                .toList();
        Comparator<Conversation> latest = Comparator.<Conversation, Instant>comparing(chat -> word(chat, event))
                .thenComparing(Conversation::start)
                .reversed()
                .thenComparing(Conversation::agent)
                .thenComparing(Conversation::id);
        List<Conversation> standing = new ArrayList<>(candidates);
        if (rules.transfer() != Attribution.Transfer.ALL) {
            boolean isLast = rules.transfer() == Attribution.Transfer.LAST;
            standing.removeIf(chat -> candidates.stream().anyMatch(other -> {
                int depth = Integer.compare(chain(other).size(), chain(chat).size());
                return chain(other).get(0).equals(chain(chat).get(0))
                        && (depth == 0 ? latest.compare(other, chat) < 0 : (depth > 0) == isLast);
            }));
        }
        Comparator<Conversation> order2 = switch (rules.among()) {
            case FIRST ->
                Comparator.comparing(Conversation::start)
                        .thenComparing(chat -> word(chat, event))
                        .thenComparing(Conversation::agent)
                        .thenComparing(Conversation::id);
            case LAST_OPENED ->
                Comparator.comparing(Conversation::start).reversed().thenComparing(latest);
            case MOST_ROUNDS ->
                Comparator.<Conversation>comparingLong(chat -> -standing.stream()
                                .filter(other -> other.agent().equals(chat.agent()))
                                .mapToLong(other -> rounds(other, event))
                                .sum())
                        .thenComparing(latest);
            case LONGEST ->
                Comparator.<Conversation>comparingLong(chat -> -standing.stream()
                                .filter(other -> other.agent().equals(chat.agent()))
                                .mapToLong(other -> Duration.between(other.start(), last(other, event))
                                        .toMillis())
                                .sum())
                        .thenComparing(latest);
            case LAST, SHARED -> latest;
        };
        return standing.stream().min(order2);
    }

    private Optional<Conversation> follower(String buyer, Instant paid) {
        Instant until = paid.plus(Duration.ofMinutes(rules.followUp()));
        Comparator<Conversation> earliest = Comparator.comparing(chat -> firstAfter(chat, paid, until));
        return chats.stream()
                .filter(chat -> chat.buyer().equals(buyer) && !chat.afterSales())
                .filter(chat -> firstAfter(chat, paid, until).isBefore(Instant.MAX)
                        && !isWatched(chat, firstAfter(chat, paid, until)))
                .min(earliest.thenComparing(Conversation::start)
                        .thenComparing(Conversation::agent)
                        .thenComparing(Conversation::id));
    }

    private Instant firstAfter(Conversation chat, Instant paid, Instant until) {
        if (chat.counts().isPresent()) {
            boolean begins = chat.start().isAfter(paid) && !chat.start().isAfter(until);
            return begins && chat.counts().get().replies() > 0 ? chat.start() : Instant.MAX;
        }
        return replies(chat, until).stream()
                .filter(at -> at.isAfter(paid))
                .findFirst()
                .orElse(Instant.MAX);
    }
}
