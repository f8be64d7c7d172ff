// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.problem.ProblemsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

    private static final Exact FEN = Exact.parse("0.01");

    private static TeamFactsBuilder team() {
        return TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("an", a -> {})
                .agent("bo", a -> {})
                .agent("chen", a -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "99.99, 50, 50, '{an=50, bo=49.99}'",
        "100.00, 60, 40, '{an=60, bo=40}'",
        "0.01, 50, 50, '{an=0.01, bo=0}'",
        "-99.99, 50, 50, '{an=-50, bo=-49.99}'",
        "10.00, 33.3, 66.7, '{an=3.33, bo=6.67}'",
    })
    void parts_ofSharedOrder_sumToItsAmount(String amount, String an, String bo, String parts) {
        Order order = Order.shared("4711", amount, Map.of("bo", percent(bo), "an", percent(an)));

        assertThat(order.parts(FEN)).hasToString(parts);
        assertThat(order.parts(FEN).values().stream().reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.parse(amount));
    }

    @ParameterizedTest
    @CsvSource({"60, 39.99, 99.99%", "60, 40.01, 100.01%", "100, 100, 200%"})
    void shared_sharesThatDoNotSumTo100Percent_throwsNamingOrderAndSum(String an, String bo, String sum) {
        assertThatThrownBy(() -> Order.shared("4711", "100", Map.of("an", percent(an), "bo", percent(bo))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order 4711")
                .hasMessageEndingWith("which sum to " + sum);
    }

    @Test
    void shared_shareOfNothing_throws() {
        assertThatThrownBy(() -> Order.shared("4711", "100", Map.of("an", percent("100"), "bo", Rate.ZERO)))
                .hasMessage("Expected a share above 0% for agent bo of order 4711, but found 0%");
    }

    @Test
    void orders_ofATeam_areTheAgentsSalesAndThePublicSales() {
        TeamFacts facts = team().orders(
                        Metrics.SALES,
                        Metrics.PUBLIC_SALES,
                        List.of(
                                Order.of("1", "200.00", "an"),
                                Order.shared("2", "99.99", Map.of("an", percent("50"), "bo", percent("50"))),
                                Order.silent("3", "80.00")))
                .build();

        assertThat(facts.value(AgentId.of("an"), Metrics.SALES)).contains(Exact.of(250));
        assertThat(facts.value(AgentId.of("bo"), Metrics.SALES)).contains(Exact.parse("49.99"));
        assertThat(facts.value(AgentId.of("chen"), Metrics.SALES)).contains(Exact.ZERO);
        assertThat(facts.teamValues()).containsEntry(Metrics.PUBLIC_SALES, Exact.of(80));
    }

    @Test
    void build_orderCreditedTwiceStrangerAndFractionOfAFen_namesEach() {
        TeamFactsBuilder facts = team().orders(
                        Metrics.SALES,
                        Metrics.PUBLIC_SALES,
                        List.of(Order.of("1", "10", "an"), Order.of("2", "0.005", "an"), Order.of("3", "7", "zoe")))
                .orders(Metrics.PLACED_SALES, Metrics.SHOP_PROFIT, List.of(Order.of("1", "10", "bo")));

        assertThatThrownBy(facts::build)
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected order 2 to be a multiple of 0.01, but found 0.005")
                .hasMessageContaining("Expected order 1 to be credited once, but found it in sales and in")
                .hasMessageContaining("Expected orders of agents of team desk, but found 7 of zoe");
    }

    @Test
    void build_ordersBesideAValueOfTheSameMetric_isAValueTwice() {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("an", a -> a.put(Metrics.SALES, "5"))
                .orders(Metrics.SALES, Metrics.PUBLIC_SALES, List.of(Order.of("1", "10", "an")));

        assertThatThrownBy(facts::build).hasMessageContaining("Expected one value, but found 5 and 10");
    }
}
