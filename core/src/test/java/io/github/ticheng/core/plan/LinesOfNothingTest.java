// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines of 0.00 a statement has, and what stands on that of somebody whom the plan does not pay. */
class LinesOfNothingTest {

    private static final String REASON = "sales 0.00, required at least 1.00: missed by 1.00";

    private static PlanBuilder shop() {
        return CompensationPlan.builder("corner-shop", "2024", "CNY");
    }

    private static TeamFacts month(String period, String wangWei) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent("li-na", a -> a.put(SALES, "2000").put(ASSESSMENT_SCORE, "80"))
                .agent("wang-wei", a -> a.put(SALES, wangWei).put(ASSESSMENT_SCORE, "70"))
                .team(PUBLIC_SALES, "0.01")
                .build();
    }

    /** One line of PAY and one of SHARE, each plain, with a condition that does not hold, or not due in July. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plain         | commission 0, pool 0
                    does-not-hold | commission 0 because %1$s, pool 0 because %1$s
                    not-due       | ''
                    """)
    void lines_ofWhoEarnsNothing_areThoseOfPayAndShareThatAreDue(String kind, String lines) {
        assertThat(said(plan(kind).run(month("2024-07", "0")).statement("wang-wei")))
                .isEqualTo(lines.formatted(REASON));
    }

    private static CompensationPlan plan(String kind) {
        Entry<TestRules.Flat> commission = Entry.of("commission", new TestRules.Flat(SALES, percent("1")));
        Entry<TestRules.Pool> pool = Entry.of("pool", new TestRules.Pool(PUBLIC_SALES));
        PlanBuilder plan = shop();
        switch (kind) {
            case "does-not-hold" ->
                plan.pay(commission.when(Conditions.atLeast(SALES, "1")))
                        .share(pool.when(Conditions.atLeast(SALES, "1")));
            case "not-due" -> plan.pay(commission.every(Cadence.QUARTER)).share(pool.every(Cadence.QUARTER));
            default -> plan.pay(commission).share(pool);
        }
        // Nothing exceeds the cap, so that there is nothing to take.
        return plan.settle("cap", new TestRules.CapTotal(Exact.of(100))).build();
    }

    private static String said(Statement statement) {
        return String.join(
                ", ", statement.lines().stream().map(LinesOfNothingTest::said).toList());
    }

    private static String said(PayLine line) {
        return line.rule() + " " + line.value()
                + (line.note() == null ? "" : " because " + line.note().in(Language.ENGLISH));
    }

    @Test
    void statement_ofWhomThePlanDoesNotPay_hasNothingButTheReason() {
        CompensationPlan plan = shop().eligibility(Conditions.atLeast(SALES, "1"))
                .score("score", new TestRules.Given(ASSESSMENT_SCORE))
                .pay("commission", new TestRules.Flat(SALES, percent("1")))
                .share("pool", new TestRules.Pool(PUBLIC_SALES))
                .settle("cap", new TestRules.CapTotal(Exact.of(10)))
                .outcome("praise", new TestRules.Praise("praise"))
                .build();
        Ledger june = plan.run(month("2024-06", "3000")).ledger();

        TeamRun july = plan.run(month("2024-07", "0"), june);

        assertThat(july.statements())
                .extracting(statement -> statement.agent().id().value())
                .containsExactly("li-na", "wang-wei");
        Statement none = july.statement("wang-wei");
        assertThat(none.isEligible()).isFalse();
        assertThat(none.notAssessed()).hasToString("not paid by this plan");
        assertThat(none.lines()).isEmpty();
        assertThat(none.total()).hasToString("CNY 0.00");
        assertThat(none.scorecard()).isNull();
        assertThat(none.outcomes()).isEmpty();
        assertThat(none.balances())
                .as("what was carried stays carried")
                .isEqualTo(june.entries().get(0).statement().statements().get(1).balances())
                .isNotEmpty();
        assertThat(july.explain("wang-wei").text(Language.ENGLISH)).isEqualTo("total  0.00\n  not paid by this plan\n");
        assertThat(said(july.statement("li-na"))).as("the pool is others'").contains("pool 0.01");
        assertThat(july.statement("li-na").isEligible()).isTrue();
    }
}
