// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.attribution;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Cause;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.team.Agent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/**
 * July 2024 of a shop that does not exist, made from a seed: the same seed makes the same month. Four agents of different
 * strength; a promotion on the 18th on which four times as many ask and wait long; orders that nobody spoke before, orders
 * that two agents share, brushed orders, and goods that come back in August, after July was paid.
 */
public final class MadeUpMonth {

    /** The day of the promotion. */
    public static final LocalDate PROMOTION = LocalDate.of(2024, 7, 18);

    /** When July's facts are made: every conversion of July is known by then. */
    public static final Instant CLOSED_AT = Instant.parse("2024-08-04T16:00:00Z");

    /** When August's facts are made, and with them July's corrections. */
    public static final Instant A_MONTH_LATER = Instant.parse("2024-09-04T16:00:00Z");

    private static final String TEAM = "desk";
    private static final ImmutableList<Strength> AGENTS = ImmutableList.of(
            new Strength("shop:li na", "Li Na", 24, 62, 20),
            new Strength("shop:王伟", "王伟", 40, 30, 35),
            new Strength("shop:zhang min", "Zhang Min", 24, 45, 70),
            new Strength("shop:赵蕾", "赵蕾", 12, 48, 30));

    private final Random random;
    private final ShopLog.Builder log = ShopLog.builder(TEAM, "CNY").zone("Asia/Shanghai");
    private int conversations;
    private int orders;

    /** How much of the inquiries an agent gets, how many of a hundred buy, and seconds to an answer. */
    private record Strength(String id, String name, int weight, int conversion, int seconds) {}

    private MadeUpMonth(long seed) {
        this.random = new Random(seed);
        int hired = 1;
        for (Strength one : AGENTS) {
            log.agent(Agent.builder()
                    .id(AgentId.of(one.id()))
                    .name(one.name())
                    .team(TeamId.of(TEAM))
                    .hiredOn(LocalDate.of(2023, 2 * hired++, 1))
                    .build());
        }
        for (LocalDate day = LocalDate.of(2024, 7, 1); day.getMonthValue() == 7; day = day.plusDays(1)) {
            boolean isPromotion = day.equals(PROMOTION);
            for (int buyer = 0; buyer < (isPromotion ? 160 : 40); buyer++) {
                visit(day, "buyer-" + day.getDayOfMonth() + "-" + buyer, isPromotion);
            }
        }
    }

    /** The log of the month with all that became known of it until September. */
    public static ShopLog log(long seed) {
        return new MadeUpMonth(seed).log.build();
    }

    /** The shop's rules: those for Taobao, an order of two agents shared, the last with 60%; brushed orders left out. */
    public static Attribution rules() {
        return Attribution.taobao().toBuilder()
                .shared(List.of(Rate.percent("60"), Rate.percent("40")))
                .excluding("brushed")
                .build();
    }

    private void visit(LocalDate day, String buyer, boolean isPromotion) {
        // From 09:00 to 21:00 in Shanghai.
        Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(3_600L + random.nextInt(43_200));
        if (random.nextInt(100) < 12) {
            order(buyer, at, isPromotion);
            return;
        }
        Strength agent = anyone();
        Instant end = talk(buyer, agent, at, isPromotion);
        int conversion = agent.conversion();
        if (random.nextInt(100) < 10) {
            Strength second = anyone();
            end = talk(buyer, second, end.plusSeconds(600), isPromotion);
            conversion = second.conversion();
        }
        if (random.nextInt(100) < conversion / (isPromotion ? 4 : 1)) {
            order(buyer, end.plusSeconds(60 + random.nextInt(3_000)), isPromotion);
        }
    }

    private Strength anyone() {
        int left = random.nextInt(AGENTS.stream().mapToInt(Strength::weight).sum());
        for (Strength agent : AGENTS) {
            left -= agent.weight();
            if (left < 0) {
                return agent;
            }
        }
        throw new IllegalStateException("Expected weights of agents above 0, but found " + AGENTS);
    }

    private Instant talk(String buyer, Strength agent, Instant start, boolean isPromotion) {
        Conversation.Builder chat = Conversation.builder("c" + ++conversations, buyer, agent.id());
        Instant at = start;
        for (int round = random.nextInt(3); round >= 0; round--) {
            chat.buyerAt(at);
            at = at.plusSeconds(1 + random.nextInt(agent.seconds() * (isPromotion ? 4 : 2)));
            chat.agentAt(at);
            at = at.plusSeconds(10 + random.nextInt(60));
        }
        Conversation built = chat.build();
        log.conversation(built);
        return built.end();
    }

    private void order(String buyer, Instant placed, boolean isPromotion) {
        ShopOrder.Builder order = ShopOrder.builder(
                        "T" + (100_000 + ++orders), buyer, placed, fen(isPromotion ? 4_000 : 6_000, 24_000))
                .items(1 + random.nextInt(3))
                .returning(random.nextInt(100) < 30);
        if (random.nextInt(100) < 6) {
            log.order(order.closedAt(placed.plus(Duration.ofDays(1)), Cause.NOT_PAID)
                    .build());
            return;
        }
        Instant paid = placed.plusSeconds(20 + random.nextInt(1_800));
        order.paidAt(paid);
        int fate = random.nextInt(100);
        if (fate < 3) {
            order.refund(paid.plus(Duration.ofDays(2)), "20.00", Cause.BUYER_REFUND);
        } else if (fate < 7) {
            // Known only in the second half of August, when July is paid.
            order.closedAt(Instant.parse("2024-08-15T02:00:00Z").plusSeconds(orders), Cause.BUYER_REFUND);
        } else if (fate < 9) {
            order.flag("brushed", paid);
        } else if (fate < 40) {
            order.review(paid.plus(Duration.ofDays(1)), fate < 12 ? ShopOrder.Opinion.BAD : ShopOrder.Opinion.POSITIVE);
        }
        log.order(order.build());
    }

    private String fen(int least, int range) {
        int amount = least + random.nextInt(range);
        return amount / 100 + "." + amount / 10 % 10 + amount % 10;
    }
}
