// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.questions.Assessed.GivenScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs over the values of some metrics, in every combination: a point is counted through, the last metric fastest. What is
 * compared is the total; or, where it is a sum over what hangs apart, that of the lines before SETTLE, whose order it keeps. Not thread-safe.
 */
final class Trials {

    /** The most combinations of values that are tried. */
    static final int MOST_TOGETHER = 50_000;

    private final Asked asked;
    /** Under what is tried: the plan itself, or one in which a score is told. */
    private final Asked tried;
    /** Facts that score as told. */
    private final Map<Exact, ImmutableList<Change>> scored;

    private final boolean isSummed;
    private final Map<Integer, Optional<Statement>> paid = new HashMap<>();
    final ImmutableList<Axis> axes;

    Trials(Asked asked, boolean isSummed, ImmutableList<Axis> axes) {
        this(asked, asked, ImmutableMap.of(), isSummed, axes);
    }

    Trials(
            Asked asked,
            Asked tried,
            Map<Exact, ImmutableList<Change>> scored,
            boolean isSummed,
            ImmutableList<Axis> axes) {
        this.asked = asked;
        this.tried = tried;
        this.scored = scored;
        this.isSummed = isSummed;
        this.axes = axes;
    }

    /** How many points there are. */
    static long size(List<Axis> axes) {
        long size = 1;
        for (Axis axis : axes) {
            size = Math.min(Integer.MAX_VALUE, size * Math.max(1, axis.size()));
        }
        return size;
    }

    int size() {
        return (int) size(axes);
    }

    /** How far a point is from the one that differs by the next value of an axis. */
    int stride(Axis axis) {
        int stride = 1;
        for (int i = axes.size() - 1; !axes.get(i).metric().equals(axis.metric()); i--) {
            stride *= axes.get(i).size();
        }
        return stride;
    }

    /** Which value of an axis a point has. */
    int index(int point, Axis axis) {
        return point / stride(axis) % axis.size();
    }

    /** From the point of one value to that of the next; a gap has values between them that are not tried. */
    record Step(int worse, int better, boolean isGap, long length) {}

    /** All steps along an axis, each from the worse value to the better one; rising where neither is better. */
    Stream<Step> steps(Axis axis) {
        int stride = stride(axis);
        return IntStream.range(0, size())
                .filter(point -> index(point, axis) + 1 < axis.size())
                .mapToObj(point -> {
                    int index = index(point, axis);
                    long length = axis.places().get(index + 1) - axis.places().get(index);
                    boolean isDown = axis.direction() < 0;
                    return new Step(
                            isDown ? point + stride : point, isDown ? point : point + stride, length > 1, length);
                });
    }

    /** The facts of a point; empty if none are known that score as it tells. */
    Optional<ImmutableList<Change>> facts(int point) {
        ImmutableList.Builder<Change> facts = ImmutableList.builder();
        for (Change change : changes(point)) {
            ImmutableList<Change> real = change.metric().equals(GivenScore.SCORE)
                    ? scored.get((Exact) change.value())
                    : ImmutableList.of(change);
            if (real == null) {
                return Optional.empty();
            }
            facts.addAll(real);
        }
        return Optional.of(facts.build());
    }

    private ImmutableList<Change> changes(int point) {
        return axes.stream()
                .map(axis ->
                        new Change(asked.agent(), axis.metric(), axis.values().get(index(point, axis)), Kind.REPLACED))
                .collect(ImmutableList.toImmutableList());
    }

    /** What is paid at a point; empty if the team cannot be paid then. */
    Optional<Statement> paid(int point) {
        return paid.computeIfAbsent(point, at -> run(tried, changes(at)));
    }

    /** What is paid with some values changed. */
    Optional<Statement> run(List<Change> changes) {
        return run(asked, changes);
    }

    private static Optional<Statement> run(Asked of, List<Change> changes) {
        return of.run(changes).map(run -> run.statement(of.agent()));
    }

    /** What is compared. */
    Exact measure(Statement statement) {
        if (!isSummed) {
            return statement.total().amount();
        }
        Money sum = Money.zero(statement.total().currency());
        for (PayLine line : statement.lines()) {
            sum = line.room() == Room.SETTLE ? sum : sum.plus(line.amount());
        }
        return sum.amount();
    }

    /** The last point at which most is paid, or the first at which least; empty if none can be paid. */
    Optional<Integer> extreme(boolean isMost) {
        return extreme(isMost, this::measure);
    }

    /** The last point with most of something, or the first with least; empty if none can be paid. */
    Optional<Integer> extreme(boolean isMost, Function<Statement, Exact> of) {
        Integer found = null;
        Exact most = Exact.ZERO;
        for (int point = 0; point < size(); point++) {
            Statement statement = paid(point).orElse(null);
            if (statement != null) {
                Exact measure = of.apply(statement);
                if (found == null || (isMost ? !measure.isLessThan(most) : measure.isLessThan(most))) {
                    found = point;
                    most = measure;
                }
            }
        }
        return Optional.ofNullable(found);
    }
}
