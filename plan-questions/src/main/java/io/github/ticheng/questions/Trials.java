// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs over the values of some metrics, in every combination: a point is counted through, the last metric fastest. What is
 * compared is the sum of the lines before SETTLE where that room keeps their order, else the total. Not thread-safe.
 */
final class Trials {

    private final PlanBook book;
    private final TeamFacts facts;
    private final Ledger ledger;
    private final AgentId agent;
    private final boolean isSettledApart;
    private final List<@Nullable Optional<Statement>> paid;
    final ImmutableList<Axis> axes;

    Trials(
            PlanBook book,
            TeamFacts facts,
            Ledger ledger,
            AgentId agent,
            boolean isSettledApart,
            ImmutableList<Axis> axes) {
        this.book = book;
        this.facts = facts;
        this.ledger = ledger;
        this.agent = agent;
        this.isSettledApart = isSettledApart;
        this.axes = axes;
        this.paid = new ArrayList<>(Collections.nCopies(size(), null));
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
        for (int i = axes.size() - 1; axes.get(i) != axis; i--) {
            stride *= axes.get(i).size();
        }
        return stride;
    }

    /** Which value of an axis a point has. */
    int index(int point, Axis axis) {
        return point / stride(axis) % axis.size();
    }

    /** The values of a point. */
    ImmutableList<Change> changes(int point) {
        return axes.stream()
                .map(axis -> new Change(agent, axis.metric(), axis.values().get(index(point, axis)), Kind.REPLACED))
                .collect(ImmutableList.toImmutableList());
    }

    /** What is paid at a point; empty if the team cannot be paid then. */
    Optional<Statement> paid(int point) {
        Optional<Statement> known = paid.get(point);
        if (known == null) {
            known = run(changes(point));
            paid.set(point, known);
        }
        return known;
    }

    /** What is paid with some values changed. */
    Optional<Statement> run(List<Change> changes) {
        try {
            return Optional.of(book.run(facts.changed(changes), ledger).statement(agent));
        } catch (ProblemsException refused) {
            return Optional.empty();
        }
    }

    /** What is compared. */
    Exact measure(Statement statement) {
        if (!isSettledApart) {
            return statement.total().amount();
        }
        Money sum = Money.zero(statement.total().currency());
        for (PayLine line : statement.lines()) {
            sum = line.room() == Room.SETTLE ? sum : sum.plus(line.amount());
        }
        return sum.amount();
    }

    /** The point at which most is paid, or least; empty if none can be paid. */
    Optional<Integer> extreme(boolean isMost) {
        Integer found = null;
        Exact most = Exact.ZERO;
        for (int point = 0; point < size(); point++) {
            Statement statement = paid(point).orElse(null);
            if (statement != null) {
                Exact measure = measure(statement);
                if (found == null || (isMost ? measure.isGreaterThan(most) : measure.isLessThan(most))) {
                    found = point;
                    most = measure;
                }
            }
        }
        return Optional.ofNullable(found);
    }
}
