// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Explanation.ExplainedStatement;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generators of what comes out of runs: statements, ledgers, explanations. Each was really calculated, so totals, lines
 * and balances belong together.
 */
public final class Payroll {

    private Payroll() {}

    /** Runs of {@link Plans#plans}, with 0 to 2 earlier months on record. */
    public static Arbitrary<TeamRun> runs() {
        return Plans.plans().flatMap(plan -> runs(plan, facts(plan))).withoutEdgeCases();
    }

    /**
     * Runs of a plan over facts that it asks for, with 0 to 2 earlier months of the same agents on record. The plan must
     * pay every team that the facts can make: a run that is refused ends the generation with its {@link
     * ProblemsException}.
     *
     * @param facts the facts of each month; their own periods do not count
     */
    public static Arbitrary<TeamRun> runs(CompensationPlan plan, Facts facts) {
        return histories(facts).map(months -> run(plan, months)).withoutEdgeCases();
    }

    /** Ledgers of 1 to 3 months. */
    public static Arbitrary<Ledger> ledgers() {
        return runs().map(TeamRun::ledger);
    }

    /** Statements of whole teams. */
    public static Arbitrary<TeamStatement> teamStatements() {
        return runs().map(TeamRun::teamStatement);
    }

    /** Statements of agents. */
    public static Arbitrary<Statement> statements() {
        return paidRuns().map(run -> run.statements().get(0));
    }

    /** Statements of agents with their explanations. */
    public static Arbitrary<ExplainedStatement> explainedStatements() {
        return paidRuns()
                .map(run -> run.explained(run.statements().get(0).agent().id()));
    }

    private static Arbitrary<TeamRun> paidRuns() {
        return Plans.plans()
                .flatMap(plan -> runs(plan, facts(plan).ofAgents(1, 4)))
                .withoutEdgeCases();
    }

    /** Facts that a plan asks for, of months with 20 to 23 days due. */
    public static Facts facts(CompensationPlan plan) {
        return Facts.neededBy(plan)
                .with(Metrics.DAYS_DUE, Numbers.evenly(20, 23).map(Exact::of))
                .with(Metrics.DAYS_PRESENT, Numbers.evenly(0, 23).map(Exact::of));
    }

    /** Facts of 1 to 3 months that begin a half-year: a quarter is complete then, and no longer cadence is due. */
    static Arbitrary<ImmutableList<TeamFacts>> histories(Facts facts) {
        Arbitrary<Period> first =
                Arbitraries.of(Period.ofMonth(2024, 1), Period.ofMonth(2023, 7), Period.ofMonth(2025, 1));
        return Combinators.combine(first, Arbitraries.integers().between(1, 3))
                .as(Payroll::months)
                .flatMap(months -> facts.inEach(months).histories());
    }

    private static List<Period> months(Period first, int count) {
        ImmutableList.Builder<Period> months = ImmutableList.builder();
        Period month = first;
        for (int i = 0; i < count; i++, month = month.next()) {
            months.add(month);
        }
        return months.build();
    }

    /** Pays some months one after another, each with those before it on record. */
    static TeamRun run(CompensationPlan plan, ImmutableList<TeamFacts> months) {
        TeamRun run = plan.run(months.get(0));
        for (TeamFacts facts : months.subList(1, months.size())) {
            run = plan.run(facts, run.ledger());
        }
        return run;
    }
}
