// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.text.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team that went through all rooms. */
public final class WalkedTeam extends PaidTeam {

    private final Corridor corridor;
    private final ListMultimap<Integer, Outcome> outcomes;
    private final ImmutableList<Outcome> ofTeam;

    WalkedTeam(Corridor corridor, ListMultimap<Integer, Outcome> outcomes, List<Outcome> ofTeam) {
        super(corridor.plan, corridor.facts, corridor.lookBack.onRecord());
        this.corridor = corridor;
        this.outcomes = outcomes;
        this.ofTeam = ImmutableList.copyOf(ofTeam);
    }

    /**
     * Hands out lines and totals.
     *
     * @throws ArithmeticException if an amount does not fit a {@code long}
     */
    public void into(PayLine.Sink sink) {
        for (int row = 0; row < facts.agents().size(); row++) {
            corridor.lines.into(sink, facts.agents().get(row), row);
        }
    }

    @Override
    public Corridor corridor() {
        return corridor;
    }

    @Override
    Exact total(int row) {
        return corridor.lines.total(row, Corridor.ALL);
    }

    @Override
    public ImmutableList<PayLine> lines(int row) {
        return corridor.lines.of(row, Corridor.ALL);
    }

    @Override
    public ImmutableList<Scorecard> scorecards(int row) {
        return corridor.cards(row);
    }

    @Override
    public @Nullable Message notAssessed(int row) {
        return corridor.notAssessed(row);
    }

    @Override
    public ImmutableList<Outcome> outcomes(int row) {
        return ImmutableList.copyOf(outcomes.get(row));
    }

    @Override
    public ImmutableList<Balance> balances(int row) {
        return corridor.lines.balances(row);
    }

    @Override
    ImmutableList<Outcome> ofTeam() {
        return ofTeam;
    }

    @Override
    ImmutableList<PoolLine> pools() {
        return corridor.lines.pools(plan);
    }

    @Override
    ImmutableList<CreditLine> credits() {
        return corridor.credited().lines(plan, facts);
    }
}
