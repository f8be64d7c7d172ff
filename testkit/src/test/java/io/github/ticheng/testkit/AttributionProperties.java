// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Attribution.Among;
import io.github.ticheng.attribution.Candidate;
import io.github.ticheng.attribution.ChatMessage;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.OwnerByHand;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.attribution.ServiceMetrics;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.attribution.Window;
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
import io.github.ticheng.testkit.Shops.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of attribution, on made-up shops under any rules. */
class AttributionProperties {

    private static final Period ALL = Period.parse("2024");
    private static final Period SUMMER = Period.parse("2024-06-01/2024-07-31");
    private static final Period JUNE = Period.parse("2024-06");
    private static final Period JULY = Period.parse("2024-07");

    private static final AgentId B = AgentId.of("B");

    /** When everything is known. */
    static final Instant LATER = Shops.START.plus(Duration.ofDays(180));

    @Provide
    Arbitrary<Shop> shops() {
        return Shops.shops(32);
    }

    @Provide
    Arbitrary<Attribution> rules() {
        return Shops.rules();
    }

    private static Attributed attributed(Attribution rules, Shop shop) {
        return Attributed.of(rules, shop.log(), LATER);
    }

    @Property(tries = 150)
    void everyPaidOrder_isOfOneKind_andTheKindsSumToTheShopsSales(
            @ForAll("shops") Shop shop, @ForAll("rules") Attribution rules) {
        Attributed attributed = attributed(rules, shop);
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
    void orderOfTheInput_changesNothing(
            @ForAll("shops") Shop shop, @ForAll("rules") Attribution rules, @ForAll Random random) {
        Attributed one = attributed(rules, shop);
        Attributed other = attributed(
                rules,
                shop.withOrders(shuffled(shop.orders(), random))
                        .withConversations(shuffled(shop.conversations(), random))
                        .withOwnersByHand(shuffled(shop.ownersByHand(), random)));

        assertThat(other.decisions()).isEqualTo(one.decisions());
        assertThat(other.figures()).isEqualTo(one.figures());
        assertThat(other.facts(JULY)).isEqualTo(one.facts(JULY));
    }

    private static <T> Stream<T> shuffled(List<T> rows, Random random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled.stream();
    }

    @Property(tries = 60)
    void receptionAfterTheWindow_changesNoOwner(@ForAll("shops") Shop shop, @ForAll("rules") Attribution rules) {
        Stream<Conversation> outside = Stream.of("late", "early")
                .flatMap(when -> IntStream.range(0, 4).mapToObj(buyer -> {
                    Instant at = Shops.START.plus(Duration.ofDays(when.equals("late") ? 31 : -58));
                    return Conversation.builder(when + buyer, "buyer-" + buyer, "B")
                            .buyerAt(at)
                            .agentAt(at.plusSeconds(60))
                            .build();
                }));
        Shop more = shop.withConversations(Stream.concat(shop.conversations().stream(), outside));

        assertThat(owners(attributed(rules, more))).isEqualTo(owners(attributed(rules, shop)));
    }

    private static Map<String, String> owners(Attributed attributed) {
        return Maps.transformValues(attributed.decisions(), SlowOwnership::said);
    }

    @Property(tries = 60)
    void widerWindow_neverLowersWhatAgentsOwnTogether(
            @ForAll("shops") Shop shop,
            @ForAll("rules") Attribution rules,
            @ForAll @IntRange(min = 1, max = 30) int days) {
        Attribution.Builder any = rules.toBuilder();
        Set<String> narrow = owned(attributed(any.window(Window.ofDays(days)).build(), shop));
        Set<String> wide = owned(attributed(any.window(Window.ofDays(days + 1)).build(), shop));

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
    void allTimesShiftedByADay_shiftDatesOnly(@ForAll("shops") Shop shop, @ForAll("rules") Attribution rules) {
        Shop nextDay = shop.withOrders(shop.orders().stream().map(AttributionProperties::aDayLater))
                .withConversations(shop.conversations().stream().map(AttributionProperties::aDayLater))
                .withOwnersByHand(shop.ownersByHand().stream()
                        .map(hand -> new OwnerByHand(
                                hand.order(), hand.shares(), later(hand.at()), hand.by(), hand.reason())));
        Attributed before = attributed(rules, shop);
        Attributed after = Attributed.of(rules, nextDay.log(), later(LATER));

        assertThat(owners(after)).isEqualTo(owners(before));
        assertThat(after.figures().ofShop(Period.parse("2024-07-02/2024-07-09")))
                .isEqualTo(before.figures().ofShop(Period.parse("2024-07-01/2024-07-08")));
    }

    private static Instant later(Instant at) {
        return at.plus(Duration.ofDays(1));
    }

    private static ShopOrder aDayLater(ShopOrder order) {
        return order.toBuilder()
                .placedAt(later(order.placedAt()))
                .depositPaidAt(order.depositPaidAt().map(AttributionProperties::later))
                .paidAt(order.paidAt().map(AttributionProperties::later))
                .groupCompletedAt(order.groupCompletedAt().map(AttributionProperties::later))
                .closing(order.closing().map(end -> new ShopOrder.Closing(later(end.at()), end.cause())))
                .refunds(Lists.transform(
                        order.refunds(), back -> new ShopOrder.Refund(later(back.at()), back.amount(), back.cause())))
                .flags(Lists.transform(order.flags(), flag -> new ShopOrder.Flag(flag.name(), later(flag.setAt()))))
                .reviews(Lists.transform(
                        order.reviews(),
                        said -> new ShopOrder.Review(later(said.at()), said.opinion(), said.ofService())))
                .build();
    }

    private static Conversation aDayLater(Conversation chat) {
        return chat.toBuilder()
                .start(later(chat.start()))
                .end(later(chat.end()))
                .messages(Lists.transform(
                        chat.messages(),
                        said -> new ChatMessage(later(said.at()), said.side(), said.automatic(), said.text())))
                .build();
    }

    @Property(tries = 40)
    void renamedAgents_haveEachOthersFigures(@ForAll("shops") Shop shop, @ForAll("rules") Attribution rules) {
        // A tie goes by names, so nobody's begins at the same moment here.
        Shop some = shop.withConversations(shop.conversations().stream()
                        .filter(chat -> chat.counts().isEmpty())
                        .map(AttributionProperties::passedOnByNobody))
                .withOwnersByHand(Stream.of());
        Attribution any = rules.toBuilder().among(Among.LAST).build();
        Attributed before = attributed(any, some);
        boolean hasTie = before.decisions().values().stream()
                .flatMap(decision -> decision.candidates().stream())
                .anyMatch(candidate -> candidate.verdict() == Candidate.Verdict.LOST_TIE);
        Map<String, String> names = Map.of("A", "C", "B", "A", "C", "B");
        Shop renamed = some.withConversations(some.conversations().stream()
                .map(chat -> chat.toBuilder()
                        .agent(AgentId.of(names.get(chat.agent().value())))
                        .build()));
        ServiceFigures after = attributed(any, renamed).figures();

        if (!hasTie && any.followUp() == 0) {
            names.forEach((old, now) -> assertThat(after.of(AgentId.of(now), ALL))
                    .isEqualTo(before.figures().of(AgentId.of(old), ALL)));
        }
    }

    static Conversation passedOnByNobody(Conversation chat) {
        return chat.toBuilder().transferredFrom(Optional.empty()).build();
    }

    @Property(tries = 40)
    void twoMonthsTogether_areBothMonths(@ForAll("shops") Shop shop, @ForAll("rules") Attribution rules) {
        Attributed attributed = attributed(rules, shop);
        assertThat(TeamFacts.rolledUp(SUMMER, List.of(attributed.facts(JUNE), attributed.facts(JULY))))
                .isEqualTo(attributed.facts(SUMMER));
    }

    @Property(tries = 60)
    void conversion_isAtMostOneAndRisesWithTime(@ForAll("shops") Shop shop, @ForAll("rules") Attribution rules) {
        Attributed attributed = attributed(rules, shop);
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

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of("Asia/Shanghai"));
    }

    @Property(tries = 40)
    void conversion_onceKnown_staysAsItIs(@ForAll("shops") Shop shop, @ForAll @IntRange(max = 40) int days) {
        // Windows end at midnight; a payment may come after that of the reception in which the order was placed.
        ShopLog log = shop.withOrders(shop.orders().stream()
                        .filter(order -> order.paidAt()
                                .filter(at -> day(at).equals(day(order.placedAt())))
                                .isPresent()))
                .withOwnersByHand(Stream.of())
                .log();
        Instant until = Shops.START.plus(Duration.ofDays(days));
        Map<Metric, Quantity> now =
                Attributed.of(Attribution.usual(), log, until).figures().ofShop(JUNE);
        Map<Metric, Quantity> later =
                Attributed.of(Attribution.usual(), log, LATER).figures().ofShop(JUNE);

        assertThat(later).containsKey(ServiceMetrics.FINAL_CONVERSION_RATE);
        for (Metric rate : List.of(ServiceMetrics.SAME_DAY_CONVERSION_RATE, ServiceMetrics.FINAL_CONVERSION_RATE)) {
            if (now.containsKey(rate)) {
                assertThat(now.get(rate)).isEqualTo(later.get(rate));
            }
        }
    }

    @Property(tries = 100)
    void whatIsSaidAndPlacedLater_isNotKnownYet(
            @ForAll("shops") Shop shop, @ForAll("rules") Attribution rules, @ForAll @IntRange(max = 9 * 24) int hours) {
        Instant until = Shops.START.plus(Duration.ofHours(hours));
        Shop known = shop.withOrders(
                        shop.orders().stream().filter(order -> !order.placedAt().isAfter(until)))
                .withConversations(shop.conversations().stream()
                        .filter(chat -> !chat.start().isAfter(until))
                        .map(chat -> saidUntil(chat, until)))
                .withOwnersByHand(Stream.of());
        Attributed whole =
                Attributed.of(rules, shop.withOwnersByHand(Stream.of()).log(), until);
        Attributed cut = Attributed.of(rules, known.log(), until);

        assertThat(whole.decisions()).isEqualTo(cut.decisions());
        for (Period period : List.of(JUNE, JULY)) {
            assertThat(whole.facts(period)).isEqualTo(cut.facts(period));
        }
    }

    private static Conversation saidUntil(Conversation chat, Instant until) {
        if (chat.counts().isPresent()) {
            return chat;
        }
        Conversation.Builder cut = Conversation.builder(
                        chat.id(), chat.buyer(), chat.agent().value())
                .afterSales(chat.afterSales())
                .channel(chat.channel())
                .transferredFrom(chat.transferredFrom());
        chat.messages().stream().filter(message -> !message.at().isAfter(until)).forEach(cut::message);
        return cut.build();
    }

    @Property(tries = 40)
    void logInParts_addsUpToTheWhole(
            @ForAll("shops") Shop shop,
            @ForAll("rules") Attribution rules,
            @ForAll @IntRange(min = 1, max = 6) int parts) {
        Shop whole = shop.withOwnersByHand(Stream.of());
        List<ServiceFigures> figures = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int mine = part;
            Predicate<String> isMine = buyer -> Math.floorMod(buyer.hashCode(), parts) == mine;
            figures.add(attributed(
                            rules,
                            whole.withOrders(whole.orders().stream().filter(order -> isMine.test(order.buyer())))
                                    .withConversations(
                                            whole.conversations().stream().filter(chat -> isMine.test(chat.buyer()))))
                    .figures());
        }

        assertThat(figures.stream().reduce(ServiceFigures::plus).orElseThrow())
                .isEqualTo(attributed(rules, whole).figures());
    }

    @Property(tries = 60)
    void corrections_addedToTheFacts_makeThoseOfToday(
            @ForAll("shops") Shop shop, @ForAll("rules") Attribution rules, @ForAll @IntRange(max = 20) int closed) {
        ShopLog log = shop.log();
        Instant closedAt = Shops.START.plus(Duration.ofDays(closed));
        Attributed now = Attributed.of(rules, log, LATER);
        Attributed then = Attributed.of(rules, log, closedAt);
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
            @ForAll("shops") Shop shop,
            @ForAll("rules") Attribution rules,
            @ForAll @IntRange(max = 20) int closed,
            @ForAll @IntRange(max = 20) int more) {
        ShopLog log = shop.log();
        Instant closedAt = Shops.START.plus(Duration.ofDays(closed));
        Instant between = closedAt.plus(Duration.ofDays(more));
        List<Correction> early = Attributed.of(rules, log, between).corrections(JULY, closedAt);
        List<Correction> all = Attributed.of(rules, log, LATER).corrections(JULY, closedAt);

        assertThat(all.subList(0, early.size())).isEqualTo(early);
        assertThat(Attributed.of(rules, log, LATER).corrections(JULY, between))
                .isEqualTo(all.subList(early.size(), all.size()));
        assertThat(all.stream().map(Correction::key).distinct()).hasSameSizeAs(all);
    }

    @Property(tries = 500)
    void owners_areThoseOfTheSlowReference(@ForAll("shops") Shop shop, @ForAll("rules") Attribution any) {
        Attribution rules =
                any.among() == Among.SHARED ? any.toBuilder().among(Among.LAST).build() : any;
        Attributed attributed = attributed(rules, shop.withOwnersByHand(Stream.of()));
        SlowOwnership slow = new SlowOwnership(rules, shop.conversations());
        for (ShopOrder order : shop.orders()) {
            assertThat(SlowOwnership.said(attributed.decision(order.id())))
                    .as("order %s under %s", order, rules)
                    .isEqualTo(slow.owner(order));
        }
    }

    @Property(tries = 20)
    void choices_ofAnyRules_areSaidInBothLanguages(@ForAll("rules") Attribution rules) {
        assertThat(rules.toBuilder().build()).isEqualTo(rules);
        assertThat(rules.text(Language.ENGLISH).lines()).hasSize(16);
        assertThat(rules.text(Language.CHINESE).lines()).hasSize(16);
    }

    @Property(tries = 300)
    void claimToAnOrder_comesToWhatAnOwnerByHandDoes(
            @ForAll("shops") Shop shop,
            @ForAll("rules") Attribution rules,
            @ForAll @IntRange(max = 31) int order,
            @ForAll @IntRange(min = 6, max = 7) int month) {
        Assume.that(order < shop.orders().size());
        Period period = Period.parse("2024-0" + month);
        Attributed before = attributed(rules, shop);
        OwnerByHand claim = OwnerByHand.of("o" + order, "B", LATER, "zhou", "claimed");
        Attributed byHand =
                attributed(rules, shop.withOwnersByHand(Stream.concat(shop.ownersByHand().stream(), Stream.of(claim))));
        TeamFacts recorded = before.facts(period);
        Optional<Correction> correction = byHand.figures().correction(recorded, "claim");

        assertThat(correction.map(one -> recorded.changed(one.changes())).orElse(recorded))
                .isEqualTo(byHand.facts(period));
        try {
            Attributed claimed = before.claimed("o" + order, Map.of(B, Rate.percent("100")), period);
            assertThat(claimed.figures()).isEqualTo(byHand.figures());
        } catch (ProblemsException refused) {
            // Its owner stays, or nothing of the period hangs on it.
            assertThat(correction).as(refused.getMessage()).isEmpty();
        }
    }
}
