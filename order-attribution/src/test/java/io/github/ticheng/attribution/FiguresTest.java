// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static io.github.ticheng.attribution.Shops.LATER;
import static io.github.ticheng.attribution.Shops.at;
import static io.github.ticheng.attribution.Shops.chat;
import static io.github.ticheng.attribution.Shops.log;
import static io.github.ticheng.attribution.Shops.order;
import static io.github.ticheng.core.metric.Metrics.AVERAGE_ORDER_VALUE;
import static io.github.ticheng.core.metric.Metrics.AVERAGE_RESPONSE_TIME;
import static io.github.ticheng.core.metric.Metrics.CLOSED_SALES;
import static io.github.ticheng.core.metric.Metrics.CLOSED_SALES_AT_FAULT;
import static io.github.ticheng.core.metric.Metrics.FIRST_RESPONSE_TIME;
import static io.github.ticheng.core.metric.Metrics.INQUIRIES;
import static io.github.ticheng.core.metric.Metrics.INQUIRY_CONVERSION_RATE;
import static io.github.ticheng.core.metric.Metrics.NET_SALES;
import static io.github.ticheng.core.metric.Metrics.NEW_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.ORDER_LOSS_RATE;
import static io.github.ticheng.core.metric.Metrics.PAID_SALES;
import static io.github.ticheng.core.metric.Metrics.PLACED_SALES;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.RECEPTIONS;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.REPURCHASE_RATE;
import static io.github.ticheng.core.metric.Metrics.RETURNING_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.SHOP_TURNOVER;
import static io.github.ticheng.core.metric.Metrics.UNANSWERED_INQUIRIES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attribution.Amount;
import io.github.ticheng.attribution.Attribution.Conversion;
import io.github.ticheng.attribution.Attribution.Losses;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final Attribution USUAL = Attribution.usual();
    private static final Period JULY = Period.parse("2024-07");
    private static final AgentId A = AgentId.of("A");
    private static final AgentId B = AgentId.of("B");

    private static String valueOf(TeamFacts facts, AgentId agent, Metric metric) {
        return facts.value(agent, metric).map(Quantity::toString).orElse("absent");
    }

    private static String valueOf(ShopLog.Builder log, Instant until, Metric metric) {
        return valueOf(Attributed.of(USUAL, log.build(), until).facts(JULY), A, metric);
    }

    // ------------------------------------------------------------------------------------------- orders

    @Test
    void facts_ofOwnedSharedSilentAndExcludedOrders_sumToTheShopsTurnover() {
        ShopLog log = log().order(order("o1", "10:00", "10:01").build())
                .order(ShopOrder.builder("o2", "buyer-2", at("10:00"), "33.33")
                        .paidAt(at("10:01"))
                        .build())
                .order(ShopOrder.builder("o3", "buyer-3", at("10:00"), "7.00")
                        .paidAt(at("10:01"))
                        .build())
                .order(ShopOrder.builder("o4", "buyer-4", at("10:00"), "5.00")
                        .paidAt(at("10:01"))
                        .flag("brushed", at("10:02"))
                        .build())
                .order(ShopOrder.builder("o5", "buyer-5", at("10:00"), "9.00").build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "buyer-2", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c3", "buyer-2", "B", "b 09:10, a 09:11").build())
                .conversation(chat("c4", "buyer-4", "B", "b 09:10, a 09:11").build())
                .build();
        Attributed attributed = Attributed.of(
                USUAL.toBuilder()
                        .among(Attribution.Among.SHARED)
                        .excluding("brushed")
                        .build(),
                log,
                LATER);
        TeamFacts facts = attributed.facts(JULY);

        assertThat(attributed.figures().salesByKind(JULY))
                .hasToString("{OWNED=100, SHARED=33.33, SILENT=7, EXCLUDED=5}");
        assertThat(facts.teamValues().get(SHOP_TURNOVER)).hasToString("145.33");
        assertThat(facts.teamValues().get(PUBLIC_SALES)).hasToString("7");
        assertThat(facts.teamValues().get(ServiceMetrics.EXCLUDED_SALES)).hasToString("5");
        assertThat(valueOf(facts, A, SALES)).isEqualTo("116.67");
        assertThat(valueOf(facts, B, SALES)).isEqualTo("16.66");
        assertThat(valueOf(facts, A, ORDERS)).isEqualTo("1.5");
        assertThat(valueOf(facts, B, AVERAGE_ORDER_VALUE)).isEqualTo("16.66/0.5");
        assertThat(valueOf(facts, B, ServiceMetrics.ASSISTED_SALES)).isEqualTo("5");
        assertThat(attributed.orders(JULY)).hasSize(3);
        assertThat(attributed.decision("o4").candidates())
                .extracting(Candidate::verdict)
                .containsExactly(Candidate.Verdict.ORDER_LEFT_OUT);
        // Three inquiries led to orders, one of which is left out.
        assertThat(attributed.figures().ofShop(JULY))
                .containsKey(PUBLIC_SALES)
                .containsEntry(INQUIRY_CONVERSION_RATE, Ratio.of(2, 3))
                .containsEntry(REPURCHASE_RATE, Ratio.of(0, 4));
    }

    @Test
    void facts_ofTheRulesThatReadOrders_areTheSameSales() {
        ShopLog log = log().order(order("o1", "10:00", "10:01")
                        .refund(at("11:00"), "0.01", Cause.BUYER_REFUND)
                        .build())
                .order(ShopOrder.builder("o3", "buyer-3", at("10:00"), "7.00")
                        .paidAt(at("10:01"))
                        .build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "B", "b 09:10, a 09:11").build())
                .build();
        Attributed attributed =
                Attributed.of(USUAL.toBuilder().among(Attribution.Among.SHARED).build(), log, LATER);
        TeamFacts byOrders = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("A", a -> {})
                .agent("B", a -> {})
                .agent("C", a -> {})
                .orders(SALES, PUBLIC_SALES, attributed.orders(JULY))
                .build();

        for (AgentId agent : log.agents().keySet()) {
            assertThat(byOrders.value(agent, SALES))
                    .isEqualTo(attributed.facts(JULY).value(agent, SALES));
        }
        assertThat(byOrders.teamValues().get(PUBLIC_SALES))
                .isEqualTo(attributed.facts(JULY).teamValues().get(PUBLIC_SALES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what            | base         | placed | paid | closed | fault | net | sales | refund rate | loss rate
            nothing         | GOODS        | 100    | 100  | 0      | 0     | 100 | 100   | 0/1         | 0/1
            nothing         | WITH_POSTAGE | 108    | 108  | 0      | 0     | 108 | 108   | 0/1         | 0/1
            refund 30       | GOODS        | 100    | 100  | 30     | 0     | 70  | 70    | 1/1         | 0/1
            refund 100      | GOODS        | 100    | 100  | 100    | 0     | 0   | 0     | 1/1         | 1/1
            refund 105      | GOODS        | 100    | 100  | 100    | 0     | 0   | 0     | 1/1         | 1/1
            refund 105      | WITH_POSTAGE | 108    | 108  | 105    | 0     | 3   | 3     | 1/1         | 0/1
            fault 30        | GOODS        | 100    | 100  | 30     | 30    | 70  | 70    | 1/1         | 0/1
            closed          | GOODS        | 100    | 100  | 100    | 0     | 0   | 0     | 1/1         | 1/1
            fault 30 closed | GOODS        | 100    | 100  | 100    | 30    | 0   | 0     | 1/1         | 1/1
            """, useHeadersInDisplayName = true)
    void facts_ofAnOrderTakenBack_sayWhatIsLeft(
            String what,
            Amount base,
            String placed,
            String paid,
            String closed,
            String fault,
            String net,
            String sales,
            String refundRate,
            String lossRate) {
        ShopOrder.Builder order = order("o1", "10:00", "10:01").postage("8");
        if (!what.startsWith("nothing") && !what.equals("closed")) {
            List<String> words = Splitter.on(" ").splitToList(what);
            order.refund(
                    at("11:00"), words.get(1), words.get(0).equals("fault") ? Cause.AGENTS_FAULT : Cause.BUYER_REFUND);
        }
        if (what.endsWith("closed")) {
            order.closedAt(at("12:00"), Cause.BUYER_REFUND);
        }
        ShopLog log = log().order(order.build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .build();
        TeamFacts facts = Attributed.of(USUAL.toBuilder().amount(base).build(), log, LATER)
                .facts(JULY);

        assertThat(valueOf(facts, A, PLACED_SALES)).isEqualTo(placed);
        assertThat(valueOf(facts, A, PAID_SALES)).isEqualTo(paid);
        assertThat(valueOf(facts, A, CLOSED_SALES)).isEqualTo(closed);
        assertThat(valueOf(facts, A, CLOSED_SALES_AT_FAULT)).isEqualTo(fault);
        assertThat(valueOf(facts, A, NET_SALES)).isEqualTo(net);
        assertThat(valueOf(facts, A, SALES)).isEqualTo(sales);
        assertThat(valueOf(facts, A, REFUND_RATE)).isEqualTo(refundRate);
        assertThat(valueOf(facts, A, ORDER_LOSS_RATE)).isEqualTo(lossRate);
    }

    @Test
    void takenBack_ofASharedOrder_isByCauseAndSumsToWhatWasLost() {
        ShopLog log = log().order(order("o1", "10:00", "10:01")
                        .refund(at("11:00"), "33.33", Cause.AGENTS_FAULT)
                        .closedAt(at("12:00"), Cause.BUYER_REFUND)
                        .build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "B", "b 09:10, a 09:11").build())
                .build();
        Attributed attributed =
                Attributed.of(USUAL.toBuilder().among(Attribution.Among.SHARED).build(), log, LATER);

        assertThat(attributed.takenBack(JULY).get(A))
                .isEqualTo(ImmutableMap.of(
                        Cause.AGENTS_FAULT, Exact.of("16.66"),
                        Cause.BUYER_REFUND, Exact.of("33.34")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order               | new | returning | repurchase
            first               | 100 | 0         | 0/1
            first, second       | 100 | 100       | 1/1
            second              | 0   | 100       | 1/1
            marked              | 0   | 100       | 1/1
            """, useHeadersInDisplayName = true)
    void customers_byTheLogOrAsGiven_areNewOrReturning(
            String orders, String newSales, String returning, String repurchase) {
        ShopLog.Builder log =
                log().conversation(chat("c1", "A", "b 09:00, a 09:01").build());
        if (orders.startsWith("first")) {
            log.order(order("o1", "10:00", "10:01").build());
        }
        if (orders.startsWith("second")) {
            log.order(order("o0", "2024-06-01/10:00", "2024-06-01/10:01").build());
        }
        if (orders.endsWith("second")) {
            log.order(order("o2", "11:00", "11:01").build());
        }
        if (orders.equals("marked")) {
            log.order(order("o1", "10:00", "10:01").returning(true).build());
        }
        TeamFacts facts = Attributed.of(USUAL, log.build(), LATER).facts(JULY);

        assertThat(valueOf(facts, A, NEW_CUSTOMER_SALES)).isEqualTo(newSales);
        assertThat(valueOf(facts, A, RETURNING_CUSTOMER_SALES)).isEqualTo(returning);
        assertThat(valueOf(facts, A, REPURCHASE_RATE)).isEqualTo(repurchase);
    }

    // ------------------------------------------------------------------------------------------- inquiries

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            paid             | until            | same day | next day | final  | without order | without payment
            1/23:59:59       | 2024-08-02/00:00 | 1/1      | 1/1      | 1/1    | 0             | 0
            2/00:00          | 2024-08-02/00:00 | 0/1      | 1/1      | 1/1    | 0             | 0
            2/23:59:59       | 2024-08-02/00:00 | 0/1      | 1/1      | 1/1    | 0             | 0
            3/00:00          | 2024-08-02/00:00 | 0/1      | 0/1      | 1/1    | 0             | 0
            5/00:00          | 2024-08-02/00:00 | 0/1      | 0/1      | 0/1    | 1             | 0
            -                | 2024-08-02/00:00 | 0/1      | 0/1      | 0/1    | 0             | 1
            none             | 2024-08-02/00:00 | 0/1      | 0/1      | 0/1    | 1             | 0
            none             | 2024-08-01/00:00 | 0/1      | absent   | 0/1    | 1             | 0
            none             | 31/23:59:59      | absent   | absent   | absent | absent        | absent
            """, useHeadersInDisplayName = true)
    void conversion_ofEachKind_isKnownWhenItsDaysAreOver(
            String paid,
            String until,
            String sameDay,
            String nextDay,
            String last,
            String withoutOrder,
            String withoutPayment) {
        ShopLog.Builder log =
                log().conversation(chat("c1", "A", "b 09:00, a 09:01").build());
        if (!paid.equals("none")) {
            log.order(order("o1", paid.equals("-") ? "10:00" : paid, paid).build());
        }
        TeamFacts facts = Attributed.of(USUAL, log.build(), at(until)).facts(JULY);

        assertThat(valueOf(facts, A, ServiceMetrics.SAME_DAY_CONVERSION_RATE)).isEqualTo(sameDay);
        assertThat(valueOf(facts, A, ServiceMetrics.NEXT_DAY_CONVERSION_RATE)).isEqualTo(nextDay);
        assertThat(valueOf(facts, A, INQUIRY_CONVERSION_RATE)).isEqualTo(last);
        assertThat(valueOf(facts, A, ServiceMetrics.INQUIRIES_WITHOUT_ORDER)).isEqualTo(withoutOrder);
        assertThat(valueOf(facts, A, ServiceMetrics.INQUIRIES_WITHOUT_PAYMENT)).isEqualTo(withoutPayment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            until            | known
            2024-08-01/00:00 | absent
            2024-08-03/00:00 | absent
            2024-08-03/23:59 | absent
            2024-08-04/00:00 | 0/1
            """, useHeadersInDisplayName = true)
    void conversion_ofAnInquiryOfTheLastDay_isKnownWhenItsWindowIsOver(String until, String known) {
        ShopLog.Builder log =
                log().conversation(chat("c1", "A", "b 31/23:58, a 31/23:59").build());

        assertThat(valueOf(log, at(until), INQUIRY_CONVERSION_RATE)).isEqualTo(known);
        assertThat(Attributed.of(USUAL, log.build(), at(until)).figures().knownFrom(A, JULY, Conversion.FINAL))
                .isEqualTo(at("2024-08-04/00:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            messages                               | losses     | inquiries
            b 23:55, a 23:56, b 2/00:04, a 2/00:05 | PER_WINDOW | 1
            b 23:55, a 23:56, b 2/00:04, a 2/00:05 | PER_DAY    | 1
            b 23:55, a 23:56, b 2/00:06, a 2/00:07 | PER_DAY    | 2
            b 09:00, a 09:01, b 4/23:59, a 4/23:59 | PER_WINDOW | 1
            b 09:00, a 09:01, b 5/00:00, a 5/00:01 | PER_WINDOW | 2
            b 09:00, a 09:01, b 12:00, a 12:01     | PER_DAY    | 1
            """, useHeadersInDisplayName = true)
    void inquiries_ofOneBuyer_countOnceForEachWindowOrDay(String messages, Losses losses, String inquiries) {
        ShopLog log = log().conversation(chat("c1", "A", messages).build()).build();

        assertThat(valueOf(
                        Attributed.of(USUAL.toBuilder().losses(losses).build(), log, LATER)
                                .facts(JULY),
                        A,
                        INQUIRIES))
                .isEqualTo(inquiries);
    }

    @Test
    void inquiries_withTwoAgents_areOneOfTheShop() {
        ShopLog log = log().order(order("o1", "10:00", "10:01").build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "B", "b 09:10, a 09:11").build())
                .build();
        ServiceFigures figures = Attributed.of(USUAL, log, LATER).figures();

        assertThat(figures.ofShop(JULY).get(INQUIRY_CONVERSION_RATE)).hasToString("1/1");
        assertThat(figures.of(A, JULY).get(INQUIRY_CONVERSION_RATE)).hasToString("0/1");
        assertThat(figures.of(B, JULY).get(INQUIRY_CONVERSION_RATE)).hasToString("1/1");
        assertThat(figures.of(A, JULY).get(ServiceMetrics.ASSISTED_ORDERS)).hasToString("1");
    }

    /** An order belongs to the inquiry that was open when it was placed; of two, the earlier payment counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asked   | first order   | second order  | same day | final
            -       | 5/10:00       | -             | 0/1      | 0/1
            3/09:00 | 5/10:00       | -             | 0/1      | 1/1
            -       | 10:00 3/10:00 | 11:00 1/11:01 | 1/1      | 1/1
            -       | 10:00 1/10:01 | 11:00 3/11:01 | 1/1      | 1/1
            -       | 10:00 -       | 11:00 3/11:01 | 0/1      | 1/1
            """, useHeadersInDisplayName = true)
    void inquiry_thatLedToOrders_isPaidWithTheFirstPayment(
            String asked, String first, String second, String sameDay, String last) {
        ShopLog.Builder log =
                log().conversation(chat("c1", "A", "b 09:00, a 09:01").build());
        if (!asked.equals("-")) {
            log.conversation(chat("c2", "A", "b " + asked + ", a " + asked).build());
        }
        for (String one : List.of(first, second)) {
            List<String> words = Splitter.on(' ').splitToList(one);
            if (!one.equals("-")) {
                log.order(order("o" + one, words.get(0), words.get(words.size() - 1))
                        .build());
            }
        }
        TeamFacts facts = Attributed.of(USUAL, log.build(), LATER).facts(JULY);

        assertThat(valueOf(facts, A, ServiceMetrics.SAME_DAY_CONVERSION_RATE)).isEqualTo(sameDay);
        assertThat(valueOf(facts, A, INQUIRY_CONVERSION_RATE)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"12:00, 1", "19:59:59, 1", "20:00, 0", "2/00:00, 0"})
    void inquiry_passedOnToAfterSalesThatDay_isNoneOnceThatIsKnown(String until, String inquiries) {
        ShopLog.Builder log = log().conversation(
                        chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "B", "b 20:00, a 20:01")
                        .transferredFrom("c1")
                        .afterSales()
                        .build());

        assertThat(valueOf(log, at(until), INQUIRIES)).isEqualTo(inquiries);
    }

    @Test
    void inquiries_inConversationsThatLieInOneAnother_goByTheirTime() {
        ShopLog log = log().conversation(chat("c1", "A", "b 09:00, a 09:01, b 3/09:00, a 3/09:01")
                        .build())
                .conversation(chat("c2", "A", "b 2/09:00, a 2/09:01").build())
                .build();

        assertThat(valueOf(
                        Attributed.of(USUAL.toBuilder().losses(Losses.PER_DAY).build(), log, LATER)
                                .facts(JULY),
                        A,
                        INQUIRIES))
                .isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            messages                                   | paid     | known from
            b 31/23:00, a 31/23:01                     | -        | 2024-08-01/00:00
            b 31/23:55, a 31/23:56, a 2024-08-01/00:04 | -        | 2024-08-02/00:00
            b 31/23:00, a 31/23:01                     | 30/10:00 | 2024-08-04/00:00
            """, useHeadersInDisplayName = true)
    void conversion_ofTheSameDay_isKnownWhenNothingCanChangeIt(String messages, String paid, String known) {
        ShopLog.Builder log = log().conversation(chat("c1", "A", messages).build());
        if (!paid.equals("-")) {
            // Who comes back after a payment is after-sales, unless an order follows within the window.
            log.order(order("o1", paid, paid).build());
        }
        ServiceFigures figures = Attributed.of(
                        USUAL.toBuilder().afterSalesDays(21).build(), log.build(), LATER)
                .figures();

        assertThat(figures.knownFrom(A, JULY, Conversion.SAME_DAY)).isEqualTo(at(known));
    }

    // ------------------------------------------------------------------------------------------- service

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            messages                                                           | first  | all    | unanswered | received | slow
            b 09:00, a 09:00:20                                                | 20/1   | 20/1   | 0          | 1        | 0
            b 09:00, b 09:00:10, a 09:00:20                                    | 20/1   | 20/1   | 0          | 1        | 0
            b 09:00, m 09:00:01, a 09:00:20                                    | 20/1   | 20/1   | 0          | 1        | 0
            b 09:00, a 09:00:20, b 09:01, a 09:01:30                           | 20/1   | 50/2   | 0          | 1        | 0
            b 09:00, a 09:01, b 09:11, a 09:11:10                              | 70/2   | 70/2   | 0          | 1        | 0
            b 09:00, a 09:01, b 09:10:59, a 09:11:10                           | 60/1   | 71/2   | 0          | 1        | 0
            b 09:00, a 09:15                                                   | 900/1  | 900/1  | 0          | 1        | 0
            b 09:00, m 09:00:01, a 09:15                                       | 900/1  | 900/1  | 0          | 1        | 0
            b 09:00, a 09:00:20, b 09:01                                       | 20/1   | 20/1   | 0          | 1        | 0
            b 09:00, b 09:15                                                   | 0/0    | 0/0    | 1          | 0        | 0
            b 09:00, m 09:00:01                                                | 0/0    | 0/0    | 1          | 0        | 0
            b 09:00, a 09:02:01, b 09:03, a 09:05:01, b 09:06, a 09:08:01      | 121/1  | 363/3  | 0          | 1        | 1
            b 09:00, a 09:02:01, b 09:03, a 09:05:01, b 09:06, a 09:08         | 121/1  | 362/3  | 0          | 1        | 0
            b 08:59:59, a 09:00:20                                             | 0/0    | 0/0    | 0          | 1        | 0
            b 22:59:59, a 23:00:09                                             | 10/1   | 10/1   | 0          | 1        | 0
            b 23:00, a 23:00:09                                                | 0/0    | 0/0    | 0          | 1        | 0
            b 23:00                                                            | 0/0    | 0/0    | 0          | 0        | 0
            """, useHeadersInDisplayName = true)
    void responses_ofASession_areTakenRoundByRound(
            String messages, String first, String all, String unanswered, String received, String slow) {
        ShopLog log = log().conversation(chat("c1", "A", messages).build()).build();
        TeamFacts facts = Attributed.of(
                        USUAL.toBuilder()
                                .response(ResponseRule.USUAL.between("09:00", "23:00"))
                                .build(),
                        log,
                        LATER)
                .facts(JULY);

        assertThat(valueOf(facts, A, FIRST_RESPONSE_TIME)).isEqualTo(first);
        assertThat(valueOf(facts, A, AVERAGE_RESPONSE_TIME)).isEqualTo(all);
        assertThat(valueOf(facts, A, UNANSWERED_INQUIRIES)).isEqualTo(unanswered);
        assertThat(valueOf(facts, A, RECEPTIONS)).isEqualTo(received);
        assertThat(valueOf(facts, A, ServiceMetrics.SLOW_RECEPTIONS)).isEqualTo(slow);
    }

    @Test
    void facts_ofCountsAlone_areTheCounts() {
        ShopLog.Builder log = log().order(order("o1", "10:00", "10:01").build())
                .conversation(Conversation.builder("c1", "buyer-1", "A")
                        .counted(
                                at("09:00"),
                                at("09:30"),
                                new ChatCounts(5, 4, 1, 4, Duration.ofSeconds(12), Duration.ofSeconds(100)))
                        .build());

        assertThat(valueOf(log, LATER, SALES)).isEqualTo("100");
        assertThat(valueOf(log, LATER, FIRST_RESPONSE_TIME)).isEqualTo("12/1");
        assertThat(valueOf(log, LATER, AVERAGE_RESPONSE_TIME)).isEqualTo("100/4");
        assertThat(valueOf(log, LATER, INQUIRY_CONVERSION_RATE)).isEqualTo("1/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asked | replied | by machine | rounds | first | inquiries | received | unanswered | machines do not count | they do
            2     | 0       | 0          | 0      | 0/0   | 0         | 0        | 1          | silent                | silent
            2     | 1       | 0          | 0      | 0/0   | 1         | 1        | 0          | A 100%                | A 100%
            2     | 1       | 0          | 1      | 12/1  | 1         | 1        | 0          | A 100%                | A 100%
            0     | 2       | 0          | 0      | 0/0   | 0         | 0        | 0          | silent                | silent
            2     | 0       | 1          | 0      | 0/0   | 0         | 0        | 1          | silent                | A 100%
            """, useHeadersInDisplayName = true)
    void counts_withoutMessages_areOneSession(
            int asked,
            int replied,
            int byMachine,
            int rounds,
            String first,
            String inquiries,
            String received,
            String unanswered,
            String owner,
            String withMachines) {
        ShopLog.Builder log = log().order(order("o1", "10:00", "10:01").build())
                .conversation(Conversation.builder("c1", "buyer-1", "A")
                        .counted(
                                at("09:00"),
                                at("09:30"),
                                new ChatCounts(
                                        asked,
                                        replied,
                                        byMachine,
                                        rounds,
                                        Duration.ofSeconds(12),
                                        Duration.ofSeconds(12)))
                        .build());
        Attributed attributed = Attributed.of(USUAL, log.build(), LATER);
        TeamFacts facts = attributed.facts(JULY);

        assertThat(valueOf(facts, A, FIRST_RESPONSE_TIME)).isEqualTo(first);
        assertThat(valueOf(facts, A, INQUIRIES)).isEqualTo(inquiries);
        assertThat(valueOf(facts, A, RECEPTIONS)).isEqualTo(received);
        assertThat(valueOf(facts, A, UNANSWERED_INQUIRIES)).isEqualTo(unanswered);
        assertThat(Shops.owners(attributed.decision("o1"))).isEqualTo(owner);
        assertThat(attributed.decision("o1").candidates().get(0).lastWord().isPresent())
                .isEqualTo(replied > 0);
        assertThat(Shops.ownersOf(USUAL.toBuilder().automaticCounts(true).build(), log))
                .isEqualTo(withMachines);
    }

    @Test
    void receptions_byHourAndChannel_areThoseOfTheDay() {
        ShopLog log = log().conversation(chat("c1", "A", "b 09:00, a 09:01, b 12:00, a 12:01")
                        .channel("app")
                        .build())
                .conversation(chat("c2", "buyer-2", "A", "b 09:59, a 10:01")
                        .channel("web")
                        .build())
                .conversation(chat("c3", "buyer-2", "B", "b 2/23:00, a 2/23:01")
                        .afterSales()
                        .build())
                .build();
        ServiceFigures figures = Attributed.of(USUAL, log, LATER).figures();

        assertThat(figures.ofShop(JULY).get(RECEPTIONS)).hasToString("3");
        assertThat(figures.receptionsByHour(A, JULY)).hasToString("{9=2}");
        assertThat(figures.receptionsByHour(null, JULY)).hasToString("{9=2, 23=1}");
        assertThat(figures.receptionsByChannel(null, JULY)).hasToString("{=1, app=1, web=1}");
        assertThat(figures.daysOfShop(JULY).keySet()).hasToString("[2024-07-01, 2024-07-02]");
        assertThat(figures.daysOf(A, JULY)).hasSize(1);
    }

    // ------------------------------------------------------------------------------------------- the calendar

    /** The day on which clocks go back has 25 hours, that on which they go forward 23. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            word                 | paid                 | days   | hours
            2024-03-30T20:00:00Z | 2024-03-31T20:00:00Z | A 100% | A 100%
            2024-03-30T22:59:59Z | 2024-03-31T21:59:59Z | A 100% | A 100%
            2024-03-30T22:59:59Z | 2024-03-31T22:00:00Z | silent | A 100%
            2024-03-30T22:00:00Z | 2024-03-31T22:00:00Z | silent | A 100%
            2024-10-26T22:00:00Z | 2024-10-27T22:59:59Z | A 100% | silent
            2024-10-26T22:00:00Z | 2024-10-28T22:59:59Z | A 100% | silent
            2024-10-26T22:00:00Z | 2024-10-28T23:00:00Z | silent | silent
            """, useHeadersInDisplayName = true)
    void window_whereClocksChange_endsAtMidnightOfTheZone(String word, String paid, String days, String hours) {
        ShopLog.Builder log = ShopLog.builder("desk", "EUR")
                .zone("Europe/Berlin")
                .agent("A")
                .order(ShopOrder.builder("o1", "buyer-1", Instant.parse(paid), "1.00")
                        .paidAt(Instant.parse(paid))
                        .build())
                .conversation(Conversation.builder("c1", "buyer-1", "A")
                        .buyerAt(Instant.parse(word))
                        .agentAt(Instant.parse(word))
                        .build());

        assertThat(Shops.ownersOf(USUAL.toBuilder().window(Window.ofDays(1)).build(), log))
                .isEqualTo(days);
        assertThat(Shops.ownersOf(USUAL.toBuilder().window(Window.ofHours(24)).build(), log))
                .isEqualTo(hours);
    }

    @Test
    void order_placedInJanuaryAndPaidInFebruary_countsInEachForItsOwn() {
        ShopLog log = log().order(
                        order("o1", "2024-01-31/23:59:59", "2024-02-01/00:00").build())
                .conversation(chat("c1", "A", "b 2024-01-31/22:00, a 2024-01-31/22:01")
                        .build())
                .build();
        Attributed attributed = Attributed.of(USUAL, log, LATER);
        TeamFacts january = attributed.facts(Period.parse("2024-01"));
        TeamFacts february = attributed.facts(Period.parse("2024-02"));

        assertThat(valueOf(january, A, PLACED_SALES)).isEqualTo("100");
        assertThat(valueOf(january, A, SALES)).isEqualTo("0");
        assertThat(valueOf(february, A, PLACED_SALES)).isEqualTo("0");
        assertThat(valueOf(february, A, SALES)).isEqualTo("100");
        assertThat(valueOf(january, A, INQUIRY_CONVERSION_RATE)).isEqualTo("1/1");
        assertThat(valueOf(february, A, INQUIRY_CONVERSION_RATE)).isEqualTo("0/0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reviews                                    | positive | bad
            -                                          | absent   | absent
            2/09:00 POSITIVE                           | 1/1      | 0/1
            2/09:00 POSITIVE, 3/09:00 BAD, 4/09:00 NEUTRAL | 1/3  | 1/3
            2/09:00 POSITIVE, 2024-08-01/00:00 BAD     | 1/1      | 0/1
            2/09:00 POSITIVE, 3/09:00 BAD of goods     | 1/1      | 0/1
            2024-08-01/00:00 BAD                       | 0/0      | 0/0
            """, useHeadersInDisplayName = true)
    void reviews_ofService_countOnTheirDayForTheOwnerOfTheOrder(String reviews, String positive, String bad) {
        ShopOrder.Builder order = order("o1", "10:00", "10:01");
        for (String review : Splitter.on(", ").split(reviews)) {
            List<String> words = Splitter.on(' ').splitToList(review);
            if (words.size() == 2) {
                order.review(at(words.get(0)), ShopOrder.Opinion.valueOf(words.get(1)));
            } else if (words.size() > 2) {
                order.addReviews(new ShopOrder.Review(at(words.get(0)), ShopOrder.Opinion.BAD, false));
            }
        }
        ShopLog log = log().order(order.build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .build();
        TeamFacts facts = Attributed.of(USUAL, log, LATER).facts(JULY);

        assertThat(valueOf(facts, A, Metrics.POSITIVE_REVIEW_RATE)).isEqualTo(positive);
        assertThat(valueOf(facts, A, Metrics.BAD_REVIEW_RATE)).isEqualTo(bad);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            days | asked again      | ordered again | inquiries | pre-sales | after-sales
            0    | 2/09:00          | -             | 2         | 2         | 0
            0    | 1/10:01          | -             | 1         | 1         | 0
            21   | 2/09:00          | -             | 1         | 1         | 1
            21   | 2/09:00          | 2/09:30       | 2         | 2         | 0
            21   | 2/09:00          | 5/23:59       | 2         | 2         | 0
            21   | 2/09:00          | 6/00:00       | 1         | 1         | 1
            21   | 22/10:01         | -             | 1         | 1         | 1
            21   | 22/10:01:01      | -             | 2         | 2         | 0
            20   | 22/10:01         | -             | 2         | 2         | 0
            """, useHeadersInDisplayName = true)
    void buyerWhoComesBackAfterAPayment_isAfterSalesUnlessAnOrderFollows(
            int days, String asked, String ordered, String inquiries, String before, String after) {
        ShopLog.Builder log = log().order(order("o1", "10:00", "10:01").build())
                .conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                .conversation(chat("c2", "A", "b " + asked + ", a " + asked).build());
        if (!ordered.equals("-")) {
            log.order(order("o2", ordered, "-").build());
        }
        TeamFacts facts = Attributed.of(
                        USUAL.toBuilder()
                                .afterSalesDays(days)
                                .losses(Losses.PER_DAY)
                                .build(),
                        log.build(),
                        LATER)
                .facts(JULY);

        assertThat(valueOf(facts, A, INQUIRIES)).isEqualTo(inquiries);
        assertThat(valueOf(facts, A, Metrics.PRE_SALES_RECEPTIONS)).isEqualTo(before);
        assertThat(valueOf(facts, A, Metrics.AFTER_SALES_RECEPTIONS)).isEqualTo(after);
    }
}
