// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.team.FactColumn;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what CREDIT rules move until every one of them has seen the facts as reported. */
final class Credited {

    /** Something that was credited: moved out of a value of the team, or counted beside it. */
    record Move(Prepared<?> rule, @Nullable Slot<Exact> from, int place, int row, Exact amount) {

        /** What credited it. */
        Label label() {
            return rule.entry().label();
        }

        CreditLine line(PreparedPlan plan, AgentId agent) {
            return new CreditLine(
                    rule.entry().id(), agent, plan.slots.metric(place), from == null ? null : from.metric(), amount);
        }
    }

    private final Corridor corridor;
    private final Columns columns;
    private final List<Move> moves = new ArrayList<>();

    Credited(Corridor corridor) {
        this.corridor = corridor;
        this.columns = corridor.columns;
    }

    /** Takes what one rule moves. */
    CreditRule.Credits by(Prepared<CreditRule.Step> rule) {
        return new CreditRule.Credits() {
            @Override
            public void move(Slot<Exact> from, ReportedAgent agent, Slot<Exact> to, Exact amount) {
                if (from.metric().kind() != MetricKind.MONEY || to.metric().kind() != MetricKind.MONEY) {
                    throw new IllegalArgumentException("Expected amounts of money to be credited, but found "
                            + from.metric().id() + " and " + to.metric().id());
                }
                AgentView view = (AgentView) agent;
                view.team().number(from);
                add(rule, from, view, to, amount);
            }

            @Override
            public void count(ReportedAgent agent, Slot<Exact> figure, Exact amount) {
                CreditRule credit = (CreditRule) rule.entry().rule();
                if (!credit.figures().contains(figure.metric())) {
                    throw new IllegalArgumentException("Expected one of the figures " + credit.figures() + " of rule "
                            + rule.entry().id() + " to be counted, but found " + figure.metric());
                }
                add(rule, null, (AgentView) agent, figure, amount);
            }
        };
    }

    private void add(
            Prepared<CreditRule.Step> rule, @Nullable Slot<Exact> from, AgentView agent, Slot<Exact> to, Exact amount) {
        agent.number(to);
        moves.add(new Move(rule, from, to.index(), agent.row, amount.withoutTerm()));
    }

    /** Moves it all; the moves to agents whose values are now others than reported, to be explained by them. */
    List<Move> apply() {
        Map<Slot<Exact>, Map<Prepared<?>, Exact>> taken = new LinkedHashMap<>();
        for (Move move : moves) {
            Slot<Exact> from = move.from;
            if (from != null) {
                taken.computeIfAbsent(from, slot -> new LinkedHashMap<>())
                        .merge(move.rule, move.amount, (before, more) -> before.plus(more));
            }
        }
        taken.forEach(this::take);
        Map<Integer, @Nullable Quantity[]> credited = new LinkedHashMap<>();
        for (Move move : moves) {
            @Nullable
            Quantity[] column = credited.computeIfAbsent(move.place, place -> columns.agents[place].toArray());
            column[move.row] = amount(column[move.row]).plus(move.amount);
        }
        credited.forEach((place, column) -> columns.agents[place] = FactColumn.copyOf(column));
        return moves;
    }

    private void take(Slot<Exact> from, Map<Prepared<?>, Exact> byRule) {
        Exact reported = amount(columns.team[~from.index()]);
        Exact left = reported;
        for (Exact taken : byRule.values()) {
            left = left.minus(taken);
        }
        columns.team[~from.index()] = left;
        if (left.signum() * reported.signum() < 0 || (reported.isZero() && !left.isZero())) {
            throw new ProblemSignal(twice(from.metric(), reported, byRule));
        }
    }

    private Message twice(Metric metric, Exact reported, Map<Prepared<?>, Exact> byRule) {
        StringBuilder moved = new StringBuilder();
        byRule.forEach((rule, amount) -> moved.append(moved.isEmpty() ? "" : ", ")
                .append(rule.entry().id())
                .append(' ')
                .append(Figure.of(amount, corridor.plan.money)));
        return Message.saying(PlanPhrases.CREDITED_TWICE)
                .with("metric", metric.label())
                .with("reported", Figure.of(reported, corridor.plan.money))
                .with("moved", moved.toString())
                .build();
    }

    private static Exact amount(@Nullable Quantity value) {
        if (value instanceof Exact amount) {
            return amount;
        }
        throw new IllegalStateException(
                "Expected an amount, which was read when the move was made, but found " + value);
    }
}
