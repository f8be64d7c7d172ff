// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static io.github.ticheng.attribution.Shops.at;
import static io.github.ticheng.attribution.Shops.chat;
import static io.github.ticheng.attribution.Shops.log;
import static io.github.ticheng.attribution.Shops.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.ProblemsException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DayByDayTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);

    @Test
    void order_paidLongAfter_waitsForItsLastEvent() {
        List<String> owners = new ArrayList<>();
        DayByDay days = new DayByDay(
                Attribution.usual(),
                log().build(),
                Shops.LATER,
                decision -> owners.add(decision.order() + " " + Shops.owners(decision)));
        days.add(FIRST, log().order(order("o1", "10:00", "20/10:00").build()).build());
        for (int day = 2; day <= 24; day++) {
            ShopLog.Builder log = log();
            if (day == 20) {
                log.conversation(chat("c1", "A", "b 20/09:00, a 20/09:01").build());
            }
            days.add(LocalDate.of(2024, 7, day), log.build());
            assertThat(owners).isEmpty();
        }
        days.add(LocalDate.of(2024, 7, 25), log().build());

        assertThat(owners).containsExactly("o1 A 100%");
    }

    @Test
    void day_outOfOrderOrWithRowsOfAnother_isRefused() {
        DayByDay days = new DayByDay(Attribution.usual(), log().build(), Shops.LATER, decision -> {});
        days.add(FIRST, log().build());
        ShopLog second = log().order(order("o1", "2/10:00", "-").build()).build();
        ShopLog talk = log().conversation(chat("c1", "A", "b 3/10:00").build()).build();
        ShopLog others = ShopLog.builder("desk", "CNY").zone("Asia/Shanghai").build();

        assertThatThrownBy(() -> days.add(FIRST, second))
                .hasMessage("Expected a day after 2024-07-01, but found 2024-07-01");
        assertThatThrownBy(() -> days.add(FIRST.plusDays(2), second))
                .hasMessage("Expected order o1 in the log of 2024-07-02, but found it in that of 2024-07-03");
        assertThatThrownBy(() -> days.add(FIRST.plusDays(1), talk))
                .hasMessage("Expected conversation c1 in the log of 2024-07-03, but found it in that of 2024-07-02");
        assertThatThrownBy(() -> days.add(FIRST.plusDays(1), others))
                .hasMessageContaining("found others on 2024-07-02");
        assertThat(days.add(FIRST.plusDays(1), second).finish().ofShop(Period.parse("2024-07")))
                .isNotEmpty();
    }

    @Test
    void days_ofOneBuyerWithAnOwnerByHand_areWhatTheWholeLogComesTo() {
        ShopOrder july = order("o1", "10:00", "10:01").build();
        ShopOrder august = order("o2", "2024-08-20/10:00", "2024-08-20/10:01").build();
        OwnerByHand hand = OwnerByHand.of("o2", "B", at("2024-08-21/10:00"), "zhou", "agreed");
        ShopLog whole = log().order(july).order(august).ownerByHand(hand).build();
        List<String> owners = new ArrayList<>();
        DayByDay days = new DayByDay(
                Attribution.usual(),
                log().build(),
                Shops.LATER,
                decision -> owners.add(decision.order() + " " + Shops.owners(decision)));
        days.add(FIRST, log().order(july).build());
        days.add(
                LocalDate.of(2024, 8, 20), log().order(august).ownerByHand(hand).build());
        ServiceFigures figures = days.finish();

        assertThat(owners).containsExactly("o1 silent", "o2 B 100%");
        assertThat(figures)
                .isEqualTo(
                        Attributed.of(Attribution.usual(), whole, Shops.LATER).figures());
        // Who bought in July is a returning customer in August.
        assertThat(figures.of(AgentId.of("B"), Period.parse("2024-08")).get(Metrics.RETURNING_CUSTOMER_SALES))
                .hasToString("100");
    }

    @Test
    void ownersByHandUnderRulesWithout_areRefused() {
        ShopLog log = log().order(order("o1", "10:00", "-").build())
                .ownerByHand(new OwnerByHand("o1", ImmutableMap.of(), at("11:00"), "zhou", "agreed"))
                .build();
        DayByDay days = new DayByDay(
                Attribution.usual().toBuilder().overrides(false).build(), log().build(), Shops.LATER, decision -> {});

        assertThatThrownBy(() -> days.add(FIRST, log)).isInstanceOf(ProblemsException.class);
    }

    @Test
    @Timeout(60)
    void growth_ofTenThousandOrders_isMeasuredAsTheProgramDoes() {
        assertThat(AttributionGrowth.measure(10_000).orders()).isEqualTo(10_000);
    }
}
