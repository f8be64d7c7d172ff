// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static io.github.ticheng.attribution.Shops.at;
import static io.github.ticheng.attribution.Shops.chat;
import static io.github.ticheng.attribution.Shops.log;
import static io.github.ticheng.attribution.Shops.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

    private static final Period JULY = Period.parse("2024-07");
    private static final Instant CLOSED = at("2024-08-01/00:00");

    private static List<String> salesOf(ShopLog log, Period period, Instant closedAt) {
        return Attributed.of(Attribution.usual(), log, Shops.LATER).corrections(period, closedAt).stream()
                .map(correction -> correction.key() + " " + correction.causeCode() + " "
                        + correction.changes().stream()
                                .filter(change -> change.agent() != null
                                        && (change.metric().id().equals("sales")
                                                || change.metric().id().equals("refund-rate")))
                                .map(change -> change.metric().id() + " " + change.value())
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refunds        | corrections
            31/23:59 30    |
            31/23:59:59 30 |
            2024-08-01/00:00 30 |
            2024-08-01/00:00:01 30 | [o1@2024-07-31T16:00:01Z buyer-refund [sales -30, refund-rate 1/2]]
            31/10:00 30, 2024-08-09/10:00 20, 2024-09-09/10:00 50 | [o1@2024-08-09T02:00:00Z buyer-refund [sales -20], o1@2024-09-09T02:00:00Z buyer-refund [sales -50]]
            """, useHeadersInDisplayName = true)
    void refund_afterTheFactsWereMade_correctsTheMonthOfTheOrder(String refunds, String corrections) {
        ShopOrder.Builder order = order("o1", "10:00", "10:01");
        for (String refund : Splitter.on(", ").split(refunds)) {
            List<String> words = Splitter.on(" ").splitToList(refund);
            order.refund(at(words.get(0)), words.get(1), Cause.BUYER_REFUND);
        }
        ShopLog log = log().order(order.build())
                .order(order("o2", "10:00", "10:01").build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .build();

        assertThat(salesOf(log, JULY, CLOSED)).hasToString(corrections == null ? "[]" : corrections);
    }

    @Test
    void review_ofAnOrderOfTheMonthBefore_correctsTheMonthInWhichItWasWritten() {
        ShopLog log = log().order(order("o1", "2024-06-20/10:00", "2024-06-20/10:01")
                        .review(at("10:00"), ShopOrder.Opinion.BAD)
                        .review(at("31/18:00"), ShopOrder.Opinion.BAD)
                        .build())
                .conversation(chat("c1", "A", "b 2024-06-20/09:00, a 2024-06-20/09:01")
                        .build())
                .build();
        Attributed attributed = Attributed.of(Attribution.usual(), log, Shops.LATER);

        assertThat(attributed.corrections(JULY, at("31/12:00")).stream()
                        .flatMap(correction -> correction.changes().stream())
                        .map(change -> change.metric().id() + " " + change.value()))
                .contains("bad-review-rate 2/2");
        assertThat(attributed.corrections(JULY, at("31/18:00"))).isEmpty();
    }

    @Test
    void refundOfASharedOrder_takesFromEachWhatEachHad() {
        ShopLog log = log().order(ShopOrder.builder("o1", "buyer-1", at("10:00"), "0.03")
                        .paidAt(at("10:01"))
                        .refund(at("2024-08-09/10:00"), "0.01", Cause.BUYER_REFUND)
                        .refund(at("2024-08-10/10:00"), "0.01", Cause.BUYER_REFUND)
                        .refund(at("2024-08-11/10:00"), "0.01", Cause.BUYER_REFUND)
                        .build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "B", "b 09:10, a 09:11").build())
                .build();
        List<Correction> corrections = Attributed.of(
                        Attribution.usual().toBuilder()
                                .among(Attribution.Among.SHARED)
                                .build(),
                        log,
                        Shops.LATER)
                .corrections(JULY, CLOSED);

        assertThat(corrections.stream()
                        .flatMap(correction -> correction.changes().stream())
                        .filter(change -> change.metric().id().equals("sales"))
                        .map(change -> change.agent() + " " + change.value()))
                .containsExactly("A -0.01", "B -0.01", "A -0.01");
    }

    @Test
    void order_paidAfterTheMonth_thatAnotherAgentThenOwns_movesTheOrderOfTheMonth() {
        ShopLog log = log().order(order("o1", "31/10:00", "2024-08-02/10:00").build())
                .conversation(chat("c1", "A", "b 2024-08-01/09:00, a 2024-08-01/09:01")
                        .build())
                .build();
        List<Correction> corrections =
                Attributed.of(Attribution.usual(), log, Shops.LATER).corrections(JULY, CLOSED);

        assertThat(corrections).hasSize(1);
        assertThat(corrections.get(0).causeCode()).isEqualTo("order-changed");
        assertThat(corrections.get(0).changes().stream()
                        .filter(change -> change.kind() == Correction.Kind.ADDED)
                        .map(change -> change.agent() + " " + change.metric().id() + " " + change.value()))
                .containsExactly("A placed-sales 100", "A net-sales 100", "A orders 1");
    }
}
