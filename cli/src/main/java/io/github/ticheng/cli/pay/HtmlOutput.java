// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.statement.PaySlipHtml;
import io.github.ticheng.documents.statement.TeamSheetHtml;
import io.github.ticheng.payroll.FileNames;
import io.github.ticheng.payroll.Paid;
import java.io.IOException;

/** Statements as pages: a sheet per team and period, and beside it a folder with a slip per agent. */
final class HtmlOutput implements StatementOutput {

    private static final String ENDING = ".html";

    private final Staging files;
    private final Language language;

    HtmlOutput(Staging files, Language language) {
        this.files = files;
        this.language = language;
    }

    @Override
    public void write(Paid paid) throws IOException {
        String team = StatementFormat.HTML.place() + "/"
                + FileNames.of(paid.statement().period()) + "/"
                + FileNames.of(paid.statement().team().value());
        files.write(team + ENDING, TeamSheetHtml.of(paid.statement(), language));
        for (Statement statement : paid.statement().statements()) {
            AgentId agent = statement.agent().id();
            files.write(team + "/" + FileNames.of(agent.value()) + ENDING, PaySlipHtml.of(paid.run(), agent, language));
        }
    }

    @Override
    public void close() {}
}
