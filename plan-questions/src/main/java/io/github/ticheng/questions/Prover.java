// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.questions.Proof.Case;
import io.github.ticheng.questions.Proof.Kind;
import io.github.ticheng.questions.Proof.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks into claims. Metrics on which nothing hangs together are tried apart: what they pay adds up. Not thread-safe.
 */
final class Prover {

    /** The most combinations of values that are tried. */
    static final int MOST_TOGETHER = 50_000;

    private final CompensationPlan plan;
    private final ImmutableList<Trials> apart;
    private final boolean isSettledApart;
    /** The metrics that are seen by their score, which are no axes of what is tried; null if none are. */
    private @Nullable Assessed assessed;
    /** Whether every line is straight between breaks: none is held within limits of its entry. */
    private final boolean isStraight;
    /** What rounding can come to: a unit per line. */
    private final Exact slack;

    Prover(PlanBook book, TeamFacts facts, Ledger ledger, AgentId agent, List<Domain> over) {
        this.plan = book.planFor(facts.period());
        this.isSettledApart = plan.entries(SettleRule.class).stream()
                .allMatch(entry -> entry.rule().keepsOrder() && entry.when() == null && entry.cadence() == null);
        this.isStraight = plan.entries(SettleRule.class).isEmpty()
                && plan.entries(PayRule.class).stream().noneMatch(Entry::hasLimits);
        this.slack = plan.rounding().unit().times(Exact.of(plan.entries().size()));
        book.run(facts, ledger);
        Set<String> metrics = new HashSet<>();
        List<List<Axis>> groups = new ArrayList<>();
        for (Domain domain : over) {
            if (!metrics.add(domain.metric().id())) {
                throw WhatIf.problem(QuestionPhrases.TWICE.filled(domain.metric()));
            }
            Axis axis = Axis.of(book, facts, ledger, agent, domain);
            List<Axis> joined = new ArrayList<>();
            groups.removeIf(group -> (!isSettledApart || group.stream().anyMatch(axis::meets)) && joined.addAll(group));
            joined.add(axis);
            groups.add(joined);
        }
        boolean isSummed = isSettledApart && groups.size() > 1;
        ImmutableList.Builder<Trials> all = ImmutableList.builder();
        for (List<Axis> group : groups) {
            ImmutableList<Axis> axes = ImmutableList.copyOf(group);
            Optional<Assessed> seen =
                    Trials.size(axes) <= MOST_TOGETHER && axes.stream().allMatch(axis -> axis.untold() == null)
                            ? Optional.empty()
                            : Assessed.of(book, facts, ledger, agent, isSummed, axes);
            seen.ifPresent(found -> assessed = found);
            all.add(seen.map(Assessed::told).orElseGet(() -> new Trials(book, facts, ledger, agent, isSummed, axes)));
        }
        this.apart = all.build();
    }

    Verdict verdict(Claim claim) {
        Words words = claim.words(plan.currency());
        if (assessed != null && claim.metric() != null) {
            for (Trials trials : assessed.criteria()) {
                for (Axis axis : trials.axes) {
                    if (axis.metric().equals(claim.metric())) {
                        return claim.kind() == Claim.Kind.NEVER_FALLS
                                ? neverFallsByScore(words, assessed, trials, axis)
                                : undecided(words, tooMany(assessed.criteria()));
                    }
                }
            }
        }
        for (Trials trials : apart) {
            if (trials.size() > MOST_TOGETHER) {
                return undecided(words, tooMany(ImmutableList.of(trials)));
            }
        }
        return switch (claim.kind()) {
            case PAYABLE -> payable(words);
            case NEVER_FALLS -> neverFalls(words, of(claim.of()), axis(claim.of()));
            case AT_LEAST -> atLeast(words, claim.bound());
            case AT_MOST_SHARE -> atMost(words, of(claim.of()), axis(claim.of()), claim.bound());
            case NO_JUMP -> noJump(words, of(claim.of()), axis(claim.of()), claim.bound());
        };
    }

    private Trials of(Metric metric) {
        Axis axis = axis(metric);
        return apart.stream()
                .filter(trials -> trials.axes.contains(axis))
                .findFirst()
                .orElseThrow();
    }

    private Axis axis(Metric metric) {
        List<Axis> all = apart.stream().flatMap(trials -> trials.axes.stream()).toList();
        return all.stream()
                .filter(axis -> axis.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> WhatIf.problem(QuestionPhrases.NO_METRIC.filled(
                        all.stream().map(axis -> axis.metric().id()).toList(), metric.id())));
    }

    // ------------------------------------------------------------------------------------------ claims

    private Verdict payable(Words claim) {
        for (Trials trials : apart) {
            for (int point = 0; point < trials.size(); point++) {
                if (trials.paid(point).isEmpty()) {
                    Optional<ImmutableList<Change>> facts = trials.facts(point);
                    return facts.isPresent() && trials.run(facts.get()).isEmpty()
                            ? refuted(claim, null, new Case(facts.get(), null))
                            : undecided(claim, QuestionPhrases.NO_SUCH_SCORE);
                }
            }
        }
        return decided(claim, Kind.PROVED, apart);
    }

    private Verdict neverFalls(Words claim, Trials trials, Axis axis) {
        int stride = trials.stride(axis);
        int worst = -1;
        Exact fall = Exact.ZERO;
        boolean isCliff = false;
        boolean isMixed = false;
        for (int point = 0; point < trials.size(); point++) {
            int index = trials.index(point, axis);
            if (index + 1 < axis.size()) {
                Statement good = trials.paid(axis.direction() < 0 ? point + stride : point)
                        .orElse(null);
                Statement better = trials.paid(axis.direction() < 0 ? point : point + stride)
                        .orElse(null);
                if (good != null && better != null) {
                    boolean isGap = axis.isGapBehind(index);
                    Exact less = trials.measure(good).minus(trials.measure(better));
                    isMixed |= isGap && !less.isPositive() && hasFallenLine(good, better);
                    if (less.isPositive() && (isCliff == !isGap ? less.isGreaterThan(fall) : !isGap)) {
                        worst = point;
                        fall = less;
                        isCliff = !isGap;
                    }
                }
            }
        }
        if (worst >= 0) {
            return fallen(
                    claim,
                    trials,
                    axis.direction() < 0 ? worst + stride : worst,
                    axis.direction() < 0 ? worst : worst + stride);
        }
        if (isMixed && !isStraight) {
            return undecided(claim, QuestionPhrases.BOTH_WAYS);
        }
        return decided(claim, isMixed ? Kind.PROVED_BEFORE_ROUNDING : Kind.PROVED, ImmutableList.of(trials));
    }

    private Verdict neverFallsByScore(Words claim, Assessed seen, Trials trials, Axis axis) {
        Axis score = seen.told().axes.get(seen.told().axes.size() - 1);
        Verdict told = neverFalls(claim, seen.told(), score);
        if (told.kind() != Kind.REFUTED && Assessed.neverScoresLess(trials, axis)) {
            return told;
        }
        int stride = trials.stride(axis);
        for (ImmutableList<Change> all : ImmutableList.of(ImmutableList.<Change>of(), seen.best(), seen.worst())) {
            ImmutableList<Change> others = all.stream()
                    .filter(change ->
                            trials.axes.stream().noneMatch(own -> own.metric().equals(change.metric())))
                    .collect(ImmutableList.toImmutableList());
            for (int point = 0; point < trials.size(); point++) {
                if (trials.index(point, axis) + 1 < axis.size()) {
                    Case good = paid(trials, axis.direction() < 0 ? point + stride : point, others);
                    Case better = paid(trials, axis.direction() < 0 ? point : point + stride, others);
                    if (good.pays() != null
                            && better.pays() != null
                            && better.pays().compareTo(good.pays()) < 0) {
                        return less(claim, good, better);
                    }
                }
            }
        }
        return undecided(claim, QuestionPhrases.NO_SUCH_SCORE);
    }

    private static Verdict less(Words claim, Case good, Case better) {
        Money fall = Objects.requireNonNull(good.pays()).minus(Objects.requireNonNull(better.pays()));
        return refuted(claim, QuestionPhrases.LESS.filled(Figure.of(fall)), good, better);
    }

    /** Whether one line rises while another one falls where values lie between those tried. */
    private boolean isMixed(Trials trials) {
        for (Axis axis : trials.axes) {
            int stride = trials.stride(axis);
            for (int point = 0; axis.hasGaps() && point + stride < trials.size(); point++) {
                int index = trials.index(point, axis);
                if (index + 1 < axis.size() && axis.isGapBehind(index)) {
                    Statement from = trials.paid(point).orElse(null);
                    Statement to = trials.paid(point + stride).orElse(null);
                    if (from != null && to != null && hasFallenLine(from, to) && hasFallenLine(to, from)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean hasFallenLine(Statement good, Statement better) {
        for (PayLine line : good.lines()) {
            if (!(isSettledApart && line.room() == Room.SETTLE)
                    && better.amount(line.rule())
                            .map(after -> after.compareTo(line.amount()) < 0)
                            .orElse(false)) {
                return true;
            }
        }
        return false;
    }

    /** A fall of what is compared, as a fall of the total: with the other metrics where it shows. */
    private Verdict fallen(Words claim, Trials trials, int good, int better) {
        for (ImmutableList<Change> others : surroundings(trials)) {
            Case from = paid(trials, good, others);
            Case to = paid(trials, better, others);
            if (from.pays() != null && to.pays() != null && to.pays().compareTo(from.pays()) < 0) {
                return less(claim, from, to);
            }
        }
        return undecided(claim, QuestionPhrases.SETTLED);
    }

    private Verdict atLeast(Words claim, Exact bound) {
        Trials any = apart.get(0);
        List<Change> changes = new ArrayList<>();
        for (Trials trials : apart) {
            Optional<ImmutableList<Change>> facts = trials.extreme(false).flatMap(trials::facts);
            if (facts.isEmpty()) {
                return undecided(claim, QuestionPhrases.NO_SUCH_SCORE);
            }
            changes.addAll(facts.get());
        }
        Optional<Statement> least = any.run(changes);
        if (least.isPresent() && least.get().total().amount().isLessThan(bound)) {
            return refuted(
                    claim,
                    null,
                    new Case(ImmutableList.copyOf(changes), least.get().total()));
        }
        if (least.isEmpty()) {
            return undecided(claim, QuestionPhrases.NOT_PAID);
        }
        if (apart.stream().noneMatch(this::isMixed)) {
            return decided(claim, Kind.PROVED, apart);
        }
        return isStraight
                ? decided(claim, Kind.PROVED_BEFORE_ROUNDING, apart)
                : undecided(claim, QuestionPhrases.BOTH_WAYS);
    }

    private Verdict atMost(Words claim, Trials trials, Axis axis, Exact share) {
        ImmutableList<Change> most = surroundings(trials).get(1);
        boolean isClose = false;
        for (int point = 0; point < trials.size(); point++) {
            Case paid = paid(trials, point, most);
            if (paid.pays() == null && trials.paid(point).isPresent()) {
                return undecided(claim, QuestionPhrases.NO_SUCH_SCORE);
            }
            if (paid.pays() != null) {
                Exact bound = share.times((Exact) axis.values().get(trials.index(point, axis)));
                Exact left = bound.minus(paid.pays().amount());
                if (left.isNegative()) {
                    return refuted(claim, QuestionPhrases.MORE.filled(figure(left.negated())), paid);
                }
                isClose |= left.isLessThan(slack);
            }
        }
        if (!trials.axes.stream().noneMatch(Axis::hasGaps) && !isStraight) {
            return undecided(claim, QuestionPhrases.LIMITS);
        }
        return decided(
                claim,
                isClose && trials.axes.stream().anyMatch(Axis::hasGaps) ? Kind.PROVED_BEFORE_ROUNDING : Kind.PROVED,
                apart);
    }

    private Verdict noJump(Words claim, Trials trials, Axis axis, Exact bound) {
        int stride = trials.stride(axis);
        boolean isSteep = false;
        for (int point = 0; point < trials.size(); point++) {
            int index = trials.index(point, axis);
            if (index + 1 == axis.size()) {
                continue;
            }
            Optional<Statement> from = trials.paid(point);
            Optional<Statement> to = trials.paid(point + stride);
            if (from.isPresent() && to.isPresent()) {
                Exact change = trials.measure(to.get())
                        .minus(trials.measure(from.get()))
                        .abs();
                if (axis.isGapBehind(index)) {
                    Exact steps = Exact.of(
                            axis.places().get(index + 1) - axis.places().get(index));
                    isSteep |= change.isGreaterThan(bound)
                            && (!isStraight
                                    || change.dividedBy(steps).plus(slack).isGreaterThan(bound));
                } else if (change.isGreaterThan(bound)) {
                    return jumped(claim, trials, point, point + stride, bound);
                }
            }
        }
        return isSteep
                ? undecided(claim, QuestionPhrases.LIMITS)
                : decided(claim, Kind.PROVED, ImmutableList.of(trials));
    }

    private Verdict jumped(Words claim, Trials trials, int from, int to, Exact bound) {
        for (ImmutableList<Change> others : surroundings(trials)) {
            Case one = paid(trials, from, others);
            Case next = paid(trials, to, others);
            if (one.pays() != null && next.pays() != null) {
                Money jump = next.pays().minus(one.pays());
                if (jump.amount().abs().isGreaterThan(bound)) {
                    return refuted(claim, QuestionPhrases.JUMPS.filled(new Signed(jump)), one, next);
                }
            }
        }
        return undecided(claim, QuestionPhrases.SETTLED);
    }

    // ------------------------------------------------------------------------------------------ answering

    private static Words tooMany(List<Trials> together) {
        return QuestionPhrases.TOO_MANY.filled(
                together.stream()
                        .flatMap(trials -> trials.axes.stream())
                        .map(axis -> axis.metric().label())
                        .toList(),
                MOST_TOGETHER);
    }

    /** The other metrics as they are, where they pay most and where they pay least. */
    private ImmutableList<ImmutableList<Change>> surroundings(Trials trials) {
        ImmutableList.Builder<Change> most = ImmutableList.builder();
        ImmutableList.Builder<Change> least = ImmutableList.builder();
        for (Trials other : apart) {
            if (other != trials) {
                other.extreme(true).flatMap(other::facts).ifPresent(most::addAll);
                other.extreme(false).flatMap(other::facts).ifPresent(least::addAll);
            }
        }
        return ImmutableList.of(ImmutableList.of(), most.build(), least.build());
    }

    /** What is really paid at a point; nothing where no facts are known that score as it tells. */
    private static Case paid(Trials trials, int point, ImmutableList<Change> others) {
        Optional<ImmutableList<Change>> facts = trials.facts(point);
        return facts.isEmpty() ? new Case(ImmutableList.of(), null) : paid(trials, facts.get(), others);
    }

    private static Case paid(Trials trials, ImmutableList<Change> facts, ImmutableList<Change> others) {
        ImmutableList<Change> changes =
                ImmutableList.<Change>builder().addAll(facts).addAll(others).build();
        return new Case(changes, trials.run(changes).map(Statement::total).orElse(null));
    }

    private Figure figure(Exact amount) {
        return Figure.of(amount, Unit.money(plan.currency()));
    }

    /** What holds of all values tried, of all others too, unless they do not tell. */
    private static Verdict decided(Words claim, Kind kind, List<Trials> tried) {
        return tried.stream()
                .flatMap(trials -> trials.axes.stream())
                .filter(axis -> axis.untold() != null)
                .findFirst()
                .map(axis -> undecided(claim, axis.untold()))
                .orElseGet(() -> new Verdict(claim, kind, null, ImmutableList.of()));
    }

    private static Verdict undecided(Words claim, @Nullable Words reason) {
        return new Verdict(claim, Kind.UNDECIDED, reason, ImmutableList.of());
    }

    private static Verdict refuted(Words claim, @Nullable Words reason, Case... cases) {
        return new Verdict(claim, Kind.REFUTED, reason, ImmutableList.copyOf(cases));
    }
}
