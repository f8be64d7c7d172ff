// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One search for a {@link Reach}. Not thread-safe. */
final class ReachSearch {

    private record Range(long from, long to) {}

    private final CompensationPlan plan;
    private final Grid grid;
    private final Metric metric;
    private final TeamRun run;
    private final Statement now;
    private final boolean isHigherBetter;
    private long last;
    private @Nullable Words opaque;
    /** Why the values beyond those that are looked at may be enough; null if all are looked at. */
    private @Nullable Words beyond;

    private @Nullable Exact best;
    private long bestAt;

    ReachSearch(Asked asked, Grid grid, Metric metric) {
        this.plan = asked.plan();
        this.grid = grid;
        this.metric = metric;
        this.run = asked.run();
        this.now = run.statement(asked.agent());
        this.isHigherBetter = metric.better() != Better.LOWER;
        this.last = grid.last();
    }

    Reach reach(Goal goal) {
        if (goal.isReached(goal.value().apply(now))) {
            return answer(Reach.Kind.THERE, QuestionPhrases.THERE.filled(goal.words()), ImmutableList.of());
        }
        List<Range> enough = enough(goal);
        Words untold = opaque == null && enough.isEmpty() ? beyond : opaque;
        if (untold != null) {
            return answer(
                    Reach.Kind.UNDECIDED,
                    QuestionPhrases.UNDECIDED.filled(QuestionPhrases.UNTOLD.filled(untold, metric.label())),
                    ImmutableList.of());
        }
        if (enough.isEmpty()) {
            return answer(Reach.Kind.OUT_OF_REACH, outOfReach(goal), enough);
        }
        Range only = enough.get(0);
        long end = isHigherBetter ? last : grid.first();
        if (enough.size() == 1 && (isHigherBetter ? only.to : only.from) == end) {
            long at = isHigherBetter ? only.from : only.to;
            return answer(
                    Reach.Kind.VALUE,
                    QuestionPhrases.VALUE.filled(
                            goal.words(), metric.label(), grid.words(at), grid.distance(at), grid.wordsNow()),
                    enough);
        }
        return answer(
                Reach.Kind.NOT_MONOTONE,
                QuestionPhrases.NOT_MONOTONE.filled(
                        goal.words(),
                        metric.label(),
                        enough.stream()
                                .map(range ->
                                        QuestionPhrases.FROM_TO.filled(grid.words(range.from), grid.words(range.to)))
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
            last = Math.min(last, grid.first() + Reach.MOST_TRIED);
            beyond = last < grid.last() ? breaks.opaque().get() : null;
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
                int change =
                        last.get().amount(line.rule()).orElseThrow().amount().compareTo(before);
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

    /** The next place at which a curve over the metric of the period goes over into another piece, with what is credited. */
    Reach nextTier() {
        NextStep next = NextStep.on(
                grid,
                metric,
                plan.entries(PayRule.class).stream()
                        .filter(entry -> entry.cadence() == null)
                        .flatMap(entry -> entry.rule().curves().stream()));
        if (next.hasNone()) {
            return answer(Reach.Kind.UNDECIDED, QuestionPhrases.NO_TIERS.filled(metric.label()), ImmutableList.of());
        }
        long counted = counted(run);
        Long behind = next.behind(counted);
        long tier = behind == null ? Long.MAX_VALUE : behind;
        long at = behind == null ? tier : grid.now() + tier - counted;
        if (at < grid.first() || at > grid.last()) {
            return answer(Reach.Kind.THERE, QuestionPhrases.TOP_TIER.filled(metric.label()), ImmutableList.of());
        }
        for (Entry<CreditRule> credit : plan.entries(CreditRule.class)) {
            if (grid.run(at).filter(there -> counted(there) != tier).isPresent()) {
                return answer(
                        Reach.Kind.UNDECIDED,
                        QuestionPhrases.UNDECIDED.filled(QuestionPhrases.UNTOLD.filled(credit.label(), metric.label())),
                        ImmutableList.of());
            }
        }
        return answer(Reach.Kind.VALUE, tier(at), ImmutableList.of(new Range(at, at)));
    }

    private long counted(TeamRun paid) {
        return NextStep.counted(paid, metric)
                .apply(now.agent().id())
                .map(grid::at)
                .orElse(grid.now());
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

    private Reach answer(Reach.Kind kind, Words words, List<Range> enough) {
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
                        .map(range -> new Reach.Interval(
                                grid.value(range.from).toString(),
                                grid.value(range.to).toString()))
                        .collect(ImmutableList.toImmutableList()),
                marginal);
    }
}
