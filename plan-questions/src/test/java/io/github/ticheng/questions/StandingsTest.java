// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.wages.Wages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingsTest {

    private static Standings of(CompensationPlan plan, TeamFacts facts) {
        return Standings.of(PlanBook.of(plan), facts, Ledger.empty());
    }

    @Test
    void text_hasWhatIsEarned_whatIsNotMet_andTheNextTier() {
        assertThat(of(Shop.plan(), Shop.july()).text(ENGLISH)).isEqualTo("""
                where team desk stands in 2024-07, in CNY
                  li-na: 2,148.69 so far
                  wang-wei: 1,810.67 so far
                    the next tier begins at sales of 15,000.01, 0.01 away: 0.00 in all
                  zhao-min: 1,460.66 so far
                    commission: refund rate 6%, required at most 5%: missed by 1%
                    the next tier begins at sales of 15,000.01, 7,000.01 away: 0.00 in all
                """);
    }

    @Test
    void statements_withAllFacts_areThoseOfTheRun() {
        assertThat(of(Shop.plan(), Shop.july()).standings())
                .extracting(Standings.Standing::statement)
                .containsExactlyElementsOf(Shop.plan().run(Shop.july()).statements());
    }

    @Test
    void ruleWithAMissingValue_isLeftOutForEverybodyAndTold() {
        TeamFacts soFar = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> a.put(SALES, "5000").put(ASSESSMENT_SCORE, "94.5"))
                .agent(
                        "wang-wei",
                        a -> a.put(SALES, "100").put(REFUND_RATE, "1/50").put(ASSESSMENT_SCORE, "75"))
                .team(PUBLIC_SALES, "400")
                .build();

        Standings standings = of(Shop.plan(), soFar);

        assertThat(standings.text(CHINESE)).contains("li-na：目前 1,701.00\n", "在此之前对所有人都不计：commission\n");
        assertThat(standings.notRipe())
                .hasSize(1)
                .allMatch(problem ->
                        problem.place().toString().contains("rule commission, agent li-na, metric refund-rate"));
    }

    @Test
    void rulesThatNeedWhatIsLeftOut_areLeftOutWithIt() {
        TeamFacts soFar = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> a.put(SALES, "5000").put(REFUND_RATE, "1/50"))
                .team(PUBLIC_SALES, "400")
                .build();

        Standings standings = of(Shop.plan(), soFar);

        assertThat(standings.text(ENGLISH)).contains("li-na: 52.00 so far\n");
        assertThat(standings.leftOut())
                .extracting(label -> label.in(ENGLISH))
                .containsExactly("assessment", "grades", "post wage");
    }

    /** Whichever of two rules comes first in the plan. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyReasonOfARuleThatIsLeftOut_isTold(boolean first) {
        Entry<PayRule> seniority = Entry.of("seniority", Wages.seniority(12, "50"));
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(first ? seniority : Shop.COMMISSION)
                .pay(first ? Shop.COMMISSION : seniority)
                .build();
        TeamFacts soFar = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> {})
                .build();

        assertThat(of(plan, soFar).notRipe())
                .extracting(problem -> problem.place().get(Part.RULE).orElseThrow())
                .contains("commission", "seniority");
    }

    @Test
    void ordersThatAreNotListedYet_areNotKnownYet() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("wage", Wages.fixedWage("100"))
                .pay("per-order", Wages.forEach(WorkUnit.order(), Wages.fixedWage("2")))
                .build();

        assertThat(of(plan, Shop.july()).text(ENGLISH)).contains("""
                  zhao-min: 100.00 so far
                not known yet: Expected facts of 2024-07 that list orders or days, but found none""", """
                left out for everybody until then: per order
                """);
    }

    @Test
    void ruleThatIsLeftOut_leavesCorrectionsOnRecordAsTheyWerePaid() {
        CompensationPlan plan = Shop.correcting("2024", "4", 1);
        TeamFacts soFar = TeamFacts.builder("desk", "2024-09", "CNY")
                .agent("li-na", a -> a.put(SALES, "5000").put(REFUND_RATE, "1/50"))
                .build()
                .with(Shop.refund("2024-08"));

        assertThat(Standings.of(PlanBook.of(plan), soFar, Shop.corrected(plan)).text(ENGLISH))
                .contains("""
                  li-na: 38.00 so far
                    the next tier begins at sales of 15,000.01, 10,000.01 away: +100.00 in all
                """, "left out for everybody until then: assessment, grades, post wage\n");
    }

    @Test
    void lineThatIsNotDue_isTold() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Entry.of("quarter-bonus", Wages.fixedWage("500")).every(Cadence.QUARTER))
                .build();

        assertThat(of(plan, Shop.july()).text(ENGLISH)).endsWith("not due in this period: quarter bonus\n");
    }

    @Test
    void otherProblems_areRefused() {
        CompensationPlan dollars = CompensationPlan.builder("shop", "1", "USD").build();

        assertThatThrownBy(() -> of(dollars, Shop.july())).isInstanceOf(ProblemsException.class);
    }
}
