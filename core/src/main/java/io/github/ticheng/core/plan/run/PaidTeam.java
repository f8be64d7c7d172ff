// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What a team is paid; its statements are views of it. */
public abstract class PaidTeam implements Statement.Source {

    final PreparedPlan plan;
    public final TeamFacts facts;
    final Ledger onRecord;
    // Made when somebody asks; several threads may make the same ones.
    private @Nullable ImmutableList<Statement> statements;
    private @Nullable TeamStatement teamStatement;

    PaidTeam(PreparedPlan plan, TeamFacts facts, Ledger onRecord) {
        this.plan = plan;
        this.facts = facts;
        this.onRecord = onRecord;
    }

    /** What the rooms returned, to explain it. */
    public abstract Corridor corridor();

    abstract Exact total(int row);

    abstract ImmutableList<Outcome> ofTeam();

    abstract ImmutableList<PoolLine> pools();

    abstract ImmutableList<CreditLine> credits();

    public ImmutableList<Statement> statements() {
        ImmutableList<Statement> known = statements;
        if (known == null) {
            known = makeStatements();
            statements = known;
        }
        return known;
    }

    private ImmutableList<Statement> makeStatements() {
        Currency currency = plan.rules.currency();
        ImmutableList<Agent> agents = facts.agents();
        ImmutableList.Builder<Statement> all = ImmutableList.builderWithExpectedSize(agents.size());
        for (int row = 0; row < agents.size(); row++) {
            all.add(Statement.of(agents.get(row), Money.of(total(row), currency), this, row));
        }
        return all.build();
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
                plan.rules.ref(),
                fingerprint(),
                facts.team(),
                facts.period(),
                all,
                Money.of(total.value(), plan.rules.currency()),
                ofTeam(),
                pools(),
                credits());
    }

    public String fingerprint() {
        return plan.fingerprint().of(facts);
    }

    /** The ledger that the team was paid with, with this period added. */
    public Ledger ledger() {
        return onRecord.plus(new LedgerEntry(facts, teamStatement()));
    }
}
