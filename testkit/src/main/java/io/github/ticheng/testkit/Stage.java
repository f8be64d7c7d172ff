// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.ShareRule;
import java.util.function.UnaryOperator;

/** The smallest plans in which a block can be tried: with scores, grades and bases if it asks for them, else alone. */
final class Stage {

    private Stage() {}

    static CompensationPlan ofPay(PayRule rule, Rounding rounding) {
        return around(plan -> plan.pay(Trial.RULE, rule), rounding);
    }

    static CompensationPlan ofShare(ShareRule rule, Rounding rounding) {
        return around(plan -> plan.share(Trial.RULE, rule), rounding);
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
