// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.prepare.Fingerprint;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Message;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a team that went through all rooms is paid; its statements are views of it. */
public final class PaidTeam implements Statement.Source {

    public final Corridor corridor;
    private final ListMultimap<Integer, Outcome> outcomes;
    private final ImmutableList<Outcome> ofTeam;
    // Made when somebody asks; several threads may make the same ones.
    private @Nullable ImmutableList<Statement> statements;
    private @Nullable TeamStatement teamStatement;

    PaidTeam(Corridor corridor, ListMultimap<Integer, Outcome> outcomes, List<Outcome> ofTeam) {
        this.corridor = corridor;
        this.outcomes = outcomes;
        this.ofTeam = ImmutableList.copyOf(ofTeam);
    }

    public ImmutableList<Statement> statements() {
        ImmutableList<Statement> known = statements;
        if (known == null) {
            known = makeStatements();
            statements = known;
        }
        return known;
    }

    private ImmutableList<Statement> makeStatements() {
        Currency currency = corridor.plan.rules.currency();
        ImmutableList<Agent> agents = corridor.facts.agents();
        ImmutableList.Builder<Statement> all = ImmutableList.builderWithExpectedSize(agents.size());
        for (int row = 0; row < agents.size(); row++) {
            Money total = Money.of(corridor.lines.total(row, Corridor.ALL), currency);
            all.add(Statement.of(agents.get(row), total, this, row));
        }
        return all.build();
    }

    @Override
    public ImmutableList<PayLine> lines(int row) {
        return corridor.lines.of(row, Corridor.ALL);
    }

    @Override
    public @Nullable Scorecard scorecard(int row) {
        return corridor.assessment().card(row);
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

    public TeamStatement teamStatement() {
        TeamStatement known = teamStatement;
        if (known == null) {
            known = makeTeamStatement();
            teamStatement = known;
        }
        return known;
    }

    private TeamStatement makeTeamStatement() {
        ImmutableList<Statement> all = statements();
        ExactSum total = new ExactSum();
        all.forEach(statement -> total.add(statement.total().amount()));
        return TeamStatement.of(
                corridor.plan.rules.ref(),
                fingerprint(),
                corridor.facts.team(),
                corridor.facts.period(),
                all,
                Money.of(total.value(), corridor.plan.rules.currency()),
                ofTeam,
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
