// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.DayByDay;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.testkit.Shops.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A log read day by day is the log read at once. */
class DayByDayProperties {

    @Property(tries = 60)
    void dayByDay_isTheWholeLogAtOnce(
            @ForAll("shops") Shop any, @ForAll("rules") Attribution anyRules, @ForAll boolean hasAfterSales) {
        // What was passed on from what is forgotten begins anew; a transfer from last week is none.
        Shop shop = any.withConversations(any.conversations().stream().map(AttributionProperties::passedOnByNobody));
        Attribution rules =
                anyRules.toBuilder().afterSalesDays(hasAfterSales ? 3 : 0).build();
        Attributed whole = Attributed.of(rules, shop.log(), AttributionProperties.LATER);
        Map<LocalDate, ShopLog.Builder> days = new TreeMap<>();
        for (ShopOrder order : shop.orders()) {
            ShopLog.Builder day = day(days, order.placedAt());
            day.order(order);
            shop.ownersByHand().stream()
                    .filter(hand -> hand.order().equals(order.id()))
                    .forEach(day::ownerByHand);
        }
        shop.conversations().forEach(chat -> day(days, chat.start()).conversation(chat));
        Map<String, String> owners = new TreeMap<>();
        DayByDay stream = new DayByDay(
                rules,
                Shop.emptyLog().build(),
                AttributionProperties.LATER,
                decision -> owners.put(decision.order(), SlowOwnership.said(decision)));
        days.forEach((date, log) -> stream.add(date, log.build()));

        assertThat(stream.finish()).isEqualTo(whole.figures());
        assertThat(owners).isEqualTo(Maps.transformValues(whole.decisions(), SlowOwnership::said));
    }

    @Provide
    Arbitrary<Shop> shops() {
        return Shops.shops(64);
    }

    @Provide
    Arbitrary<Attribution> rules() {
        return Shops.rules();
    }

    private static ShopLog.Builder day(Map<LocalDate, ShopLog.Builder> days, Instant moment) {
        return days.computeIfAbsent(
                LocalDate.ofInstant(moment, ZoneId.of("Asia/Shanghai")),
                any -> DayByDay.day("desk", "CNY")
                        .zone("Asia/Shanghai")
                        .agent("A")
                        .agent("B")
                        .agent("C"));
    }
}
