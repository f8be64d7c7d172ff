// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attribution of a log of twice the size makes about twice as many bytes of objects: a count that does not depend on how busy
 * a machine is, where a time would. Work that makes no objects is held by the timeouts of {@link LargeLogTest}.
 */
class GrowthTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SIZE = 500;

    /** A log of some orders, with three conversations each, of so many buyers that each has so many orders. */
    private static ShopLog log(int orders, int ordersOfABuyer) {
        ShopLog.Builder log = Shops.log();
        Instant start = Shops.at("00:00");
        for (int i = 0; i < orders; i++) {
            String buyer = "buyer-" + i / ordersOfABuyer;
            Instant at = start.plusSeconds(3_600L * (i % 4_000));
            for (int chat = 0; chat < 3; chat++) {
                Instant asked = at.plusSeconds(60L * chat);
                log.conversation(Conversation.builder("c" + i + "-" + chat, buyer, "ABC".substring(chat, chat + 1))
                        .buyerAt(asked)
                        .agentAt(asked.plusSeconds(20))
                        .build());
            }
            log.order(ShopOrder.builder("o" + i, buyer, at.plusSeconds(300), "10.00")
                    .paidAt(at.plusSeconds(400))
                    .build());
        }
        return log.build();
    }

    private static long bytesOf(ShopLog log) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        Attributed attributed = Attributed.of(Attribution.taobao(), log, Shops.LATER);
        long after = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(attributed.decisions()).hasSameSizeAs(log.orders());
        return after - before;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1_000_000})
    void attribution_ofTwiceTheLog_makesAboutTwiceAsMuch(int ordersOfABuyer) {
        bytesOf(log(SIZE, ordersOfABuyer));
        long one = bytesOf(log(SIZE, ordersOfABuyer));
        long two = bytesOf(log(2 * SIZE, ordersOfABuyer));
        long four = bytesOf(log(4 * SIZE, ordersOfABuyer));

        // n log n from 500 to 1,000 is a factor of 2.2; n² would be one of 4.
        assertThat(10 * two).as("%s, then %s", one, two).isLessThan(24 * one);
        assertThat(10 * four).as("%s, then %s", two, four).isLessThan(24 * two);
    }
}
