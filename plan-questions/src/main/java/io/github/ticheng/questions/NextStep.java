// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.MapMaker;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the next step of a ladder takes, as a slip says it: "152.45 more in sales reach the next tier: +86.10". The gain is
 * that of the agent's whole pay.
 *
 * <p>Only what an agent can do alone is told, and only where it pays: nothing of a base that is the team's, of other periods
 * or another line's, of a line that is not paid in every period, of one whose gate is closed or whose limit is reached, of a
 * step behind which pay falls. Both sides of the step are paid before it is told.
 */
public final class NextStep {

    /**
     * What was told of runs that are in use, by rule, where nothing of anybody else hangs on an agent's value: there all
     * agents are at their steps in one run. Elsewhere, as in ranks, each agent takes a run.
     */
    private static final Map<TeamRun, Map<RuleId, ImmutableMap<AgentId, Words>>> TOLD =
            new MapMaker().weakKeys().makeMap();

    private final TreeSet<Long> starts = new TreeSet<>();
    private final boolean isHigherBetter;

    private NextStep(boolean isHigherBetter) {
        this.isHigherBetter = isHigherBetter;
    }

    /** Where curves over a metric begin a piece, coming from what is worse; curves over others are left out. */
    static NextStep on(Grid grid, Metric metric, Stream<PayoutCurve> curves) {
        NextStep steps = new NextStep(metric.better() != Better.LOWER);
        curves.filter(curve -> curve.metric().equals(metric))
                .flatMap(curve -> curve.pieces().stream())
                .map(PayoutCurve.Piece::band)
                .forEach(band -> steps.add(grid, band));
        return steps;
    }

    private void add(Grid grid, Band band) {
        Exact bound = isHigherBetter ? band.lower() : band.upper();
        if (bound == null) {
            return;
        }
        long at = grid.at(bound);
        if (isHigherBetter) {
            starts.add(grid.isStep(bound) && band.lowerIncluded() ? at : at + 1);
        } else {
            starts.add(grid.isStep(bound) && !band.upperIncluded() ? at - 1 : at);
        }
    }

    boolean hasNone() {
        return starts.isEmpty();
    }

    /** The next start that is better than a place; null if there is none. */
    @Nullable
    Long behind(long place) {
        return isHigherBetter ? starts.higher(place) : starts.lower(place);
    }

    /**
     * What the next step of a line takes.
     *
     * @param book the plan that was run, in all its versions
     * @param run what was paid
     * @param rule the id of a rule of PAY; of any other there is no step
     * @throws IllegalArgumentException if there is no such agent
     */
    public static Optional<Words> of(PlanBook book, TeamRun run, AgentId agent, RuleId rule) {
        run.statement(agent);
        return run.plan().entries(PayRule.class).stream()
                .filter(entry -> entry.id().equals(rule) && entry.cadence() == null)
                .map(entry -> entry.rule().curves())
                .filter(curves -> curves.size() == 1 && curves.get(0).metric().origin() == null)
                .findFirst()
                .flatMap(curves -> of(book, run, agent, rule, curves.get(0)));
    }

    private static Optional<Words> of(PlanBook book, TeamRun run, AgentId agent, RuleId rule, PayoutCurve curve) {
        Breaks breaks = Breaks.of(run.plan(), curve.metric(), null);
        boolean movesOthers = breaks.moved().isEmpty() || breaks.opaque().isPresent();
        Map<AgentId, Words> told = movesOthers
                ? told(book, run, rule, curve, ImmutableList.of(agent))
                : TOLD.computeIfAbsent(run, unused -> new ConcurrentHashMap<>())
                        .computeIfAbsent(rule, unused -> told(book, run, rule, curve, everybody(run)));
        return Optional.ofNullable(told.get(agent));
    }

    private static List<AgentId> everybody(TeamRun run) {
        return Lists.transform(run.statements(), statement -> statement.agent().id());
    }

    /** The step of an agent: where it is, and the value that counts there. */
    private record Step(AgentId agent, Grid grid, long at, long below, long counted) {}

    /** The steps of some agents, who are at them all at once. */
    static ImmutableMap<AgentId, Words> told(
            PlanBook book, TeamRun run, RuleId rule, PayoutCurve curve, List<AgentId> agents) {
        Metric metric = curve.metric();
        Ledger before = run.ledger().asBefore(run.facts().period());
        Function<AgentId, Optional<Quantity>> now = counted(run, metric);
        List<Step> steps = new ArrayList<>();
        for (AgentId agent : agents) {
            Quantity value = run.facts().value(agent, metric).orElse(null);
            if (value instanceof Exact || (value instanceof Ratio ratio && ratio.hasData())) {
                Grid grid = new Grid(new Asked(book, run.facts(), before, agent), metric);
                NextStep starts = on(grid, metric, Stream.of(curve));
                long counted = grid.at(now.apply(agent).orElseThrow());
                Long next = starts.behind(counted);
                if (next != null) {
                    long at = grid.now() + next - counted;
                    steps.add(new Step(agent, grid, at, starts.isHigherBetter ? at - 1 : at + 1, next));
                }
            }
        }
        TeamRun reached = run(book, run, before, steps, Step::at);
        TeamRun below = run(book, run, before, steps, Step::below);
        ImmutableMap.Builder<AgentId, Words> told = ImmutableMap.builder();
        if (reached != null && below != null) {
            Function<AgentId, Optional<Quantity>> then = counted(reached, metric);
            for (Step step : steps) {
                if (step.grid.at(then.apply(step.agent).orElseThrow()) == step.counted) {
                    words(step, rule, metric, run, below, reached).ifPresent(words -> told.put(step.agent, words));
                }
            }
        } else if (steps.size() > 1) {
            steps.forEach(step -> told.putAll(told(book, run, rule, curve, ImmutableList.of(step.agent))));
        }
        return told.buildOrThrow();
    }

    /** A run with the value of a place for each step; null if the team cannot be paid then. */
    private static @Nullable TeamRun run(
            PlanBook book, TeamRun run, Ledger before, List<Step> steps, ToLongFunction<Step> place) {
        try {
            return book.run(
                    run.facts().changed(Lists.transform(steps, step -> step.grid.change(place.applyAsLong(step)))),
                    before);
        } catch (ProblemsException refused) {
            return null;
        }
    }

    private static Optional<Words> words(
            Step step, RuleId rule, Metric metric, TeamRun run, TeamRun below, TeamRun reached) {
        Statement now = run.statement(step.agent);
        Statement there = reached.statement(step.agent);
        Money gain = there.total().minus(now.total());
        boolean isWorth = gain.isPositive()
                && amount(there, rule).isGreaterThan(amount(now, rule))
                && there.total().compareTo(below.statement(step.agent).total()) >= 0;
        return isWorth
                ? Optional.of((metric.better() != Better.LOWER ? QuestionPhrases.STEP_UP : QuestionPhrases.STEP_DOWN)
                        .filled(step.grid.distance(step.at), metric.label(), new Signed(gain)))
                : Optional.empty();
    }

    /** The values as they counted: with what was credited. */
    static Function<AgentId, Optional<Quantity>> counted(TeamRun run, Metric metric) {
        if (run.plan().entries(CreditRule.class).isEmpty()) {
            return agent -> run.facts().value(agent, metric);
        }
        LedgerEntry credited = new LedgerEntry(run.facts(), run.teamStatement());
        return agent -> credited.value(agent, metric);
    }

    private static Exact amount(Statement statement, RuleId rule) {
        return statement.amount(rule).map(Money::amount).orElse(Exact.ZERO);
    }
}
