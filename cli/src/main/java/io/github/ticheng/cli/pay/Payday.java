// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import java.io.IOException;
import java.util.Optional;

/**
 * Pays one team for one period, with what is on record of it.
 *
 * <p>Past pay is never rewritten. A period that is on record already is paid again from what was on record before it: if it
 * comes to the same, the statement is given once more and the ledger stays; if not, the team is refused.
 */
public final class Payday {

    private final PlanBook book;
    private final Ledgers ledgers;
    private final ImmutableSet<String> paused;

    /**
     * Pays by a plan, with these ledgers.
     *
     * @param paused the ids of teams that were not paid for a while, so that periods may be missing on record before the next
     */
    public Payday(PlanBook book, Ledgers ledgers, ImmutableSet<String> paused) {
        this.book = book;
        this.ledgers = ledgers;
        this.paused = paused;
    }

    /**
     * Pays a team, and brings its ledger forward.
     *
     * @throws ProblemsException if the team cannot be paid; it lists all problems
     * @throws io.github.ticheng.documents.DocumentException if its ledger is none
     * @throws IOException if its ledger cannot be read or written
     */
    public Paid pay(TeamFacts facts) throws IOException {
        Ledger recorded = ledgers.of(facts.team());
        Optional<LedgerEntry> same = recorded.entry(facts.period());
        if (same.isEmpty()) {
            refuseOutOfTurn(facts, recorded);
            Paid paid = Paid.of(book.run(facts, recorded));
            ledgers.put(facts.team(), recorded.plus(new LedgerEntry(facts, paid.statement())));
            return paid;
        }
        Ledger before = new Ledger(recorded.before(facts.period()).reverse());
        Paid again = Paid.of(book.run(facts, before));
        if (!isSame(again.statement(), same.get().statement())) {
            throw problem(facts, Message.of(PayPhrases.PAID_OTHERWISE));
        }
        return again;
    }

    private static boolean isSame(TeamStatement again, TeamStatement recorded) {
        return again.fingerprint().equals(recorded.fingerprint())
                && again.total().equals(recorded.total())
                && totals(again).equals(totals(recorded));
    }

    private static ImmutableList<Money> totals(TeamStatement team) {
        return team.statements().stream().map(Statement::total).collect(ImmutableList.toImmutableList());
    }

    private void refuseOutOfTurn(TeamFacts facts, Ledger recorded) {
        if (recorded.entries().isEmpty()) {
            return;
        }
        Period latest = recorded.entries().get(recorded.entries().size() - 1).period();
        if (!latest.lastDay().isBefore(facts.period().firstDay())) {
            throw problem(
                    facts,
                    Message.saying(PayPhrases.OUT_OF_TURN)
                            .with("latest", latest.toString())
                            .with("period", facts.period().toString())
                            .build());
        }
        Optional<Period> gap = recorded.gapBefore(facts.period());
        if (gap.isPresent() && !paused.contains(facts.team().value())) {
            throw problem(
                    facts,
                    Message.saying(PayPhrases.GAP)
                            .with("latest", latest.toString())
                            .with("period", facts.period().toString())
                            .with("gap", gap.get().toString())
                            .with("team", facts.team().value())
                            .build());
        }
    }

    private static ProblemsException problem(TeamFacts facts, Message message) {
        return new ProblemsException(ImmutableList.of(
                new Problem(Place.of(Place.Part.TEAM, facts.team()).with(Place.Part.PERIOD, facts.period()), message)));
    }
}
