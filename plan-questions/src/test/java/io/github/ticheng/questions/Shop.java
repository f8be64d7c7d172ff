// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.time.LocalDate;
import java.util.List;

/** A shop of three with a plan, for tests. */
final class Shop {

    /** 1% of the first 15,000, 2% of the next 5,000, then 4%; nothing with more than 5% of refunds. */
    static final Entry<PayRule> COMMISSION = commission("4");

    private Shop() {}

    static Entry<PayRule> commission(String top) {
        return Entry.<PayRule>of(
                        "commission",
                        Ladders.marginal(SALES)
                                .upTo("15000", percent("1"))
                                .upTo("20000", percent("2"))
                                .above(percent(top)))
                .when(Conditions.compare(REFUND_RATE, Comparison.AT_MOST, "5%", false));
    }

    /** A grade by score, a wage by grade. */
    static PlanBuilder assessed(String version, String gold) {
        return CompensationPlan.builder("corner-shop", version, "CNY")
                .score("assessment", Scorecards.given(ASSESSMENT_SCORE, "100"))
                .grade(
                        "grades",
                        Scorecards.gradesFrom(gold, "gold", "金牌")
                                .from("60", "silver", "银牌")
                                .below("trainee", "见习"))
                .pay(
                        "post-wage",
                        Scorecards.wageByGrade("gold", "1700")
                                .and("silver", "1600")
                                .and("trainee", "1400"));
    }

    /** Wage by grade, commission, and half a percent of the public sales shared by head. */
    static CompensationPlan plan(String version, String gold, Entry<PayRule> commission) {
        return assessed(version, gold)
                .pay(commission)
                .share("team-pool", Pools.rateOf(percent("0.5"), PUBLIC_SALES).equally())
                .build();
    }

    static CompensationPlan plan() {
        return plan("2024", "85", COMMISSION);
    }

    /** A plan that pays corrections of earlier months, in force from a month of 2024 on. */
    static CompensationPlan correcting(String version, String top, int month) {
        return assessed(version, "85")
                .pay(commission(top))
                .settle("corrections", Wages.corrections())
                .inForceFrom(LocalDate.of(2024, month, 1))
                .build();
    }

    /** July, and August with a refund of July, as a plan paid them. */
    static Ledger corrected(CompensationPlan plan) {
        TeamFacts august = facts("2024-08", "12000").with(refund("2024-07"));
        return plan.run(august, plan.run(july()).ledger()).ledger();
    }

    /** 1,200.00 of an agent's sales went back. */
    static Correction refund(String period) {
        return Dispute.correction(
                Period.parse(period), WhatIf.parse("sales=-1200", AgentId.of("li-na"), List.of(SALES)));
    }

    static TeamFacts july() {
        return facts("2024-07", "23450.55");
    }

    static TeamFacts facts(String period, String sales) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent(
                        "li-na",
                        a -> a.put(SALES, sales).put(ASSESSMENT_SCORE, "94.5").put(REFUND_RATE, "12/240"))
                .agent(
                        "wang-wei",
                        a -> a.put(SALES, "15000.00")
                                .put(ASSESSMENT_SCORE, "75")
                                .put(REFUND_RATE, "3/100"))
                .agent(
                        "zhao-min",
                        a -> a.put(SALES, "8000.00")
                                .put(ASSESSMENT_SCORE, "59.99")
                                .put(REFUND_RATE, "9/150"))
                .team(PUBLIC_SALES, "36400.00")
                .build();
    }
}
