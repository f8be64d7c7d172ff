// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attribution.Among;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of attribution, on made-up shops under any rules. */
class AttributionProperties {

    private static final Period ALL = Period.parse("2024");
    private static final Period SUMMER = Period.parse("2024-06-01/2024-07-31");
    private static final Period JUNE = Period.parse("2024-06");
    private static final Period JULY = Period.parse("2024-07");

    private static Attributed attributed(long shop, int size, Attribution rules) {
        return Attributed.of(rules, new RandomShop(shop, size).log(1), Shops.LATER);
    }

    @Property(tries = 150)
    void everyPaidOrder_isOfOneKind_andTheKindsSumToTheShopsSales(
            @ForAll long shop, @ForAll long rules, @ForAll @IntRange(min = 1, max = 40) int size) {
        Attributed attributed = attributed(shop, size, RandomShop.rules(rules));
        for (Decision decision : attributed.decisions().values()) {
            Exact sum = decision.shares().values().stream().map(Rate::fraction).reduce(Exact.ZERO, Exact::plus);
            boolean isSomebodys = decision.kind() == Decision.Kind.OWNED || decision.kind() == Decision.Kind.SHARED;

            assertThat(sum).isEqualTo(isSomebodys ? Exact.ONE : Exact.ZERO);
            assertThat(decision.reason().toString()).isNotEmpty();
        }
        for (Period period : List.of(ALL, JUNE, JULY)) {
            TeamFacts facts = attributed.facts(period);
            Exact kinds =
                    attributed.figures().salesByKind(period).values().stream().reduce(Exact.ZERO, Exact::plus);
            Exact parts = number(facts.teamValues().get(Metrics.PUBLIC_SALES))
                    .plus(number(facts.teamValues().get(ServiceMetrics.EXCLUDED_SALES)));
            for (var agent : facts.agents()) {
                parts = parts.plus(number(facts.value(agent.id(), Metrics.SALES).orElseThrow()));
            }

            assertThat(kinds).isEqualTo(facts.teamValues().get(Metrics.SHOP_TURNOVER));
            assertThat(parts).isEqualTo(facts.teamValues().get(Metrics.SHOP_TURNOVER));
        }
    }

    private static Exact number(Quantity value) {
        return (Exact) value;
    }

    @Property(tries = 60)
    void orderOfTheInput_changesNothing(@ForAll long shop, @ForAll long rules, @ForAll long rows) {
        RandomShop random = new RandomShop(shop, 20);
        Attributed one = Attributed.of(RandomShop.rules(rules), random.log(1), Shops.LATER);
        Attributed other = Attributed.of(RandomShop.rules(rules), random.log(rows), Shops.LATER);

        assertThat(other.decisions()).isEqualTo(one.decisions());
        assertThat(other.figures()).isEqualTo(one.figures());
        assertThat(other.facts(JULY)).isEqualTo(one.facts(JULY));
    }

    @Property(tries = 60)
    void receptionAfterTheWindow_changesNoOwner(@ForAll long shop, @ForAll long rules) {
        RandomShop random = new RandomShop(shop, 20);
        Map<String, String> before = owners(Attributed.of(RandomShop.rules(rules), random.log(1), Shops.LATER));
        for (int buyer = 0; buyer < 5; buyer++) {
            random.chats.add(Shops.chat("late" + buyer, "buyer-" + buyer, "B", "b 29/10:00, a 29/10:01")
                    .build());
            random.chats.add(
                    Shops.chat("early" + buyer, "buyer-" + buyer, "B", "b 2024-05-01/10:00, a 2024-05-01/10:01")
                            .build());
        }

        assertThat(owners(Attributed.of(RandomShop.rules(rules), random.log(1), Shops.LATER)))
                .isEqualTo(before);
    }

    private static Map<String, String> owners(Attributed attributed) {
        ImmutableMap.Builder<String, String> owners = ImmutableMap.builder();
        attributed.decisions().forEach((order, decision) -> owners.put(order, Shops.owners(decision)));
        return owners.buildOrThrow();
    }

    @Property(tries = 60)
    void widerWindow_neverLowersWhatAgentsOwnTogether(
            @ForAll long shop, @ForAll long rules, @ForAll @IntRange(min = 1, max = 30) int days) {
        ShopLog log = new RandomShop(shop, 20).log(1);
        Attribution.Builder any = RandomShop.rules(rules).toBuilder();
        Set<String> narrow = owned(Attributed.of(any.window(Window.ofDays(days)).build(), log, Shops.LATER));
        Set<String> wide =
                owned(Attributed.of(any.window(Window.ofDays(days + 1)).build(), log, Shops.LATER));

        assertThat(wide).containsAll(narrow);
    }

    private static Set<String> owned(Attributed attributed) {
        Set<String> owned = new HashSet<>();
        attributed.decisions().forEach((order, decision) -> {
            if (!decision.shares().isEmpty()) {
                owned.add(order);
            }
        });
        return owned;
    }

    @Property(tries = 40)
    void allTimesShiftedByADay_shiftDatesOnly(@ForAll long shop, @ForAll long rules) {
        RandomShop random = new RandomShop(shop, 20);
        Attribution any = RandomShop.rules(rules);
        Attributed before = Attributed.of(any, random.log(1), Shops.LATER);
        random.orders.replaceAll(AttributionProperties::aDayLater);
        random.chats.replaceAll(AttributionProperties::aDayLater);
        random.hands.replaceAll(
                hand -> new OwnerByHand(hand.order(), hand.shares(), later(hand.at()), hand.by(), hand.reason()));
        Attributed after = Attributed.of(any, random.log(1), later(Shops.LATER));

        assertThat(owners(after)).isEqualTo(owners(before));
        assertThat(after.figures().ofShop(Period.parse("2024-07-02/2024-07-09")))
                .isEqualTo(before.figures().ofShop(Period.parse("2024-07-01/2024-07-08")));
    }

    private static Instant later(Instant at) {
        return at.plus(Duration.ofDays(1));
    }

    private static ShopOrder aDayLater(ShopOrder order) {
        ShopOrder.Builder later = ShopOrder.builder(
                        order.id(),
                        order.buyer(),
                        later(order.placedAt()),
                        order.goods().toString())
                .postage(order.postage().toString())
                .items(order.items());
        order.paidAt().ifPresent(at -> later.paidAt(later(at)));
        order.depositPaidAt().ifPresent(at -> later.depositPaidAt(later(at)));
        order.groupCompletedAt().ifPresent(at -> later.groupCompletedAt(later(at)));
        order.closing().ifPresent(end -> later.closedAt(later(end.at()), end.cause()));
        order.refunds()
                .forEach(refund ->
                        later.refund(later(refund.at()), refund.amount().toString(), refund.cause()));
        order.flags().forEach(flag -> later.flag(flag.name(), later(flag.setAt())));
        order.reviews().forEach(review -> later.review(later(review.at()), review.opinion()));
        return later.build();
    }

    private static Conversation aDayLater(Conversation chat) {
        Conversation.Builder later = Conversation.builder(
                        chat.id(), chat.buyer(), chat.agent().value())
                .openedBy(chat.openedBy());
        chat.messages()
                .forEach(message -> later.message(
                        new ChatMessage(later(message.at()), message.side(), message.automatic(), message.text())));
        chat.counts().ifPresent(counts -> later.counted(later(chat.start()), later(chat.end()), counts));
        chat.transferredFrom().ifPresent(later::transferredFrom);
        if (chat.afterSales()) {
            later.afterSales();
        }
        return later.build();
    }

    @Property(tries = 40)
    void renamedAgents_haveEachOthersFigures(@ForAll long shop, @ForAll long rules) {
        RandomShop random = new RandomShop(shop, 20);
        // A tie goes by names, so nobody's begins at the same moment here.
        for (int i = 0; i < random.chats.size(); i++) {
            Conversation chat = random.chats.get(i);
            if (chat.counts().isPresent()) {
                random.chats.set(
                        i, Shops.chat(chat.id(), "nobody", "C", "b 10:00").build());
            }
        }
        random.chats.replaceAll(
                chat -> chat.toBuilder().transferredFrom(Optional.empty()).build());
        random.hands.clear();
        Attribution any = RandomShop.rules(rules).toBuilder().among(Among.LAST).build();
        Attributed before = Attributed.of(any, random.log(1), Shops.LATER);
        boolean hasTie = before.decisions().values().stream()
                .flatMap(decision -> decision.candidates().stream())
                .anyMatch(candidate -> candidate.verdict() == Candidate.Verdict.LOST_TIE);
        Map<String, String> names = Map.of("A", "C", "B", "A", "C", "B");
        random.chats.replaceAll(chat -> chat.toBuilder()
                .agent(AgentId.of(names.get(chat.agent().value())))
                .build());
        ServiceFigures after = Attributed.of(any, random.log(1), Shops.LATER).figures();

        if (!hasTie && any.followUp() == 0) {
            names.forEach((old, now) -> assertThat(after.of(AgentId.of(now), ALL))
                    .isEqualTo(before.figures().of(AgentId.of(old), ALL)));
        }
    }

    @Property(tries = 40)
    void twoMonthsTogether_areBothMonths(@ForAll long shop, @ForAll long rules) {
        Attributed attributed = attributed(shop, 20, RandomShop.rules(rules));
        assertThat(TeamFacts.rolledUp(SUMMER, List.of(attributed.facts(JUNE), attributed.facts(JULY))))
                .isEqualTo(attributed.facts(SUMMER));
    }

    @Property(tries = 60)
    void conversion_isAtMostOneAndRisesWithTime(@ForAll long shop, @ForAll long rules) {
        Attributed attributed = attributed(shop, 20, RandomShop.rules(rules));
        for (AgentId agent : attributed.figures().agents().keySet()) {
            Map<Metric, Quantity> values = attributed.figures().of(agent, SUMMER);
            Ratio sameDay = (Ratio) values.get(ServiceMetrics.SAME_DAY_CONVERSION_RATE);
            Ratio nextDay = (Ratio) values.get(ServiceMetrics.NEXT_DAY_CONVERSION_RATE);
            Ratio last = (Ratio) values.get(ServiceMetrics.FINAL_CONVERSION_RATE);

            assertThat(List.of(sameDay.numerator(), nextDay.numerator(), last.numerator(), last.denominator()))
                    .isSorted();
            assertThat(number(values.get(ServiceMetrics.INQUIRIES_WITHOUT_ORDER))
                            .plus(number(values.get(ServiceMetrics.INQUIRIES_WITHOUT_PAYMENT)))
                            .plus(last.numerator()))
                    .isEqualTo(last.denominator());
        }
    }

    @Property(tries = 40)
    void conversion_onceKnown_staysAsItIs(@ForAll long shop, @ForAll @IntRange(max = 40) int days) {
        RandomShop random = new RandomShop(shop, 20);
        // A payment may come long after the window of a reception in which the order was placed.
        random.orders.removeIf(order -> order.paidAt().isEmpty()
                || Duration.between(order.placedAt(), order.paidAt().get()).toDays() > 0);
        random.hands.clear();
        ShopLog log = random.log(1);
        Instant until = RandomShop.START.plus(Duration.ofDays(days));
        Map<Metric, Quantity> now =
                Attributed.of(Attribution.usual(), log, until).figures().ofShop(JUNE);
        Map<Metric, Quantity> later =
                Attributed.of(Attribution.usual(), log, Shops.LATER).figures().ofShop(JUNE);

        assertThat(later).containsKey(ServiceMetrics.FINAL_CONVERSION_RATE);
        for (Metric rate : List.of(ServiceMetrics.SAME_DAY_CONVERSION_RATE, ServiceMetrics.FINAL_CONVERSION_RATE)) {
            if (now.containsKey(rate)) {
                assertThat(now.get(rate)).isEqualTo(later.get(rate));
            }
        }
    }

    @Property(tries = 40)
    void logInParts_addsUpToTheWhole(
            @ForAll long shop, @ForAll long rules, @ForAll @IntRange(min = 1, max = 6) int parts) {
        RandomShop whole = new RandomShop(shop, 24);
        whole.hands.clear();
        Attribution any = RandomShop.rules(rules);
        List<ServiceFigures> figures = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int mine = part;
            RandomShop some = new RandomShop(shop, 24);
            some.hands.clear();
            some.orders.removeIf(order -> Math.floorMod(order.buyer().hashCode(), parts) != mine);
            some.chats.removeIf(chat -> Math.floorMod(chat.buyer().hashCode(), parts) != mine);
            figures.add(Attributed.of(any, some.log(part), Shops.LATER).figures());
        }

        assertThat(figures.stream().reduce(ServiceFigures::plus).orElseThrow())
                .isEqualTo(Attributed.of(any, whole.log(1), Shops.LATER).figures());
    }

    @Property(tries = 60)
    void corrections_addedToTheFacts_makeThoseOfToday(
            @ForAll long shop, @ForAll long rules, @ForAll @IntRange(max = 20) int closed) {
        ShopLog log = new RandomShop(shop, 24).log(1);
        Attribution any = RandomShop.rules(rules);
        Instant closedAt = RandomShop.START.plus(Duration.ofDays(closed));
        Attributed now = Attributed.of(any, log, Shops.LATER);
        Attributed then = Attributed.of(any, log, closedAt);
        for (Period period : List.of(JUNE, JULY)) {
            List<Correction> corrections = now.corrections(period, closedAt);
            TeamFacts corrected = then.facts(period).corrected(corrections);
            TeamFacts today = now.facts(period);

            for (Metric metric : List.of(
                    Metrics.SALES,
                    Metrics.NET_SALES,
                    Metrics.ORDERS,
                    Metrics.CLOSED_SALES,
                    Metrics.NEW_CUSTOMER_SALES,
                    Metrics.REFUND_RATE,
                    Metrics.ORDER_LOSS_RATE,
                    Metrics.AVERAGE_ORDER_VALUE,
                    ServiceMetrics.ITEMS_PER_ORDER,
                    ServiceMetrics.ASSISTED_SALES)) {
                for (AgentId agent : log.agents().keySet()) {
                    assertThat(corrected.value(agent, metric))
                            .as("%s of %s", metric, agent)
                            .isEqualTo(today.value(agent, metric));
                }
            }
            assertThat(corrected.teamValues()).isEqualTo(today.teamValues());
        }
    }

    @Property(tries = 60)
    void corrections_ofALaterLog_beginWithTheEarlierOnes(
            @ForAll long shop,
            @ForAll long rules,
            @ForAll @IntRange(max = 20) int closed,
            @ForAll @IntRange(max = 20) int more) {
        ShopLog log = new RandomShop(shop, 24).log(1);
        Attribution any = RandomShop.rules(rules);
        Instant closedAt = RandomShop.START.plus(Duration.ofDays(closed));
        Instant between = closedAt.plus(Duration.ofDays(more));
        List<Correction> early = Attributed.of(any, log, between).corrections(JULY, closedAt);
        List<Correction> all = Attributed.of(any, log, Shops.LATER).corrections(JULY, closedAt);

        assertThat(all.subList(0, early.size())).isEqualTo(early);
        assertThat(Attributed.of(any, log, Shops.LATER).corrections(JULY, between))
                .isEqualTo(all.subList(early.size(), all.size()));
        assertThat(all.stream().map(Correction::key).distinct()).hasSameSizeAs(all);
    }

    @Property(tries = 200)
    void owners_areThoseOfTheSlowReference(@ForAll long shop, @ForAll long rules) {
        agrees(shop, RandomShop.rules(rules), 24);
    }

    private static void agrees(long shop, Attribution any, int size) {
        Attribution rules =
                any.among() == Among.SHARED ? any.toBuilder().among(Among.LAST).build() : any;
        RandomShop random = new RandomShop(shop, size);
        random.hands.clear();
        Attributed attributed = Attributed.of(rules, random.log(1), Shops.LATER);
        SlowOwnership slow = new SlowOwnership(rules, random.chats);
        for (ShopOrder order : random.orders) {
            assertThat(Shops.owners(attributed.decision(order.id())))
                    .as("order %s under %s", order, rules)
                    .isEqualTo(slow.owner(order));
        }
    }

    @Property(tries = 20)
    void choices_ofAnyRules_areSaidInBothLanguages(@ForAll long rules) {
        Attribution any = RandomShop.rules(rules);

        assertThat(any.toBuilder().build()).isEqualTo(any);
        assertThat(any.text(Language.ENGLISH).lines()).hasSize(16);
        assertThat(any.text(Language.CHINESE).lines()).hasSize(16);
    }

    @Property(tries = 300)
    void claimToAnOrder_comesToWhatAnOwnerByHandDoes(
            @ForAll long shop,
            @ForAll long rules,
            @ForAll @IntRange(min = 0, max = 19) int order,
            @ForAll @IntRange(min = 6, max = 7) int month) {
        Period period = Period.parse("2024-0" + month);
        RandomShop random = new RandomShop(shop, 20);
        Attribution allowing =
                RandomShop.rules(rules).toBuilder().overrides(true).build();
        Attributed before = Attributed.of(allowing, random.log(1), Shops.LATER);
        random.hands.add(OwnerByHand.of("o" + order, "B", Shops.LATER, "zhou", "claimed"));
        Attributed byHand = Attributed.of(allowing, random.log(1), Shops.LATER);
        TeamFacts recorded = before.facts(period);
        Optional<Correction> correction = byHand.figures().correction(recorded, "claim");

        assertThat(correction.map(one -> recorded.changed(one.changes())).orElse(recorded))
                .isEqualTo(byHand.facts(period));
        try {
            Attributed claimed = before.claimed("o" + order, Map.of(AgentId.of("B"), Rate.percent("100")), period);
            assertThat(claimed.figures()).isEqualTo(byHand.figures());
        } catch (ProblemsException refused) {
            // Its owner stays, or nothing of the period hangs on it.
            assertThat(correction).as(refused.getMessage()).isEmpty();
        }
    }
}
