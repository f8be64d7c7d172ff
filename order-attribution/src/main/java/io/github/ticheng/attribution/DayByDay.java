// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Attribution of a log that is too large to be held: day after day, in order of time. What one buyer did is held until no
 * later word can matter for it, which is the window after the last event; then it is decided and counted, and forgotten but
 * for the buyer's first payment. Figures and owners are those of the whole log at once.
 *
 * <p>An order stands in the log of the day on which it was placed, with all that became of it; a conversation in that of the
 * day on which it began. Owners by hand stand with their order. A conversation that was passed on from one that is forgotten
 * begins a chain of its own. Not thread-safe.
 */
public final class DayByDay extends Json.Unwritten {

    private static final int HOURS_A_DAY = 24;

    private final Attribution rules;
    private final Consumer<Decision> decided;
    private final long daysHeld;
    private final Map<String, Held> held = new HashMap<>();
    private final TreeMap<LocalDate, List<String>> due = new TreeMap<>();
    private final Map<String, Instant> firstPaid = new HashMap<>();
    private final ShopLog shop;
    private final ServiceFigures figures;
    private LocalDate today = LocalDate.MIN;

    /**
     * Starts with no day.
     *
     * @param shop a log without orders: the team, its agents, currency and zone
     * @param until what happened later is not known yet
     * @param decided takes each decision, when nothing can change it any more, the order of the buyers being none
     */
    public DayByDay(Attribution rules, ShopLog shop, Instant until, Consumer<Decision> decided) {
        this.rules = rules;
        this.shop = shop;
        this.figures = new ServiceFigures(shop, rules.conversion(), until);
        this.decided = decided;
        int window = rules.window().inHours()
                ? rules.window().length() / HOURS_A_DAY + 1
                : rules.window().length();
        this.daysHeld = Math.max(window, rules.afterSalesDays()) + 2L;
    }

    /** What of one buyer is not decided yet. */
    private static final class Held {
        final List<ShopOrder> orders = new ArrayList<>();
        final List<Conversation> chats = new ArrayList<>();
        final Map<String, ImmutableList<OwnerByHand>> byHand = new HashMap<>();
        Instant lastEvent = Instant.MIN;

        void happens(Instant at) {
            lastEvent = at.isAfter(lastEvent) ? at : lastEvent;
        }
    }

    /** Starts the log of a day, in which conversations may be passed on from ones of earlier days. */
    public static ShopLog.Builder day(String team, String currencyCode) {
        return ShopLog.builder(team, currencyCode).ofOneDay();
    }

    /**
     * Adds a day.
     *
     * @param log what was placed and what began on the day, of the same team with the same agents each day
     * @throws IllegalArgumentException if the day is not after the one before, or something in the log is of another day or
     *     another team
     * @throws ProblemsException if an owner is set by hand and the rules allow none
     */
    public DayByDay add(LocalDate day, ShopLog log) {
        check(day, log);
        today = day;
        Attributed.checkOverrides(rules, log);
        for (ShopOrder order : log.orders()) {
            Held buyer = hold(order.buyer(), day);
            buyer.orders.add(order);
            List.of(Optional.of(order.placedAt()), order.depositPaidAt(), order.paidAt(), order.groupCompletedAt())
                    .forEach(at -> at.ifPresent(buyer::happens));
            if (log.ownersByHand().containsKey(order.id())) {
                buyer.byHand.put(order.id(), log.ownersByHand(order.id()));
            }
        }
        for (Conversation chat : log.conversations()) {
            Held buyer = hold(chat.buyer(), day);
            buyer.chats.add(chat);
            buyer.happens(chat.end());
        }
        decideUntil(day);
        return this;
    }

    private void check(LocalDate day, ShopLog log) {
        if (!day.isAfter(today)) {
            throw new IllegalArgumentException("Expected a day after " + today + ", but found " + day);
        }
        if (!shop.isOfSameShop(log)) {
            throw new IllegalArgumentException(
                    "Expected the team, zone, currency and agents that it began with, but found others on " + day);
        }
        for (ShopOrder order : log.orders()) {
            checkDay(day, log.dayOf(order.placedAt()), "order " + order.id());
        }
        for (Conversation chat : log.conversations()) {
            checkDay(day, log.dayOf(chat.start()), "conversation " + chat.id());
        }
    }

    private static void checkDay(LocalDate day, LocalDate found, String what) {
        if (!day.equals(found)) {
            throw new IllegalArgumentException(
                    "Expected " + what + " in the log of " + found + ", but found it in that of " + day);
        }
    }

    private Held hold(String buyer, LocalDate day) {
        return held.computeIfAbsent(buyer, name -> {
            due.computeIfAbsent(day.plusDays(daysHeld), any -> new ArrayList<>())
                    .add(name);
            return new Held();
        });
    }

    private void decideUntil(LocalDate day) {
        List<String> over = new ArrayList<>();
        while (!due.isEmpty() && !due.firstKey().isAfter(day)) {
            for (String buyer : due.pollFirstEntry().getValue()) {
                LocalDate end =
                        shop.dayOf(requireNonNull(held.get(buyer)).lastEvent).plusDays(daysHeld);
                if (end.isAfter(day)) {
                    due.computeIfAbsent(end, any -> new ArrayList<>()).add(buyer);
                } else {
                    over.add(buyer);
                }
            }
        }
        decide(over);
    }

    private void decide(List<String> buyers) {
        List<ShopOrder> orders = new ArrayList<>();
        List<Conversation> chats = new ArrayList<>();
        Map<String, ImmutableList<OwnerByHand>> byHand = new TreeMap<>();
        for (String name : buyers) {
            Held buyer = requireNonNull(held.remove(name));
            orders.addAll(buyer.orders);
            chats.addAll(buyer.chats);
            byHand.putAll(buyer.byHand);
        }
        ShopLog log = new ShopLog(shop, orders, chats, byHand);
        Attributed.addTo(figures, rules, log, Buyer.all(log, firstPaid), decided);
        for (ShopOrder order : orders) {
            order.paidAt().ifPresent(at -> firstPaid.merge(order.buyer(), at, (a, b) -> b.isBefore(a) ? b : a));
        }
    }

    /** Decides on everything that is still held. */
    public ServiceFigures finish() {
        decide(held.keySet().stream().sorted().toList());
        due.clear();
        return figures;
    }
}
