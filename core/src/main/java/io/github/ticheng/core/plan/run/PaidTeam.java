// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.prepare.Fingerprint;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import java.util.List;
import java.util.function.Supplier;

/** What a team that went through all rooms is paid. */
public final class PaidTeam {

    public final Corridor corridor;
    public final ImmutableList<Statement> statements;
    private final ImmutableList<Outcome> outcomes;
    private final Supplier<TeamStatement> teamStatement = Suppliers.memoize(this::makeTeamStatement);

    PaidTeam(Corridor corridor, ListMultimap<Integer, Outcome> outcomes, List<Outcome> ofTeam) {
        this.corridor = corridor;
        this.outcomes = ImmutableList.copyOf(ofTeam);
        int rows = corridor.rows();
        ImmutableList.Builder<Statement> all = ImmutableList.builderWithExpectedSize(rows);
        for (int row = 0; row < rows; row++) {
            ImmutableList<PayLine> lines = corridor.lines.of(row, Corridor.ALL);
            all.add(Statement.of(
                    corridor.facts.agents().get(row),
                    lines,
                    Lines.sum(lines, corridor.plan.zero),
                    corridor.assessment().cards[row],
                    corridor.notAssessed(row),
                    ImmutableList.copyOf(outcomes.get(row)),
                    corridor.lines.balances(row)));
        }
        this.statements = all.build();
    }

    public TeamStatement teamStatement() {
        return teamStatement.get();
    }

    private TeamStatement makeTeamStatement() {
        Exact total = Exact.ZERO;
        for (Statement statement : statements) {
            total = total.plus(statement.total().amount());
        }
        return TeamStatement.of(
                corridor.plan.rules.ref(),
                fingerprint(),
                corridor.facts.team(),
                corridor.facts.period(),
                statements,
                Money.of(total, corridor.plan.rules.currency()),
                outcomes,
                corridor.lines.pools(corridor.plan),
                corridor.credited().lines(corridor.plan, corridor.facts));
    }

    public String fingerprint() {
        return Fingerprint.of(corridor.plan.canonicalText(), corridor.facts);
    }

    /** The ledger that the team was paid with, with this period added. */
    public Ledger ledger() {
        return corridor.lookBack.onRecord().plus(new LedgerEntry(corridor.facts, teamStatement()));
    }
}
