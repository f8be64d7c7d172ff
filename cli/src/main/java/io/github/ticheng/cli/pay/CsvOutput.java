// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.payroll.Paid;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;

/** All statements as one CSV file, a row per line. */
final class CsvOutput implements StatementOutput {

    static final String FILE = "statements.csv";

    private final Writer writer;
    private final Consumer<TeamStatement> rows;

    CsvOutput(Staging files, Language language) throws IOException {
        this.writer = files.writer(FILE);
        this.rows = files.csv(language).lines(writer);
    }

    @Override
    public void write(Paid paid) {
        rows.accept(paid.statement());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
