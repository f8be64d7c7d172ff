// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.readme;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.core.text.Language.CHINESE;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;

/** {@link ShopOfThree} with Chinese labels. */
public final class ShopOfThreeInChinese {

    private ShopOfThreeInChinese() {}

    /** Prints a statement, and explains a line of it. */
    public static void main(String[] args) {
        // The block below stands in the README, word for word; a test compares them.
        var grades = Scorecards.gradesFrom("85", "gold", "金牌")
                .from("60", "silver", "银牌")
                .below("trainee", "见习");
        var wages = Scorecards.wageByGrade("gold", "1700").and("silver", "1600").and("trainee", "1400");
        var ladder = Ladders.marginal(SALES)
                .upTo("15000", percent("1"))
                .upTo("20000", percent("2"))
                .above(percent("4"));
        var pool = Pools.rateOf(percent("0.5"), PUBLIC_SALES).equally();
        var plan = CompensationPlan.builder("corner-shop", "2024", "CNY")
                .score("assessment", Scorecards.given(ASSESSMENT_SCORE, "100"))
                .grade("grades", grades)
                .pay(Entry.of("post-wage", wages).labelled("post wage", "岗位工资"))
                .pay(Entry.of("commission", ladder).labelled("commission", "提成"))
                .share(Entry.of("team-pool", pool).labelled("team pool", "团队提成"))
                .build();

        var july = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> a.put(SALES, "23450.55").put(ASSESSMENT_SCORE, "94.5"))
                .agent("wang-wei", a -> a.put(SALES, "15000.00").put(ASSESSMENT_SCORE, "75"))
                .agent("zhao-min", a -> a.put(SALES, "8000.00").put(ASSESSMENT_SCORE, "59.99"))
                .team(PUBLIC_SALES, "36400.00")
                .build();

        var run = plan.run(july);
        System.out.print(run.statement("li-na").text(CHINESE));
        System.out.print(run.explain("li-na", "commission").text(CHINESE));
        // The block above stands in the README.
    }
}
