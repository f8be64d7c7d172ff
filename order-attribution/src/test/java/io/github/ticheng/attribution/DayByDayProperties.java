// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A log read day by day is the log read at once. */
class DayByDayProperties {

    @Property(tries = 60)
    void dayByDay_isTheWholeLogAtOnce(
            @ForAll long seed, @ForAll long anyRules, @ForAll @IntRange(max = 1) int afterSales) {
        RandomShop shop = new RandomShop(seed, 40);
        // What was passed on from what is forgotten begins anew; a transfer from last week is none.
        shop.chats.replaceAll(
                chat -> chat.toBuilder().transferredFrom(Optional.empty()).build());
        Attribution rules = RandomShop.rules(anyRules).toBuilder()
                .afterSalesDays(3 * afterSales)
                .build();
        Attributed whole = Attributed.of(rules, shop.log(1), Shops.LATER);
        Map<LocalDate, ShopLog.Builder> days = new TreeMap<>();
        for (ShopOrder order : shop.orders) {
            ShopLog.Builder day = day(days, LocalDate.ofInstant(order.placedAt(), Shops.SHANGHAI));
            day.order(order);
            shop.hands.stream().filter(hand -> hand.order().equals(order.id())).forEach(day::ownerByHand);
        }
        shop.chats.forEach(chat ->
                day(days, LocalDate.ofInstant(chat.start(), Shops.SHANGHAI)).conversation(chat));
        Map<String, String> owners = new TreeMap<>();
        DayByDay stream = new DayByDay(
                rules,
                Shops.log().build(),
                Shops.LATER,
                decision -> owners.put(decision.order(), Shops.owners(decision)));
        days.forEach((date, log) -> stream.add(date, log.build()));

        assertThat(stream.finish()).isEqualTo(whole.figures());
        whole.decisions().forEach((id, decision) -> assertThat(owners).containsEntry(id, Shops.owners(decision)));
        assertThat(owners).hasSameSizeAs(whole.decisions());
    }

    private static ShopLog.Builder day(Map<LocalDate, ShopLog.Builder> days, LocalDate date) {
        return days.computeIfAbsent(
                date,
                any -> DayByDay.day("desk", "CNY")
                        .zone("Asia/Shanghai")
                        .agent("A")
                        .agent("B")
                        .agent("C"));
    }
}
