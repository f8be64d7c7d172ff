// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.attribution.Attribution.Among;
import io.github.ticheng.attribution.Attribution.Judgement;
import io.github.ticheng.attribution.Candidate.Verdict;
import io.github.ticheng.attribution.Decision.Event;
import io.github.ticheng.attribution.Decision.Kind;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the orders of one buyer. For an order it looks at the buyer's conversations within the window, found by
 * halving, and at none else.
 */
final class Judge {

    private static final Comparator<Heard> LATEST_FIRST = comparing(Heard::lastWord, reverseOrder())
            .thenComparing(Heard::begun, reverseOrder())
            .thenComparing(Heard::agent)
            .thenComparing(Heard::id);
    private static final Comparator<Heard> EARLIEST_FIRST = comparing(Heard::begun)
            .thenComparing(Heard::lastWord)
            .thenComparing(Heard::agent)
            .thenComparing(Heard::id);
    private static final Comparator<Heard> OPENED_LAST =
            comparing(Heard::begun, reverseOrder()).thenComparing(LATEST_FIRST);

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

    /** A valid reception as it stood at an event, or one that was refused. */
    private record Heard(
            Reception reception,
            Instant lastWord,
            Instant last,
            int rounds,
            @Nullable Verdict refusal,
            boolean hasWord) {

        Instant begun() {
            return reception.chat.start();
        }

        AgentId agent() {
            return reception.chat.agent();
        }

        String id() {
            return reception.chat.id();
        }

        Heard transferred() {
            return new Heard(reception, lastWord, last, rounds, Verdict.TRANSFERRED, hasWord);
        }

        Candidate as(Verdict verdict) {
            return new Candidate(
                    id(), agent(), begun(), hasWord ? Optional.of(lastWord) : Optional.empty(), rounds, verdict);
        }
    }

    /** Decides on an order as it was known at a moment. */
    Decision decide(ShopOrder whole, Instant known) {
        ShopOrder order = whole.asOf(known);
        Decision byRules = byRules(order, known);
        OwnerByHand hand = null;
        for (OwnerByHand owner : requireNonNull(log.ownersByHand().getOrDefault(order.id(), ImmutableList.of()))) {
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
        Optional<Instant> paid = order.paidAt().filter(payment -> rules.followUp() > 0);
        if (paid.isPresent()) {
            Heard follower = follower(paid.get(), known);
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
        Instant midnight = dayOf(order.paidAt().orElse(order.placedAt()))
                .plusDays(1)
                .atStartOfDay(log.zone())
                .toInstant();
        return flag.get().setAt().isBefore(midnight);
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, log.zone());
    }

    /** What was said within the window of an event, the latest beginning first. */
    private List<Heard> heardBefore(Instant event, ShopOrder order, Event kind) {
        Instant from = rules.window().startFor(event, log.zone());
        List<Heard> heard = new ArrayList<>();
        for (int i = begunUntil(event) - 1; i >= 0 && !ends[i].isBefore(from); i--) {
            Reception reception = receptions.get(i);
            if (reception.chat.end().isBefore(from)) {
                continue;
            }
            Reception.State state = reception.at(event);
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
        return rules.reminder() > 0
                && reception.chat.openedBy() == ChatMessage.Side.AGENT
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
            return LATEST_FIRST.compare(one, other) < 0 ? one : other;
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
                    && !reception.at(last).watched()) {
                Heard one = new Heard(reception, word, word, reception.at(word).rounds(), null, true);
                first = first == null
                                || comparing(Heard::lastWord)
                                                .thenComparing(EARLIEST_FIRST)
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
        Map<AgentId, Long> measures = measures(valid);
        List<Heard> ranked = valid.stream().sorted(order(measures)).toList();
        ImmutableMap<AgentId, Rate> shares = shares(ranked);
        Heard winner = ranked.get(0);
        boolean isLeftOut = isLeftOut(order);
        Set<AgentId> decided = new HashSet<>();
        Map<Heard, Verdict> verdicts = new HashMap<>();
        for (Heard one : ranked) {
            Verdict verdict;
            if (isLeftOut) {
                verdict = Verdict.ORDER_LEFT_OUT;
            } else if (shares.containsKey(one.agent())) {
                verdict = decided.add(one.agent()) ? Verdict.DECIDED : Verdict.SAME_AGENT;
            } else {
                verdict = lost(one, winner, measures);
            }
            verdicts.put(one, verdict);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Heard one : heard) {
            candidates.add(one.as(one.refusal() == null ? requireNonNull(verdicts.get(one)) : one.refusal()));
        }
        return decision(
                order, event, at, shares, Optional.of(winner.id()), withNeighbours(candidates, heard, at, known));
    }

    private Comparator<Heard> order(Map<AgentId, Long> measures) {
        return switch (rules.among()) {
            case FIRST -> EARLIEST_FIRST;
            case LAST, SHARED -> LATEST_FIRST;
            case LAST_OPENED -> OPENED_LAST;
            case MOST_ROUNDS, LONGEST ->
                Comparator.<Heard, Long>comparing(one -> requireNonNull(measures.get(one.agent())), reverseOrder())
                        .thenComparing(LATEST_FIRST);
        };
    }

    /** Rounds or milliseconds of each agent, all conversations together. */
    private Map<AgentId, Long> measures(List<Heard> valid) {
        Map<AgentId, Long> sums = new HashMap<>();
        for (Heard one : valid) {
            long size = rules.among() == Among.MOST_ROUNDS
                    ? one.rounds()
                    : Duration.between(one.begun(), one.last()).toMillis();
            sums.merge(one.agent(), size, Long::sum);
        }
        return sums;
    }

    private ImmutableMap<AgentId, Rate> shares(List<Heard> ranked) {
        Rate whole = new Rate(Exact.ONE);
        if (rules.among() != Among.SHARED) {
            return ImmutableMap.of(ranked.get(0).agent(), whole);
        }
        List<AgentId> agents = ranked.stream().map(Heard::agent).distinct().toList();
        int count = rules.shares().isEmpty()
                ? agents.size()
                : Math.min(agents.size(), rules.shares().size());
        Exact sum = Exact.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.plus(weight(i));
        }
        ImmutableSortedMap.Builder<AgentId, Rate> shares = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < count; i++) {
            shares.put(agents.get(i), new Rate(weight(i).dividedBy(sum)));
        }
        return shares.buildOrThrow();
    }

    private Exact weight(int place) {
        return rules.shares().isEmpty() ? Exact.ONE : rules.shares().get(place).fraction();
    }

    private Verdict lost(Heard one, Heard winner, Map<AgentId, Long> measures) {
        boolean tie = switch (rules.among()) {
            case FIRST, LAST_OPENED -> one.begun().equals(winner.begun());
            case LAST -> one.lastWord().equals(winner.lastWord());
            case MOST_ROUNDS, LONGEST -> Objects.equals(measures.get(one.agent()), measures.get(winner.agent()));
            case SHARED -> false;
        };
        if (tie) {
            return Verdict.LOST_TIE;
        }
        return switch (rules.among()) {
            case FIRST -> Verdict.BEGAN_LATER;
            case LAST -> Verdict.SPOKE_EARLIER;
            case LAST_OPENED -> Verdict.BEGAN_EARLIER;
            case MOST_ROUNDS -> Verdict.FEWER_ROUNDS;
            case LONGEST -> Verdict.SHORTER;
            case SHARED -> Verdict.NO_SHARE;
        };
    }

    /** The nearest conversation on each side of what was looked at, so that a near miss is seen. */
    private ImmutableList<Candidate> withNeighbours(
            List<Candidate> candidates, List<Heard> heard, Instant at, Instant known) {
        ImmutableList.Builder<Candidate> all = ImmutableList.builder();
        int next = begunUntil(at);
        if (next < receptions.size() && !receptions.get(next).chat.start().isAfter(known)) {
            all.add(neighbour(receptions.get(next), Verdict.AFTER_EVENT));
        }
        all.addAll(candidates);
        int before = heard.isEmpty() ? next - 1 : heard.get(heard.size() - 1).reception().index - 1;
        if (before >= 0) {
            all.add(neighbour(receptions.get(before), Verdict.OUTSIDE_WINDOW));
        }
        return all.build();
    }

    private static Candidate neighbour(Reception reception, Verdict verdict) {
        Conversation chat = reception.chat;
        Reception.State state = reception.at(chat.end());
        return new Candidate(
                chat.id(), chat.agent(), chat.start(), Optional.ofNullable(state.lastReply()), state.rounds(), verdict);
    }
}
