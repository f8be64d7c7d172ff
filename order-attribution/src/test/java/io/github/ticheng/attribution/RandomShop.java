// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import io.github.ticheng.attribution.Attribution.Among;
import io.github.ticheng.attribution.Attribution.Judgement;
import io.github.ticheng.attribution.Attribution.Losses;
import io.github.ticheng.attribution.Attribution.Transfer;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A made-up shop from a seed: a few buyers with many orders and conversations near each other, so that all rules meet. */
final class RandomShop {

    static final Instant START = Shops.at("2024-06-28/00:00");

    final List<ShopOrder> orders = new ArrayList<>();
    final List<Conversation> chats = new ArrayList<>();
    final List<OwnerByHand> hands = new ArrayList<>();
    private final Random random;

    RandomShop(long seed, int size) {
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            orders.add(order("o" + i, buyer(size)));
            for (int more = random.nextInt(3); more >= 0; more--) {
                addChat("c" + chats.size(), buyer(size));
            }
        }
        for (int i = 0; i < size / 10; i++) {
            hands.add(OwnerByHand.of("o" + i * 10, agent(), moment(), "zhou", "agreed"));
        }
    }

    private String buyer(int size) {
        return "buyer-" + random.nextInt(Math.max(1, size / 4));
    }

    private String agent() {
        return "ABC".substring(random.nextInt(3)).substring(0, 1);
    }

    // Whole five minutes make ties.
    private Instant moment() {
        return START.plus(Duration.ofMinutes(5L * random.nextInt(12 * 24 * 8)));
    }

    private Instant after(Instant moment) {
        return moment.plus(Duration.ofMinutes(5L * random.nextInt(random.nextInt(4) == 0 ? 12 * 24 * 5 : 12)));
    }

    private ShopOrder order(String id, String buyer) {
        Instant placed = moment();
        ShopOrder.Builder order = ShopOrder.builder(id, buyer, placed, random.nextInt(10_000) + ".5")
                .postage(random.nextInt(20) + "")
                .items(random.nextInt(4));
        if (random.nextInt(6) > 0) {
            Instant paid = after(placed);
            order.paidAt(paid);
            if (random.nextInt(4) == 0) {
                order.refund(
                        after(paid),
                        "0." + random.nextInt(10),
                        random.nextBoolean() ? Cause.BUYER_REFUND : Cause.AGENTS_FAULT);
            }
            if (random.nextInt(4) == 0) {
                order.groupCompletedAt(after(paid));
            }
            if (random.nextInt(4) == 0) {
                order.review(after(paid), any(ShopOrder.Opinion.values(), random));
            }
            if (random.nextInt(8) == 0) {
                order.depositPaidAt(placed);
            }
        }
        if (random.nextInt(6) == 0) {
            order.closedAt(after(placed.plus(Duration.ofDays(5))), Cause.NOT_PAID);
        }
        if (random.nextInt(6) == 0) {
            order.flag("brushed", after(placed));
        }
        return order.build();
    }

    private void addChat(String id, String buyer) {
        Instant at = moment();
        Conversation.Builder chat = Conversation.builder(id, buyer, agent());
        if (random.nextInt(8) == 0) {
            chat.counted(at, after(at), ChatCounts.of(random.nextInt(3), random.nextInt(3)));
        } else {
            for (int more = random.nextInt(6); more >= 0; more--) {
                switch (random.nextInt(5)) {
                    case 0 -> chat.message(ChatMessage.automatic(at));
                    case 1, 2 -> chat.agentAt(at);
                    default ->
                        chat.message(ChatMessage.ofBuyer(at).saying(random.nextInt(9) == 0 ? "parcel" : "hello"));
                }
                at = random.nextInt(3) == 0 ? after(at) : at.plusSeconds(random.nextInt(300));
            }
        }
        if (random.nextInt(9) == 0) {
            chat.afterSales();
        }
        Conversation built = chat.build();
        for (Conversation other : chats) {
            if (random.nextInt(5) == 0
                    && other.buyer().equals(buyer)
                    && other.start().isBefore(built.start())) {
                built = chat.transferredFrom(other.id()).build();
                break;
            }
        }
        chats.add(built);
    }

    /** The log, its rows in some order. */
    ShopLog log(long orderOfRows) {
        ShopLog.Builder log = Shops.log();
        List<ShopOrder> shuffled = new ArrayList<>(orders);
        List<Conversation> chatsShuffled = new ArrayList<>(chats);
        Collections.shuffle(shuffled, new Random(orderOfRows));
        Collections.shuffle(chatsShuffled, new Random(orderOfRows));
        shuffled.forEach(log::order);
        chatsShuffled.forEach(log::conversation);
        hands.forEach(log::ownerByHand);
        return log.build();
    }

    /** Any rules. */
    static Attribution rules(long seed) {
        Random random = new Random(seed);
        Attribution.Builder rules = Attribution.usual().toBuilder()
                .judgement(any(Judgement.values(), random))
                .among(any(Among.values(), random))
                .window(
                        random.nextInt(4) == 0
                                ? Window.ofHours(1 + random.nextInt(72))
                                : Window.ofDays(1 + random.nextInt(4)))
                .automaticCounts(random.nextBoolean())
                .transfer(any(Transfer.values(), random))
                .followUp(random.nextBoolean() ? 0 : 30)
                .reminder(random.nextBoolean() ? 0 : 30)
                .losses(any(Losses.values(), random))
                .afterSalesDays(random.nextInt(3))
                .deposit(any(Attribution.Deposit.values(), random))
                .amount(any(Attribution.Amount.values(), random))
                .flagDeadline(any(Attribution.FlagDeadline.values(), random))
                .reception(ReceptionRule.USUAL
                        .atLeast(1 + random.nextInt(2), 1 + random.nextInt(2), random.nextInt(2))
                        .withoutForwards(random.nextInt(2)));
        if (random.nextBoolean()) {
            rules.excluding("brushed");
        }
        if (random.nextInt(5) == 0) {
            rules.shared(List.of(new Rate(Exact.of("0.7")), new Rate(Exact.of("0.3"))));
        }
        return rules.build();
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
