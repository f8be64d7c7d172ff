// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

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
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Words;
import java.util.Optional;
import java.util.TreeSet;
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
        return run.plan().entries(PayRule.class).stream()
                .filter(entry -> entry.id().equals(rule) && entry.cadence() == null)
                .map(entry -> entry.rule().curves())
                .filter(curves ->
                        curves.size() == 1 && isAlone(run, agent, curves.get(0).metric()))
                .findFirst()
                .flatMap(curves -> of(book, run, agent, rule, curves.get(0)));
    }

    private static boolean isAlone(TeamRun run, AgentId agent, Metric metric) {
        Quantity value = run.facts().value(agent, metric).orElse(null);
        return metric.origin() == null && (value instanceof Exact || (value instanceof Ratio ratio && ratio.hasData()));
    }

    private static Optional<Words> of(PlanBook book, TeamRun run, AgentId agent, RuleId rule, PayoutCurve curve) {
        Metric metric = curve.metric();
        Grid grid =
                new Grid(book, run.facts(), run.ledger().asBefore(run.facts().period()), agent, metric);
        NextStep steps = on(grid, metric, Stream.of(curve));
        long counted = counted(grid, run, agent, metric);
        Long next = steps.behind(counted);
        if (next == null) {
            return Optional.empty();
        }
        long at = grid.now() + next - counted;
        Statement now = run.statement(agent);
        Optional<TeamRun> reached = grid.run(at).filter(there -> counted(grid, there, agent, metric) == next);
        Optional<Statement> below = grid.paid(steps.isHigherBetter ? at - 1 : at + 1);
        if (reached.isEmpty() || below.isEmpty()) {
            return Optional.empty();
        }
        Statement there = reached.get().statement(agent);
        Money gain = there.total().minus(now.total());
        boolean isWorth = gain.isPositive()
                && amount(there, rule).isGreaterThan(amount(now, rule))
                && !there.total().amount().isLessThan(below.get().total().amount());
        return isWorth
                ? Optional.of((steps.isHigherBetter ? QuestionPhrases.STEP_UP : QuestionPhrases.STEP_DOWN)
                        .filled(grid.distance(at), metric.label(), new Signed(gain)))
                : Optional.empty();
    }

    /** The value as it counted: with what was credited. */
    private static long counted(Grid grid, TeamRun run, AgentId agent, Metric metric) {
        Optional<Quantity> value = run.plan().entries(CreditRule.class).isEmpty()
                ? run.facts().value(agent, metric)
                : new LedgerEntry(run.facts(), run.teamStatement()).value(agent, metric);
        return grid.at(value.orElseThrow());
    }

    private static Exact amount(Statement statement, RuleId rule) {
        return statement.amount(rule).map(Money::amount).orElse(Exact.ZERO);
    }
}
