// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.io.Closer;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.statement.Letterhead;
import io.github.ticheng.documents.statement.PaySlipHtml;
import io.github.ticheng.documents.statement.StatementJson;
import io.github.ticheng.documents.statement.TeamSheetHtml;
import io.github.ticheng.imports.StatementXlsx;
import io.github.ticheng.payroll.FileNames;
import io.github.ticheng.payroll.Paid;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A form in which statements are written, team after team. Not thread-safe. */
interface StatementOutput extends Closeable {

    /** Writes what a team was paid. */
    void write(Paid paid) throws IOException;

    @Override
    default void close() throws IOException {}

    /** All statements as one CSV file, a row per line. */
    static StatementOutput csv(Staging files, String place, Language language) throws IOException {
        Writer writer = files.writer(place);
        Consumer<TeamStatement> rows = files.csv(language).lines(writer);
        return ended(paid -> rows.accept(paid.statement()), writer);
    }

    /** All statements as a workbook, a sheet per team and period. */
    static StatementOutput xlsx(Staging files, String place, Language language) throws IOException {
        OutputStream out = files.stream(place);
        StatementXlsx workbook = new StatementXlsx(out, language);
        return ended(paid -> workbook.add(paid.statement()), () -> {
            try (out) {
                workbook.close();
            }
        });
    }

    private static StatementOutput ended(StatementOutput output, Closeable end) {
        return new StatementOutput() {
            @Override
            public void write(Paid paid) throws IOException {
                output.write(paid);
            }

            @Override
            public void close() throws IOException {
                end.close();
            }
        };
    }

    /** Statements with explanations, a JSON file per team and period. */
    static StatementOutput json(Staging files, String place, Language language) {
        return paid -> files.write(ofTeam(place, paid) + ".json", StatementJson.explained(paid.run(), language));
    }

    /** Statements as pages: a sheet per team and period, and beside it a folder with a slip per agent. */
    static StatementOutput html(Staging files, String place, Language language, Letterhead head) {
        return paid -> {
            String team = ofTeam(place, paid);
            files.write(team + ".html", TeamSheetHtml.of(paid.statement(), head, language));
            for (Statement statement : paid.statement().statements()) {
                AgentId agent = statement.agent().id();
                String slip = team + "/" + FileNames.of(agent.value()) + ".html";
                files.write(slip, PaySlipHtml.of(paid.run(), agent, head, language));
            }
        };
    }

    private static String ofTeam(String place, Paid paid) {
        TeamStatement team = paid.statement();
        return place + "/" + FileNames.of(team.period()) + "/"
                + FileNames.of(team.team().value());
    }

    /** Statements as CSV, a row per agent; a file per version of the plan, because the columns are its rules. */
    static StatementOutput wide(Staging files, String folder, Language language) {
        Closer writers = Closer.create();
        Map<PlanRef, Consumer<TeamStatement>> open = new LinkedHashMap<>();
        return ended(
                paid -> {
                    PlanRef plan = paid.statement().plan();
                    Consumer<TeamStatement> rows = open.get(plan);
                    if (rows == null) {
                        String name = folder + "/" + FileNames.of(plan.version()) + ".csv";
                        rows = files.csv(language).wide(paid.run().plan(), writers.register(files.writer(name)));
                        open.put(plan, rows);
                    }
                    rows.accept(paid.statement());
                },
                writers);
    }

    /** All statements as one text: a heading per team, then its agents. */
    static final class TextOutput implements StatementOutput {

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
                writer.write(
                        outcome.label().in(language) + ": " + outcome.reason().in(language) + "\n");
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
}
