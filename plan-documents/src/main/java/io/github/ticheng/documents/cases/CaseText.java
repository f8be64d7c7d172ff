// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.cases;

import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Currency;

/** What a run paid, as the text that stands in a case's {@code expected.txt}. */
final class CaseText {

    private static final Language ENGLISH = Language.ENGLISH;

    private final StringBuilder text = new StringBuilder();

    private CaseText() {}

    /** A heading; every agent's statement and scorecard; the team's total, credits, pools and outcomes. */
    static String of(TeamRun run) {
        CaseText writer = new CaseText();
        TeamStatement team = run.teamStatement();
        writer.line("=== " + team.period() + ", " + team.team() + ": " + team.plan());
        for (Statement statement : team.statements()) {
            writer.text.append('\n').append(statement.text(ENGLISH));
            statement.scorecards().forEach(writer::card);
        }
        writer.text.append('\n');
        writer.line("team " + team.team() + " " + words(Figure.of(team.total())));
        team.credits().forEach(credit -> writer.credit(credit, team.total().currency()));
        team.pools().forEach(writer::pool);
        team.outcomes().forEach(writer::outcome);
        return writer.text.toString();
    }

    /** The score, and where more than one criterion makes it up, the whole card. */
    private void card(Scorecard card) {
        if (card.card() != null) {
            line("  " + words(card.card().label()));
        }
        if (card.criteria().size() > 1) {
            words(Table.of(card)).lines().forEach(row -> line("  " + row));
        } else {
            line("  score " + words(Figure.of(card.score(), Unit.POINTS)) + " of "
                    + words(Figure.of(card.fullMarks(), Unit.POINTS)));
        }
    }

    private void credit(CreditLine credit, Currency currency) {
        Figure amount = Figure.of(credit.amount(), credit.metric().unit(currency));
        line("  " + credit.rule() + ": " + words(credit.metric()) + " " + words(amount) + " to " + credit.agent()
                + (credit.from() == null ? "" : ", from " + words(credit.from())));
    }

    private void pool(PoolLine pool) {
        line("  " + words(pool.label()) + " " + words(Figure.of(pool.total())) + kept("kept", pool.kept())
                + kept("carried on", pool.carried()));
    }

    private static String kept(String what, Money amount) {
        return amount.isZero() ? "" : ", " + what + " " + words(Figure.of(amount));
    }

    private void outcome(Outcome outcome) {
        line("  " + words(outcome.label()) + ": " + words(outcome.reason()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String words(Words words) {
        return words.in(ENGLISH);
    }
}
