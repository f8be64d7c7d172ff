// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.imports.StatementXlsx;
import io.github.ticheng.payroll.Paid;
import java.io.IOException;
import java.io.OutputStream;

/** All statements as a workbook, a sheet per team and period. */
final class XlsxOutput implements StatementOutput {

    static final String FILE = "statements.xlsx";

    private final OutputStream out;
    private final StatementXlsx workbook;

    XlsxOutput(Staging files, Language language) throws IOException {
        this.out = files.stream(FILE);
        this.workbook = new StatementXlsx(out, language);
    }

    @Override
    public void write(Paid paid) throws IOException {
        workbook.add(paid.statement());
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.close();
        }
    }
}
