// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * What every block keeps to when it runs in a plan: the same facts give the same statement, problems and explanation,
 * whenever and wherever they are run; every explained number can be recomputed from its leaves, and names the metrics with
 * which it changes; and what cannot be paid is a problem in both languages and never a failure.
 *
 * <p>Not to be extended by hosts: the contracts of the rooms are, from {@link CreditRuleContract} to {@link
 * TeamOutcomeRuleContract}, and {@link ConditionContract} and {@link FactorContract}.
 *
 * @param <B> the class of the blocks, or the interface of their family
 */
public abstract class TrialContract<B extends Block> extends BlockContract<B> {

    TrialContract() {}

    /** A plan around a block; the tried rule has the id {@link Trial#RULE}. */
    protected abstract CompensationPlan plan(B block, Rounding rounding);

    /**
     * The facts to try a block on: everything that the plan asks for, with ordinary values. Override it where a block
     * knows only some values, such as ratings of other words, or where the interesting values are elsewhere, such as
     * close to the bounds of a table.
     */
    protected Facts facts(B block, CompensationPlan plan) {
        return Facts.neededBy(plan);
    }

    /** Whether it matters under which id an agent stands; as it does where ties are broken by ids. */
    protected boolean dependsOnIds(B block) {
        return false;
    }

    /** What a run made of an agent by the tried rule, without the agent's id: its amounts unless overridden. */
    Object madeFor(AgentId agent, TeamRun run) {
        return run.statement(agent).lines().stream()
                .filter(line -> line.rule().value().equals(Trial.RULE))
                .map(PayLine::value)
                .toList();
    }

    /** Blocks at work: in plans of several roundings, with 0 to 2 earlier months on record. */
    @Provide("trials")
    public final Arbitrary<Trial<B>> trials() {
        return trials(facts -> facts);
    }

    /** Blocks at work on facts of which every fourth value or so is absent. */
    @Provide("trials with gaps")
    public final Arbitrary<Trial<B>> trialsWithGaps() {
        return trials(Facts::withGaps);
    }

    private Arbitrary<Trial<B>> trials(UnaryOperator<Facts> made) {
        Arbitrary<Rounding> roundings = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Rounding.FEN_HALF_UP)), Tuple.of(1, Numbers.roundings()));
        Arbitrary<B> any = blocks().map(block -> block);
        return Combinators.combine(any, roundings)
                .as((block, rounding) -> trial(block, rounding, made))
                .flatMap(trial -> trial)
                .withoutEdgeCases();
    }

    private Arbitrary<Trial<B>> trial(B block, Rounding rounding, UnaryOperator<Facts> made) {
        CompensationPlan plan = plan(block, rounding);
        return Payroll.histories(made.apply(facts(block, plan))).map(months -> new Trial<>(block, plan, months));
    }

    @Property(tries = TRIES)
    public final void run_again_isTheSame(@ForAll("trials") Trial<B> trial) {
        String account = trial.account();
        Law.requireEqual(account, trial.account(), "a second run");
        Law.requireEqual(account, trial.with(Copies.of(trial.plan())).account(), "the run of a plan read back");
        Law.requireEqual(account, trial.with(reversed(trial)).account(), "the run of facts given in another order");
    }

    private ImmutableList<TeamFacts> reversed(Trial<B> trial) {
        return trial.months().stream().map(Edits::reversed).collect(ImmutableList.toImmutableList());
    }

    @Property(tries = 20)
    public final void run_onOtherMachines_isTheSame(@ForAll("trials") Trial<B> trial) {
        String account = trial.account();
        for (Elsewhere place : Elsewhere.values()) {
            Law.requireEqual(
                    account,
                    place.make(() -> trial.with(Copies.of(trial.plan())).account()),
                    "the run in " + place);
        }
    }

    @Property(tries = 10)
    public final void run_inSeveralThreads_isTheSame(@ForAll("trials") Trial<B> trial)
            throws InterruptedException, ExecutionException {
        String account = trial.account();
        Trial<B> fresh = trial.with(Copies.of(trial.plan()));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> runs = Collections.nCopies(8, fresh::account);
            for (Future<String> run : threads.invokeAll(runs)) {
                Law.requireEqual(account, run.get(), "a run beside others");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Property(tries = TRIES)
    public final void run_withoutSomeValues_paysOrSaysWhatIsAbsent(@ForAll("trials with gaps") Trial<B> trial) {
        try {
            TeamRun run = trial.run();
            run.statements().forEach(statement -> run.explain(statement.agent().id()));
        } catch (ProblemsException refused) {
            if (Law.isOfARule(refused)) {
                throw failed(trial, refused);
            }
            refused.problems().forEach(problem -> Law.requireBothLanguages(problem, "a problem"));
        } catch (RuntimeException failure) {
            throw failed(trial, failure);
        }
    }

    private static AssertionError failed(Trial<?> trial, RuntimeException failure) {
        return new AssertionError(
                "Expected pay or problems where values are absent, but found " + failure + " of " + trial, failure);
    }

    @Property(tries = TRIES)
    public final void line_ofAnyAgent_canBeRecomputedFromItsExplanation(@ForAll("trials") Trial<B> trial) {
        paid(trial).ifPresent(run -> {
            for (Statement statement : run.statements()) {
                AgentId agent = statement.agent().id();
                Explanation total = run.explain(agent);
                Accounts.requireSound(total);
                Law.requireEqual(
                        statement.total().amount(),
                        total.term() == null ? null : total.term().recomputed(),
                        "the total of " + agent + " recomputed");
                if (statement.amount(Trial.RULE).isPresent()) {
                    Explanation line = run.explain(agent.value(), Trial.RULE);
                    Law.requireEqual(
                            amount(statement),
                            line.term() == null ? null : line.term().recomputed(),
                            "the line of " + agent + " recomputed");
                }
            }
        });
    }

    /** What the tried rule pays on a statement: the sum of its lines. */
    static Exact amount(Statement statement) {
        return statement.amount(Trial.RULE).map(Money::amount).orElse(Exact.ZERO);
    }

    /** Has two runs compared for each agent and metric: as it is, and with the metric better by a step. */
    final void improving(Trial<B> trial, Iterable<Metric> metrics, Exact step, Improvement each) {
        paid(trial).ifPresent(run -> {
            for (Metric metric : metrics) {
                for (Agent agent : trial.facts().agents()) {
                    paid(trial.with(Edits.improved(trial.months(), agent.id(), metric, step)))
                            .ifPresent(better -> each.compare(run, better, agent.id(), metric));
                }
            }
        });
    }

    /** Compares two runs, of which the second has a better value of an agent's metric. */
    interface Improvement {
        void compare(TeamRun run, TeamRun better, AgentId agent, Metric metric);
    }

    /** By how much a metric is made better, to see whether the amount changes. */
    @Provide("changes")
    public final Arbitrary<Exact> changes() {
        return Arbitraries.of("1", "50", "1000", "30000").map(Exact::of);
    }

    @Property(tries = TRIES)
    public final void line_thatChangesWithAMetric_namesIt(
            @ForAll("trials") Trial<B> trial, @ForAll("changes") Exact change) {
        improving(
                trial,
                Needs.of(trial.plan()).ofTried(),
                change,
                (run, other, agent, metric) -> requireNamed(metric, agent, run, other));
    }

    /** Requires that what the tried rule says to an agent names a metric with which it changes from one run to the other. */
    void requireNamed(Metric metric, AgentId agent, TeamRun one, TeamRun other) {
        Optional<Explanation> before = explained(agent, one);
        Optional<Explanation> after = explained(agent, other);
        if (before.isPresent() && after.isPresent() && !result(before.get()).equals(result(after.get()))) {
            for (Explanation explanation : List.of(before.get(), after.get())) {
                Law.require(
                        result(explanation).filter(Exact::isZero).isPresent() || isNamed(metric, explanation),
                        () -> "Expected the explanation to name " + metric + ", with which the amount of " + agent
                                + " changes from " + result(before.get()) + " to " + result(after.get())
                                + ", but found\n" + explanation.text(Language.ENGLISH));
            }
        }
    }

    /** Whether a metric is an input of the calculation, or what a sentence of it is about. */
    static boolean isNamed(Metric metric, Explanation explanation) {
        String name = metric.label().in(Language.ENGLISH);
        return explanation.text(Language.ENGLISH).contains(name)
                || explanation
                        .nodes()
                        .flatMap(node -> node.inputs().stream())
                        .anyMatch(input -> input.name() != null
                                && input.name().in(Language.ENGLISH).contains(name));
    }

    private static Optional<Exact> result(Explanation explanation) {
        return Optional.ofNullable(explanation.term()).map(Term::value);
    }

    /** What the tried rule says of an agent's amount: that of its line unless overridden; empty if it made none. */
    Optional<Explanation> explained(AgentId agent, TeamRun run) {
        return run.statement(agent).amount(Trial.RULE).isPresent()
                ? Optional.of(run.explain(agent.value(), Trial.RULE))
                : Optional.empty();
    }

    @Property(tries = TRIES)
    public final void line_ofAnAgentUnderAnotherId_isTheSame(@ForAll("trials") Trial<B> trial) {
        if (dependsOnIds(trial.block())) {
            return;
        }
        ImmutableList<TeamFacts> renamed =
                trial.months().stream().map(Edits::renamed).collect(ImmutableList.toImmutableList());
        Optional<TeamRun> one = paid(trial);
        Optional<TeamRun> other = paid(trial.with(renamed));
        Law.requireEqual(one.isPresent(), other.isPresent(), "being paid under other ids");
        one.ifPresent(run -> {
            ImmutableList<Agent> agents = trial.facts().agents();
            for (int i = 0; i < agents.size(); i++) {
                Law.requireEqual(
                        madeFor(agents.get(i).id(), run),
                        madeFor(agents.get((i + 1) % agents.size()).id(), other.orElseThrow()),
                        "what is made for " + agents.get(i).id() + " under the next agent's id");
            }
        });
    }

    @Property(tries = TRIES)
    public final void check_ofThePlan_isSaidInBothLanguages(@ForAll("trials") Trial<B> trial) {
        ImmutableList<Finding> findings = trial.plan().check();
        Law.requireEqual(
                Accounts.of(findings), Accounts.of(Copies.of(trial.plan()).check()), "a second check");
        for (Finding finding : findings) {
            Law.requireBothLanguages(finding, "a finding");
        }
    }

    /** The run, unless it is refused. */
    static Optional<TeamRun> paid(Trial<?> trial) {
        try {
            return Optional.of(trial.run());
        } catch (ProblemsException refused) {
            Law.requireOfFacts(refused);
            return Optional.empty();
        }
    }
}
