// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.attribution.Attribution.Judgement;
import io.github.ticheng.attribution.Candidate.Verdict;
import io.github.ticheng.attribution.Decision.Event;
import io.github.ticheng.attribution.Decision.Kind;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the orders of one buyer. For an order it looks at the buyer's conversations within the window, found by
 * halving, and at none else.
 */
final class Judge {

    private final Attribution rules;
    private final ShopLog log;
    private final ImmutableList<Reception> receptions;
    /** The latest end of each conversation and of all that began before it. */
    private final Instant[] ends;

    /** Takes the conversations of one buyer, by start. */
    Judge(Attribution rules, ShopLog log, List<Conversation> chats) {
        this.rules = rules;
        this.log = log;
        Map<String, Reception> byId = new HashMap<>();
        ImmutableList.Builder<Reception> all = ImmutableList.builderWithExpectedSize(chats.size());
        this.ends = new Instant[chats.size()];
        for (int i = 0; i < ends.length; i++) {
            Conversation chat = chats.get(i);
            Reception reception =
                    new Reception(i, chat, chat.transferredFrom().map(byId::get).orElse(null), rules);
            byId.put(chat.id(), reception);
            all.add(reception);
            ends[i] = i > 0 && ends[i - 1].isAfter(chat.end()) ? ends[i - 1] : chat.end();
        }
        this.receptions = all.build();
    }

    /** The conversations, by start. */
    ImmutableList<Reception> receptions() {
        return receptions;
    }

    /** Decides on an order as it was known at a moment. */
    Decision decide(ShopOrder order, Instant known) {
        Decision byRules = byRules(order, known);
        OwnerByHand hand = null;
        for (OwnerByHand owner : log.ownersByHand(order.id())) {
            hand = owner.at().isAfter(known) ? hand : owner;
        }
        if (hand == null) {
            return byRules;
        }
        return new Decision(
                order.id(),
                kindOf(hand.shares()),
                ImmutableSortedMap.copyOf(hand.shares()),
                byRules.event(),
                byRules.at(),
                byRules.windowFrom(),
                Optional.empty(),
                byRules.candidates(),
                byRules.flag(),
                Optional.of(hand),
                Optional.of(byRules),
                log.zone());
    }

    private static Kind kindOf(Map<AgentId, Rate> shares) {
        return shares.isEmpty() ? Kind.SILENT : shares.size() == 1 ? Kind.OWNED : Kind.SHARED;
    }

    private Decision byRules(ShopOrder order, Instant known) {
        Map<Event, Instant> events = events(order);
        Event event = Event.ORDER;
        Instant at = order.placedAt();
        List<Heard> heard = List.of();
        for (Map.Entry<Event, Instant> next : events.entrySet()) {
            event = next.getKey();
            at = next.getValue();
            heard = heardBefore(at, order, event);
            if (heard.stream().anyMatch(one -> one.refusal() == null)) {
                return owned(order, event, at, heard, known);
            }
        }
        if (order.paidAt().isPresent()) {
            Heard follower = follower(order.paidAt().get(), known);
            if (follower != null) {
                return owned(order, Event.FOLLOW_UP, follower.lastWord(), List.of(follower), known);
            }
        }
        List<Candidate> candidates =
                heard.stream().map(one -> one.as(requireNonNull(one.refusal()))).toList();
        return decision(
                order, event, at, ImmutableMap.of(), Optional.empty(), withNeighbours(candidates, heard, at, known));
    }

    private Decision decision(
            ShopOrder order,
            Event event,
            Instant at,
            ImmutableMap<AgentId, Rate> shares,
            Optional<String> conversation,
            ImmutableList<Candidate> candidates) {
        boolean isLeftOut = isLeftOut(order);
        return new Decision(
                order.id(),
                isLeftOut ? Kind.EXCLUDED : kindOf(shares),
                isLeftOut ? ImmutableMap.of() : shares,
                event,
                at,
                rules.window().startFor(at, log.zone()),
                isLeftOut ? Optional.empty() : conversation,
                candidates,
                flag(order),
                Optional.empty(),
                Optional.empty(),
                log.zone());
    }

    /** The events that may decide, in the order in which they are asked. */
    private Map<Event, Instant> events(ShopOrder order) {
        Map<Event, Instant> events = new TreeMap<>();
        Optional<Instant> ordered = order.depositPaidAt().isEmpty()
                ? Optional.of(order.placedAt())
                : rules.deposit() == Attribution.Deposit.DEPOSIT_IS_ORDER ? order.depositPaidAt() : order.paidAt();
        Optional<Instant> paid = order.paidAt();
        if (rules.judgement() != Judgement.PAYMENT || paid.isEmpty()) {
            events.put(Event.ORDER, ordered.orElse(order.placedAt()));
        }
        if (rules.judgement() != Judgement.ORDER) {
            paid.ifPresent(at -> events.put(Event.PAYMENT, at));
        }
        if (rules.judgement() == Judgement.GROUP_COMPLETION) {
            order.groupCompletedAt().ifPresent(at -> events.put(Event.GROUP, at));
        }
        return events;
    }

    private Optional<ShopOrder.Flag> flag(ShopOrder order) {
        return order.flags().stream()
                .filter(flag -> rules.excludedFlags().contains(flag.name()))
                .findFirst();
    }

    private boolean isLeftOut(ShopOrder order) {
        Optional<ShopOrder.Flag> flag = flag(order);
        if (flag.isEmpty() || rules.flagDeadline() == Attribution.FlagDeadline.ANY_TIME) {
            return flag.isPresent();
        }
        return flag.get().setAt().isBefore(log.midnightAfter(order.paidAt().orElse(order.placedAt())));
    }

    /** What was said within the window of an event, the latest beginning first. */
    private List<Heard> heardBefore(Instant event, ShopOrder order, Event kind) {
        Instant from = rules.window().startFor(event, log.zone());
        List<Heard> heard = new ArrayList<>();
        for (int i = begunUntil(event) - 1; i >= 0 && !ends[i].isBefore(from); i--) {
            Reception reception = receptions.get(i);
            Reception.State state = reception.at(event);
            if (state.last().isBefore(from)) {
                continue;
            }
            Instant word = state.lastReply();
            Verdict refusal = reception.refusal(state, event);
            if (reception.chat.afterSales()) {
                refusal = Verdict.AFTER_SALES;
            } else if (refusal == null && requireNonNull(word).isBefore(from)) {
                refusal = Verdict.OUTSIDE_WINDOW;
            } else if (refusal == null && kind != Event.ORDER && isReminder(reception, order)) {
                refusal = Verdict.REMINDER;
            }
            heard.add(new Heard(
                    reception,
                    word == null ? state.last() : word,
                    state.last(),
                    state.rounds(),
                    refusal,
                    word != null));
        }
        return withoutTransferred(heard);
    }

    private int begunUntil(Instant event) {
        return Moments.countUntil(event, receptions, reception -> reception.chat.start());
    }

    private boolean isReminder(Reception reception, ShopOrder order) {
        Instant begun = reception.chat.start();
        return reception.chat.openedBy() == ChatMessage.Side.AGENT
                && begun.isAfter(order.placedAt())
                && !begun.isAfter(order.placedAt().plus(Duration.ofMinutes(rules.reminder())));
    }

    private List<Heard> withoutTransferred(List<Heard> heard) {
        if (rules.transfer() == Attribution.Transfer.ALL) {
            return heard;
        }
        Map<Reception, Heard> standing = new HashMap<>();
        for (Heard one : heard) {
            if (one.refusal() == null) {
                standing.merge(one.reception().root, one, this::standing);
            }
        }
        List<Heard> resolved = new ArrayList<>(heard.size());
        for (Heard one : heard) {
            boolean gone = one.refusal() == null && !one.equals(standing.get(one.reception().root));
            resolved.add(gone ? one.transferred() : one);
        }
        return resolved;
    }

    private Heard standing(Heard one, Heard other) {
        int deeper = Integer.compare(one.reception().depth, other.reception().depth);
        if (deeper == 0) {
            return Heard.LATEST_FIRST.compare(one, other) < 0 ? one : other;
        }
        return (deeper > 0) == (rules.transfer() == Attribution.Transfer.LAST) ? one : other;
    }

    private @Nullable Heard follower(Instant paid, Instant known) {
        Instant last = paid.plus(Duration.ofMinutes(rules.followUp()));
        last = last.isAfter(known) ? known : last;
        Heard first = null;
        for (int i = begunUntil(last) - 1; i >= 0 && !ends[i].isBefore(paid); i--) {
            Reception reception = receptions.get(i);
            Instant word = reception.replyWithin(paid, last);
            ReceptionRule rule = rules.reception();
            if (word != null
                    && !reception.chat.afterSales()
                    && !rule.ownAccounts().contains(reception.chat.buyer())
                    && !rule.agentsApart().contains(reception.chat.agent())
                    && !reception.at(word).watched()) {
                Heard one = new Heard(reception, word, word, reception.at(word).rounds(), null, true);
                first = first == null
                                || comparing(Heard::lastWord)
                                                .thenComparing(Heard.EARLIEST_FIRST)
                                                .compare(one, first)
                                        < 0
                        ? one
                        : first;
            }
        }
        return first;
    }

    private Decision owned(ShopOrder order, Event event, Instant at, List<Heard> heard, Instant known) {
        List<Heard> valid = heard.stream().filter(one -> one.refusal() == null).toList();
        Ranking ranking = new Ranking(rules, valid);
        Map<Heard, Verdict> verdicts = ranking.verdicts();
        if (isLeftOut(order)) {
            verdicts.replaceAll((one, verdict) -> Verdict.ORDER_LEFT_OUT);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Heard one : heard) {
            candidates.add(one.as(one.refusal() == null ? requireNonNull(verdicts.get(one)) : one.refusal()));
        }
        Optional<String> winner = Optional.of(ranking.winner().id());
        return decision(order, event, at, ranking.shares(), winner, withNeighbours(candidates, heard, at, known));
    }

    /** The nearest conversation on each side of what was looked at, so that a near miss is seen. */
    private ImmutableList<Candidate> withNeighbours(
            List<Candidate> candidates, List<Heard> heard, Instant at, Instant known) {
        ImmutableList.Builder<Candidate> all = ImmutableList.builder();
        int next = begunUntil(at);
        if (next < receptions.size() && !receptions.get(next).chat.start().isAfter(known)) {
            all.add(neighbour(receptions.get(next), known, Verdict.AFTER_EVENT));
        }
        all.addAll(candidates);
        int before = heard.isEmpty() ? next - 1 : heard.get(heard.size() - 1).reception().index - 1;
        if (before >= 0) {
            all.add(neighbour(receptions.get(before), known, Verdict.OUTSIDE_WINDOW));
        }
        return all.build();
    }

    private static Candidate neighbour(Reception reception, Instant known, Verdict verdict) {
        Conversation chat = reception.chat;
        Reception.State state = reception.at(known);
        return new Candidate(
                chat.id(), chat.agent(), chat.start(), Optional.ofNullable(state.lastReply()), state.rounds(), verdict);
    }
}
