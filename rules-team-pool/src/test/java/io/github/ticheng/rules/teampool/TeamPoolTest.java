// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.rules.teampool.PoolRuns.july;
import static io.github.ticheng.rules.teampool.PoolRuns.parts;
import static io.github.ticheng.rules.teampool.PoolRuns.plan;
import static io.github.ticheng.rules.teampool.PoolRuns.team;
import static io.github.ticheng.rules.teampool.PoolRuns.withPublicSales;
import static io.github.ticheng.rules.teampool.PoolRuns.withValues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamPoolTest {

    private static final Entry<ShareRule> PUBLIC_COMMISSION = Entry.<ShareRule>of(
                    "pool", Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES).equally())
            .labelled("public commission", "公共提成");
    private static final CompensationPlan S1 = plan(PUBLIC_COMMISSION);

    // ------------------------------------------------------------------------------------------ S1, S5(b)

    @ParameterizedTest
    @CsvSource({
        // public sales, agents, parts
        "84000.00, 7, 60.00 60.00 60.00 60.00 60.00 60.00 60.00",
        "100000.00, 7, 71.43 71.43 71.43 71.43 71.43 71.43 71.42",
        "84001.00, 7, 60.01 60.00 60.00 60.00 60.00 60.00 60.00", // 420.005 → 420.01
        "-20000.00, 7, -14.29 -14.29 -14.29 -14.29 -14.28 -14.28 -14.28",
        "2.00, 7, 0.01 0.00 0.00 0.00 0.00 0.00 0.00",
        "0.00, 7, 0.00 0.00 0.00 0.00 0.00 0.00 0.00",
        "84000.00, 1, 420.00"
    })
    void run_publicCommissionOfS1_paysByHead(String publicSales, int agents, String parts) {
        assertThat(parts(S1.run(withPublicSales(agents, publicSales)))).isEqualTo(parts);
    }

    @Test
    void run_tenThousandAgents_paysToTheFen() {
        TeamRun run = S1.run(withPublicSales(10_000, "84001.00"));

        assertThat(run.teamStatement().total()).hasToString("CNY 420.01");
        assertThat(PoolRuns.amounts(run, "pool").stream().distinct().map(Object::toString))
                .containsExactly("CNY 0.05", "CNY 0.04");
        assertThat(run.explain("a09999", "pool").text(Language.ENGLISH))
                .contains("odd 0.01 × 2001 to as many of the 10000 members (by id)");
    }

    @Test
    void run_teamsWholeSalesOfS5_splitEqually() {
        CompensationPlan plan =
                plan(Pools.rateOfSum(percent("2"), Metrics.SALES).equally());

        TeamFacts facts = withValues(Metrics.SALES, List.of("48300.00", "36700.00", "15000.01"))
                .build();

        // 100,000.01 × 2% = 2,000.0002 → 2,000.00
        assertThat(parts(plan.run(facts))).isEqualTo("666.67 666.67 666.66");
    }

    // ------------------------------------------------------------------------------------------ explanations

    @Test
    void explain_memberWithOddFen_saysWhereItWent() {
        TeamRun run = S1.run(withPublicSales(7, "84001.00"));

        assertThat(run.explain("a00001", "pool").text(Language.ENGLISH).strip()).isEqualTo("""
                public commission  60.01
                  pool: 0.5% × 84,001.00 = 420.005
                  rounded to fen, half up → 420.01
                  weight 1 of 7 in all
                  exact share: 420.01 × 1 ÷ 7 = 60.001428…
                  rounded to fen, towards zero → 60.00
                  odd 0.01 × 1 to a00001 (by id)
                  60.00 + 0.01 = 60.01""");
        assertThat(run.explain("a00001", "pool").text(Language.CHINESE).strip()).isEqualTo("""
                公共提成  60.01
                  奖金池：0.5% × 84,001.00 = 420.005
                  取到分，四舍五入 → 420.01
                  权重 1，合计 7
                  精确份额：420.01 × 1 ÷ 7 = 60.001428…
                  取到分，舍去尾数 → 60.00
                  尾差 0.01 × 1 归 a00001（按工号顺序）
                  60.00 + 0.01 = 60.01""");
    }

    @Test
    void explain_memberWithoutOddFen_saysWhereItWent() {
        TeamRun run = S1.run(withPublicSales(7, "100000.00"));

        assertThat(run.explain("a00007", "pool").text(Language.ENGLISH).strip()).isEqualTo("""
                public commission  71.42
                  pool: 0.5% × 100,000.00 = 500.00
                  weight 1 of 7 in all
                  exact share: 500.00 × 1 ÷ 7 = 71.428571…
                  rounded to fen, towards zero → 71.42
                  odd 0.01 × 6 to a00001, a00002, a00003, a00004, a00005, a00006 (by id)""");
    }

    @Test
    void explain_weightByDaysTimesFactor_showsBoth() {
        CompensationPlan plan = plan(
                Entry.of("pool", Pools.fixed("1000").by(Metrics.DAYS_PRESENT)).times(Conditions.times("1.2")));
        TeamRun run =
                plan.run(withValues(Metrics.DAYS_PRESENT, List.of("20", "10")).build());

        assertThat(run.explain("a00002", "pool").text(Language.ENGLISH).strip()).isEqualTo("""
                pool  333.33
                  pool 1,000.00
                  weight: 10 d × 1.2 = 12
                  weight 12 of 36 in all
                  exact share: 1,000.00 × 12 ÷ 36 = 333.333333…
                  rounded to fen, towards zero → 333.33
                  odd 0.01 × 1 to a00001 (by id)""");
    }

    @Test
    void explain_agentWhoTakesNoPart_saysWhy() {
        CompensationPlan plan = plan(PUBLIC_COMMISSION.when(Conditions.atLeast(Metrics.DAYS_PRESENT, "10")));
        TeamRun run = plan.run(withValues(Metrics.DAYS_PRESENT, List.of("9", "10"))
                .team(Metrics.PUBLIC_SALES, "2000")
                .build());

        assertThat(parts(run)).isEqualTo("0.00 10.00");
        assertThat(run.statement("a00001").lines("pool").get(0).note().toString())
                .contains("days present 9 d");
    }

    // ------------------------------------------------------------------------------------------ eligibility

    @Test
    void run_byScoreAndByBandOfScore_weighsBoth() {
        CompensationPlan plan = CompensationPlan.builder("desk", "1", "CNY")
                .score("assessment", new PoolRuns.GivenScore())
                .share("by-score", Pools.fixed("170").by(Conditions.scoreShare()))
                .share(
                        "by-band",
                        Pools.fixed("100").by(Conditions.byScore(Edge.FROM, Map.of("90", "1.5", "60", "1"), "0")))
                .build();
        TeamRun run = plan.run(
                withValues(Metrics.ASSESSMENT_SCORE, List.of("90", "60", "20")).build());

        assertThat(parts(run, "by-score")).isEqualTo("90.00 60.00 20.00");
        assertThat(parts(run, "by-band")).isEqualTo("60.00 40.00 0.00");
    }

    // ------------------------------------------------------------------------------------------ bad definitions, facts

    @ParameterizedTest
    @CsvSource({"-1, 10, minimum", "1, -10, cap", "11, 10, not below the minimum of 11"})
    void of_limitsWithoutMeaning_refused(String atLeast, String atMost, String message) {
        TeamPool pool = Pools.fixed("100").equally();
        assertThatThrownBy(() -> pool.atLeastEach(atLeast).atMostEach(atMost))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void of_rateOfACount_refused() {
        assertThatThrownBy(() -> Pools.rateOf(percent("1"), Metrics.RECEPTIONS))
                .hasMessage(
                        "Expected an amount of money to take a rate of, but found metric receptions of kind count in number, better higher");
    }

    @Test
    void of_amountPerMoney_refused() {
        assertThatThrownBy(() -> Pools.perCase("1", Metrics.SALES)).hasMessageContaining("of kind money");
    }

    @Test
    void of_sumOfNothing_refused() {
        assertThatThrownBy(Pools::sum).hasMessage("Expected at least one pool to sum up, but found none");
    }

    @Test
    void run_factsMissing_namesEveryAgent() {
        CompensationPlan plan =
                plan(Pools.rateOf(percent("1"), Metrics.PUBLIC_SALES).by(Metrics.DAYS_PRESENT));

        assertThatThrownBy(() ->
                        plan.run(team(2).team(Metrics.PUBLIC_SALES, "1000").build()))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.place().toString())
                                .hasSize(2)
                                .allMatch(place -> place.contains("metric days-present"))
                                .anyMatch(place -> place.contains("agent a00001"))
                                .anyMatch(place -> place.contains("agent a00002")));
        assertThatThrownBy(() ->
                        plan.run(withValues(Metrics.DAYS_PRESENT, List.of("1")).build()))
                .hasMessageContaining("Expected a value of public sales, but found none");
    }

    @Test
    void run_negativeWeight_isAProblemUnlessItCountsAsZero() {
        TeamFacts facts = withValues(Metrics.NET_SALES, List.of("-5", "100")).build();

        assertThatThrownBy(() -> plan(Pools.fixed("10").by(Metrics.NET_SALES)).run(facts))
                .hasMessageContaining("Expected weights of 0 or more, but found -5 for agent a00001");
        assertThat(parts(plan(Pools.fixed("10").split(Pools.byPositive(Metrics.NET_SALES)))
                        .run(facts)))
                .isEqualTo("0.00 10.00");
    }

    /** Weight × factor of the second of two members; a weight of 5 stands for what net sales after returns come to. */
    @ParameterizedTest
    @CsvSource({
        "5, 1, '5.00 5.00'",
        "5, 0, '10.00 0.00'",
        "0, 1, '10.00 0.00'",
        "-5, 1, Expected weights of 0 or more but found -5 for agent a00002",
        "5, -1, Expected factors of weights of 0 or more but found -1 for agent a00002",
        "-5, -1, Expected weights of 0 or more but found -5 for agent a00002",
        "0, -1, Expected factors of weights of 0 or more but found -1 for agent a00002",
    })
    void run_weightTimesFactor_neitherMayBeNegative(String weight, String factor, String expected) {
        CompensationPlan plan = plan(Entry.of("pool", Pools.fixed("10").by(Metrics.NET_SALES))
                .times(Conditions.shareOf(Metrics.SALES, Metrics.TARGET_BASE)));
        TeamFacts facts = july().agent(
                        "a00001",
                        own -> own.put(Metrics.NET_SALES, "5")
                                .put(Metrics.SALES, "1")
                                .put(Metrics.TARGET_BASE, "1"))
                .agent(
                        "a00002",
                        own -> own.put(Metrics.NET_SALES, weight)
                                .put(Metrics.SALES, factor)
                                .put(Metrics.TARGET_BASE, "1"))
                .build();

        String found;
        try {
            found = parts(plan.run(facts));
        } catch (ProblemsException refused) {
            found = refused.problems().get(0).message().in(Language.ENGLISH).replace(",", "");
        }
        assertThat(found).isEqualTo(expected);
    }
}
