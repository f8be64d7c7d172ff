// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large logs: what one buyer can write is counted in moments. */
class LargeLogTest {

    private static final Period YEAR = Period.parse("2024");

    @Test
    @Timeout(60)
    void buyerWith100000MessagesAnd10000Orders_isCountedInMoments() {
        Instant start = Shops.at("09:00");
        Conversation.Builder chat = Conversation.builder("c1", "buyer-1", "A");
        ShopLog.Builder log = Shops.log();
        for (int i = 0; i < 50_000; i++) {
            chat.buyerAt(start.plusSeconds(20L * i)).agentAt(start.plusSeconds(20L * i + 5));
            if (i % 5 == 0) {
                log.order(ShopOrder.builder("o" + i, "buyer-1", start.plusSeconds(20L * i + 10), "1.00")
                        .paidAt(start.plusSeconds(20L * i + 15))
                        .build());
            }
        }
        Attributed attributed = Attributed.of(
                Attribution.usual(), log.conversation(chat.build()).build(), Shops.LATER);

        assertThat(attributed.facts(YEAR).value(AgentId.of("A"), Metrics.SALES)).hasToString("Optional[10000]");
        assertThat(attributed.facts(YEAR).value(AgentId.of("A"), Metrics.AVERAGE_RESPONSE_TIME))
                .hasToString("Optional[250000/50000]");
    }

    @Test
    @Timeout(60)
    void buyerWith100000Conversations_hasThemFoundByHalving() {
        ShopLog.Builder log = Shops.log();
        Instant start = Shops.at("2023-01-01/00:00");
        for (int i = 0; i < 100_000; i++) {
            Instant at = start.plus(Duration.ofMinutes(5L * i));
            log.conversation(Conversation.builder("c" + i, "buyer-1", i % 2 == 0 ? "A" : "B")
                    .buyerAt(at)
                    .agentAt(at.plusSeconds(5))
                    .build());
            if (i % 100 == 0) {
                log.order(ShopOrder.builder("o" + i, "buyer-1", at.plusSeconds(10), "1.00")
                        .paidAt(at.plusSeconds(15))
                        .build());
            }
        }

        assertThat(Attributed.of(Attribution.usual(), log.build(), Shops.LATER)
                        .facts(YEAR)
                        .value(AgentId.of("A"), Metrics.SALES))
                .isPresent();
    }
}
