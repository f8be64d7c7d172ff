// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static io.github.ticheng.attribution.Shops.at;
import static io.github.ticheng.attribution.Shops.chat;
import static io.github.ticheng.attribution.Shops.log;
import static io.github.ticheng.attribution.Shops.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.ShopOrder.Opinion;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShopLogTest {

    private static List<String> problemsOf(ShopLog.Builder log) {
        return catchThrowableOfType(ProblemsException.class, log::build).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void build_badRows_areAllToldAtOnceWithTheirRows() {
        ShopLog.Builder log = ShopLog.builder("desk", "CNY")
                .agent("A")
                .order(order("o1", "10:00", "09:59").build())
                .order(order("o1", "10:00", "10:01").build())
                .order(order("o2", "10:00", "-")
                        .refund(at("11:00"), "1.00", Cause.BUYER_REFUND)
                        .build())
                .order(order("o3", "10:00", "10:01")
                        .refund(at("11:00"), "60.00", Cause.BUYER_REFUND)
                        .refund(at("10:00"), "40.01", Cause.BUYER_REFUND)
                        .build())
                .order(ShopOrder.builder("o4", " ", at("10:00"), "-1.001")
                        .postage("0.001")
                        .items(-1)
                        .build())
                .order(order("o5", "10:00", "10:01")
                        .depositPaidAt(at("10:02"))
                        .shippedAt(at("09:00"))
                        .closedAt(at("09:00"), Cause.NOT_PAID)
                        .groupCompletedAt(at("10:00"))
                        .build())
                .conversation(chat("c1", "A", "b 09:00, a 08:59").build())
                .conversation(chat("c2", "nobody", "b 09:00").build())
                .conversation(chat("c3", "A", "b 09:00").transferredFrom("c9").build())
                .conversation(chat("c4", "buyer-2", "A", "b 09:30")
                        .transferredFrom("c2")
                        .build())
                .conversation(Conversation.builder("c5", "buyer-1", "A")
                        .counted(at("10:00"), at("09:00"), ChatCounts.of(1, -1))
                        .build())
                .ownerByHand(new OwnerByHand(
                        "o9", ImmutableMap.of(AgentId.of("Z"), Rate.percent("90")), at("10:00"), "", " "));

        assertThat(problemsOf(log))
                .containsExactly(
                        "Expected the payment of order o1 not before the placing, 2024-07-01T02:00:00Z, but found"
                                + " 2024-07-01T01:59:00Z (team desk, row 1)",
                        "Expected one order o1, but found it again here (team desk, row 2)",
                        "Expected order o2 to be paid before it is refunded, but found a refund and no payment (team desk, row 3)",
                        "Expected a refund of order o3 not before the payment, 2024-07-01T02:01:00Z, but found"
                                + " 2024-07-01T02:00:00Z (team desk, row 4)",
                        "Expected refunds of order o3 of 100 at most, but found 100.01 (team desk, row 4)",
                        "Expected the buyer of order o4, but found none (team desk, row 5)",
                        "Expected goods of order o4 of 0 or more in whole units of 0.01, but found -1.001 (team desk, row 5)",
                        "Expected postage of order o4 of 0 or more in whole units of 0.01, but found 0.001 (team desk, row 5)",
                        "Expected 0 items or more of order o4, but found -1 (team desk, row 5)",
                        "Expected the shipment of order o5 not before the placing, 2024-07-01T02:00:00Z, but found"
                                + " 2024-07-01T01:00:00Z (team desk, row 6)",
                        "Expected the closing of order o5 not before the placing, 2024-07-01T02:00:00Z, but found"
                                + " 2024-07-01T01:00:00Z (team desk, row 6)",
                        "Expected the payment of order o5 not before the deposit, 2024-07-01T02:02:00Z, but found"
                                + " 2024-07-01T02:01:00Z (team desk, row 6)",
                        "Expected the completion of the group of order o5 not before the payment, 2024-07-01T02:01:00Z, but"
                                + " found 2024-07-01T02:00:00Z (team desk, row 6)",
                        "Expected the end of conversation c1 not before the start, 2024-07-01T01:00:00Z, but found"
                                + " 2024-07-01T00:59:00Z (team desk, row 1)",
                        "Expected a message of conversation c1 not before the one before it, 2024-07-01T01:00:00Z, but found"
                                + " 2024-07-01T00:59:00Z (team desk, row 1)",
                        "Expected the end of conversation c5 not before the start, 2024-07-01T02:00:00Z, but found"
                                + " 2024-07-01T01:00:00Z (team desk, row 5)",
                        "Expected counts of 0 or more of conversation c5, but found ChatCounts[buyerMessages=1, replies=-1,"
                                + " automaticReplies=0, rounds=-1, firstResponse=PT0S, allResponses=PT0S] (team desk, row 5)",
                        "Expected shares above 0% that sum to 100% for order o9, but found {Z=90%} (team desk, row 1)",
                        "Expected who set the owner of order o9 by hand and why, but found no name (team desk, row 1)",
                        "Expected who set the owner of order o9 by hand and why, but found no reason (team desk, row 1)",
                        "Expected an agent of team desk, but found nobody in conversation c2 (team desk, row 2)",
                        "Expected conversation c3 to be passed on from one of the same buyer that began before, but found c9"
                                + " (team desk, row 3)",
                        "Expected conversation c4 to be passed on from one of the same buyer that began before, but found c2"
                                + " (team desk, row 4)",
                        "Expected an agent of team desk, but found Z in owner by hand of order o9 (team desk, row 1)",
                        "Expected an order of this log for an owner by hand, but found o9 (team desk, row 1)",
                        "Expected the time zone of the shop, but found none (team desk)");
    }

    @Test
    void build_zoneThatIsNone_isRefused() {
        assertThat(problemsOf(ShopLog.builder("desk", "CNY").zone("Shanghai")))
                .containsExactly("Expected a time zone such as Asia/Shanghai, but found \"Shanghai\" (team desk)");
    }

    @Test
    void order_withAPlaceOfItsOwn_isToldThere() {
        Place place = Place.of(Place.Part.FILE, "orders.csv").with(Place.Part.LINE, 7);

        assertThat(problemsOf(log().order(order("o1", "10:00", "09:00").build(), () -> place))
                        .get(0))
                .endsWith("(team desk, file orders.csv, line 7)");
    }

    @Test
    void laterWins_whatIsGivenAgain_replacesWhatWasBefore() {
        ShopLog log = log().laterWins()
                .order(order("o1", "10:00", "-").build())
                .order(order("o1", "10:00", "10:05").build())
                .conversation(chat("c1", "A", "b 09:00").build())
                .conversation(chat("c1", "B", "b 09:00, a 09:01").build())
                .build();

        assertThat(log.orders()).extracting(order -> order.paidAt().isPresent()).containsExactly(true);
        assertThat(Shops.owners(
                        Attributed.of(Attribution.usual(), log, Shops.LATER).decision("o1")))
                .isEqualTo("B 100%");
    }

    @Test
    void problems_withControlCharacters_areSaidWithEscapes() {
        ShopLog.Builder log =
                log().order(order("o\u001b[31m\n", "10:00", "09:00").build());

        assertThat(problemsOf(log).get(0)).contains("order o\\u001b[31m\\n not before");
        assertThat(catchThrowableOfType(ProblemsException.class, log::build)
                        .problems()
                        .get(0)
                        .in(Language.CHINESE))
                .startsWith("订单 o\\u001b[31m\\n 的付款时间不应早于下单时间");
    }

    @Test
    void attribute_ownersByHandUnderRulesWithout_areRefused() {
        ShopLog log = log().order(order("o1", "10:00", "10:05").build())
                .ownerByHand(OwnerByHand.of("o1", "A", at("12:00"), "zhou", "told me so"))
                .build();

        assertThatThrownBy(() -> Attributed.of(
                        Attribution.usual().toBuilder().overrides(false).build(), log, Shops.LATER))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("Expected no owners by hand under these rules, but found one for order o1 (team desk)");
    }

    @Test
    void conversation_withNeitherMessagesNorCounts_isRefused() {
        assertThatThrownBy(() -> Conversation.builder("c1", "buyer-1", "A").build())
                .hasMessage("Expected messages or counts of conversation c1, but found neither");
        assertThatThrownBy(() -> chat("c1", "A", "b 09:00")
                        .counted(at("09:00"), at("09:00"), ChatCounts.of(1, 1))
                        .build())
                .hasMessage("Expected messages or counts of conversation c1, but found both");
    }

    @Test
    void choices_outsideTheirRange_areRefused() {
        assertThatThrownBy(() -> Window.ofDays(0)).hasMessage("Expected a window of 1 to 31 days, but found 0");
        assertThatThrownBy(() -> Window.ofDays(32)).hasMessage("Expected a window of 1 to 31 days, but found 32");
        assertThatThrownBy(() -> Window.ofHours(745)).hasMessage("Expected a window of 1 to 744 hours, but found 745");
        assertThatThrownBy(() -> Attribution.usual().toBuilder().followUp(61).build())
                .hasMessageStartingWith("Expected 0 to 60 minutes");
        assertThatThrownBy(() -> Attribution.usual().toBuilder()
                        .shared(List.of(Rate.percent("60"), Rate.percent("30")))
                        .build())
                .hasMessageStartingWith("Expected shares above 0% that sum to 100%");
        assertThatThrownBy(() -> Attribution.usual().toBuilder()
                        .shared(List.of(Rate.percent("100"), Rate.percent("0")))
                        .build())
                .hasMessageStartingWith("Expected shares above 0% that sum to 100%");
        assertThat(Attribution.usual().toBuilder().followUp(60).build().followUp())
                .isEqualTo(60);
        assertThatThrownBy(() -> ReceptionRule.USUAL.atLeast(0, 1, 0)).hasMessageStartingWith("Expected one reply");
        assertThatThrownBy(() -> ResponseRule.USUAL.slow(Duration.ofSeconds(-1), 1))
                .hasMessageStartingWith("Expected a silence above 0");
        assertThatThrownBy(() -> new Cause("Refund", Cause.NOT_PAID.label(), false))
                .hasMessageStartingWith("Expected a cause of lower-case words");
    }

    private static OwnerByHand byHand(String order, String agents, String moment) {
        ImmutableMap.Builder<AgentId, Rate> shares = ImmutableMap.builder();
        for (String share : Splitter.on(' ').split(agents)) {
            shares.put(AgentId.of(share.substring(0, 1)), Rate.percent(share.substring(1)));
        }
        return new OwnerByHand(order, shares.buildOrThrow(), at(moment), "zhou", "told me so");
    }

    static Stream<ShopLog.Builder> bad() {
        ShopOrder whole = order("o1", "10:00", "10:01").build();
        return Stream.of(
                log().order(order("", "10:00", "10:01").build()),
                log().order(order("o1", "10:00", "-").depositPaidAt(at("09:59")).build()),
                log().order(order("o1", "10:00", "10:02")
                        .review(at("10:01"), Opinion.POSITIVE)
                        .build()),
                log().order(order("o1", "10:00", "10:01")
                        .refund(at("11:00"), "0.001", Cause.BUYER_REFUND)
                        .build()),
                log().order(whole).ownerByHand(byHand("o1", "A120 B-20", "12:00")),
                log().order(whole).ownerByHand(byHand("o1", "A100 B0", "12:00")),
                log().order(whole)
                        .ownerByHand(byHand("o1", "A100", "12:00"))
                        .ownerByHand(byHand("o1", "B100", "12:00")),
                log().conversation(chat("c1", "A", "b 09:00").build())
                        .conversation(chat("c1", "A", "b 09:00").build()),
                log().apartFrom("o1"::equals, id -> false).order(whole),
                log().apartFrom(id -> false, "c1"::equals)
                        .conversation(chat("c1", "A", "b 09:00").build()));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void build_oneThingWrong_isOneProblem(ShopLog.Builder log) {
        assertThat(problemsOf(log)).hasSize(1);
    }

    @Test
    void ownersByHand_atTwoMoments_areNoProblem_theLatestCounts() {
        ShopLog log = log().order(order("o1", "10:00", "10:01").build())
                .ownerByHand(byHand("o1", "B100", "12:01"))
                .ownerByHand(byHand("o1", "A100", "12:00"))
                .build();

        assertThat(Shops.owners(
                        Attributed.of(Attribution.usual(), log, Shops.LATER).decision("o1")))
                .isEqualTo("B 100%");
        assertThat(log.lastMoment()).isEqualTo(at("12:01"));
        assertThat(log().build().lastMoment()).isEqualTo(Instant.MIN);
        assertThat(log().conversation(chat("c1", "A", "b 09:00, a 09:01").build())
                        .build()
                        .lastMoment())
                .isEqualTo(at("09:01"));
    }

    @Test
    void asOf_everyMomentOfAnOrder_knowsWhatHappenedUntilThen() {
        ShopOrder order = ShopOrder.builder("o1", "buyer-1", at("10:00"), "100.00")
                .depositPaidAt(at("10:01"))
                .paidAt(at("10:02"))
                .groupCompletedAt(at("10:03"))
                .flag("red", at("10:04"))
                .shippedAt(at("10:05"))
                .refund(at("10:06"), "1.00", Cause.BUYER_REFUND)
                .review(at("10:07"), Opinion.POSITIVE)
                .closedAt(at("10:08"), Cause.BUYER_REFUND)
                .build();

        assertThat(order.moments()).hasSize(9);
        for (Instant moment : order.moments()) {
            assertThat(order.asOf(moment).moments()).isEqualTo(order.moments().headSet(moment, true));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // an order placed in June and paid in July, one of August and one that is placed later; who claims it for a
        // period
        "june,   A100, 2024-06, true",
        "june,   A100, 2024-07, true",
        "june,   A100, 2024-08, false",
        "august, A100, 2024-07, false",
        "august, A100, 2024-08, true",
        "june,   B100, 2024-07, false", // whose it is
        "june,   A90,  2024-07, false",
        "june,   Z100, 2024-07, false",
        "later,  A100, 2024-09, false", // not placed by then
        "none,   A100, 2024-07, false"
    })
    void claimed_byAnother_whereTheOrderCountsInThePeriod(String order, String agents, String period, boolean claimed) {
        ShopLog log = log().conversation(chat("c1", "B", "b 2024-06-30/09:00, a 2024-06-30/09:01")
                        .build())
                .order(order("june", "2024-06-30/10:00", "1/10:00").build())
                .order(order("august", "2024-08-01/10:00", "2024-08-01/10:01").build())
                .order(order("later", "2024-09-01/10:00", "2024-09-01/10:01").build())
                .build();
        Attributed before = Attributed.of(Attribution.usual(), log, at("2024-08-31/10:00"));
        OwnerByHand claim = byHand(order, agents, "12:00");

        if (claimed) {
            Attributed after = before.claimed(order, claim.shares(), Period.parse(period));
            assertThat(after.decision(order).shares()).isEqualTo(claim.shares());
            assertThat(after.until()).isEqualTo(before.until());
        } else {
            assertThatThrownBy(() -> before.claimed(order, claim.shares(), Period.parse(period)))
                    .isInstanceOf(ProblemsException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 23:00, 08:59, false", "09:00, 23:00, 09:00, true", "09:00, 23:00, 22:59, true",
        "09:00, 23:00, 23:00, false", "22:00, 06:00, 21:59, false", "22:00, 06:00, 22:00, true",
        "22:00, 06:00, 05:59, true", "22:00, 06:00, 06:00, false", "00:00, 00:00, 12:00, true"
    })
    void counts_timeOfDay_withinTheHoursThatMayCrossMidnight(String from, String to, LocalTime time, boolean counts) {
        assertThat(ResponseRule.USUAL.between(from, to).counts(time)).isEqualTo(counts);
    }

    @Test
    void presets_byName_areThoseOfTheMethods() {
        assertThat(Attribution.presets())
                .containsExactly(
                        Map.entry("taobao", Attribution.taobao()),
                        Map.entry("jd", Attribution.jd()),
                        Map.entry("pinduoduo", Attribution.pinduoduo()),
                        Map.entry("douyin", Attribution.douyin()),
                        Map.entry("helpdesk", Attribution.helpdesk()));
        assertThat(Attribution.presets().values()).doesNotHaveDuplicates();
    }
}
