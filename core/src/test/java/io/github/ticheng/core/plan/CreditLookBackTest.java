// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;
import org.junit.jupiter.api.Test;

/** What was credited counts for rules that look back, as if it had been reported so. */
class CreditLookBackTest {

    private static final CompensationPlan PLAN = CompensationPlan.builder("desk", "1", "CNY")
            .credit("silent-orders", new CreditTest.ToEach("250"))
            .pay(Entry.of("quarter", new CreditTest.Paid(Metrics.SALES)).every(Cadence.QUARTER))
            .share(Entry.of("left-over", new TestRules.Pool(Metrics.PUBLIC_SALES))
                    .every(Cadence.QUARTER))
            .pay(Entry.of("three-months", new CreditTest.Paid(Metrics.SALES))
                    .when(Conditions.overMonths(
                            Metrics.SALES, 3, Comparison.AT_LEAST, "3750.01", UnknownMonth.COUNTS_AS_ZERO)))
            .build();

    private static TeamFacts facts(String month, String liNa, String publicSales) {
        return TeamFacts.builder("desk", month, "CNY")
                .agent("li-na", f -> f.put(Metrics.SALES, liNa))
                .agent("wang-wei", f -> f.put(Metrics.SALES, "2000"))
                .team(Metrics.PUBLIC_SALES, publicSales)
                .build();
    }

    private static TeamRun march(CompensationPlan plan, String inMarch) {
        Ledger ledger = Ledger.empty();
        for (String month : new String[] {"2024-01", "2024-02"}) {
            ledger = plan.run(facts(month, "1000", "510"), ledger).ledger();
        }
        return plan.run(facts("2024-03", inMarch, "510"), ledger);
    }

    @Test
    void run_quarter_sumsWhatWasCreditedInEachMonth() {
        TeamRun run = march(PLAN, "1000");

        assertThat(run.statement("li-na").amount("quarter").orElseThrow()).hasToString("CNY 3750.00");
        assertThat(run.statement("wang-wei").amount("quarter").orElseThrow()).hasToString("CNY 6750.00");
        assertThat(run.teamStatement().pools())
                .extracting(pool -> pool.total().toString())
                .containsExactly("CNY 30.00");
    }

    @Test
    void run_windowOfMonths_countsWhatWasCredited() {
        assertThat(march(PLAN, "1000")
                        .statement("li-na")
                        .amount("three-months")
                        .orElseThrow()
                        .amount())
                .isEqualTo(Exact.ZERO);
        assertThat(march(PLAN, "1000.01")
                        .statement("li-na")
                        .amount("three-months")
                        .orElseThrow()
                        .amount())
                .isEqualTo(Exact.parse("1250.01"));
    }

    @Test
    void run_credits_areOnRecordBesideTheFactsAsReported() {
        LedgerEntry january = march(PLAN, "1000").ledger().entries().get(0);
        TeamFacts reported = facts("2024-01", "1000", "510");

        assertThat(january.statement().credits())
                .extracting(CreditLine::agent, CreditLine::amount)
                .extracting(Object::toString)
                .containsExactly("(li-na, 250)", "(wang-wei, 250)");
        assertThat(january.facts()).isEqualTo(reported);
        assertThat(january.value(reported.agents().get(0).id(), Metrics.SALES)).contains(Exact.of(1250));
        assertThat(january.counted())
                .isEqualTo(TeamFacts.builder("desk", "2024-01", "CNY")
                        .agent("li-na", f -> f.put(Metrics.SALES, "1250"))
                        .agent("wang-wei", f -> f.put(Metrics.SALES, "2250"))
                        .team(Metrics.PUBLIC_SALES, "10")
                        .build());
    }

    @Test
    void run_monthlyPlan_paysTheMonthAlone() {
        CompensationPlan monthly = CompensationPlan.builder("desk", "1", "CNY")
                .credit("silent-orders", new CreditTest.ToEach("250"))
                .pay("sales", new CreditTest.Paid(Metrics.SALES))
                .build();

        TeamRun run = march(monthly, "1000");

        assertThat(run.facts().period()).isEqualTo(Period.parse("2024-03"));
        assertThat(run.statement("li-na").total()).hasToString("CNY 1250.00");
    }
}
