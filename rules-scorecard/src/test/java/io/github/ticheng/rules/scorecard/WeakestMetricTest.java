// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;

class WeakestMetricTest {

    private static final OutcomeRule RULE =
            Scorecards.weakestMetric(Metrics.INQUIRIES, Metrics.INQUIRY_CONVERSION_RATE, Metrics.AVERAGE_RESPONSE_TIME);

    private static TeamRun run() {
        return Desk.under(RULE)
                .month(facts -> facts.agent(
                                "many-but-poor",
                                own -> own.put(Metrics.INQUIRIES, "300")
                                        .put(Metrics.INQUIRY_CONVERSION_RATE, "60/300")
                                        .put(Metrics.AVERAGE_RESPONSE_TIME, "3000/100"))
                        .agent(
                                "few-but-good",
                                own -> own.put(Metrics.INQUIRIES, "100")
                                        .put(Metrics.INQUIRY_CONVERSION_RATE, "60/100")
                                        .put(Metrics.AVERAGE_RESPONSE_TIME, "3000/100"))
                        .agent(
                                "slow",
                                own -> own.put(Metrics.INQUIRIES, "200")
                                        .put(Metrics.INQUIRY_CONVERSION_RATE, "0/0")
                                        .put(Metrics.AVERAGE_RESPONSE_TIME, "6000/100")));
    }

    @Test
    void outcomes_eachAgent_furthestBehindTheTeam() {
        assertThat(reason("many-but-poor", Language.ENGLISH))
                .isEqualTo("inquiry conversion rate 20%, ≈33.33% behind the team's 30% (2 to whom it applies); the best"
                        + " is few-but-good with 60%");
        assertThat(reason("few-but-good", Language.ENGLISH))
                .isEqualTo(
                        "inquiries 100, 50% behind the team's 200 (3 to whom it applies); the best is many-but-poor with 300");
        assertThat(reason("slow", Language.CHINESE))
                .isEqualTo("平均响应时间 60 秒，落后团队 40 秒（适用本条的 3 人）达 50%；最好的是 few-but-good，30 秒");
    }

    private static String reason(String agent, Language language) {
        return run().statement(agent).outcomes().get(0).reason().in(language);
    }

    @Test
    void outcomes_behindInNone_nothingSaid() {
        assertThat(Desk.under(RULE)
                        .month(facts -> facts.agent(
                                "alone",
                                own -> own.put(Metrics.INQUIRIES, "0")
                                        .put(Metrics.INQUIRY_CONVERSION_RATE, "0/0")
                                        .put(Metrics.AVERAGE_RESPONSE_TIME, "0/0")))
                        .statement("alone")
                        .outcomes())
                .isEmpty();
    }

    @Test
    void new_badMetrics_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(Scorecards::weakestMetric)
                .withMessage("Expected at least one metric, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.weakestMetric(Metrics.SALES, Metrics.SALES))
                .withMessage("Expected metrics that differ, but found sales, sales");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.weakestMetric(Metrics.SALES, Metrics.ATTITUDE))
                .withMessageContaining("attitude of kind rating");
    }

    @Test
    void outcomes_givenAsPrinted_refusedForTheParts() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> Desk.under(Scorecards.weakestMetric(Metrics.INQUIRY_CONVERSION_RATE))
                        .month(facts -> facts.agent("a", own -> own.put(Metrics.INQUIRY_CONVERSION_RATE, "~0.3"))
                                .agent("b", own -> own.put(Metrics.INQUIRY_CONVERSION_RATE, "60/100")))
                        .statement("a"))
                .satisfies(
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("metric.no-parts"));
    }
}
