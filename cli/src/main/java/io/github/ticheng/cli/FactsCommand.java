// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.imports.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes facts of exports. */
@Command(
        name = "facts",
        description = {
            "Makes strict facts of the exports of other tools, CSV or .xlsx, and tells everything that it did.",
            "",
            "  ticheng facts july.xlsx --map taobao --of-period 2024-07 --of-team desk --out july.csv",
            "  ticheng facts export.csv --map map.yaml --plan plan.yaml --report report.json",
            "",
            "The report goes to standard error, the facts to standard output unless --out is given. What is doubtful is"
                    + " refused, with the line that settles it in the map; then nothing is written."
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.PLAN, ExitCodes.FACTS, ExitCodes.FAULT})
final class FactsCommand extends TichengCommand {

    @Parameters(paramLabel = "<export>", descriptionKey = "export", description = "An export, or a folder of exports.")
    @SuppressWarnings("NullAway.Init")
    private Path export;

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Mixin
    private KnownMetrics known = new KnownMetrics();

    @Option(
            names = "--is-agent",
            paramLabel = "<id>",
            description = "An agent whose row is refused because it looks like a total or average; several times for"
                    + " several.")
    private List<String> agents = List.of();

    @Option(
            names = "--out",
            descriptionKey = "facts-out",
            paramLabel = "<file>",
            description = "The file for the facts; without it they are printed.")
    private @Nullable Path out;

    FactsCommand() {}

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
            Files.writeString(out, csv);
            say(CliPhrases.WRITTEN.filled(out));
        }
        return ExitCode.OK;
    }
}
