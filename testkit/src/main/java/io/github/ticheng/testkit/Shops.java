// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Attribution.Among;
import io.github.ticheng.attribution.Cause;
import io.github.ticheng.attribution.ChatCounts;
import io.github.ticheng.attribution.ChatMessage;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.OwnerByHand;
import io.github.ticheng.attribution.ReceptionRule;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.attribution.ShopOrder.Opinion;
import io.github.ticheng.attribution.Window;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Generators of what a shop keeps of its orders and conversations, and of the rules by which it says whose an order is.
 *
 * <p>A few buyers have many orders and conversations near each other, often on the same five minutes, so that windows, ties,
 * transfers and follow-ups all meet. What fails shrinks to the few rows that it takes. It wants {@code
 * ticheng-order-attribution} beside the testkit.
 */
public final class Shops {

    /** The first moment of which a log tells: midnight of 28 June 2024 in Shanghai. Orders are placed for eight days. */
    public static final Instant START = Instant.parse("2024-06-27T16:00:00Z");

    private static final ImmutableList<String> AGENTS = ImmutableList.of("A", "B", "C");
    private static final int FIVE_MINUTES_OF_A_DAY = 12 * 24;

    private Shops() {}

    /**
     * What stands in a log of the team "desk" in Shanghai with the agents A, B and C, in CNY, to be changed before it is one.
     *
     * @param orders the orders
     * @param conversations the conversations
     * @param ownersByHand what was decided over the rules
     */
    public record Shop(
            ImmutableList<ShopOrder> orders,
            ImmutableList<Conversation> conversations,
            ImmutableList<OwnerByHand> ownersByHand) {

        /** This shop with other orders. */
        public Shop withOrders(Stream<ShopOrder> others) {
            return new Shop(others.collect(ImmutableList.toImmutableList()), conversations, ownersByHand);
        }

        /** This shop with other conversations. */
        public Shop withConversations(Stream<Conversation> others) {
            return new Shop(orders, others.collect(ImmutableList.toImmutableList()), ownersByHand);
        }

        /** This shop with other owners by hand. */
        public Shop withOwnersByHand(Stream<OwnerByHand> others) {
            return new Shop(orders, conversations, others.collect(ImmutableList.toImmutableList()));
        }

        /** A log with the frame of this shop's, and nothing in it. */
        public static ShopLog.Builder emptyLog() {
            ShopLog.Builder log = ShopLog.builder("desk", "CNY").zone("Asia/Shanghai");
            AGENTS.forEach(log::agent);
            return log;
        }

        /** The log. */
        public ShopLog log() {
            ShopLog.Builder log = emptyLog();
            orders.forEach(log::order);
            conversations.forEach(log::conversation);
            ownersByHand.forEach(log::ownerByHand);
            return log.build();
        }

        /** The rows, a line each. */
        @Override
        public String toString() {
            StringBuilder rows = new StringBuilder();
            Stream.of(orders, conversations, ownersByHand)
                    .flatMap(List::stream)
                    .forEach(row -> rows.append("\n  ").append(row));
            return rows.append('\n').toString();
        }
    }

    /**
     * Shops of an eighth as many buyers as there are orders at most.
     *
     * @param mostOrders how many orders at most; twice as many conversations, and a tenth as many owners by hand
     */
    public static Arbitrary<Shop> shops(int mostOrders) {
        Arbitrary<String> buyers = Arbitraries.integers()
                .between(0, Math.max(1, mostOrders / 8) - 1)
                .map(number -> "buyer-" + number);
        return Combinators.combine(
                        upTo(mostOrders, orders(buyers)),
                        upTo(2 * mostOrders, chats(buyers)),
                        upTo(mostOrders / 10, hands(mostOrders)))
                .as(Shops::shop)
                .withoutEdgeCases();
    }

    private static <T> Arbitrary<List<T>> upTo(int most, Arbitrary<T> rows) {
        return rows.list().ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
    }

    /** A conversation before its number is known, with which of those before it passed the buyer on, if one did. */
    private record Chat(Conversation conversation, Optional<Integer> from) {}

    /** An owner by hand before it is known how many orders there are. */
    private record Hand(int order, ImmutableMap<AgentId, Rate> shares, Instant at) {}

    private static Shop shop(List<ShopOrder> orders, List<Chat> chats, List<Hand> hands) {
        ImmutableList.Builder<ShopOrder> numbered = ImmutableList.builder();
        for (int i = 0; i < orders.size(); i++) {
            numbered.add(orders.get(i).toBuilder().id("o" + i).build());
        }
        List<Conversation> conversations = new ArrayList<>();
        for (Chat chat : chats) {
            Conversation one = chat.conversation();
            List<Conversation> before = chat.from().isEmpty()
                    ? ImmutableList.of()
                    : conversations.stream()
                            .filter(other -> other.buyer().equals(one.buyer())
                                    && other.start().isBefore(one.start()))
                            .toList();
            Conversation.Builder built = one.toBuilder().id("c" + conversations.size());
            if (!before.isEmpty()) {
                built.transferredFrom(
                        before.get(chat.from().orElseThrow() % before.size()).id());
            }
            conversations.add(built.build());
        }
        Map<String, OwnerByHand> byOrder = new LinkedHashMap<>();
        for (Hand hand : hands) {
            String order = "o" + hand.order() % Math.max(1, orders.size());
            byOrder.put(order, new OwnerByHand(order, hand.shares(), hand.at(), "zhou", "agreed"));
        }
        return new Shop(
                numbered.build(),
                ImmutableList.copyOf(conversations),
                orders.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(byOrder.values()));
    }

    private static Arbitrary<Instant> moments() {
        return Numbers.evenly(0, 8 * FIVE_MINUTES_OF_A_DAY - 1).map(fives -> START.plus(Duration.ofMinutes(5 * fives)));
    }

    /** How long after something else follows: within the hour mostly, and within five days. */
    private static Arbitrary<Duration> lags() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Numbers.evenly(0, 11)),
                        Tuple.of(1, Numbers.evenly(0, 5 * FIVE_MINUTES_OF_A_DAY - 1)))
                .map(fives -> Duration.ofMinutes(5 * fives));
    }

    private static <T> Arbitrary<Optional<T>> onceIn(int times, Arbitrary<T> values) {
        return Arbitraries.frequencyOf(
                Tuple.of(times - 1, Arbitraries.just(Optional.empty())), Tuple.of(1, values.map(Optional::of)));
    }

    private static Arbitrary<ShopOrder> orders(Arbitrary<String> buyers) {
        Arbitrary<ShopOrder> placed = Combinators.combine(
                        buyers,
                        moments(),
                        // More than what of it is refunded.
                        Numbers.evenly(1, 9_999),
                        Arbitraries.integers().between(0, 19),
                        Arbitraries.integers().between(0, 3))
                .as((buyer, at, goods, postage, items) -> ShopOrder.builder("-", buyer, at, goods + ".5")
                        .postage(Integer.toString(postage))
                        .items(items)
                        .build());
        Arbitrary<ShopOrder> paid = Combinators.combine(
                        placed,
                        lags(),
                        onceIn(
                                4,
                                Combinators.combine(
                                                lags(),
                                                Arbitraries.integers().between(0, 9),
                                                Arbitraries.of(Cause.BUYER_REFUND, Cause.AGENTS_FAULT))
                                        .as(Tuple::of)),
                        onceIn(4, lags()),
                        onceIn(
                                4,
                                Combinators.combine(lags(), Arbitraries.of(Opinion.class))
                                        .as(Tuple::of)),
                        onceIn(8, Arbitraries.just(true)))
                .as((order, lag, refund, group, review, deposit) -> {
                    Instant at = order.placedAt().plus(lag);
                    ShopOrder.Builder all = order.toBuilder().paidAt(at);
                    refund.ifPresent(back -> all.refund(at.plus(back.get1()), "0." + back.get2(), back.get3()));
                    group.ifPresent(later -> all.groupCompletedAt(at.plus(later)));
                    review.ifPresent(said -> all.review(at.plus(said.get1()), said.get2()));
                    deposit.ifPresent(yes -> all.depositPaidAt(order.placedAt()));
                    return all.build();
                });
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(1, placed), Tuple.of(5, paid)),
                        onceIn(6, lags()),
                        onceIn(6, lags()))
                .as((order, closed, flag) -> {
                    ShopOrder.Builder all = order.toBuilder();
                    closed.ifPresent(lag -> all.closedAt(
                            order.placedAt().plus(Duration.ofDays(5)).plus(lag), Cause.NOT_PAID));
                    flag.ifPresent(lag -> all.flag("brushed", order.placedAt().plus(lag)));
                    return all.build();
                });
    }

    private static Arbitrary<Chat> chats(Arbitrary<String> buyers) {
        return Combinators.combine(
                        buyers,
                        Arbitraries.of(AGENTS),
                        moments(),
                        said(),
                        onceIn(9, Arbitraries.just(true)),
                        onceIn(4, Arbitraries.integers().between(0, 20)))
                .as((buyer, agent, at, said, afterSales, from) -> {
                    Conversation.Builder chat =
                            said.of(Conversation.builder("-", buyer, agent), at).afterSales(afterSales.isPresent());
                    return new Chat(chat.build(), from);
                });
    }

    /** What is said in a conversation that begins at some moment. */
    @FunctionalInterface
    private interface Said {
        Conversation.Builder of(Conversation.Builder chat, Instant at);
    }

    private static Arbitrary<Said> said() {
        Arbitrary<Said> counted = Combinators.combine(
                        lags(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as((lag, asked, replied) ->
                        (chat, at) -> chat.counted(at, at.plus(lag), ChatCounts.of(asked, replied)));
        Arbitrary<ChatMessage> messages = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(ChatMessage.ofBuyer(START).saying("hello"))),
                Tuple.of(8, Arbitraries.just(ChatMessage.ofAgent(START))),
                Tuple.of(4, Arbitraries.just(ChatMessage.automatic(START))),
                Tuple.of(1, Arbitraries.just(ChatMessage.ofBuyer(START).saying("parcel"))));
        Arbitrary<Duration> gaps = Arbitraries.frequencyOf(
                Tuple.of(2, Numbers.evenly(0, 299).map(Duration::ofSeconds)), Tuple.of(1, lags()));
        Arbitrary<Said> written = Combinators.combine(messages, gaps)
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(all -> (chat, start) -> {
                    Instant at = start;
                    for (var one : all) {
                        ChatMessage message = one.get1();
                        chat.message(new ChatMessage(at, message.side(), message.automatic(), message.text()));
                        at = at.plus(one.get2());
                    }
                    return chat;
                });
        return Arbitraries.frequencyOf(Tuple.of(7, written), Tuple.of(1, counted));
    }

    private static Arbitrary<Hand> hands(int mostOrders) {
        Rate half = Rate.percent("50");
        Arbitrary<ImmutableMap<AgentId, Rate>> shares = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(AGENTS).map(agent -> ImmutableMap.of(AgentId.of(agent), Rate.percent("100")))),
                Tuple.of(1, Arbitraries.just(ImmutableMap.of(AgentId.of("A"), half, AgentId.of("C"), half))),
                Tuple.of(1, Arbitraries.just(ImmutableMap.of())));
        return Combinators.combine(Arbitraries.integers().between(0, Math.max(0, mostOrders - 1)), shares, moments())
                .as(Hand::new);
    }

    /** Rules with any answer to each question, close enough to each other that windows and limits matter to {@link #shops}. */
    public static Arbitrary<Attribution> rules() {
        Arbitrary<Window> windows = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 4).map(Window::ofDays)),
                Tuple.of(1, Arbitraries.integers().between(1, 72).map(Window::ofHours)));
        Arbitrary<ReceptionRule> receptions = Combinators.combine(
                        Arbitraries.of(1, 2),
                        Arbitraries.of(1, 2),
                        Arbitraries.of(0, 1),
                        Arbitraries.of(0, 1),
                        Arbitraries.of(ImmutableSet.<String>of(), ImmutableSet.of("parcel")))
                .as((replies, asked, rounds, forwards, words) -> ReceptionRule.USUAL
                        .atLeast(replies, asked, rounds)
                        .withoutForwards(forwards)
                        .withoutWords(words));
        Arbitrary<List<Rate>> shares = Arbitraries.of(
                ImmutableList.of(), ImmutableList.of(new Rate(Exact.of("0.7")), new Rate(Exact.of("0.3"))));
        return Builders.withBuilder(() -> Attribution.usual().toBuilder())
                .use(Arbitraries.of(Attribution.Judgement.class))
                .in(Attribution.Builder::judgement)
                .use(Arbitraries.of(Among.class))
                .in(Attribution.Builder::among)
                .use(shares)
                .in(Attribution.Builder::shares)
                .use(windows)
                .in(Attribution.Builder::window)
                .use(receptions)
                .in(Attribution.Builder::reception)
                .use(Arbitraries.of(false, true))
                .in(Attribution.Builder::automaticCounts)
                .use(Arbitraries.of(Attribution.Transfer.class))
                .in(Attribution.Builder::transfer)
                .use(Arbitraries.of(0, 30))
                .in(Attribution.Builder::followUp)
                .use(Arbitraries.of(0, 30))
                .in(Attribution.Builder::reminder)
                .use(Arbitraries.of(Attribution.Losses.class))
                .in(Attribution.Builder::losses)
                .use(Arbitraries.of(0, 1, 2))
                .in(Attribution.Builder::afterSalesDays)
                .use(Arbitraries.of(Attribution.Conversion.class))
                .in(Attribution.Builder::conversion)
                .use(Arbitraries.of(Attribution.Deposit.class))
                .in(Attribution.Builder::deposit)
                .use(Arbitraries.of(Attribution.Amount.class))
                .in(Attribution.Builder::amount)
                .use(Arbitraries.of(ImmutableList.<String>of(), ImmutableList.of("brushed")))
                .in(Attribution.Builder::excludedFlags)
                .use(Arbitraries.of(Attribution.FlagDeadline.class))
                .in(Attribution.Builder::flagDeadline)
                .build(Attribution.Builder::build)
                .withoutEdgeCases();
    }
}
