// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The orders and conversations of a shop, checked, with the people of its team and its time zone. In whatever order they
 * are given, the log is the same. It reads no files.
 *
 * <p>All that is known of one buyer belongs into one log: a log may be of a part of the buyers, and {@linkplain
 * ServiceFigures#plus figures add up}.
 */
public final class ShopLog {

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
        this.orders = ImmutableList.sortedCopyOf(
                comparing(ShopOrder::buyer).thenComparing(ShopOrder::placedAt).thenComparing(ShopOrder::id),
                builder.orders.values());
        this.conversations = ImmutableList.sortedCopyOf(
                comparing(Conversation::buyer)
                        .thenComparing(Conversation::start)
                        .thenComparing(Conversation::id),
                builder.conversations.values());
        ImmutableMap.Builder<String, ImmutableList<OwnerByHand>> hands = ImmutableMap.builder();
        new TreeMap<>(builder.byHand)
                .forEach((order, list) ->
                        hands.put(order, ImmutableList.sortedCopyOf(comparing(OwnerByHand::at), list)));
        this.byHand = hands.buildOrThrow();
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

    /** What was decided by hand, by the order's number, in order of time. */
    public ImmutableMap<String, ImmutableList<OwnerByHand>> ownersByHand() {
        return byHand;
    }

    /** Collects a log and every problem with it; {@link #build} throws all of them at once. Not thread-safe; used once. */
    public static final class Builder {

        private final TeamId team;
        private final Currency currency;
        private final Exact unit;
        private final Map<AgentId, Agent> agents = new TreeMap<>();
        private final Map<String, ShopOrder> orders = new LinkedHashMap<>();
        private final Map<String, Conversation> conversations = new LinkedHashMap<>();
        private final Map<String, List<OwnerByHand>> byHand = new LinkedHashMap<>();
        private final List<Runnable> checksAtTheEnd = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private @Nullable String zone;
        private boolean laterWins;
        private int orderRows;
        private int conversationRows;
        private int handRows;

        private Builder(TeamId team, Currency currency) {
            this.team = team;
            this.currency = currency;
            this.unit = Rounding.of(currency).unit();
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

        /** Adds an agent. */
        public Builder agent(Agent agent) {
            agents.put(agent.id(), agent);
            return this;
        }

        /** Lets what is given again under one number replace what was given before; an error unless said. */
        public Builder laterWins() {
            laterWins = true;
            return this;
        }

        /** Adds an order; its place is its row, counted from 1. */
        public Builder order(ShopOrder order) {
            int row = ++orderRows;
            return order(order, () -> Place.of(Place.Part.ROW, row));
        }

        /** Adds an order that stands at some place, such as the line of a file. */
        public Builder order(ShopOrder order, Supplier<Place> place) {
            Checks checks = new Checks(LogPhrases.ORDER, order.id(), place);
            checks.ids(order.buyer(), orders.put(order.id(), order) != null);
            checks.notBefore(
                    LogPhrases.PLACED,
                    order.placedAt(),
                    LogPhrases.DEPOSIT,
                    order.depositPaidAt().orElse(null));
            checks.notBefore(
                    LogPhrases.PLACED,
                    order.placedAt(),
                    LogPhrases.PAID,
                    order.paidAt().orElse(null));
            checks.notBefore(
                    LogPhrases.PLACED,
                    order.placedAt(),
                    LogPhrases.SHIPPED,
                    order.shippedAt().orElse(null));
            checks.notBefore(
                    LogPhrases.PLACED,
                    order.placedAt(),
                    LogPhrases.CLOSED,
                    order.closing().map(ShopOrder.Closing::at).orElse(null));
            order.depositPaidAt()
                    .ifPresent(deposit -> checks.notBefore(
                            LogPhrases.DEPOSIT,
                            deposit,
                            LogPhrases.PAID,
                            order.paidAt().orElse(null)));
            Instant paid = order.paidAt().orElse(order.placedAt());
            checks.notBefore(
                    LogPhrases.PAID,
                    paid,
                    LogPhrases.GROUP,
                    order.groupCompletedAt().orElse(null));
            checks.amount(LogPhrases.GOODS, order.goods());
            checks.amount(LogPhrases.POSTAGE, order.postage());
            if (order.items() < 0) {
                checks.report(Message.saying(LogPhrases.NO_ITEMS)
                        .with("id", order.id())
                        .with("items", order.items()));
            }
            Exact sum = Exact.ZERO;
            for (ShopOrder.Refund refund : order.refunds()) {
                checks.amount(LogPhrases.REFUND_AMOUNT, refund.amount());
                checks.notBefore(LogPhrases.PAID, paid, LogPhrases.REFUND, refund.at());
                sum = sum.plus(refund.amount());
            }
            if (!order.refunds().isEmpty() && order.paidAt().isEmpty()) {
                checks.report(Message.saying(LogPhrases.NOT_PAID).with("id", order.id()));
            }
            Exact most = order.goods().plus(order.postage());
            if (sum.isPositive() && sum.isGreaterThan(most)) {
                checks.report(Message.saying(LogPhrases.REFUNDS_ABOVE)
                        .with("id", order.id())
                        .with("amount", most.toString())
                        .with("refunds", sum.toString()));
            }
            return this;
        }

        /** Adds a conversation; its place is its row, counted from 1. */
        public Builder conversation(Conversation conversation) {
            int row = ++conversationRows;
            return conversation(conversation, () -> Place.of(Place.Part.ROW, row));
        }

        /** Adds a conversation that stands at some place, such as the line of a file. */
        public Builder conversation(Conversation conversation, Supplier<Place> place) {
            Checks checks = new Checks(LogPhrases.CONVERSATION, conversation.id(), place);
            checks.ids(conversation.buyer(), conversations.put(conversation.id(), conversation) != null);
            checks.notBefore(LogPhrases.START, conversation.start(), LogPhrases.END, conversation.end());
            Instant before = conversation.start();
            for (ChatMessage message : conversation.messages()) {
                checks.notBefore(LogPhrases.MESSAGE_BEFORE, before, LogPhrases.MESSAGE, message.at());
                before = message.at();
            }
            conversation
                    .counts()
                    .filter(ChatCounts::areNegative)
                    .ifPresent(counts -> checks.report(Message.saying(LogPhrases.NEGATIVE_COUNTS)
                            .with("id", conversation.id())
                            .with("counts", counts.toString())));
            if (!agents.containsKey(conversation.agent())) {
                checksAtTheEnd.add(() -> checks.known(conversation.agent()));
            }
            conversation
                    .transferredFrom()
                    .ifPresent(source -> checksAtTheEnd.add(() -> {
                        Conversation from = conversations.get(source);
                        if (from == null
                                || !from.buyer().equals(conversation.buyer())
                                || !from.start().isBefore(conversation.start())) {
                            checks.report(Message.saying(LogPhrases.UNKNOWN_SOURCE)
                                    .with("id", conversation.id())
                                    .with("source", source));
                        }
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
            Checks checks = new Checks(LogPhrases.OVERRIDE, owner.order(), place);
            List<OwnerByHand> known = byHand.computeIfAbsent(owner.order(), order -> new ArrayList<>());
            if (known.removeIf(other -> other.at().equals(owner.at())) && !laterWins) {
                checks.report(Message.saying(LogPhrases.TWICE)
                        .with("thing", checks.thing)
                        .with("id", owner.order()));
            }
            known.add(owner);
            Exact sum = Exact.ZERO;
            boolean allPositive = true;
            for (Rate share : owner.shares().values()) {
                sum = sum.plus(share.fraction());
                allPositive &= share.fraction().isPositive();
            }
            if (!owner.shares().isEmpty() && (!allPositive || !sum.equals(Exact.ONE))) {
                checks.report(Message.saying(LogPhrases.BAD_SHARES)
                        .with("id", owner.order())
                        .with("shares", owner.shares().toString()));
            }
            checks.given(LogPhrases.WHO, owner.by());
            checks.given(LogPhrases.WHY, owner.reason());
            checksAtTheEnd.add(() -> {
                owner.shares().keySet().forEach(checks::known);
                if (!orders.containsKey(owner.order())) {
                    checks.report(Message.saying(LogPhrases.UNKNOWN_ORDER).with("id", owner.order()));
                }
            });
            return this;
        }

        /**
         * Finishes the log.
         *
         * @throws ProblemsException if anything is wrong with it; it lists all problems
         */
        public ShopLog build() {
            checksAtTheEnd.forEach(Runnable::run);
            checksAtTheEnd.clear();
            ZoneId known = null;
            if (zone == null) {
                problems.add(Problem.of(Message.of(LogPhrases.NO_ZONE)));
            } else {
                try {
                    known = ZoneId.of(zone);
                } catch (DateTimeException unknown) {
                    problems.add(Problem.of(Message.saying(LogPhrases.UNKNOWN_ZONE)
                            .with("zone", zone)
                            .build()));
                }
            }
            if (!problems.isEmpty() || known == null) {
                Place here = Place.of(Place.Part.TEAM, team);
                throw new ProblemsException(
                        problems.stream().map(problem -> problem.within(here)).toList());
            }
            return new ShopLog(this, known);
        }

        /** The checks of one row. */
        private final class Checks {

            private final Label thing;
            private final String id;
            private final Supplier<Place> place;

            Checks(Label thing, String id, Supplier<Place> place) {
                this.thing = thing;
                this.id = id;
                this.place = place;
            }

            void report(Message.Builder message) {
                problems.add(new Problem(place.get(), message.build()));
            }

            void ids(String buyer, boolean isAgain) {
                if (id.isBlank()) {
                    report(Message.saying(LogPhrases.NO_ID).with("thing", thing));
                }
                if (buyer.isBlank()) {
                    report(Message.saying(LogPhrases.NO_BUYER)
                            .with("thing", thing)
                            .with("id", id));
                }
                if (isAgain && !laterWins) {
                    report(Message.saying(LogPhrases.TWICE).with("thing", thing).with("id", id));
                }
            }

            void notBefore(Label earlier, Instant first, Label later, @Nullable Instant second) {
                if (second != null && second.isBefore(first)) {
                    report(Message.saying(LogPhrases.TOO_EARLY)
                            .with("thing", thing)
                            .with("id", id)
                            .with("earlier", earlier)
                            .with("first", first.toString())
                            .with("later", later)
                            .with("second", second.toString()));
                }
            }

            void amount(Label what, Exact amount) {
                if (amount.isNegative() || !amount.dividedBy(unit).isWhole()) {
                    report(Message.saying(LogPhrases.BAD_AMOUNT)
                            .with("what", what)
                            .with("id", id)
                            .with("unit", unit.toString())
                            .with("amount", amount.toString()));
                }
            }

            void known(AgentId agent) {
                if (!agents.containsKey(agent)) {
                    report(Message.saying(LogPhrases.UNKNOWN_AGENT)
                            .with("team", team.value())
                            .with("agent", agent.value())
                            .with("thing", thing)
                            .with("id", id));
                }
            }

            void given(Label what, String text) {
                if (text.isBlank()) {
                    report(Message.saying(LogPhrases.NO_REASON).with("id", id).with("what", what));
                }
            }
        }
    }
}
