// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.statement.StatementJson;
import io.github.ticheng.payroll.FileNames;
import io.github.ticheng.payroll.Paid;
import java.io.IOException;

/** Statements with explanations, a JSON file per team and period. */
final class JsonOutput implements StatementOutput {

    private final Staging files;
    private final Language language;

    JsonOutput(Staging files, Language language) {
        this.files = files;
        this.language = language;
    }

    @Override
    public void write(Paid paid) throws IOException {
        files.write(
                StatementFormat.JSON.place() + "/"
                        + FileNames.of(paid.statement().period()) + "/"
                        + FileNames.of(paid.statement().team().value()) + ".json",
                StatementJson.explained(paid.run(), language));
    }

    @Override
    public void close() {}
}
