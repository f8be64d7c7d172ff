// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.Room;
import java.util.function.UnaryOperator;

/** The smallest plans in which a block can be tried: with scores, grades and bases if it asks for them, else alone. */
final class Stage {

    private Stage() {}

    /** A plan of one entry. */
    static CompensationPlan of(Entry<? extends Rule> entry, Rounding rounding) {
        return around(plan -> plan.add(entry), rounding);
    }

    static CompensationPlan ofPay(PayRule rule, Rounding rounding) {
        return around(plan -> plan.pay(Trial.RULE, rule), rounding);
    }

    static CompensationPlan ofShare(ShareRule rule, Rounding rounding) {
        return around(plan -> plan.share(Trial.RULE, rule), rounding);
    }

    /** After it, a tenth of each amount of the agents that the rule may credit, so that what it credits is explained. */
    static CompensationPlan ofCredit(CreditRule rule, Rounding rounding) {
        PlanBuilder plan = builder(rounding).credit(Trial.RULE, rule);
        for (Metric metric :
                Needs.of(builder(rounding).credit(Trial.RULE, rule).build()).metrics()) {
            if (metric.kind() == MetricKind.MONEY && !rule.figures().contains(metric)) {
                plan.pay("tenth-of-" + metric.id(), new SamplePayRules.Commission(metric, Rate.percent("10")));
            }
        }
        return plan.build();
    }

    static CompensationPlan ofScore(ScoreRule rule, Rounding rounding) {
        return builder(rounding)
                .score(Trial.RULE, rule)
                .pay("by-score", new SamplePayRules.ScorePay(Exact.of(1000)))
                .build();
    }

    /** Grades of points as they were given; trainees are not assessed. */
    static CompensationPlan ofGrade(GradeRule rule, Rounding rounding) {
        ScoreRule points = new SampleRoomRules.PointScore(Metrics.DUTY_POINTS, Metrics.LATENESS);
        return builder(rounding)
                .score(Entry.of("score", points).when(Conditions.not(Conditions.inPost("trainee"))))
                .grade(Trial.RULE, rule)
                .pay("by-grade", new SamplePayRules.GradePay(Exact.of(1000), Exact.of(100)))
                .build();
    }

    /** Before it, a line of each rule whose lines it reads, and one that it does not name; each may be negative. */
    static CompensationPlan ofSettle(SettleRule rule, Rounding rounding) {
        ImmutableList<RuleId> read =
                Needs.of(builder(rounding).settle(Trial.RULE, rule).build()).lines();
        return around(
                plan -> {
                    for (RuleId line : read) {
                        plan.pay(line.value(), new SamplePayRules.Commission(Metrics.SALES, Rate.percent("3.333")));
                    }
                    return plan.pay("besides", new SamplePayRules.Commission(Metrics.NET_SALES, Rate.percent("10")))
                            .settle(Trial.RULE, rule);
                },
                rounding);
    }

    static CompensationPlan ofOutcome(OutcomeRule rule, Rounding rounding) {
        return around(plan -> tenthOfSales(plan).outcome(Trial.RULE, rule), rounding);
    }

    static CompensationPlan ofTeamOutcome(TeamOutcomeRule rule, Rounding rounding) {
        return around(plan -> tenthOfSales(plan).teamOutcome(Trial.RULE, rule), rounding);
    }

    private static PlanBuilder tenthOfSales(PlanBuilder plan) {
        return plan.pay("tenth-of-sales", new SamplePayRules.Commission(Metrics.NET_SALES, Rate.percent("10")));
    }

    /** The same plan without any outcomes. */
    static CompensationPlan withoutOutcomes(CompensationPlan plan) {
        PlanBuilder without = CompensationPlan.builder(
                        plan.ref().id().value(),
                        plan.ref().version(),
                        plan.currency().getCurrencyCode())
                .rounding(plan.rounding());
        plan.eligibility().ifPresent(without::eligibility);
        plan.entries().stream()
                .filter(entry -> entry.family().room() != Room.OUTCOME)
                .forEach(without::add);
        return without.build();
    }

    /** A rule that pays 10 units of the rounding where the condition holds. */
    static CompensationPlan ofWhen(Condition condition, Rounding rounding) {
        PayRule ten = new SamplePayRules.Wage(rounding.unit().times(Exact.of(10)));
        return around(plan -> plan.pay(Entry.of(Trial.RULE, ten).when(condition)), rounding);
    }

    /** A rule that pays 100,000 times the factor. */
    static CompensationPlan ofTimes(Factor factor, Rounding rounding) {
        PayRule wage = new SamplePayRules.Wage(Exact.of(100_000));
        return around(plan -> plan.pay(Entry.of(Trial.RULE, wage).times(factor)), rounding);
    }

    private static CompensationPlan around(UnaryOperator<PlanBuilder> tried, Rounding rounding) {
        Needs needs = Needs.of(tried.apply(builder(rounding)).build());
        PlanBuilder plan = builder(rounding);
        if (needs.readsScores()) {
            plan.score("score", new SampleRoomRules.PointScore(Metrics.DUTY_POINTS, Metrics.LATENESS));
        }
        if (needs.readsGrades()) {
            plan.grade("grade", new SampleRoomRules.BestIsExcellent());
        }
        for (RuleId base : needs.bases()) {
            plan.pay(base.value(), new SamplePayRules.Commission(Metrics.NET_SALES, Rate.percent("33.333")));
        }
        return tried.apply(plan).build();
    }

    private static PlanBuilder builder(Rounding rounding) {
        return CompensationPlan.builder("trial", "1", "CNY").rounding(rounding);
    }
}
