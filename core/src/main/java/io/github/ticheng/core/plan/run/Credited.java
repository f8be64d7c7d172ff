// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.FactColumn;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What CREDIT rules credited, and the values of the team with it.
 *
 * @param moves what was credited
 * @param byRow the same by the row of the agent
 * @param columns the values
 */
record Credited(ImmutableList<Move> moves, ImmutableListMultimap<Integer, Move> byRow, Columns columns) {

    /**
     * Something that was credited: moved out of a value of the team, or counted beside it.
     *
     * @param rule the rule
     * @param from the team's value, or null where it was counted
     * @param place of the agent's value
     * @param row of the agent
     * @param amount how much
     */
    record Move(Prepared<?> rule, @Nullable Slot<Exact> from, int place, int row, Exact amount) {}

    /** Nothing credited. */
    static Credited none(Columns columns) {
        return new Credited(ImmutableList.of(), ImmutableListMultimap.of(), columns);
    }

    /**
     * Moves it all.
     *
     * @throws ProblemSignal if more is moved out of a value of the team than there is
     */
    static Credited of(List<Move> moves, Columns reported, PreparedPlan plan) {
        if (moves.isEmpty()) {
            return none(reported);
        }
        @Nullable Quantity[] team = reported.team.clone();
        Map<Slot<Exact>, Map<Prepared<?>, Exact>> taken = new LinkedHashMap<>();
        Map<Integer, @Nullable Quantity[]> credited = new LinkedHashMap<>();
        for (Move move : moves) {
            if (move.from != null) {
                taken.computeIfAbsent(move.from, slot -> new LinkedHashMap<>())
                        .merge(move.rule, move.amount, (before, more) -> before.plus(more));
            }
            @Nullable
            Quantity[] column = credited.computeIfAbsent(move.place, place -> reported.agents[place].toArray());
            column[move.row] = amount(column[move.row]).plus(move.amount);
        }
        taken.forEach((from, byRule) -> team[~from.index()] = left(from, amount(team[~from.index()]), byRule, plan));
        FactColumn[] agents = reported.agents.clone();
        credited.forEach((place, column) -> agents[place] = FactColumn.copyOf(column));
        return new Credited(
                ImmutableList.copyOf(moves),
                Multimaps.index(moves, Move::row),
                new Columns(agents, team, reported.problems));
    }

    private static Exact left(Slot<Exact> from, Exact reported, Map<Prepared<?>, Exact> byRule, PreparedPlan plan) {
        Exact left = reported;
        for (Exact taken : byRule.values()) {
            left = left.minus(taken);
        }
        if (left.signum() * reported.signum() < 0 || (reported.isZero() && !left.isZero())) {
            List<String> moved = new ArrayList<>();
            byRule.forEach((rule, amount) -> moved.add(rule.entry().id() + " " + Figure.of(amount, plan.money)));
            throw new ProblemSignal(PlanPhrases.CREDITED_TWICE.filled(
                    from.metric().label(), Figure.of(reported, plan.money), String.join(", ", moved)));
        }
        return left;
    }

    private static Exact amount(@Nullable Quantity value) {
        if (value instanceof Exact amount) {
            return amount;
        }
        throw new IllegalStateException(
                "Expected an amount, which was read when the move was made, but found " + value);
    }

    /** The same with the values of longer periods rolled up again. */
    Credited recounted(PreparedPlan plan, TeamFacts facts, LookBack past) {
        TeamFacts counted = LedgerEntry.counted(facts, lines(plan, facts));
        return new Credited(moves, byRow, columns.recounted(plan, counted, past));
    }

    /** What was credited to the value at a place of a row. */
    List<Move> to(int row, int place) {
        return byRow.isEmpty()
                ? List.of()
                : byRow.get(row).stream().filter(move -> move.place == place).toList();
    }

    /** What was credited, as the statement keeps it. */
    ImmutableList<CreditLine> lines(PreparedPlan plan, TeamFacts facts) {
        return moves.stream()
                .map(move -> new CreditLine(
                        move.rule.entry().id(),
                        facts.agents().get(move.row).id(),
                        plan.slots.metric(move.place),
                        move.from == null ? null : move.from.metric(),
                        move.amount))
                .collect(ImmutableList.toImmutableList());
    }
}
