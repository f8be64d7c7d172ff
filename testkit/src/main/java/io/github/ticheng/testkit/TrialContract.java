// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.ProblemsException;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * What every block keeps to when it runs in a plan: the same facts give the same statement, problems and explanation,
 * whenever and wherever they are run; every explained number can be recomputed from its leaves; and what cannot be paid
 * is a problem in both languages and never a failure.
 *
 * <p>Not to be extended by hosts: {@link PayRuleContract}, {@link ShareRuleContract}, {@link ConditionContract} and
 * {@link FactorContract} are.
 *
 * @param <B> the class of the blocks, or the interface of their family
 */
public abstract class TrialContract<B extends Block> extends BlockContract<B> {

    TrialContract() {}

    /** A plan around a block; the tried rule has the id {@link Trial#RULE}. */
    abstract CompensationPlan planOf(B block, Rounding rounding);

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

    /** Blocks at work: in plans of several roundings, with 0 to 2 earlier months on record. */
    @Provide("trials")
    public final Arbitrary<Trial<B>> trials() {
        Arbitrary<Rounding> roundings = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Rounding.FEN_HALF_UP)), Tuple.of(1, Numbers.roundings()));
        Arbitrary<B> any = blocks().map(block -> block);
        return Combinators.combine(any, roundings)
                .as(this::trial)
                .flatMap(trial -> trial)
                .withoutEdgeCases();
    }

    private Arbitrary<Trial<B>> trial(B block, Rounding rounding) {
        CompensationPlan plan = planOf(block, rounding);
        return Payroll.histories(facts(block, plan)).map(months -> new Trial<>(block, plan, months));
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
                if (statement.line(Trial.RULE).isPresent()) {
                    Explanation line = run.explain(agent.value(), Trial.RULE);
                    Law.requireEqual(
                            Trial.line(statement).amount().amount(),
                            line.term() == null ? null : line.term().recomputed(),
                            "the line of " + agent + " recomputed");
                }
            }
        });
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
                        run.statements().get(i).line(Trial.RULE).map(line -> line.amount()),
                        other.orElseThrow()
                                .statements()
                                .get((i + 1) % agents.size())
                                .line(Trial.RULE)
                                .map(line -> line.amount()),
                        "the line of " + agents.get(i).id() + " under the next agent's id");
            }
        });
    }

    @Property(tries = TRIES)
    public final void check_ofThePlan_isSaidInBothLanguages(@ForAll("trials") Trial<B> trial) {
        ImmutableList<Finding> findings = trial.plan().check();
        Law.requireEqual(
                Accounts.of(findings), Accounts.of(Copies.of(trial.plan()).check()), "a second check");
        for (Finding finding : findings) {
            Law.require(
                    !finding.in(Language.ENGLISH).equals(finding.in(Language.CHINESE)),
                    () -> "Expected a finding in two languages, but found only " + finding);
        }
    }

    /** The run, unless it is refused. */
    static Optional<TeamRun> paid(Trial<?> trial) {
        try {
            return Optional.of(trial.run());
        } catch (ProblemsException refused) {
            return Optional.empty();
        }
    }
}
