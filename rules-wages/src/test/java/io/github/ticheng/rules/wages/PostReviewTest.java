// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostReviewTest {

    private static final OutcomeRule REVIEW = Wages.postReview(
            List.of("junior", "middle", "senior"), Wages.gradedMonths(9, "top"), Wages.gradedMonths(3, "fail"));

    /** Pays a year in which an agent of a post is top, good and failed for so many months. */
    private static TeamRun year(String post, int top, int failed) {
        Agent agent = Agent.builder()
                .id(AgentId.of("li-na"))
                .team(TeamId.of("desk"))
                .post(post)
                .build();
        Desk desk = new Desk(Desk.plan(plan -> Desk.graded(plan)
                .pay("wage", Wages.fixedWage("2000"))
                .outcome(Entry.of("review", REVIEW).every(Cadence.YEAR))));
        TeamRun run = null;
        for (int month = 1; month <= 12; month++) {
            String score = month <= top ? "3" : month <= top + failed ? "1" : "2";
            run = desk.pay(Desk.facts(month).agent(agent, f -> f.put(Metrics.ASSESSMENT_SCORE, score)));
            assertThat(month < 12 && !run.statement("li-na").outcomes().isEmpty())
                    .isFalse();
        }
        return Objects.requireNonNull(run);
    }

    @ParameterizedTest
    @CsvSource({
        "junior, 9, 0, promotion",
        "junior, 8, 0, ''",
        "middle, 12, 0, promotion",
        "middle, 0, 3, demotion",
        "senior, 12, 0, ''",
        "senior, 0, 3, demotion",
        "senior, 0, 2, ''",
        "junior, 0, 12, ''",
        "middle, 9, 3, ''",
        "trainee, 12, 0, ''"
    })
    void review_ofAYear_proposesUpOrDown(String post, int top, int failed, String outcome) {
        assertThat(year(post, top, failed).statement("li-na").outcomes().stream()
                        .map(Outcome::code)
                        .collect(Collectors.joining()))
                .isEqualTo(outcome);
    }

    @Test
    void outcome_saysWhy() {
        Outcome outcome = year("junior", 10, 0).statement("li-na").outcomes().get(0);

        assertThat(outcome.label().in(Language.ENGLISH) + ": "
                        + outcome.reason().in(Language.ENGLISH))
                .isEqualTo("promotion proposed: 2024: from junior to middle (at least 9 months at top, not (at least"
                        + " 3 months at fail))");
        assertThat(outcome.label().in(Language.CHINESE) + "：" + outcome.reason().in(Language.CHINESE))
                .isEqualTo("建议晋级：2024：由 junior 调整为 middle（至少 9 个月评为 top、不满足（至少" + " 3 个月评为 fail））");
    }
}
