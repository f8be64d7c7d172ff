// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.io.Closer;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.payroll.FileNames;
import io.github.ticheng.payroll.Paid;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Statements as CSV, a row per agent; a file per version of the plan, because the columns are its rules. */
final class WideOutput implements StatementOutput {

    private final Staging files;
    private final String folder;
    private final Language language;
    private final Map<PlanRef, OneFile> open = new LinkedHashMap<>();

    WideOutput(Staging files, String folder, Language language) {
        this.files = files;
        this.folder = folder;
        this.language = language;
    }

    private record OneFile(Writer writer, Consumer<TeamStatement> rows) {}

    @Override
    public void write(Paid paid) throws IOException {
        PlanRef plan = paid.statement().plan();
        OneFile file = open.get(plan);
        if (file == null) {
            Writer writer = files.writer(folder + "/" + FileNames.of(plan.version()) + ".csv");
            file = new OneFile(writer, files.csv(language).wide(paid.run().plan(), writer));
            open.put(plan, file);
        }
        file.rows().accept(paid.statement());
    }

    @Override
    public void close() throws IOException {
        try (Closer closer = Closer.create()) {
            open.values().forEach(file -> closer.register(file.writer()));
        }
    }
}
