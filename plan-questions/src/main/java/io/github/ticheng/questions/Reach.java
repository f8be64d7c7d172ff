// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Better;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.JsonList;
import io.github.ticheng.core.text.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The least that one metric of an agent has to change for a goal, all else equal, to the metric's smallest step.
 *
 * <p>Between the breaks that a plan tells, pay moves one way at most, so that runs at their ends and a few between find
 * every value that is enough. Where something else hangs on the metric, all values up to a limit are tried, which the answer
 * tells; of an amount of money they are too many, and the answer is that it is undecided. Amounts are looked at from zero to
 * a billion.
 *
 * @param kind what the answer is
 * @param lines the answer as people read it, and what one unit more pays
 * @param enough the values that are enough, as texts of the metric: from and to, both included; ascending
 * @param marginal what one unit more pays in all, where better is less one unit less; empty if it cannot be paid
 */
public record Reach(Kind kind, ImmutableList<Words> lines, ImmutableList<Interval> enough, Optional<Money> marginal)
        implements Answer {

    /** How many steps from zero are tried where a plan tells no breaks. */
    public static final int MOST_TRIED = 10_000;

    /** The goal that is the next tier of any line. */
    public static final String NEXT_TIER = "next-tier";

    /** What the answer is. */
    public enum Kind {
        /** There is a least value. */
        VALUE,
        /** The goal is reached already. */
        THERE,
        /** No value is enough. */
        OUT_OF_REACH,
        /** What is enough does not go on to be enough as the metric improves. */
        NOT_MONOTONE,
        /** The plan does not tell. */
        UNDECIDED
    }

    /**
     * Values that are enough.
     *
     * @param from the least of them, as the metric's text
     * @param to the greatest of them, as the metric's text
     */
    public record Interval(String from, String to) {}

    private record Range(long from, long to) {}

    /**
     * Asks.
     *
     * @param goal {@code total=6000}, {@code line=commission:800}, {@code grade=gold} or {@code next-tier}
     * @throws ProblemsException if the goal is none, the agent is not there, the metric is none of numbers, or the team
     *     cannot be paid as it is
     */
    public static Reach of(PlanBook book, TeamFacts facts, Ledger ledger, AgentId agent, Metric metric, String goal) {
        WhatIf.agent(facts, agent.value());
        CompensationPlan plan = book.planFor(facts.period());
        Grid grid = new Grid(book, facts, ledger, agent, metric);
        Statement now = book.run(facts, ledger).statement(agent);
        Search search = new Search(plan, grid, metric, now);
        return goal.equals(NEXT_TIER) ? search.nextTier() : search.reach(Goal.parse(goal, plan));
    }

    /** One search. Not thread-safe. */
    private static final class Search {

        private final CompensationPlan plan;
        private final Grid grid;
        private final Metric metric;
        private final Statement now;
        private final boolean isHigherBetter;
        private long last;
        private @Nullable Words opaque;
        private @Nullable Exact best;
        private long bestAt;

        Search(CompensationPlan plan, Grid grid, Metric metric, Statement now) {
            this.plan = plan;
            this.grid = grid;
            this.metric = metric;
            this.now = now;
            this.isHigherBetter = metric.better() != Better.LOWER;
            this.last = grid.last();
        }

        Reach reach(Goal goal) {
            if (goal.isReached(goal.value().apply(now))) {
                return answer(Kind.THERE, QuestionPhrases.THERE.filled(goal.words()), ImmutableList.of());
            }
            List<Range> enough = enough(goal);
            if (opaque != null) {
                return answer(
                        Kind.UNDECIDED,
                        QuestionPhrases.UNDECIDED.filled(QuestionPhrases.UNTOLD.filled(opaque, metric.label())),
                        ImmutableList.of());
            }
            if (enough.isEmpty()) {
                return answer(Kind.OUT_OF_REACH, outOfReach(goal), enough);
            }
            Range only = enough.get(0);
            long end = isHigherBetter ? last : grid.first();
            if (enough.size() == 1 && (isHigherBetter ? only.to : only.from) == end) {
                long at = isHigherBetter ? only.from : only.to;
                return answer(
                        Kind.VALUE,
                        QuestionPhrases.VALUE.filled(
                                goal.words(), metric.label(), grid.words(at), grid.distance(at), grid.wordsNow()),
                        enough);
            }
            return answer(
                    Kind.NOT_MONOTONE,
                    QuestionPhrases.NOT_MONOTONE.filled(
                            goal.words(),
                            metric.label(),
                            enough.stream()
                                    .map(range -> QuestionPhrases.FROM_TO.filled(
                                            grid.words(range.from), grid.words(range.to)))
                                    .toList()),
                    enough);
        }

        private Words outOfReach(Goal goal) {
            if (best == null || !goal.isAmount()) {
                return QuestionPhrases.OUT_OF_REACH.filled(goal.words(), metric.label());
            }
            Exact most = best;
            long end = bestAt;
            List<Range> at = enough(goal.withLeast(most));
            long first = at.isEmpty() ? end : isHigherBetter ? at.get(0).from : at.get(at.size() - 1).to;
            return QuestionPhrases.OUT_OF_REACH_BEST.filled(
                    goal.words(), metric.label(), Figure.of(most, Unit.money(plan.currency())), grid.words(first));
        }

        /** The values that are enough, joined where they touch. */
        private List<Range> enough(Goal goal) {
            Breaks breaks = Breaks.of(plan, metric, goal.line());
            List<Range> found = new ArrayList<>();
            if (breaks.opaque().isPresent()) {
                last = Math.min(last, grid.first() + MOST_TRIED);
                if (metric.kind() == MetricKind.MONEY || grid.now() > last) {
                    opaque = breaks.opaque().get();
                    return found;
                }
                for (long place = grid.first(); place <= last; place++) {
                    if (isEnough(goal, place)) {
                        add(found, new Range(place, place));
                    }
                }
                return found;
            }
            TreeSet<Long> starts = new TreeSet<>();
            starts.add(grid.first());
            for (Exact value : breaks.values()) {
                starts.add(grid.at(value));
                starts.add(grid.at(value) + 1);
            }
            for (long from : starts) {
                Long next = starts.higher(from);
                long to = Math.min(grid.last(), next == null ? grid.last() : next - 1);
                if (from >= grid.first() && from <= to) {
                    piece(goal, from, to, found);
                }
            }
            return found;
        }

        /** Adds what is enough of a stretch in which every line moves one way at most. */
        private void piece(Goal goal, long from, long to, List<Range> found) {
            boolean atFrom = isEnough(goal, from);
            boolean atTo = isEnough(goal, to);
            if (to - from > 1 && !isOneWay(goal, from, to)) {
                opaque = QuestionPhrases.BOTH_WAYS;
                return;
            }
            if (atFrom && atTo) {
                add(found, new Range(from, to));
            } else if (atFrom) {
                add(found, new Range(from, turn(goal, from, to)));
            } else if (atTo) {
                add(found, new Range(turn(goal, to, from), to));
            }
        }

        private static void add(List<Range> found, Range range) {
            Range last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && last.to + 1 == range.from) {
                found.set(found.size() - 1, new Range(last.from, range.to));
            } else {
                found.add(range);
            }
        }

        /** Whether no line goes up while another one goes down. */
        private boolean isOneWay(Goal goal, long from, long to) {
            Optional<Statement> first = grid.paid(from);
            Optional<Statement> last = grid.paid(to);
            if (first.isEmpty() || last.isEmpty()) {
                return first.isEmpty() == last.isEmpty();
            }
            if (goal.line() != null) {
                return true;
            }
            boolean up = false;
            boolean down = false;
            for (PayLine line : last.get().lines()) {
                if (line.room() != Room.SETTLE) {
                    Exact before =
                            first.get().amount(line.rule()).map(Money::amount).orElse(Exact.ZERO);
                    int change = last.get()
                            .amount(line.rule())
                            .orElseThrow()
                            .amount()
                            .compareTo(before);
                    up |= change > 0;
                    down |= change < 0;
                }
            }
            return !(up && down);
        }

        /** The last value that is enough on the way from one that is to one that is not. */
        private long turn(Goal goal, long enough, long not) {
            long good = enough;
            long bad = not;
            boolean guessing = goal.isAmount();
            while (Math.abs(good - bad) > 1) {
                long middle = good + (bad - good) / 2;
                if (guessing) {
                    middle = guess(goal, good, bad);
                    guessing = false;
                    for (long near : new long[] {middle, middle + 1, middle - 1}) {
                        if (near > Math.min(good, bad) && near < Math.max(good, bad)) {
                            if (isEnough(goal, near)) {
                                good = near;
                            } else {
                                bad = near;
                            }
                        }
                    }
                } else {
                    guessing = goal.isAmount();
                    if (isEnough(goal, middle)) {
                        good = middle;
                    } else {
                        bad = middle;
                    }
                }
            }
            return good;
        }

        /** Where a straight line between two values would turn. */
        private long guess(Goal goal, long good, long bad) {
            Exact high = reached(goal, good);
            Exact low = reached(goal, bad);
            if (high == null || low == null) {
                return good + (bad - good) / 2;
            }
            Exact share = high.minus(goal.least()).dividedBy(high.minus(low));
            return good
                    + share.times(Exact.of(bad - good))
                            .rounded(Rounding.of("1", RoundingMode.DOWN))
                            .toLong();
        }

        private boolean isEnough(Goal goal, long place) {
            Exact reached = reached(goal, place);
            if (reached != null && (best == null || reached.isGreaterThan(best))) {
                best = reached;
                bestAt = place;
            }
            return reached != null && goal.isReached(reached);
        }

        private @Nullable Exact reached(Goal goal, long place) {
            return grid.paid(place).map(goal.value()).orElse(null);
        }

        // -------------------------------------------------------------------------------------- tiers

        /** The next place at which a curve of the metric goes over into another piece. */
        Reach nextTier() {
            TreeSet<Long> starts = new TreeSet<>();
            boolean hasTiers = false;
            for (Entry<PayRule> entry : plan.entries(PayRule.class)) {
                for (PayoutCurve curve : entry.rule().curves()) {
                    if (!curve.metric().equals(metric)) {
                        continue;
                    }
                    for (PayoutCurve.Piece piece : curve.pieces()) {
                        Exact bound = isHigherBetter
                                ? piece.band().lower()
                                : piece.band().upper();
                        if (bound != null) {
                            hasTiers = true;
                            starts.add(inside(piece.band(), bound));
                        }
                    }
                }
            }
            Long next = isHigherBetter ? starts.higher(grid.now()) : starts.lower(grid.now());
            Words words = !hasTiers
                    ? QuestionPhrases.NO_TIERS.filled(metric.label())
                    : next == null || next < grid.first() || next > grid.last()
                            ? QuestionPhrases.TOP_TIER.filled(metric.label())
                            : tier(next);
            boolean isFound = hasTiers && next != null && next >= grid.first() && next <= grid.last();
            return answer(
                    isFound ? Kind.VALUE : hasTiers ? Kind.THERE : Kind.UNDECIDED,
                    words,
                    isFound ? ImmutableList.of(new Range(next, next)) : ImmutableList.of());
        }

        private long inside(Band band, Exact bound) {
            long at = grid.at(bound);
            if (isHigherBetter) {
                return grid.isStep(bound) && band.lowerIncluded() ? at : at + 1;
            }
            return grid.isStep(bound) && !band.upperIncluded() ? at - 1 : at;
        }

        private Words tier(long at) {
            return QuestionPhrases.NEXT_TIER.filled(
                    metric.label(),
                    grid.words(at),
                    grid.distance(at),
                    grid.paid(at)
                            .<Words>map(there -> new Signed(there.total().minus(now.total())))
                            .orElse(QuestionPhrases.NOTHING));
        }

        // -------------------------------------------------------------------------------------- answering

        private Reach answer(Kind kind, Words words, List<Range> enough) {
            long better = grid.now() + (isHigherBetter ? grid.unit() : -grid.unit());
            Optional<Money> marginal = better < grid.first() || better > grid.last()
                    ? Optional.empty()
                    : grid.paid(better).map(there -> there.total().minus(now.total()));
            ImmutableList.Builder<Words> lines = ImmutableList.<Words>builder().add(words);
            if (last < grid.last()) {
                lines.add(QuestionPhrases.UP_TO.filled(metric.label(), grid.words(last)));
            }
            marginal.ifPresent(pays ->
                    lines.add(QuestionPhrases.MARGINAL.filled(metric.label(), grid.words(better), new Signed(pays))));
            return new Reach(
                    kind,
                    lines.build(),
                    enough.stream()
                            .map(range -> new Interval(
                                    grid.value(range.from).toString(),
                                    grid.value(range.to).toString()))
                            .collect(ImmutableList.toImmutableList()),
                    marginal);
        }
    }

    @Override
    public String text(Language language) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.in(language)).append('\n'));
        return text.toString();
    }

    @Override
    public JsonMap tree() {
        JsonMap tree = new JsonMap()
                .put("answer", Json.word(kind))
                .put("said", JsonList.of(lines, Words::tree))
                .put(
                        "enough",
                        JsonList.of(
                                enough,
                                interval ->
                                        new JsonMap().put("from", interval.from).put("to", interval.to)));
        marginal.ifPresent(pays -> tree.put("marginal", pays.digits()));
        return tree;
    }
}
