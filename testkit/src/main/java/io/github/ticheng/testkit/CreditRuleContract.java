// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * What every CREDIT rule keeps to, ours and a host's.
 *
 * <p>Extend it in the tests of a rule and give the rules to try; say how much a rule moves in all, if it knows, and which
 * metrics it changes.
 *
 * <p>Beside the laws of {@link BlockContract} and {@link TrialContract}: what it moves is no more than there is, nothing
 * of it is lost between the agents, each move is a multiple of the smallest unit where the rule says so, and no metric
 * changes that it does not name. Under other ids the same is moved in all.
 *
 * <p>That an explanation names each metric with which an amount changes is no law of a CREDIT rule itself: what it moves
 * are facts for the rooms after it, and a line that pays on them shows the rule as an input, with the amount that it moved
 * and without how the rule came to it. A rule that calculates past {@link Exact} is found by what it moves instead: by parts
 * of a unit and by sums that are not those of {@link #moved}.
 */
public abstract class CreditRuleContract extends TrialContract<CreditRule> {

    /** For subclasses. */
    protected CreditRuleContract() {}

    /**
     * The plan in which a rule is tried: the rule without clauses under the id {@link Trial#RULE}, and after it rules
     * that pay on what it credits. Override it where the rule needs another company.
     *
     * @param rule the rule to put into the plan: one that watches the tried one, so not of its class
     */
    @Override
    protected CompensationPlan plan(CreditRule rule, Rounding rounding) {
        return Stage.ofCredit(rule, rounding);
    }

    /** The metrics that a rule changes, of the team and of agents. All that it asks for, unless overridden. */
    protected ImmutableSet<Metric> changes(CreditRule rule) {
        Needs needs = Needs.of(plan(rule, Rounding.FEN_HALF_UP));
        return ImmutableSet.<Metric>builder()
                .addAll(needs.metrics())
                .addAll(needs.teamMetrics())
                .build();
    }

    /**
     * How much a rule moves out of the team's own values in all: what its shares have to sum to. Empty, as unless
     * overridden, where that is not known beforehand.
     *
     * @param facts the facts of one month, as reported
     * @param rounding half up to the currency's minor unit, to whose unit credits are cut
     */
    protected Optional<Exact> moved(CreditRule rule, TeamFacts facts, Rounding rounding) {
        return Optional.empty();
    }

    /** Whether each amount that is moved is a multiple of the currency's minor unit. True unless overridden. */
    protected boolean isToTheUnit(CreditRule rule) {
        return true;
    }

    /**
     * Whether the agents' parts depend on ids, which break ties; then only the sums are expected to be the same under
     * other ids. True unless overridden.
     */
    @Override
    protected boolean dependsOnIds(CreditRule rule) {
        return true;
    }

    @Override
    final Object madeFor(AgentId agent, TeamRun run) {
        List<List<Object>> credited = new ArrayList<>();
        for (CreditLine line : run.teamStatement().credits()) {
            if (line.agent().equals(agent)) {
                credited.add(Arrays.asList(line.metric(), line.from(), line.amount()));
            }
        }
        return credited;
    }

    /** What a rule says to an agent of a credit comes to what was credited. */
    @Property(tries = TRIES)
    public final void credit_ofAnyAgent_canBeRecomputedFromItsExplanation(@ForAll("trials") Trial<CreditRule> trial) {
        paid(trial).ifPresent(run -> {
            Map<AgentId, Exact> credited = new LinkedHashMap<>();
            run.teamStatement().credits().stream()
                    .filter(credit -> credit.rule().value().equals(Trial.RULE))
                    .forEach(credit -> credited.merge(credit.agent(), credit.amount(), Exact::plus));
            credited.values().removeIf(Exact::isZero);
            credited.forEach((agent, amount) -> {
                Explanation explanation = run.explain(agent.value(), Trial.RULE);
                Accounts.requireSound(explanation);
                Law.requireEqual(
                        amount,
                        explanation.term() == null ? null : explanation.term().recomputed(),
                        "the credit of " + agent + " recomputed");
            });
        });
    }

    @Property(tries = TRIES)
    public final void moves_outOfTheTeamsValues_areNoMoreThanThereIs(@ForAll("trials") Trial<CreditRule> trial) {
        List<Move> moves = moves(trial);
        for (TeamFacts facts : trial.months()) {
            taken(moves, facts).forEach((metric, taken) -> {
                Exact reported = facts.teamValues().get(metric) instanceof Exact amount ? amount : Exact.ZERO;
                Law.require(
                        taken.signum() * reported.signum() >= 0 && !taken.abs().isGreaterThan(reported.abs()),
                        () -> "Expected no more than " + reported + " of " + metric + " to be moved in "
                                + facts.period() + ", but found " + taken + " in " + moves);
            });
        }
    }

    @Property(tries = TRIES)
    public final void moves_outOfTheTeamsValues_sumToWhatTheRuleSays(@ForAll("trials") Trial<CreditRule> trial) {
        Rounding minor = Rounding.of(trial.plan().currency());
        List<Move> moves = new ArrayList<>();
        if (paid(trial.with(plan(new Watched(trial.block(), moves), trial.plan().rounding())))
                .isEmpty()) {
            return;
        }
        for (TeamFacts facts : trial.months()) {
            moved(trial.block(), facts, minor).ifPresent(expected -> {
                Exact sum = Exact.ZERO;
                for (Exact taken : taken(moves, facts).values()) {
                    sum = sum.plus(taken);
                }
                Law.requireEqual(
                        expected,
                        sum,
                        "the sum of what is moved in " + facts.period() + " with " + facts.teamValues() + " by "
                                + trial.block());
            });
        }
    }

    @Property(tries = TRIES)
    public final void moves_outOfTheTeamsValues_areWholeUnits(@ForAll("trials") Trial<CreditRule> trial) {
        if (!isToTheUnit(trial.block())) {
            return;
        }
        Exact unit = Rounding.of(trial.plan().currency()).unit();
        for (Move move : moves(trial)) {
            Law.require(
                    move.from() == null || move.amount().dividedBy(unit).isWhole(),
                    () -> "Expected a multiple of " + unit + " to be moved, but found " + move);
        }
    }

    @Property(tries = TRIES)
    public final void moves_ofARule_changeOnlyWhatItNames(@ForAll("trials") Trial<CreditRule> trial) {
        ImmutableSet<Metric> named = changes(trial.block());
        for (Move move : moves(trial)) {
            Law.require(
                    named.contains(move.to()) && (move.from() == null || named.contains(move.from())),
                    () -> "Expected only " + named + " to change, but found " + move);
        }
    }

    @Property(tries = TRIES)
    public final void moves_underOtherIds_sumToTheSame(@ForAll("trials") Trial<CreditRule> trial) {
        ImmutableList<TeamFacts> renamed =
                trial.months().stream().map(Edits::renamed).collect(ImmutableList.toImmutableList());
        List<Move> moves = moves(trial);
        List<Move> others = moves(trial.with(renamed));
        for (TeamFacts facts : trial.months()) {
            Law.requireEqual(
                    taken(moves, facts),
                    taken(others, facts),
                    "what is moved in " + facts.period() + " under other ids by " + trial.block());
        }
    }

    /** How much was moved out of each of the team's values in a month. */
    private static Map<Metric, Exact> taken(List<Move> moves, TeamFacts facts) {
        Map<Metric, Exact> taken = new LinkedHashMap<>();
        for (Move move : moves) {
            Metric from = move.from();
            if (from != null && move.period().equals(facts.period())) {
                taken.merge(from, move.amount(), Exact::plus);
            }
        }
        return taken;
    }

    /** The moves of all months, until one is refused. */
    private List<Move> moves(Trial<CreditRule> trial) {
        List<Move> moves = new ArrayList<>();
        trial.runUntilRefused(
                plan(new Watched(trial.block(), moves), trial.plan().rounding()));
        return moves;
    }

    /**
     * Something that was credited.
     *
     * @param period when
     * @param from the team's metric that shrank; null for a figure that is taken from nobody
     * @param agent whose metric grew
     * @param to the agent's metric
     * @param amount how much
     */
    private record Move(Period period, @Nullable Metric from, AgentId agent, Metric to, Exact amount) {}

    /** A rule that keeps what another one moved. */
    private record Watched(CreditRule rule, List<Move> moves) implements CreditRule {

        @Override
        public ImmutableSet<Metric> figures() {
            return rule.figures();
        }

        @Override
        public Step prepare(Preparation preparation) {
            Step step = rule.prepare(preparation);
            return (team, credits) -> step.credit(team, new Credits() {
                @Override
                public void move(Slot<Exact> from, ReportedAgent agent, Slot<Exact> to, Exact amount) {
                    keep(from.metric(), agent, to, amount);
                    credits.move(from, agent, to, amount);
                }

                @Override
                public void count(ReportedAgent agent, Slot<Exact> figure, Exact amount) {
                    keep(null, agent, figure, amount);
                    credits.count(agent, figure, amount);
                }
            });
        }

        private void keep(@Nullable Metric from, ReportedAgent agent, Slot<Exact> to, Exact amount) {
            moves.add(new Move(agent.period(), from, agent.agent().id(), to.metric(), amount.withoutTerm()));
        }
    }
}
