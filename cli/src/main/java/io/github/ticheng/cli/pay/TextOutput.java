// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.statement.Letterhead;
import io.github.ticheng.payroll.Paid;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All statements as one text: a heading per team, then its agents. */
final class TextOutput implements StatementOutput {

    private final Language language;
    private final Letterhead head;
    private final Writer writer;

    TextOutput(Staging files, String file, Language language, Letterhead head) throws IOException {
        this.language = language;
        this.head = head;
        this.writer = files.writer(file);
    }

    @Override
    public void write(Paid paid) throws IOException {
        TeamStatement team = paid.statement();
        say(PayPhrases.TEAM_HEADING.filled(
                team.team().value(),
                team.period(),
                team.plan(),
                team.total().currency().getCurrencyCode()));
        writer.write("\n");
        for (Statement statement : team.statements()) {
            writer.write(statement.text(language));
            writer.write(printed(paid.run(), statement));
            for (PayLine line : statement.lines()) {
                Optional<Words> next =
                        head.nextStep(paid.run(), statement.agent().id(), line.rule());
                if (next.isPresent()) {
                    say(PayPhrases.NEXT_STEP.filled(line.label(), next.get()));
                }
            }
            writer.write("\n");
        }
        for (PoolLine pool : team.pools()) {
            say(said(pool));
        }
        for (Outcome outcome : team.outcomes()) {
            writer.write(outcome.label().in(language) + ": " + outcome.reason().in(language) + "\n");
        }
        if (!team.pools().isEmpty() || !team.outcomes().isEmpty()) {
            writer.write("\n");
        }
    }

    /** Which of the agent's figures that the plan reads were given as printed; empty for none. */
    private String printed(TeamRun run, Statement statement) {
        List<Words> metrics = new ArrayList<>();
        for (Metric metric : run.plan().reads()) {
            if (run.facts().value(statement.agent().id(), metric).orElse(null) instanceof Ratio ratio
                    && ratio.isPrinted()) {
                metrics.add(metric);
            }
        }
        return metrics.isEmpty()
                ? ""
                : "  " + PayPhrases.PRINTED.filled(metrics).in(language) + "\n";
    }

    private static Message said(PoolLine pool) {
        boolean isPaidOut = pool.kept().isZero() && pool.carried().isZero();
        return isPaidOut
                ? PayPhrases.POOL.filled(pool.label(), Figure.of(pool.total()))
                : PayPhrases.POOL_LEFT.filled(
                        pool.label(), Figure.of(pool.total()), Figure.of(pool.kept()), Figure.of(pool.carried()));
    }

    private void say(Message message) throws IOException {
        writer.write(message.in(language) + "\n");
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
