// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The orders and conversations of a shop, checked, with the people of its team and its time zone. In whatever order they
 * are given, the log is the same. It reads no files.
 *
 * <p>All that is known of one buyer belongs into one log: a log may be of a part of the buyers, and {@linkplain
 * ServiceFigures#plus figures add up}.
 */
public final class ShopLog extends Json.Unwritten {

    private final TeamId team;
    private final Currency currency;
    private final ZoneId zone;
    private final ImmutableSortedMap<AgentId, Agent> agents;
    private final ImmutableList<ShopOrder> orders;
    private final ImmutableList<Conversation> conversations;
    private final ImmutableMap<String, ImmutableList<OwnerByHand>> byHand;

    private ShopLog(Builder builder, ZoneId zone) {
        this.team = builder.team;
        this.currency = builder.currency;
        this.zone = zone;
        this.agents = ImmutableSortedMap.copyOf(builder.agents);
        this.orders = sorted(builder.orders.values());
        this.conversations = sortedChats(builder.conversations.values());
        ImmutableMap.Builder<String, ImmutableList<OwnerByHand>> hands = ImmutableMap.builder();
        builder.byHand.forEach(
                (order, list) -> hands.put(order, ImmutableList.sortedCopyOf(comparing(OwnerByHand::at), list)));
        this.byHand = hands.buildOrThrow();
    }

    /** The same shop with other orders and conversations, checked already. */
    ShopLog(
            ShopLog frame,
            Collection<ShopOrder> orders,
            Collection<Conversation> chats,
            Map<String, ImmutableList<OwnerByHand>> byHand) {
        this.team = frame.team;
        this.currency = frame.currency;
        this.zone = frame.zone;
        this.agents = frame.agents;
        this.orders = sorted(orders);
        this.conversations = sortedChats(chats);
        this.byHand = ImmutableMap.copyOf(byHand);
    }

    /** The same log with an owner by hand instead of what was decided by hand on the order before. */
    ShopLog with(OwnerByHand claim) {
        List<Problem> problems = new ArrayList<>();
        LogRow row = new LogRow(LogPhrases.OVERRIDE, claim.order(), () -> Place.NOWHERE, problems);
        row.check(claim);
        claim.shares().keySet().stream()
                .filter(agent -> !agents.containsKey(agent))
                .forEach(agent -> row.reportAgent(team.value(), agent.value()));
        row.report(
                order(claim.order())
                        .filter(order -> !order.placedAt().isAfter(claim.at()))
                        .isEmpty(),
                LogPhrases.UNKNOWN_ORDER,
                claim.order());
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        Map<String, ImmutableList<OwnerByHand>> hands = new TreeMap<>(byHand);
        hands.put(claim.order(), ImmutableList.of(claim));
        return new ShopLog(this, orders, conversations, hands);
    }

    Optional<ShopOrder> order(String id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    /** Whether a sum of a period counts an order; whose it is may say whether an inquiry of another period came to something. */
    boolean isOf(ShopOrder order, Period period) {
        return period.contains(dayOf(order.placedAt()))
                || order.paidAt().map(this::dayOf).filter(period::contains).isPresent()
                || order.reviews().stream().anyMatch(review -> period.contains(dayOf(review.at())));
    }

    boolean isOfSameShop(ShopLog other) {
        return team.equals(other.team)
                && currency.equals(other.currency)
                && zone.equals(other.zone)
                && agents.equals(other.agents);
    }

    private static ImmutableList<ShopOrder> sorted(Collection<ShopOrder> orders) {
        return ImmutableList.sortedCopyOf(
                comparing(ShopOrder::buyer).thenComparing(ShopOrder::placedAt).thenComparing(ShopOrder::id), orders);
    }

    private static ImmutableList<Conversation> sortedChats(Collection<Conversation> chats) {
        return ImmutableList.sortedCopyOf(
                comparing(Conversation::buyer)
                        .thenComparing(Conversation::start)
                        .thenComparing(Conversation::id),
                chats);
    }

    /** Starts the log of a team: {@code ShopLog.builder("desk", "CNY").zone("Asia/Shanghai")}. */
    public static Builder builder(String team, String currencyCode) {
        return new Builder(TeamId.of(team), Money.currency(currencyCode));
    }

    public TeamId team() {
        return team;
    }

    /** The currency of every amount. */
    public Currency currency() {
        return currency;
    }

    /** The zone whose midnights part the days. */
    public ZoneId zone() {
        return zone;
    }

    /** The day of a moment in the shop's zone. */
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first moment of the next day. */
    Instant midnightAfter(Instant moment) {
        return dayOf(moment).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The team, by id. */
    public ImmutableSortedMap<AgentId, Agent> agents() {
        return agents;
    }

    /** The orders, by buyer, then by time of placing, then by number. */
    public ImmutableList<ShopOrder> orders() {
        return orders;
    }

    /** The conversations, by buyer, then by start, then by number. */
    public ImmutableList<Conversation> conversations() {
        return conversations;
    }

    /** The last moment of which the log tells; {@link Instant#MIN} of none. */
    public Instant lastMoment() {
        return Stream.of(
                        orders.stream().map(order -> order.moments().last()),
                        conversations.stream().map(Conversation::end),
                        byHand.values().stream().flatMap(List::stream).map(OwnerByHand::at))
                .flatMap(moments -> moments)
                .max(naturalOrder())
                .orElse(Instant.MIN);
    }

    /** What was decided by hand on an order, in order of time. */
    ImmutableList<OwnerByHand> ownersByHand(String order) {
        return requireNonNull(byHand.getOrDefault(order, ImmutableList.of()));
    }

    /** What was decided by hand, by the order's number, in order of time. */
    public ImmutableMap<String, ImmutableList<OwnerByHand>> ownersByHand() {
        return byHand;
    }

    /** Collects a log and every problem with it; {@link #build} throws all of them at once. Not thread-safe; used once. */
    public static final class Builder {

        private final TeamId team;
        private final Currency currency;
        private final Map<AgentId, Agent> agents = new TreeMap<>();
        private final Map<String, ShopOrder> orders = new LinkedHashMap<>();
        private final Map<String, Conversation> conversations = new LinkedHashMap<>();
        private final Map<String, List<OwnerByHand>> byHand = new TreeMap<>();
        private final List<Runnable> checksAtTheEnd = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private Predicate<String> otherOrders = id -> false;
        private Predicate<String> otherConversations = id -> false;
        private @Nullable String zone;
        private boolean laterWins;
        private boolean isOneDay;
        private int orderRows;
        private int conversationRows;
        private int handRows;

        private Builder(TeamId team, Currency currency) {
            this.team = team;
            this.currency = currency;
        }

        /** Sets the time zone, which must be given: {@code Asia/Shanghai}. */
        public Builder zone(String id) {
            zone = id;
            return this;
        }

        /** Adds an agent of whom only the id is known. */
        public Builder agent(String id) {
            return agent(Agent.builder().id(AgentId.of(id)).team(team).build());
        }

        /** Adds an agent; the later wins where one is given again. */
        public Builder agent(Agent agent) {
            agents.put(agent.id(), agent);
            return this;
        }

        /** Lets what is given again under one number replace what was given before; an error unless said. */
        public Builder laterWins() {
            laterWins = true;
            return this;
        }

        /**
         * Makes this the log of some of the buyers, whose numbers must stand in no other part.
         *
         * @param orders whether an order of this number stands in another part
         * @param conversations whether a conversation of this number stands in another part
         */
        public Builder apartFrom(Predicate<String> orders, Predicate<String> conversations) {
            otherOrders = orders;
            otherConversations = conversations;
            return this;
        }

        /**
         * Lets conversations be passed on from ones that are not in this log, as in the log of one day of {@link
         * DayByDay}.
         */
        Builder ofOneDay() {
            isOneDay = true;
            return this;
        }

        /** Adds an order; its place is its row, counted from 1. */
        public Builder order(ShopOrder order) {
            int row = ++orderRows;
            return order(order, () -> Place.of(Place.Part.ROW, row));
        }

        /** Adds an order that stands at some place, such as the line of a file. */
        public Builder order(ShopOrder order, Supplier<Place> place) {
            LogRow row = new LogRow(LogPhrases.ORDER, order.id(), place, problems);
            row.again(otherOrders.test(order.id()) || (orders.put(order.id(), order) != null && !laterWins));
            row.check(order, Rounding.of(currency).unit());
            return this;
        }

        /** Adds a conversation; its place is its row, counted from 1. */
        public Builder conversation(Conversation conversation) {
            int row = ++conversationRows;
            return conversation(conversation, () -> Place.of(Place.Part.ROW, row));
        }

        /** Adds a conversation that stands at some place, such as the line of a file. */
        public Builder conversation(Conversation conversation, Supplier<Place> place) {
            LogRow row = new LogRow(LogPhrases.CONVERSATION, conversation.id(), place, problems);
            row.again(otherConversations.test(conversation.id())
                    || (conversations.put(conversation.id(), conversation) != null && !laterWins));
            row.check(conversation);
            checkKnown(conversation.agent(), row);
            conversation
                    .transferredFrom()
                    .ifPresent(source -> checksAtTheEnd.add(() -> {
                        Conversation from = conversations.get(source);
                        boolean isKnown = from == null
                                ? isOneDay
                                : from.buyer().equals(conversation.buyer())
                                        && from.start().isBefore(conversation.start());
                        row.report(!isKnown, LogPhrases.UNKNOWN_SOURCE, conversation.id(), source);
                    }));
            return this;
        }

        /** Adds an owner by hand; its place is its row, counted from 1. The latest of an order counts. */
        public Builder ownerByHand(OwnerByHand owner) {
            int row = ++handRows;
            return ownerByHand(owner, () -> Place.of(Place.Part.ROW, row));
        }

        /** Adds an owner by hand that stands at some place, such as the line of a file. */
        public Builder ownerByHand(OwnerByHand owner, Supplier<Place> place) {
            LogRow row = new LogRow(LogPhrases.OVERRIDE, owner.order(), place, problems);
            List<OwnerByHand> known = byHand.computeIfAbsent(owner.order(), order -> new ArrayList<>());
            row.again(known.removeIf(other -> other.at().equals(owner.at())) && !laterWins);
            known.add(owner);
            row.check(owner);
            owner.shares().keySet().forEach(agent -> checkKnown(agent, row));
            checksAtTheEnd.add(
                    () -> row.report(!orders.containsKey(owner.order()), LogPhrases.UNKNOWN_ORDER, owner.order()));
            return this;
        }

        private void checkKnown(AgentId agent, LogRow row) {
            if (!agents.containsKey(agent)) {
                checksAtTheEnd.add(() -> {
                    if (!agents.containsKey(agent)) {
                        row.reportAgent(team.value(), agent.value());
                    }
                });
            }
        }

        /**
         * Finishes the log.
         *
         * @throws ProblemsException if anything is wrong with it; it lists all problems
         */
        public ShopLog build() {
            checksAtTheEnd.forEach(Runnable::run);
            ZoneId known = null;
            if (zone == null) {
                problems.add(Problem.of(Message.of(LogPhrases.NO_ZONE)));
            } else {
                try {
                    known = ZoneId.of(zone);
                } catch (DateTimeException unknown) {
                    problems.add(Problem.of(LogPhrases.UNKNOWN_ZONE.filled(zone)));
                }
            }
            if (!problems.isEmpty() || known == null) {
                Place here = Place.of(Place.Part.TEAM, team);
                throw new ProblemsException(
                        problems.stream().map(problem -> problem.within(here)).toList());
            }
            return new ShopLog(this, known);
        }
    }
}
