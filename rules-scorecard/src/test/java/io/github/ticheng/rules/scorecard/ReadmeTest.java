// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.TeamFacts;
import org.junit.jupiter.api.Test;

/** The snippet of the module's README. */
class ReadmeTest {

    @Test
    void snippet_run_pays() {
        PointsCard card = Scorecards.sumOf(
                        Scorecards.usualRatings(Metrics.COOPERATION, "20"),
                        Scorecards.bands(Metrics.REFUND_RATE)
                                .upTo("5%", "30")
                                .upTo("8%", "20")
                                .above("0"),
                        Scorecards.line(Metrics.INQUIRY_CONVERSION_RATE, "30%", "0", "50%", "50"))
                .outOf("100")
                .passingAt("60")
                .adjusted(Scorecards.addingEach("2", Metrics.PRAISES).atMost("10"));

        CompensationPlan plan = CompensationPlan.builder("desk", "2024-07", "CNY")
                .score("scorecard", card)
                .grade(
                        "grades",
                        Scorecards.gradesFrom("85", "excellent", "优秀")
                                .from("60", "good", "良好")
                                .below("fail", "不及格"))
                .pay(
                        "post-wage",
                        Scorecards.wageByGrade("excellent", "1800")
                                .and("good", "1600")
                                .and("fail", "1400"))
                .pay("kpi-bonus", Scorecards.payByScore("1000").ifPassed())
                .outcome("exit", Scorecards.exitAfter(3, "fail"))
                .build();

        assertThat(plan.check()).isEmpty();
        TeamRun run = plan.run(TeamFacts.builder("desk", "2024-07", "CNY")
                .agent(
                        "li-na",
                        facts -> facts.put(Metrics.COOPERATION, "good")
                                .put(Metrics.REFUND_RATE, "12/240")
                                .put(Metrics.INQUIRY_CONVERSION_RATE, "42/100")
                                .put(Metrics.PRAISES, "1"))
                .build());
        // 15 + 30 + 30 + 2 points
        assertThat(run.statement("li-na").total()).hasToString("CNY 2370.00");
    }
}
