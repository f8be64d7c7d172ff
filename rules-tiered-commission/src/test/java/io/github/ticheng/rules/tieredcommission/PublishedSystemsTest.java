// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.CLOSED_SALES;
import static io.github.ticheng.core.metric.Metrics.PLACED_SALES;
import static io.github.ticheng.core.metric.Metrics.RECEPTIONS;
import static io.github.ticheng.core.metric.Metrics.RETURNING_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_CHALLENGE;
import static io.github.ticheng.core.metric.Metrics.TARGET_GUARANTEED;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.tieredcommission.CommissionByPart.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked commissions of the published systems S3 and S5 to S8; S1 is in {@link TaobaoLadderTest}. */
class PublishedSystemsTest {

    // ------------------------------------------------------------------------------------------ S3, S5, S8

    @Test
    void apparelShop_flatOnNetSales_1441_50() {
        CommissionLadder commission = Ladders.flat(Base.net(PLACED_SALES, CLOSED_SALES), percent("1.5"));

        assertThat(Desk.paid(commission, Map.of(PLACED_SALES, "124000.00", CLOSED_SALES, "27900.00")))
                .isEqualTo("1441.50");
    }

    @Test
    void smallShop_flatOnOwnSales_966_00() {
        assertThat(Desk.paid(Ladders.flat(SALES, percent("2")), Map.of(SALES, "48300.00")))
                .isEqualTo("966.00");
    }

    @Test
    void receptions_perUnit_98_00() {
        assertThat(Desk.paid(Ladders.perUnit(RECEPTIONS, "0.35"), Map.of(RECEPTIONS, "280")))
                .isEqualTo("98.00");
    }

    // ------------------------------------------------------------------------------------------ S6

    private static final CommissionByPart LEVELS = Ladders.byPart(
            Ladders.wholeAmount(SALES)
                    .upTo("30000", percent("3"))
                    .upTo("50000", percent("4"))
                    .above(percent("5")),
            Part.times(RETURNING_CUSTOMER_SALES, "1.5"));

    @Test
    void levels_returningCustomersAtOneAndAHalf_1640_00() {
        assertThat(Desk.explained(
                        LEVELS, Map.of(SALES, "36000.00", RETURNING_CUSTOMER_SALES, "10000.00"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  1,640.00
                          sales 36,000.00 reach tier 2 (above 30,000.00 to 50,000.00)
                          rate on returning customer sales: 4% × 1.5 = 6%
                          rest of sales: 36,000.00 − 10,000.00 = 26,000.00
                          4% × 26,000.00 + 6% × 10,000.00 = 1,640.00
                        """);
    }

    private static TeamRun conversionDesk(PayRule rule, String liNa, String zhangMin) {
        return CompensationPlan.builder("desk", "1", "CNY")
                .pay(Entry.of("commission", rule))
                .build()
                .run(TeamFacts.builder("desk", "2024-07", "CNY")
                        .agent(
                                "li-na",
                                facts -> facts.put(SALES, "36000.00")
                                        .put(RETURNING_CUSTOMER_SALES, "10000.00")
                                        .put(Metrics.INQUIRY_CONVERSION_RATE, liNa))
                        .agent(
                                "zhang-min",
                                facts -> facts.put(SALES, "36000.00")
                                        .put(RETURNING_CUSTOMER_SALES, "0")
                                        .put(Metrics.INQUIRY_CONVERSION_RATE, zhangMin))
                        .build());
    }

    private static final GatedCommission GATED = Ladders.gated(
            LEVELS,
            Conditions.atLeast(SALES, "20000"),
            Conditions.againstTeam(Metrics.INQUIRY_CONVERSION_RATE, Comparison.AT_LEAST));

    @Test
    void gates_conversionAboveTeam_fullCommission() {
        TeamRun run = conversionDesk(GATED, "120/300", "780/2100");

        assertThat(run.statement("li-na").total()).hasToString("CNY 1640.00");
        assertThat(run.explain("li-na", "commission").text(Language.ENGLISH))
                .contains("inquiry conversion rate 40%, required at least the team's 37.5% (2 to whom it applies)\n");
    }

    @Test
    void gates_conversionBelowTeam_nothingAndByHowMuch() {
        TeamRun run = conversionDesk(GATED, "112/300", "788/2100");

        assertThat(run.statement("li-na").total()).hasToString("CNY 0.00");
        assertThat(run.explain("li-na", "commission").text(Language.ENGLISH)).isEqualTo("""
                        commission  0.00
                          sales 36,000.00, required at least 20,000.00
                          inquiry conversion rate ≈37.33%, required at least the team's 37.5% (2 to whom it applies): missed by ≈0.17%
                          a gate is not passed: nothing is paid
                        """);
        assertThat(run.explain("li-na", "commission").text(Language.CHINESE)).isEqualTo("""
                        commission  0.00
                          销售额 36,000.00，要求不低于 20,000.00
                          询单转化率 ≈37.33%，要求不低于团队的 37.5%（适用本条的 2 人），相差 ≈0.17%
                          门槛未达到，不计提
                        """);
    }

    // ------------------------------------------------------------------------------------------ S7

    @ParameterizedTest
    @CsvSource({
        "19999.99, 200.00",
        "20000.00, 400.00",
        "39999.99, 800.00",
        "40000.00, 1200.00",
        "40000.01, 1200.00",
    })
    void targets_guaranteedAndChallenge_rateOnAllSales(String sales, String commission) {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .below(TARGET_GUARANTEED, percent("1"))
                .below(TARGET_CHALLENGE, percent("2"))
                .from(percent("3"));

        assertThat(Desk.paid(ladder, Map.of(SALES, sales, TARGET_GUARANTEED, "20000", TARGET_CHALLENGE, "40000")))
                .isEqualTo(commission);
        assertThat(ladder.scale(Map.of(TARGET_GUARANTEED, Exact.of(20000), TARGET_CHALLENGE, Exact.of(40000)))
                        .commissionOn(Exact.of(sales))
                        .rounded(Rounding.FEN_HALF_UP))
                .isEqualTo(Exact.of(commission));
    }

    @Test
    void excess_aboveTarget_rewarded() {
        CommissionLadder excess =
                Ladders.marginal(SALES).upTo(TARGET_GUARANTEED, percent("0")).above(percent("5"));

        assertThat(Desk.paid(excess, Map.of(SALES, "23000", TARGET_GUARANTEED, "20000")))
                .isEqualTo("150.00");
        assertThat(Desk.paid(excess, Map.of(SALES, "20000", TARGET_GUARANTEED, "20000")))
                .isEqualTo("0.00");
    }
}
