// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Language;
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
}
