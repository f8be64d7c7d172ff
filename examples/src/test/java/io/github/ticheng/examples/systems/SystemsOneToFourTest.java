// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.PoolLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.scorecard.Scorecards;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of the first four published systems are what their folders pay. */
class SystemsOneToFourTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            value = {
                "case     | month   | agent     | grade       | post wage | personal | public | seniority | wage",
                "repaired | 2024-07 | li-na     | outstanding | 1,800.00  | 480.00   | 60.00  | 100.00    | 2,440.00",
                "repaired | 2024-07 | wang-wei  | excellent   | 1,700.00  | 388.02   | 60.00  | 0.00      | 2,148.02",
                "repaired | 2024-07 | zhang-min | good        | 1,600.00  | 150.00   | 60.00  | 0.00      | 1,810.00",
                "repaired | 2024-07 | zhao-lei  | fail        | 1,400.00  | 80.00    | 60.00  | 0.00      | 1,540.00",
                "printed  | 2024-07 | li-na     | outstanding | 1,800.00  | 530.00   | 60.00  | 100.00    | 2,490.00",
                "printed  | 2024-07 | wang-wei  | excellent   | 1,700.00  | 450.00   | 60.00  | 0.00      | 2,210.00",
                "printed  | 2024-07 | zhang-min | good        | 1,600.00  | 388.02   | 60.00  | 0.00      | 2,048.02",
                "printed  | 2024-07 | zhao-lei  | fair        | 1,500.00  | 250.00   | 60.00  | 0.00      | 1,810.00",
                "printed  | 2024-07 | chen-jie  | fair        | 1,500.00  | 150.00   | 60.00  | 0.00      | 1,710.00",
                "printed  | 2024-07 | liu-yang  | good        | 1,600.00  | 750.00   | 60.00  | 0.00      | 2,410.00",
                "printed  | 2024-07 | sun-li    | fail        | 1,400.00  | 400.00   | 60.00  | 0.00      | 1,860.00",
            })
    void taobaoKpi_ladders_payAsWorked(
            String folder,
            String month,
            String agent,
            String grade,
            String postWage,
            String personal,
            String shared,
            String seniority,
            String wage) {
        PublishedCase paid = PublishedCase.of("s1-taobao-kpi/" + folder);

        assertThat(paid.paid(month, agent, "grade")).isEqualTo(grade);
        assertThat(paid.paid(month, agent, "post-wage")).isEqualTo(postWage);
        assertThat(paid.paid(month, agent, "personal-commission")).isEqualTo(personal);
        assertThat(paid.paid(month, agent, "public-commission")).isEqualTo(shared);
        assertThat(paid.paid(month, agent, "seniority-pay")).isEqualTo(seniority);
        assertThat(paid.paid(month, agent, "total")).isEqualTo(wage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            value = {
                "case                              | month   | agent      | line              | amount",
                "s1-taobao-kpi/pool                | 2024-07 | chen-jie   | public-commission | 71.43",
                "s1-taobao-kpi/pool                | 2024-07 | li-na      | public-commission | 71.43",
                "s1-taobao-kpi/pool                | 2024-07 | liu-yang   | public-commission | 71.43",
                "s1-taobao-kpi/pool                | 2024-07 | sun-li     | public-commission | 71.43",
                "s1-taobao-kpi/pool                | 2024-07 | wang-wei   | public-commission | 71.43",
                "s1-taobao-kpi/pool                | 2024-07 | zhang-min  | public-commission | 71.43",
                "s1-taobao-kpi/pool                | 2024-07 | zhao-lei   | public-commission | 71.42",
                "s1-taobao-kpi/absence             | 2024-04 | chen-jie   | post-wage         | 1,500.00",
                "s1-taobao-kpi/absence             | 2024-04 | chen-jie   | personal-commission | 80.00",
                "s1-taobao-kpi/absence             | 2024-04 | chen-jie   | public-commission | 50.00",
                "s1-taobao-kpi/absence             | 2024-05 | li-na      | streak-bonus      | 200.00",
                "s1-taobao-kpi/absence             | 2024-05 | wang-wei   | post-wage         | 1,600.00",
                "s1-taobao-kpi/wage-next-month     | 2024-01 | li-na      | post-wage         | 1,450.00",
                "s1-taobao-kpi/wage-next-month     | 2024-02 | li-na      | post-wage         | 1,500.00",
                "s1-taobao-kpi/wage-next-month     | 2024-03 | li-na      | post-wage         | 1,800.00",
                "s2-after-sales-scorecard/worked   | 2024-07 | li-na      | score             | 91",
                "s2-after-sales-scorecard/worked   | 2024-07 | li-na      | kpi-bonus         | 700.00",
                "s2-after-sales-scorecard/worked   | 2024-07 | li-na      | total             | 2,700.00",
                "s2-after-sales-scorecard/worked   | 2024-07 | wang-wei   | score             | 86",
                "s2-after-sales-scorecard/worked   | 2024-07 | wang-wei   | kpi-bonus         | 0.00",
                "s2-after-sales-scorecard/worked   | 2024-07 | wang-wei   | total             | 2,000.00",
                "s2-after-sales-scorecard/worked   | 2024-07 | zhao-min   | score             | 134",
                "s2-after-sales-scorecard/worked   | 2024-07 | zhao-min   | kpi-bonus         | 1,030.77",
                "s2-after-sales-scorecard/worked   | 2024-07 | zhao-min   | total             | 4,030.77",
                "s2-after-sales-scorecard/worked   | 2024-07 | chen-jie   | score             | 60",
                "s2-after-sales-scorecard/worked   | 2024-07 | chen-jie   | kpi-bonus         | 0.00",
                "s2-after-sales-scorecard/worked   | 2024-07 | chen-jie   | total             | 2,500.00",
                "s2-after-sales-scorecard/refund-rates | 2024-07 | at-05-00 | points of refund-rate | 30",
                "s2-after-sales-scorecard/refund-rates | 2024-07 | at-05-01 | points of refund-rate | 20",
                "s2-after-sales-scorecard/refund-rates | 2024-07 | at-08-00 | points of refund-rate | 20",
                "s2-after-sales-scorecard/refund-rates | 2024-07 | at-08-01 | points of refund-rate | 10",
                "s2-after-sales-scorecard/refund-rates | 2024-07 | at-11-00 | points of refund-rate | 10",
                "s2-after-sales-scorecard/refund-rates | 2024-07 | at-11-01 | points of refund-rate | 0",
                "s2-after-sales-scorecard/with-limits  | 2024-07 | zhao-min | kpi-bonus         | 1,000.00",
                "s2-after-sales-scorecard/with-limits  | 2024-07 | chen-jie | points of attendance | -5",
                "s2-after-sales-scorecard/with-limits  | 2024-07 | sun-li   | score             | 0",
                "s3-apparel-shop/worked            | 2024-03 | li-na      | score             | 92",
                "s3-apparel-shop/worked            | 2024-03 | li-na      | base-wage         | 1,656.00",
                "s3-apparel-shop/worked            | 2024-03 | li-na      | commission        | 1,441.50",
                "s3-apparel-shop/worked            | 2024-03 | li-na      | bonus             | 150.00",
                "s3-apparel-shop/worked            | 2024-03 | li-na      | meals             | 260.00",
                "s3-apparel-shop/worked            | 2024-03 | li-na      | total             | 3,507.50",
                "s3-apparel-shop/worked            | 2024-03 | wang-wei   | commission        | 1,581.00",
                "s3-apparel-shop/clawback          | 2024-05 | li-na      | clawback          | -15.00",
                "s3-apparel-shop/clawback          | 2024-06 | li-na      | clawback          | -355.50",
                "s3-apparel-shop/clawback          | 2024-06 | wang-wei   | clawback          | -100.00",
                "s3-apparel-shop/every-cause       | 2024-03 | wang-wei   | commission        | 1,441.50",
                "s3-apparel-shop/every-cause       | 2024-05 | wang-wei   | clawback          | -30.00",
                "s4-twelve-points/worked           | 2024-03 | li-na      | points of inquiry-conversion-rate | 6",
                "s4-twelve-points/worked           | 2024-03 | li-na      | points of average-response-time | 6",
                "s4-twelve-points/worked           | 2024-03 | wang-wei   | points of average-response-time | 3",
                "s4-twelve-points/worked           | 2024-03 | li-na      | points of average-order-value | 9",
                "s4-twelve-points/worked           | 2024-03 | li-na      | points of cooperation | 11.25",
                "s4-twelve-points/worked           | 2024-03 | li-na      | points of attitude | 15",
                "s4-twelve-points/worked           | 2024-03 | li-na      | score             | 87.25",
                "s4-twelve-points/worked           | 2024-03 | li-na      | grade             | excellent",
                "s4-twelve-points/versions         | 2024-06 | li-na      | score             | 87.25",
                "s4-twelve-points/versions         | 2024-07 | li-na      | score             | 84.01",
            })
    void run_workedNumber_isPaid(String folder, String month, String agent, String line, String amount) {
        assertThat(PublishedCase.of(folder).paid(month, agent, line)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "streak,             li-na,     3 8",
        "streak,             wang-wei,  3",
        "streak,             zhang-min, none",
        "streak-every-three, li-na,     3 8",
        "streak-every-three, wang-wei,  3 6",
        "streak-every-three, zhang-min, none",
    })
    void taobaoKpi_topMonths_payInTheMonthsOfTheReading(String folder, String agent, String months) {
        String paid = PublishedCase.of("s1-taobao-kpi/" + folder).runs().stream()
                .filter(run -> run.statement(agent)
                        .amount("streak-bonus")
                        .orElseThrow()
                        .amount()
                        .isPositive())
                .map(run -> Integer.toString(run.facts().period().firstDay().getMonthValue()))
                .collect(Collectors.joining(" "));

        assertThat(paid.isEmpty() ? "none" : paid).isEqualTo(months);
    }

    @Test
    void taobaoKpi_poolOf500_isPaidOutWholeAndNotAFenMore() {
        assertThat(PublishedCase.of("s1-taobao-kpi/pool")
                        .run("2024-07", "")
                        .teamStatement()
                        .pool("public-commission")
                        .map(PoolLine::total))
                .hasValueSatisfying(pool -> assertThat(pool).hasToString("CNY 500.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02, zhao-lei, false",
        "2024-03, zhao-lei, true",
        "2024-03, sun-li, false",
        "2024-04, sun-li, false"
    })
    void taobaoKpi_threeFailedMonths_proposeToPartWays(String month, String agent, boolean proposed) {
        Statement statement =
                PublishedCase.of("s1-taobao-kpi/failed-months").run(month, "").statement(agent);

        assertThat(statement.outcomes().stream().map(Outcome::code).anyMatch("exit-proposal"::equals))
                .isEqualTo(proposed);
    }

    @Test
    void apparelShop_correctionsOverTheYear_postedOnceAndOnlyForCausesThatCount() {
        assertThat(PublishedCase.of("s3-apparel-shop/clawback").runs().stream()
                        .flatMap(run -> run.statements().stream())
                        .flatMap(statement -> statement.lines().stream())
                        .filter(line -> line.rule().value().equals("clawback"))
                        .map(PayLine::amount))
                .extracting(Object::toString)
                .containsExactly("CNY -15.00", "CNY -355.50", "CNY -100.00");
    }

    @Test
    void twelvePoints_weightsThatDoNotSum_planDoesNotRun() {
        CompensationPlan plan = CompensationPlan.builder("twelve-points", "short", "CNY")
                .score(
                        "scorecard",
                        Scorecards.sumOf(
                                        Scorecards.usualRatings(Metrics.COOPERATION, "15"),
                                        Scorecards.usualRatings(Metrics.ATTITUDE, "84"))
                                .outOf("100"))
                .build();
        TeamFacts facts = TeamFacts.builder("seller-desk", "2024-03", "CNY")
                .agent(
                        "li-na",
                        values -> values.put(Metrics.COOPERATION, "good").put(Metrics.ATTITUDE, "good"))
                .build();

        assertThat(plan.check()).anyMatch(Finding::isError);
        assertThatThrownBy(() -> plan.run(facts))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("100")
                .hasMessageContaining("99");
    }
}
