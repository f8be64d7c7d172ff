// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.scorecard.Scorecards;
import org.junit.jupiter.api.Test;

/** A criterion that a host wrote, from outside, is scored, explained and checked like those that ship. */
class HostCriterionTest {

    private static CompensationPlan plan(int charactersPerPoint) {
        return CompensationPlan.builder("shop", "2024", "CNY")
                .score(
                        "card",
                        Scorecards.sumOf(
                                Scorecards.usualRatings(Metrics.ATTITUDE, "10"),
                                new TypingTestCriterion(charactersPerPoint)))
                .build();
    }

    @Test
    void score_ownCriterion_likeAnyOther() {
        TeamRun run = plan(10).run(TeamFacts.builder("desk", "2024-07", "CNY")
                .agent(
                        "li-na",
                        facts -> facts.put(TypingTestCriterion.SPEED, "85").put(Metrics.ATTITUDE, "good"))
                .build());
        assertThat(run.statement("li-na").scorecard().score()).isEqualTo(Exact.of(16));
        assertThat(Table.of(run.statement("li-na").scorecard()).in(Language.CHINESE))
                .isEqualTo("""
                        项目      得分  满分  依据
                        工作态度   7.5    10  良好
                        打字测试   8.5    10  打字速度
                        总分        16    20""");
        assertThat(run.explainScorecard("li-na").text(Language.ENGLISH))
                .contains("  typing test  8.5\n    typing speed\n    min(85 ÷ 10, 10) = 8.5\n");
    }

    @Test
    void check_ownCriterion_likeAnyOther() {
        assertThat(plan(10).check()).noneMatch(finding -> finding.code().startsWith("shop."));
        assertThat(plan(4).check())
                .filteredOn(finding -> finding.code().equals("shop.typing-too-easy"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.in(Language.ENGLISH))
                        .isEqualTo(
                                "warning: 4 characters a point are too easy (plan shop, version 2024, room score, rule"
                                        + " card)"));
        assertThat(plan(10).fingerprint()).isNotEqualTo(plan(11).fingerprint());
    }
}
