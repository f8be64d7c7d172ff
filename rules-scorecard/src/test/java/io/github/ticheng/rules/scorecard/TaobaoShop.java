// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import java.util.List;

/** The grades of system S1 and what hangs on them, for one agent, month after month. */
final class TaobaoShop {

    static final GradeTable GRADES = Scorecards.gradesFrom("95", "outstanding", "卓越")
            .from("85", "excellent", "优秀")
            .from("75", "good", "良好")
            .from("65", "fair", "一般")
            .below("fail", "不及格")
            .printed("[95, 100]", "[85, 94]", "[75, 84]", "[65, 74]", "(-∞, 65]");

    static final WageByGrade WAGES = Scorecards.wageByGrade("outstanding", "1800")
            .and("excellent", "1700")
            .and("good", "1600")
            .and("fair", "1500")
            .and("fail", "1400");

    static final GradeOutcomes OUTCOMES = Scorecards.gradeOutcomes(
                    "outstanding", "promotion", "promotion recommended", "推荐晋升")
            .and("outstanding", "post", "senior", "资深客服")
            .and("excellent", "training", "some training", "适当培训")
            .and("excellent", "promotion", "promotion reserve", "晋升储备")
            .and("excellent", "post", "level 2", "二级客服")
            .and("fail", "training", "very strong need of training", "急需培训");

    private TaobaoShop() {}

    static CompensationPlan plan(WageByGrade wages) {
        return CompensationPlan.builder("taobao-kpi", "2024-07", "CNY")
                .score(Entry.of("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                        .when(Conditions.below(Metrics.DAYS_ABSENT, "20")))
                .grade("grades", GRADES)
                .pay(Entry.of("post-wage", wages).labelled("post wage", "岗位工资"))
                .outcome("grade-outcomes", OUTCOMES)
                .outcome("exit", Scorecards.exitAfter(3, "fail"))
                .build();
    }

    static TeamFacts facts(String month, String score) {
        boolean assessed = !score.equals("-");
        return TeamFacts.builder("desk", month, "CNY")
                .agent(
                        "li-na",
                        facts -> facts.put(Metrics.ASSESSMENT_SCORE, assessed ? score : "0")
                                .put(Metrics.DAYS_ABSENT, assessed ? "0" : "20"))
                .build();
    }

    /** Runs a plan over months from 2024-01 on, by their scores; "-" for a month without assessment. */
    static TeamRun run(CompensationPlan plan, List<String> scores) {
        Ledger ledger = Ledger.empty();
        TeamRun run = null;
        for (int month = 1; month <= scores.size(); month++) {
            run = plan.run(facts("2024-0" + month, scores.get(month - 1)), ledger);
            ledger = run.ledger();
        }
        if (run == null) {
            throw new IllegalArgumentException("Expected at least one month, but found none");
        }
        return run;
    }

    static String wage(Statement statement) {
        return statement.amount("post-wage").orElseThrow().toString();
    }

    static List<String> codes(Statement statement) {
        return statement.outcomes().stream().map(Outcome::code).toList();
    }
}
