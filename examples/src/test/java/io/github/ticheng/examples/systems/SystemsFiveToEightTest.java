// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked cases of the last four published systems: each number, where it is paid. */
class SystemsFiveToEightTest {

    private static TeamRun run(String folder, String period) {
        return PublishedCase.of(folder).run(period, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a base wage alone; the team's whole sales split equally; 2% of the agent's own
                "fixed-wage | 2024-07 | chen-jie | total               | 3,500.00",
                "team-share | 2024-07 | chen-jie | team-commission     | 333.34",
                "team-share | 2024-07 | liu-yang | team-commission     | 333.33",
                "team-share | 2024-07 | zhou-min | team-commission     | 333.33",
                "own-sales  | 2024-07 | liu-yang | personal-commission | 966.00",
                // 9,300.00 of silent orders in July: nobody's; 14, 10 and 7 days of 300.00; 3,100.00 each
                "silent-not-paid | 2024-07 | liu-yang | personal-commission | 966.00",
                "silent-not-paid | 2024-07 | chen-jie | personal-commission | 600.00",
                "silent-not-paid | 2024-07 | zhou-min | personal-commission | 434.00",
                "silent-in-turn  | 2024-07 | liu-yang | personal-commission | 1,050.00",
                "silent-in-turn  | 2024-07 | chen-jie | personal-commission | 660.00",
                "silent-in-turn  | 2024-07 | zhou-min | personal-commission | 476.00",
                "silent-in-turn  | 2024-08 | liu-yang | personal-commission | 842.00",
                "silent-in-turn  | 2024-08 | chen-jie | personal-commission | 716.00",
                "silent-in-turn  | 2024-08 | zhou-min | personal-commission | 638.00",
                "silent-by-head  | 2024-07 | liu-yang | personal-commission | 1,028.00",
                "silent-by-head  | 2024-07 | chen-jie | personal-commission | 662.00",
                "silent-by-head  | 2024-07 | zhou-min | personal-commission | 496.00",
                // line 200.00, share 50%, limit 20% of 1,000.00; cost 460.00, 200.00 and 3,000.00
                "after-sales-cost | 2024-07 | liu-yang | after-sales-cost | -130.00",
                "after-sales-cost | 2024-07 | chen-jie | after-sales-cost | 0.00",
                "after-sales-cost | 2024-07 | zhou-min | after-sales-cost | -200.00",
            })
    void smallShops_workedCases_paid(String folder, String period, String agent, String line, String amount) {
        assertThat(PublishedCase.of("s5-small-shops/" + folder).paid(period, agent, line))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06 | chen-jie | last-chance | 2024-07",
                "2024-07 | chen-jie | '' | ''",
                "2024-08 | chen-jie | last-chance | 2024-09",
                "2024-06 | liu-yang | '' | ''",
                "2024-06 | zhou-min | last-chance | 2024-07",
                "2024-07 | zhou-min | exit-proposal | 2024-07",
            })
    void smallShops_tooFewReceptions_oneMoreMonth(String period, String agent, String code, String deadline) {
        List<Outcome> outcomes = run("s5-small-shops/too-few-receptions", period)
                .statement(agent)
                .outcomes();
        assertThat(outcomes.stream().map(Outcome::code).collect(Collectors.joining()))
                .isEqualTo(code);
        assertThat(outcomes.stream()
                        .map(outcome -> String.valueOf(outcome.deadline()))
                        .collect(Collectors.joining()))
                .isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 4% × 26,000.00 + 6% × 10,000.00 behind all gates; 112/300 against 900/2400
                "quarter | 2024-04 | li-na     | commission | 1,640.00",
                "quarter | 2024-04 | zhang-min | commission | 0.00",
                "quarter | 2024-04 | wang-wei  | commission | 4,555.00",
                "quarter | 2024-04 | wang-wei  | first-in-sales | 100.00",
                "quarter | 2024-06 | li-na     | commission | 1,520.02",
                // the three rewards of the quarter, some of them, and none without the base task
                "quarter | 2024-06 | li-na     | quarterly-rewards | 1,000.00",
                "quarter | 2024-06 | zhao-lei  | quarterly-rewards | 700.00",
                "quarter | 2024-06 | zhang-min | quarterly-rewards | 500.00",
                "quarter | 2024-06 | qian-yu   | quarterly-rewards | 0.00",
                // strictly below in a team without any bad review, and the reading at or below
                "no-bad-reviews             | 2024-07 | li-na | commission | 0.00",
                "no-bad-reviews-at-or-below | 2024-07 | li-na | commission | 1,640.00",
                "new-shop | 2024-07 | li-na | commission | 1,640.00",
                // 34% against 334/1000 and against the mean of 40%, 30% and 34%
                "summed-parts  | 2024-07 | zhao-lei | commission | 801.60",
                "mean-of-rates | 2024-07 | zhao-lei | commission | 0.00",
                // 2000.00 and 100.00 for every full three months after the first three
                "tenure | 2024-07 | two-months      | total | 2,000.00",
                "tenure | 2024-07 | three-months    | total | 2,000.00",
                "tenure | 2024-07 | five-months     | total | 2,000.00",
                "tenure | 2024-07 | six-months      | total | 2,100.00",
                "tenure | 2024-07 | fourteen-months | total | 2,300.00",
                "tenure | 2024-07 | first-in-sales  | total | 2,100.00",
            })
    void quarterlyShop_workedCases_paid(String folder, String period, String agent, String line, String amount) {
        assertThat(PublishedCase.of("s6-quarterly/" + folder).paid(period, agent, line))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-04 | zhang-min | inquiry conversion rate ≈37.33%, required at least the team's 37.5% (5 whom the plan"
                        + " pays): missed by"
                        + " ≈0.17%",
                "2024-04 | zhao-lei  | average order value 270.00, required at least the team's 273.888888… (5 whom the plan"
                        + " pays): missed by"
                        + " 3.888888…",
                "2024-05 | zhang-min | bad review rate 3.75%, required below the team's ≈1.64% (5 whom the plan pays):"
                        + " missed by ≈2.11%",
                "2024-06 | zhang-min | 'sales 19,999.99, required at least 20,000.00: missed by 0.01'",
            })
    void quarterlyShop_failedGate_saidOnTheStatement(String period, String agent, String reason) {
        assertThat(run("s6-quarterly/quarter", period)
                        .statement(agent)
                        .lines("commission")
                        .get(0)
                        .note()
                        .in(Language.ENGLISH))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "diagnosis,  2024-07, li-na,     quadrant-best",
        "diagnosis,  2024-07, zhao-lei,  quadrant-first-good",
        "diagnosis,  2024-07, zhang-min, quadrant-second-good", // sales of li-na, half of the conversion
        "diagnosis,  2024-07, qian-yu,   quadrant-poor",
        "quarter,    2024-05, qian-yu,   quadrant-poor",
        "quarter,    2024-06, qian-yu,   quadrant-poor exit-proposal steady",
        "steadiness, 2024-02, a,         quadrant-first-good",
        "steadiness, 2024-03, a,         quadrant-first-good steady",
        "steadiness, 2024-03, b,         quadrant-first-good unsteady",
    })
    void quarterlyShop_diagnosis_ofEachAgent(String folder, String period, String agent, String codes) {
        assertThat(run("s6-quarterly/" + folder, period).statement(agent).outcomes().stream()
                        .map(Outcome::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @Test
    void quarterlyShop_allWeakForThreeMonths_outcomeOfTheTeam() {
        assertThat(run("s6-quarterly/shop-operations", "2024-02")
                        .teamStatement()
                        .outcomes())
                .isEmpty();
        assertThat(run("s6-quarterly/shop-operations", "2024-03")
                        .teamStatement()
                        .outcomes())
                .extracting(Outcome::code)
                .containsExactly("shop-operations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // below the guaranteed target 1%, from it on 2%, from the challenge target on 3% of all sales
                "month | 2024-07 | han-bing | commission | 200.00",
                "month | 2024-07 | xu-jing  | commission | 400.00",
                "month | 2024-07 | lu-yan   | commission | 800.00",
                "month | 2024-07 | he-qiang | commission | 1,200.00",
                // 2000.00 where the law asks for 2200.00; 0.5% of 40,000.00; 1% of 12,345.67; 6 and −3 points
                "month | 2024-07 | han-bing | base-wage     | 2,200.00",
                "month | 2024-07 | he-qiang | sales-bonus   | 200.00",
                "month | 2024-07 | gao-feng | excess-reward | 123.46",
                "month | 2024-07 | he-qiang | duty-points   | 60.00",
                "month | 2024-07 | lu-yan   | duty-points   | -30.00",
                // 3000.00 ÷ 21.75 ÷ 8 × 1.5 × 10; × (1.5 × 10 + 2 × 8 + 3 × 8)
                "overtime                     | 2024-10 | he-qiang | overtime | 258.62",
                "overtime                     | 2024-10 | gao-feng | overtime | 948.28",
                "overtime-hourly-wage-rounded | 2024-10 | he-qiang | overtime | 258.60",
                "overtime-hourly-wage-rounded | 2024-10 | gao-feng | overtime | 948.20",
                "year | 2024-12 | he-qiang | year-end-bonus | 2,750.00",
                "year | 2024-12 | han-bing | year-end-bonus | 0.00",
                // 3% × 40,000.00 and 8% × 50,000.00; 5% of one shop; 20% of one profit or of the other
                "profit-shares          | 2024-07 | zheng-kai | own-profit-share     | 1,200.00",
                "profit-shares          | 2024-07 | zheng-kai | trained-profit-share | 4,000.00",
                "profit-shares          | 2024-07 | wu-dan    | trained-profit-share | 500.00",
                "profit-shares          | 2024-07 | feng-tao  | trained-profit-share | 20,000.00",
                "profit-shares-own-shop | 2024-07 | feng-tao  | own-profit-share     | 8,000.00",
                "turnover-share | 2024-07 | chen-jie | total         | 3,360.00",
                "turnover-share | 2024-08 | chen-jie | legal-minimum | 400.00",
            })
    void targetShop_workedCases_paid(String folder, String period, String agent, String line, String amount) {
        assertThat(PublishedCase.of("s7-targets/" + folder).paid(period, agent, line))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11, han-bing, ''",
        "2024-12, han-bing, promotion",
        "2024-12, xu-jing,  demotion",
        "2024-12, lu-yan,   ''",
        "2024-12, he-qiang, ''", // no post above senior
    })
    void targetShop_yearlyReview_upAndDown(String period, String agent, String code) {
        assertThat(run("s7-targets/year", period).statement(agent).outcomes().stream()
                        .map(Outcome::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eight-hours    | 280 | 8  | 35   | 98.00",
                "about-thirty   | 240 | 8  | 30   | 84.00",
                "five-hours     | 341 | 5  | 68.2 | 119.35",
                "managers-claim | 800 | 8  | 100  | 280.00",
                "two-channels   | 928 | 16 | 58   | 324.80",
            })
    void receptionDesk_loads_paidByTheCustomer(
            String agent, String customers, String hours, String anHour, String amount) {
        TeamRun run = run("s8-receptions/loads", "2024-07");

        assertThat(PublishedCase.of("s8-receptions/loads").paid("2024-07", agent, "pay-per-reception"))
                .isEqualTo(amount);
        assertThat(run.explain(agent).text(Language.ENGLISH))
                .contains(" = " + customers + "\n", "receptions per hour " + anHour + " reach");
        assertThat(Exact.of(anHour).times(Exact.of(hours))).isEqualTo(Exact.of(customers));
    }

    @Test
    void receptionDesk_ratesAndHoursOfTwoChannels_areTheVolumeReported() {
        Exact afterSales = Ratio.parse("480/16").value().orElseThrow();
        Exact preSales = Ratio.parse("448/16").value().orElseThrow();

        assertThat(afterSales).isEqualTo(Exact.of(30));
        assertThat(preSales).isEqualTo(Exact.of(28));
        assertThat(afterSales.plus(preSales).times(Exact.of(16))).isEqualTo(Exact.of(928));
    }
}
