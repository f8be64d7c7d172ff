// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Explanation.ExplainedStatement;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every run of every plan, whatever its rules. */
class PlanRunProperties {

    @Provide
    Arbitrary<TeamRun> runs() {
        return Payroll.runs();
    }

    /** A plan with the facts of one to three months. */
    record Months(CompensationPlan plan, ImmutableList<TeamFacts> facts) {}

    @Provide
    Arbitrary<Months> months() {
        return Plans.plans()
                .flatMap(plan -> Payroll.histories(Payroll.facts(plan)).map(facts -> new Months(plan, facts)))
                .withoutEdgeCases();
    }

    // ------------------------------------------------------------------------------------------ sums and clauses

    @Property(tries = 200)
    void total_ofAStatement_isTheSumOfItsLines(@ForAll("runs") TeamRun run) {
        Exact ofTeam = Exact.ZERO;
        for (Statement statement : run.statements()) {
            Exact sum = Exact.ZERO;
            for (PayLine line : statement.lines()) {
                sum = sum.plus(line.amount().amount());
            }
            assertThat(statement.total().amount()).isEqualTo(sum);
            ofTeam = ofTeam.plus(sum);
        }
        assertThat(run.teamStatement().total().amount()).isEqualTo(ofTeam);
    }

    @Property(tries = 200)
    void line_ofAnyRule_isAMultipleOfTheSmallestUnit(@ForAll("runs") TeamRun run) {
        for (Statement statement : run.statements()) {
            for (PayLine line : statement.lines()) {
                assertThat(line.amount()
                                .amount()
                                .dividedBy(run.plan().rounding().unit())
                                .isWhole())
                        .as(line.toString())
                        .isTrue();
            }
        }
    }

    @Property(tries = 200)
    void line_ofAPayRule_isWithinItsLimitsOrZeroWithAReason(@ForAll("runs") TeamRun run) {
        Rounding rounding = run.plan().rounding();
        for (Statement statement : run.statements()) {
            for (Entry<PayRule> entry : run.plan().entries(PayRule.class)) {
                statement.lines(entry.id()).forEach(line -> {
                    Exact amount = line.amount().amount();
                    if (line.note() != null) {
                        boolean hasLeft = entry.cadence() != null
                                && statement.agent().hasLeftBy(run.facts().period());
                        assertThat(entry.when() != null || hasLeft).isTrue();
                        assertThat(amount).isEqualTo(Exact.ZERO);
                        return;
                    }
                    Exact most = entry.atMost();
                    Exact least = entry.atLeast();
                    if (most != null) {
                        assertThat(amount).isLessThanOrEqualTo(most.rounded(rounding));
                    }
                    if (least != null && (most == null || least.compareTo(most) <= 0)) {
                        assertThat(amount).isGreaterThanOrEqualTo(least.rounded(rounding));
                    }
                });
            }
        }
    }

    // ------------------------------------------------------------------------------------------ explanations

    @Property(tries = 120)
    void explanation_ofEveryTotal_comesOutOfItsLeaves(@ForAll("runs") TeamRun run) {
        for (Statement statement : run.statements()) {
            Explanation total = run.explain(statement.agent().id());
            Accounts.requireSound(total);
            assertThat(total.term()).isNotNull();
            assertThat(total.term().recomputed()).isEqualTo(statement.total().amount());
            Exact sum = Exact.ZERO;
            for (Explanation line : total.children()) {
                assertThat(line.term()).isNotNull();
                sum = sum.plus(line.term().value());
            }
            assertThat(sum).isEqualTo(statement.total().amount());
            assertThat(total.children()).hasSameSizeAs(statement.lines());
        }
    }

    @Property(tries = 120)
    void explanation_ofEveryLine_comesToWhatIsPaid(@ForAll("runs") TeamRun run) {
        for (Statement statement : run.statements()) {
            for (PayLine line : statement.lines()) {
                Explanation explanation = run.explain(statement.agent().id(), line.rule());
                Accounts.requireSound(explanation);
                Exact paid = Exact.ZERO;
                for (PayLine other : statement.lines()) {
                    if (other.rule().equals(line.rule())) {
                        paid = paid.plus(other.amount().amount());
                    }
                }
                assertThat(explanation.term()).isNotNull();
                assertThat(explanation.term().recomputed()).isEqualTo(paid);
            }
        }
    }

    @Property(tries = 60)
    void explanation_ofEveryScorecard_comesToTheScore(@ForAll("runs") TeamRun run) {
        for (Statement statement : run.statements()) {
            if (statement.scorecard() != null) {
                Explanation explanation =
                        run.explainScorecard(statement.agent().id().value());
                Accounts.requireSound(explanation);
                assertThat(explanation.term()).isNotNull();
                assertThat(explanation.term().recomputed())
                        .isEqualTo(statement.scorecard().score());
            }
        }
    }

    @Property(tries = 60)
    void explanation_readBack_saysTheSame(@ForAll("runs") TeamRun run) {
        for (Statement statement : run.statements()) {
            ExplainedStatement explained = run.explained(statement.agent().id());
            ExplainedStatement copy = Copies.of(explained);
            assertThat(copy).isEqualTo(explained);
            assertThat(Accounts.of(copy.explanation())).isEqualTo(Accounts.of(explained.explanation()));
        }
    }

    // ------------------------------------------------------------------------------------------ the same everywhere

    @Property(tries = 100)
    void run_ofFactsInAnotherOrder_givesTheSameBytes(@ForAll("months") Months months) {
        ImmutableList<TeamFacts> reversed =
                months.facts.stream().map(Edits::reversed).collect(ImmutableList.toImmutableList());
        assertThat(reversed).isEqualTo(months.facts);
        assertSame(Payroll.run(months.plan, reversed), Payroll.run(months.plan, months.facts));
    }

    @Property(tries = 40)
    void run_onOtherMachines_givesTheSameBytes(@ForAll("months") Months months) {
        TeamRun here = Payroll.run(months.plan, months.facts);
        String account = account(here);
        byte[] bytes = Copies.bytes(here.teamStatement());
        for (Elsewhere place : Elsewhere.values()) {
            TeamRun there = place.make(() -> Payroll.run(months.plan, months.facts));
            assertThat(place.make(() -> Copies.bytes(there.teamStatement())))
                    .as(place.name())
                    .isEqualTo(bytes);
            assertThat(place.make(() -> account(there))).as(place.name()).isEqualTo(account);
        }
    }

    @Property(tries = 40)
    void run_ofAPlanReadBack_isTheSame(@ForAll("months") Months months) {
        CompensationPlan copy = Copies.of(months.plan);
        assertThat(copy).isEqualTo(months.plan).hasSameHashCodeAs(months.plan);
        TeamRun one = Payroll.run(months.plan, months.facts);
        TeamRun other =
                Payroll.run(copy, months.facts.stream().map(Copies::of).collect(ImmutableList.toImmutableList()));
        assertThat(other.teamStatement()).isEqualTo(one.teamStatement());
        assertThat(account(other)).isEqualTo(account(one));
    }

    @Property(tries = 20)
    void run_inSeveralThreads_isTheSame(@ForAll("months") Months months)
            throws InterruptedException, ExecutionException {
        TeamRun alone = Payroll.run(months.plan, months.facts);
        CompensationPlan fresh = Copies.of(months.plan);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<TeamRun>> runs = Collections.nCopies(16, () -> Payroll.run(fresh, months.facts));
            for (Future<TeamRun> run : threads.invokeAll(runs)) {
                assertThat(run.get().teamStatement()).isEqualTo(alone.teamStatement());
            }
            List<Callable<String>> accounts = Collections.nCopies(8, () -> account(alone));
            for (Future<String> said : threads.invokeAll(accounts)) {
                assertThat(said.get()).isEqualTo(account(alone));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Explaining reads a run and leaves nothing behind in it. */
    @Property(tries = 60)
    void run_afterItWasExplained_isAsBefore(@ForAll("months") Months months) {
        TeamRun run = Payroll.run(months.plan, months.facts);
        TeamStatement before = Copies.of(run.teamStatement());
        String first = account(run);
        assertThat(account(run)).isEqualTo(first);
        assertThat(run.teamStatement()).isEqualTo(before);
        assertThat(Payroll.run(months.plan, months.facts).teamStatement()).isEqualTo(before);
    }

    @Property(tries = 100)
    void fingerprint_ofARun_tellsAnyOtherFactsAndPlans(@ForAll("months") Months months) {
        TeamFacts facts = months.facts.get(0);
        String fingerprint = months.plan.run(facts).fingerprint();
        assertThat(fingerprint).matches("[0-9a-f]{64}");
        TeamFacts others = Edits.withValues(
                facts,
                (agent, metric, value) -> metric.kind() == MetricKind.MONEY && value instanceof Exact amount
                        ? amount.plus(Exact.of("0.01"))
                        : value);
        assertThat(months.plan.run(others).fingerprint().equals(fingerprint)).isEqualTo(others.equals(facts));
        CompensationPlan other = CompensationPlan.builder("sample", "2", "CNY").build();
        assertThat(other.run(facts).fingerprint()).isNotEqualTo(fingerprint);
    }

    /** A statement of a month does not depend on whether it was paid in one go with others. */
    @Property(tries = 60)
    void runEach_ofAMonth_isRun(@ForAll("months") Months months) {
        TeamFacts first = months.facts.get(0);
        assertThat(months.plan
                        .runEach(List.of(first), Map.of())
                        .get(0)
                        .run()
                        .orElseThrow()
                        .teamStatement())
                .isEqualTo(months.plan.run(first).teamStatement());
    }

    private static void assertSame(TeamRun one, TeamRun other) {
        assertThat(Copies.bytes(one.teamStatement())).isEqualTo(Copies.bytes(other.teamStatement()));
        assertThat(account(one)).isEqualTo(account(other));
    }

    /** Fingerprint, and every explanation in every language and form. */
    private static String account(TeamRun run) {
        List<String> texts =
                new ArrayList<>(List.of(run.fingerprint(), run.teamStatement().toString()));
        for (Statement statement : run.statements()) {
            texts.add(Accounts.of(run.explain(statement.agent().id())));
            if (statement.scorecard() != null) {
                texts.add(run.explainScorecard(statement.agent().id().value()).text(Language.CHINESE));
            }
        }
        return String.join("\n", texts);
    }
}
