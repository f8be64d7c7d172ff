// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.cases.PlanCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pays the cases beside plans and holds them against what is expected. */
@Command(name = "test")
final class TestCommand extends TichengCommand {

    @Parameters(arity = "1..*", paramLabel = "<folder>", descriptionKey = "test-folders")
    private List<Path> folders = List.of();

    @Option(names = "--update", descriptionKey = "test-update")
    private boolean update;

    @Override
    public Integer call() throws IOException {
        int cases = 0;
        int other = 0;
        for (Path root : folders) {
            for (Path folder : PlanCase.folders(root)) {
                PlanCase paid = PlanCase.of(folder, Plans.documents());
                ImmutableList<String> differences = paid.differences();
                differences.forEach(line -> out().println(Visible.of(folder + "/" + line)));
                cases++;
                other += differences.isEmpty() ? 0 : 1;
                if (update) {
                    paid.update();
                }
            }
        }
        if (cases == 0) {
            throw Refusal.of(ExitCode.USAGE, Message.of(CliPhrases.NO_CASES));
        }
        out().println((update ? CliPhrases.CASES_WRITTEN : CliPhrases.CASES)
                .filled(cases, other)
                .in(language()));
        return other == 0 || update ? ExitCode.OK : ExitCode.FOUND;
    }
}
