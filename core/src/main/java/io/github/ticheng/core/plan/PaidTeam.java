// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import java.util.function.Supplier;

/** What a team that went through all rooms is paid. */
final class PaidTeam {

    final Corridor corridor;
    final ImmutableList<Statement> statements;
    private final Supplier<TeamStatement> teamStatement = Suppliers.memoize(this::makeTeamStatement);

    PaidTeam(Corridor corridor) {
        this.corridor = corridor;
        int rows = corridor.facts.agents().size();
        ImmutableList.Builder<Statement> all = ImmutableList.builderWithExpectedSize(rows);
        for (int row = 0; row < rows; row++) {
            ImmutableList<PayLine> lines = corridor.lines.of(row, Corridor.ALL);
            all.add(new Statement(
                    corridor.facts.agents().get(row),
                    lines,
                    Lines.sum(lines, corridor.plan.zero),
                    corridor.cards[row],
                    corridor.notAssessed(row),
                    corridor.outcomes(row),
                    corridor.lines.balances(row)));
        }
        this.statements = all.build();
    }

    TeamStatement teamStatement() {
        return teamStatement.get();
    }

    private TeamStatement makeTeamStatement() {
        Exact total = Exact.ZERO;
        for (Statement statement : statements) {
            total = total.plus(statement.total().amount());
        }
        return new TeamStatement(
                corridor.plan.rules.ref(),
                fingerprint(),
                corridor.facts.team(),
                corridor.facts.period(),
                statements,
                Money.of(total, corridor.plan.rules.currency()),
                corridor.teamOutcomes,
                corridor.lines.pools(corridor.plan),
                corridor.creditLines());
    }

    String fingerprint() {
        return Fingerprint.of(corridor.plan.canonicalText(), corridor.facts);
    }

    /** The ledger that the team was paid with, with this period added. */
    Ledger ledger() {
        return corridor.ledger.plus(new LedgerEntry(corridor.facts, teamStatement()));
    }
}
