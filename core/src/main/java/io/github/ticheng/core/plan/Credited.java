// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.room.NumberSlot;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.TeamSlot;
import io.github.ticheng.core.rule.CreditRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what CREDIT rules move until every one of them has seen the facts as reported. */
final class Credited implements CreditRule.Credits {

    private record Move(TeamSlot from, AgentView agent, NumberSlot to, Exact amount) {}

    private final Columns columns;
    private final List<Move> moves = new ArrayList<>();

    Credited(Corridor corridor) {
        this.columns = corridor.columns;
    }

    @Override
    public void move(TeamSlot from, ReportedAgent agent, NumberSlot to, Exact amount) {
        if (from.metric().kind() != MetricKind.MONEY || to.metric().kind() != MetricKind.MONEY) {
            throw new IllegalArgumentException("Expected amounts of money to be credited, but found "
                    + from.metric().id() + " and " + to.metric().id());
        }
        AgentView view = (AgentView) agent;
        view.team().number(from);
        view.number(to);
        moves.add(new Move(from, view, to, amount.withoutTerm()));
    }

    void apply() {
        for (Move move : moves) {
            columns.team[move.from.index()] = amount(columns.team[move.from.index()]).minus(move.amount);
            Quantity[] column = columns.agents[move.to.index()];
            column[move.agent.row] = amount(column[move.agent.row]).plus(move.amount);
        }
    }

    private static Exact amount(@Nullable Quantity value) {
        if (value instanceof Exact amount) {
            return amount;
        }
        throw new IllegalStateException("Expected an amount, which was read when the move was made, but found " + value);
    }
}
