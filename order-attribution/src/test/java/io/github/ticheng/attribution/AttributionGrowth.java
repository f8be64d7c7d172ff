// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/**
 * Attributes a made-up shop of growing size day by day and prints what it takes: {@code -Xmx1g} for the largest. Each order
 * has three conversations of four messages beside it; a day has ten thousand orders at most.
 */
public final class AttributionGrowth {

    private static final int AGENTS = 40;
    private static final int MOST_ORDERS_A_DAY = 10_000;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private AttributionGrowth() {}

    /** What a size took, generating the log included. */
    record Measured(long orders, Exact turnover, Duration took, long usedMegabytes) {}

    /** Prints a line for each size, 10,000 to 1,000,000 unless given. */
    public static void main(String... sizes) {
        measure(10_000);
        for (String size : sizes.length == 0 ? new String[] {"10000", "100000", "1000000"} : sizes) {
            Measured measured = measure(Integer.parseInt(size));
            System.out.println(measured.orders() + " orders, " + 3 * measured.orders() + " conversations: "
                    + measured.took().toMillis() + " ms on one core, " + measured.usedMegabytes()
                    + " MB held at the end, turnover "
                    + measured.turnover());
        }
    }

    static Measured measure(int orders) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        long[] decided = {0};
        DayByDay days = new DayByDay(
                Attribution.taobao(), shop().build(), Instant.parse("2025-01-01T00:00:00Z"), decision -> decided[0]++);
        Random random = new Random(orders);
        int perDay = Math.min(MOST_ORDERS_A_DAY, Math.max(1, orders / 100));
        LocalDate date = START;
        for (int first = 0; first < orders; first += perDay) {
            days.add(date, day(date, first, Math.min(perDay, orders - first), orders, random));
            date = date.plusDays(1);
        }
        ServiceFigures figures = days.finish();
        Duration took = Duration.ofNanos(thread.getCurrentThreadCpuTime() - start);
        Runtime runtime = Runtime.getRuntime();
        Exact turnover =
                figures.salesByKind(Period.parse("2024")).values().stream().reduce(Exact.ZERO, Exact::plus);
        return new Measured(decided[0], turnover, took, (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024));
    }

    private static ShopLog.Builder shop() {
        ShopLog.Builder log = DayByDay.day("desk", "CNY").zone("Asia/Shanghai");
        for (int agent = 0; agent < AGENTS; agent++) {
            log.agent("agent-" + agent);
        }
        return log;
    }

    private static ShopLog day(LocalDate date, int first, int count, int orders, Random random) {
        ShopLog.Builder log = shop();
        Instant midnight = date.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        for (int i = first; i < first + count; i++) {
            for (int chat = 0; chat < 3; chat++) {
                Instant asked = midnight.plusSeconds(32_400L + random.nextInt(40_000));
                log.conversation(Conversation.builder(
                                "c" + i + "-" + chat, buyer(random, orders), "agent-" + random.nextInt(AGENTS))
                        .buyerAt(asked)
                        .agentAt(asked.plusSeconds(20))
                        .buyerAt(asked.plusSeconds(40))
                        .agentAt(asked.plusSeconds(50 + random.nextInt(200)))
                        .build());
            }
            Instant placed = midnight.plusSeconds(36_000L + random.nextInt(40_000));
            log.order(ShopOrder.builder("o" + i, buyer(random, orders), placed, 1 + random.nextInt(500) + ".50")
                    .paidAt(placed.plusSeconds(random.nextInt(90_000)))
                    .build());
        }
        return log.build();
    }

    private static String buyer(Random random, int orders) {
        return "buyer-" + random.nextInt(Math.max(1, orders / 2));
    }
}
