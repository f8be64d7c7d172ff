// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.rules.teampool.PoolRuns.july;
import static io.github.ticheng.rules.teampool.PoolRuns.parts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * S5's three policies for silent orders. Commission is 1% of all sales up to 15,000.00, 2% up to 25,000.00, 3% above;
 * there are 9,000.00 of silent orders in July.
 *
 * <pre>
 * agent  own sales  receptions
 * an     14,000.00         100
 * bo     18,000.00         200
 * chen   21,000.00         300
 * </pre>
 */
class SilentOrdersTest {

    private static final Rotation TEN_DAYS_EACH =
            Pools.inTurn(List.of("an", "bo", "chen"), Period.parse("2024-07"), 10, MissedTurn.NEXT, MissedTurn.TAKEN);

    private static TeamFacts facts(String publicSales) {
        return july().agent("an", a -> a.put(Metrics.SALES, "14000").put(Metrics.RECEPTIONS, "100"))
                .agent("bo", a -> a.put(Metrics.SALES, "18000").put(Metrics.RECEPTIONS, "200"))
                .agent("chen", a -> a.put(Metrics.SALES, "21000").put(Metrics.RECEPTIONS, "300"))
                .team(Metrics.PUBLIC_SALES, publicSales)
                .build();
    }

    private static PlanBuilder plan() {
        return CompensationPlan.builder("small-shop", "1", "CNY").pay("commission", new PoolRuns.Ladder());
    }

    private static TeamRun run(CreditRule credit) {
        return plan().credit("silent-orders", credit).build().run(facts("9000"));
    }

    private static CreditRule credit(String policy) {
        return switch (policy) {
            case "not credited" -> Pools.notCredited(Metrics.PUBLIC_SALES);
            case "by head" -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead());
            case "in turn" -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, TEN_DAYS_EACH);
            case "by receptions" -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.by(Metrics.RECEPTIONS));
            case "agreed shares" ->
                Pools.credit(
                        Metrics.PUBLIC_SALES,
                        Metrics.SALES,
                        Pools.ofAgents(Map.of("an", percent("60"), "bo", percent("40"))));
            default -> throw new IllegalArgumentException(policy);
        };
    }

    @ParameterizedTest
    @CsvSource({
        // policy, an, bo, chen
        "not credited, 140.00 360.00 420.00", // 14,000.00 · 18,000.00 · 21,000.00
        "by head, 340.00 420.00 480.00", // 17,000.00 · 21,000.00 · 24,000.00: an is a tier further up
        "in turn, 343.87 418.06 478.06", // 11, 10 and 10 of 31 days: + 3,193.55 · 2,903.23 · 2,903.22
        "by receptions, 310.00 420.00 765.00", // + 1,500.00 · 3,000.00 · 4,500.00: chen is a tier further up
        "agreed shares, 388.00 432.00 420.00" // + 5,400.00 · 3,600.00 · nothing
    })
    void run_policy_movesAgentsUpTheLadder(String policy, String commissions) {
        assertThat(parts(run(credit(policy)), "commission")).isEqualTo(commissions);
    }

    @ParameterizedTest
    @CsvSource({"not credited, 45.00", "by head, 0.00", "in turn, 0.00", "agreed shares, 0.00"})
    void run_poolOnPublicSales_isNotPaidWhatWasCredited(String policy, String pool) {
        CompensationPlan plan = plan().credit("silent-orders", credit(policy))
                .share(
                        "pool",
                        Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES).equally())
                .build();

        assertThat(plan.run(facts("9000"))
                        .teamStatement()
                        .pool("pool")
                        .orElseThrow()
                        .total())
                .hasToString("CNY " + pool);
    }

    @Test
    void run_onlyAShareCredited_leavesTheRestPublic() {
        CompensationPlan plan = plan().credit(
                        "silent-orders",
                        Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead())
                                .share(percent("50"))
                                .among(Conditions.atLeast(Metrics.RECEPTIONS, "200")))
                .share("pool", Pools.rateOf(percent("10"), Metrics.PUBLIC_SALES).equally())
                .build();

        TeamRun run = plan.run(facts("9000.01"));

        // 4,500.00 are credited, 2,250.00 each to bo and chen; half a fen cannot be.
        assertThat(parts(run, "commission")).isEqualTo("140.00 405.00 465.00");
        assertThat(run.teamStatement().pool("pool").orElseThrow().total()).hasToString("CNY 450.00");
    }

    @Test
    void run_silentOrdersThatClosedAgain_areTakenBack() {
        TeamRun run = plan().credit("silent-orders", credit("by head")).build().run(facts("-9000"));

        assertThat(parts(run, "commission")).isEqualTo("110.00 150.00 360.00");
    }

    @Test
    void run_leaversTurnLeftOver_staysPublic() {
        Rotation rotation = Pools.inTurn(
                List.of("an", "gone", "bo"), Period.parse("2024-07"), 10, MissedTurn.LEFT_OVER, MissedTurn.TAKEN);
        CompensationPlan plan = plan().credit(
                        "silent-orders", Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, rotation))
                .share("pool", Pools.rateOf(percent("1"), Metrics.PUBLIC_SALES).equally())
                .build();

        // an has 11 days of 31, the leaver 10, bo 10; chen is not in the order.
        TeamRun run = plan.run(facts("3100"));

        assertThat(parts(run, "commission")).isEqualTo("302.00 380.00 420.00");
        assertThat(run.teamStatement().pool("pool").orElseThrow().total()).hasToString("CNY 10.00");
    }

    @Test
    void explain_creditedBase_tellsWhatWasReportedAndWhatCredited() {
        TeamRun run = plan().credit(Entry.of("silent-orders", credit("by head")).labelled("silent orders", "静默下单"))
                .build()
                .run(facts("9000"));

        assertThat(run.explain("an", "commission").text(Language.ENGLISH).strip())
                .isEqualTo("""
                commission  340.00
                  credited to sales by silent orders: 3,000.00
                  sales: 14,000.00 + 3,000.00 = 17,000.00
                  2% × 17,000.00 = 340.00""");
        assertThat(run.explain("an", "commission").inputs())
                .extracting(term -> term.name().in(Language.ENGLISH) + " " + term.figure())
                .containsExactly("reported 14,000.00", "silent orders 3,000.00");
    }

    @Test
    void explain_whatWasCredited_tellsTheWeightAndTheOddFen() {
        TeamRun run = plan().credit(Entry.of("silent-orders", credit("by head")).labelled("silent orders", "静默下单"))
                .build()
                .run(facts("9000.01"));

        assertThat(run.explain("an", "silent-orders").text(Language.ENGLISH).strip())
                .isEqualTo("""
                silent orders  3,000.01
                  to be credited: 100% × 9,000.01 = 9,000.01
                  weight 1 of 3 in all
                  exact share: 9,000.01 × 1 ÷ 3 = 3,000.003333…
                  rounded to fen, towards zero → 3,000.00
                  3,000.00 + 0.01 = 3,000.01""");
        assertThat(run.explain("bo", "silent-orders").text(Language.CHINESE).strip())
                .isEqualTo("""
                静默下单  3,000.00
                  待计入：100% × 9,000.01 = 9,000.01
                  权重 1，合计 3
                  精确份额：9,000.01 × 1 ÷ 3 = 3,000.003333…
                  取到分，舍去尾数 → 3,000.00""");
    }

    @Test
    void explain_creditToSomebodyElse_isNoLine() {
        TeamRun run = plan().credit(
                        "silent-orders",
                        Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead())
                                .among(Conditions.inPost("nobody")))
                .build()
                .run(facts("9000"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.explain("an", "silent-orders"))
                .withMessageContaining("but found silent-orders");
    }

    // ------------------------------------------------------------------------------------------ never twice

    @Test
    void run_twoRulesCreditTheSameSales_isAProblemThatNamesBoth() {
        CompensationPlan plan = plan().credit("by-head", credit("by head"))
                .credit("in-turn", credit("in turn"))
                .build();

        assertThatThrownBy(() -> plan.run(facts("9000")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(
                        "Expected the team's public sales of 9,000.00 to be credited once, but found by-head"
                                + " 9,000.00, in-turn 9,000.00");
    }

    @Test
    void run_twoRulesCreditHalfEach_isFine() {
        CompensationPlan plan = plan().credit(
                        "by-head",
                        Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead())
                                .share(percent("50")))
                .credit(
                        "by-weight",
                        Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.by(Metrics.RECEPTIONS))
                                .share(percent("50")))
                .build();

        assertThat(parts(plan.run(facts("9000")), "commission")).isEqualTo("325.00 420.00 495.00");
    }

    // ------------------------------------------------------------------------------------------ assists

    private static final Metric ASSISTED =
            Metric.money("assisted-sales", Better.HIGHER, Label.of("assisted sales", "协助销售额"));
    private static final Metric ASSESSED =
            Metric.money("assessed-sales", Better.HIGHER, Label.of("assessed sales", "考核销售额"));

    private static final TeamFacts ASSISTS = july().agent(
                    "an",
                    a -> a.put(Metrics.SALES, "14000").put(ASSESSED, "14000").put(ASSISTED, "5000"))
            .agent("bo", a -> a.put(Metrics.SALES, "18000").put(ASSESSED, "18000"))
            .build();

    @Test
    void run_assistCredit_countsForAConditionAndNotAsMoney() {
        CompensationPlan plan = CompensationPlan.builder("small-shop", "1", "CNY")
                .credit("assists", Pools.assists(ASSISTED, percent("30"), ASSESSED))
                .pay(Entry.of("commission", new PoolRuns.Ladder()).when(Conditions.atLeast(ASSESSED, "15500")))
                .build();

        // an is assessed by 14,000.00 + 30% × 5,000.00 = 15,500.00, and paid on 14,000.00.
        assertThat(parts(plan.run(ASSISTS), "commission")).isEqualTo("140.00 360.00");
    }

    @Test
    void run_assistedSalesPaidAsMoney_isAProblemThatNamesBoth() {
        CompensationPlan plan = CompensationPlan.builder("small-shop", "1", "CNY")
                .credit("assists", Pools.assists(ASSISTED, percent("30"), ASSESSED))
                .share("assist-pool", Pools.rateOfSum(percent("1"), ASSESSED).equally())
                .build();

        assertThatThrownBy(() -> plan.run(ASSISTS))
                .hasMessageContaining(
                        "Expected assessed sales, which assists counts as a figure, to be paid by no rule,"
                                + " but found assist-pool");
        assertThat(plan.check()).anyMatch(finding -> finding.code().equals("plan.figure-paid") && finding.isError());
    }

    // ------------------------------------------------------------------------------------------ definitions

    @ParameterizedTest
    @CsvSource({"0", "-1", "100.01"})
    void of_shareOutOfRange_refused(String share) {
        Rate rate = percent(share);
        assertThatThrownBy(() -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead())
                        .share(rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected a share above 0% up to 100%");
    }

    @Test
    void of_count_refused() {
        assertThatThrownBy(() -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.RECEPTIONS, Pools.byHead()))
                .hasMessageContaining(
                        "Expected an amount of money to credit, but found metric receptions of kind count in number, better higher");
    }

    @Test
    void run_baseMissing_isAProblemThatNamesTheAgent() {
        TeamFacts facts = july().agent("an", a -> {})
                .agent("bo", a -> a.put(Metrics.SALES, "1"))
                .team(Metrics.PUBLIC_SALES, "100")
                .build();

        assertThatThrownBy(() -> CompensationPlan.builder("small-shop", "1", "CNY")
                        .credit("silent-orders", credit("by head"))
                        .build()
                        .run(facts))
                .hasMessageContaining("Expected a value of sales, but found none")
                .hasMessageContaining("agent an");
    }

    /** 9,000.01 among three: whatever pay is rounded to, sales are credited to the fen. */
    @ParameterizedTest
    @CsvSource({"0.01, HALF_UP", "0.1, HALF_UP", "1, DOWN", "100, UP"})
    void credit_underAnyRoundingOfPay_isToTheFen(String unit, RoundingMode mode) {
        TeamRun run = plan().rounding(Rounding.of(unit, mode))
                .credit("silent-orders", credit("by head"))
                .build()
                .run(facts("9000.01"));

        assertThat(run.teamStatement().credits())
                .extracting(line -> line.amount().toString())
                .containsExactly("3000.01", "3000", "3000");
    }
}
