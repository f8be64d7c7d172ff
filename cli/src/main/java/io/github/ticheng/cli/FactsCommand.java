// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.Staging;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.imports.ImportReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes facts of exports. */
@Command(name = "facts")
final class FactsCommand extends TichengCommand {

    @Parameters(paramLabel = "<export>", descriptionKey = "export")
    private Path export;

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Mixin
    private KnownMetrics known = new KnownMetrics();

    @Option(names = "--is-agent", paramLabel = "<id>")
    private List<String> agents = List.of();

    @Option(names = "--out", descriptionKey = "facts-out", paramLabel = "<file>")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        KnownMetrics.Said said = known.read();
        ImmutableList<TeamFacts> facts;
        try {
            facts = imports.imported(export, agents, said, this).facts();
        } catch (DocumentException wrong) {
            tell(ImportReport.doubtsIn(wrong.diagnostics(), language()));
            throw Refusal.of(ExitCode.FACTS, CliPhrases.NOT_IMPORTED.filled(export));
        }
        String csv = FactsCsv.of(said.metrics(), said.currency()).write(facts);
        if (out == null) {
            out().print(csv);
        } else {
            Staging.whole(out, (files, name) -> files.write(name, csv));
            say(CliPhrases.WRITTEN.filled(out));
        }
        return ExitCode.OK;
    }
}
