// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.questions.Proof.Case;
import io.github.ticheng.questions.Proof.Kind;
import io.github.ticheng.questions.Proof.Verdict;
import io.github.ticheng.questions.Trials.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into claims. Not thread-safe. */
final class Prover {

    private final Tried tried;
    /** Whether every line is straight between breaks: none is held within limits of its entry. */
    private final boolean isStraight;
    /** What rounding can come to: a unit per line. */
    private final Exact slack;

    Prover(Tried tried) {
        CompensationPlan plan = tried.plan;
        this.tried = tried;
        this.isStraight = plan.entries(SettleRule.class).isEmpty()
                && plan.entries(PayRule.class).stream().noneMatch(Entry::hasLimits);
        this.slack = plan.rounding().unit().times(Exact.of(plan.entries().size()));
    }

    Verdict verdict(Claim claim) {
        Words words = claim.words(tried.plan.currency());
        Tried.Scored scored = claim.metric() == null ? null : tried.scored(claim.metric());
        if (scored != null) {
            return claim.kind() == Claim.Kind.NEVER_FALLS
                    ? neverFallsByScore(words, scored)
                    : undecided(words, Tried.tooMany(scored.seen().criteria()));
        }
        for (Trials trials : tried.apart) {
            Words tooMany = tried.tooMany(trials);
            if (tooMany != null) {
                return undecided(words, tooMany);
            }
        }
        if (claim.metric() == null) {
            return claim.kind() == Claim.Kind.PAYABLE ? payable(words) : atLeast(words, claim.bound());
        }
        Axis axis = tried.axis(claim.metric());
        Trials trials = tried.of(axis);
        return switch (claim.kind()) {
            case AT_MOST_SHARE -> atMost(words, trials, axis, claim.bound());
            case NO_JUMP -> noJump(words, trials, axis, claim.bound());
            default -> neverFalls(words, trials, axis);
        };
    }

    private Verdict payable(Words claim) {
        for (Trials trials : tried.apart) {
            for (int point = 0; point < trials.size(); point++) {
                if (trials.paid(point).isEmpty()) {
                    Optional<ImmutableList<Change>> facts = trials.facts(point);
                    return facts.isPresent() && trials.run(facts.get()).isEmpty()
                            ? refuted(claim, null, new Case(facts.get(), null))
                            : undecided(claim, QuestionPhrases.NO_SUCH_SCORE);
                }
            }
        }
        return decided(claim, Kind.PROVED, tried.apart);
    }

    private Verdict neverFalls(Words claim, Trials trials, Axis axis) {
        Step worst = null;
        Exact fall = Exact.ZERO;
        boolean isMixed = false;
        for (Step step : trials.steps(axis).toList()) {
            Statement good = trials.paid(step.worse()).orElse(null);
            Statement better = trials.paid(step.better()).orElse(null);
            if (good != null && better != null) {
                Exact less = trials.measure(good).minus(trials.measure(better));
                isMixed |= step.isGap() && !less.isPositive() && hasFallenLine(good, better);
                // A fall between neighbours says more than any between values far apart.
                boolean isWorse = (worst == null || worst.isGap() == step.isGap())
                        ? less.isGreaterThan(fall)
                        : less.isPositive() && worst.isGap();
                if (isWorse) {
                    worst = step;
                    fall = less;
                }
            }
        }
        if (worst != null) {
            return fallen(claim, trials, worst);
        }
        if (isMixed && !isStraight) {
            return undecided(claim, QuestionPhrases.BOTH_WAYS);
        }
        return decided(claim, isMixed ? Kind.PROVED_BEFORE_ROUNDING : Kind.PROVED, ImmutableList.of(trials));
    }

    private Verdict neverFallsByScore(Words claim, Tried.Scored scored) {
        Assessed seen = scored.seen();
        Trials trials = scored.trials();
        Axis score = seen.told().axes.get(seen.told().axes.size() - 1);
        Verdict told = neverFalls(claim, seen.told(), score);
        if (told.kind() != Kind.REFUTED
                && told.kind() != Kind.UNDECIDED
                && seen.neverScoresLess(trials, scored.axis())) {
            return told;
        }
        for (ImmutableList<Change> all : ImmutableList.of(ImmutableList.<Change>of(), seen.best(), seen.worst())) {
            ImmutableList<Change> others = all.stream()
                    .filter(change ->
                            trials.axes.stream().noneMatch(own -> own.metric().equals(change.metric())))
                    .collect(ImmutableList.toImmutableList());
            for (Step step : trials.steps(scored.axis()).toList()) {
                Verdict less = less(claim, trials, step, others);
                if (less != null) {
                    return less;
                }
            }
        }
        boolean isUntold = told.kind() == Kind.UNDECIDED && told.reason() != QuestionPhrases.SETTLED;
        return isUntold ? told : undecided(claim, QuestionPhrases.NO_SUCH_SCORE);
    }

    /** A fall of what is compared, as a fall of the total: with the other metrics where it shows. */
    private Verdict fallen(Words claim, Trials trials, Step step) {
        for (ImmutableList<Change> others : tried.surroundings(trials)) {
            Verdict less = less(claim, trials, step, others);
            if (less != null) {
                return less;
            }
        }
        return undecided(claim, QuestionPhrases.SETTLED);
    }

    /** That a step pays less, with other metrics as said; null if it does not. */
    private static @Nullable Verdict less(Words claim, Trials trials, Step step, ImmutableList<Change> others) {
        Case good = Tried.paid(trials, step.worse(), others);
        Case better = Tried.paid(trials, step.better(), others);
        if (good.pays() == null || better.pays() == null || better.pays().compareTo(good.pays()) >= 0) {
            return null;
        }
        Money fall = good.pays().minus(better.pays());
        return refuted(claim, QuestionPhrases.LESS.filled(Figure.of(fall)), good, better);
    }

    /** Whether one line rises while another one falls where values lie between those tried. */
    private boolean isMixed(Trials trials) {
        return trials.axes.stream()
                .filter(Axis::hasGaps)
                .flatMap(trials::steps)
                .filter(Step::isGap)
                .anyMatch(step -> {
                    Statement from = trials.paid(step.worse()).orElse(null);
                    Statement to = trials.paid(step.better()).orElse(null);
                    return from != null && to != null && hasFallenLine(from, to) && hasFallenLine(to, from);
                });
    }

    private boolean hasFallenLine(Statement good, Statement better) {
        for (PayLine line : good.lines()) {
            if (!(tried.isSettledApart && line.room() == Room.SETTLE)
                    && better.amount(line.rule())
                            .map(after -> after.compareTo(line.amount()) < 0)
                            .orElse(false)) {
                return true;
            }
        }
        return false;
    }

    private Verdict atLeast(Words claim, Exact bound) {
        Trials any = tried.apart.get(0);
        List<Change> changes = new ArrayList<>();
        for (Trials trials : tried.apart) {
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
        if (tried.apart.stream().noneMatch(this::isMixed)) {
            return decided(claim, Kind.PROVED, tried.apart);
        }
        return isStraight
                ? decided(claim, Kind.PROVED_BEFORE_ROUNDING, tried.apart)
                : undecided(claim, QuestionPhrases.BOTH_WAYS);
    }

    private Verdict atMost(Words claim, Trials trials, Axis axis, Exact share) {
        ImmutableList<Change> most = tried.surroundings(trials).get(1);
        boolean isClose = false;
        for (int point = 0; point < trials.size(); point++) {
            Case paid = Tried.paid(trials, point, most);
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
                tried.apart);
    }

    private Verdict noJump(Words claim, Trials trials, Axis axis, Exact bound) {
        boolean isSteep = false;
        for (Step step : trials.steps(axis).toList()) {
            Optional<Statement> from = trials.paid(step.worse());
            Optional<Statement> to = trials.paid(step.better());
            if (from.isPresent() && to.isPresent()) {
                Exact change = trials.measure(to.get())
                        .minus(trials.measure(from.get()))
                        .abs();
                boolean isLarge = change.isGreaterThan(bound);
                if (isLarge && !step.isGap()) {
                    return jumped(claim, trials, step, bound);
                }
                isSteep |= isLarge
                        && (!isStraight
                                || change.dividedBy(Exact.of(step.length()))
                                        .plus(slack)
                                        .isGreaterThan(bound));
            }
        }
        return isSteep
                ? undecided(claim, QuestionPhrases.LIMITS)
                : decided(claim, Kind.PROVED, ImmutableList.of(trials));
    }

    private Verdict jumped(Words claim, Trials trials, Step step, Exact bound) {
        for (ImmutableList<Change> others : tried.surroundings(trials)) {
            Case one = Tried.paid(trials, Math.min(step.worse(), step.better()), others);
            Case next = Tried.paid(trials, Math.max(step.worse(), step.better()), others);
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

    private Figure figure(Exact amount) {
        return Figure.of(amount, Unit.money(tried.plan.currency()));
    }

    /** What holds of all values tried, of all others too, unless they do not tell. */
    private Verdict decided(Words claim, Kind kind, List<Trials> all) {
        return all.stream()
                .map(tried::untold)
                .filter(Objects::nonNull)
                .findFirst()
                .map(untold -> undecided(claim, untold))
                .orElseGet(() -> new Verdict(claim, kind, null, ImmutableList.of()));
    }

    private static Verdict undecided(Words claim, @Nullable Words reason) {
        return new Verdict(claim, Kind.UNDECIDED, reason, ImmutableList.of());
    }

    private static Verdict refuted(Words claim, @Nullable Words reason, Case... cases) {
        return new Verdict(claim, Kind.REFUTED, reason, ImmutableList.copyOf(cases));
    }
}
