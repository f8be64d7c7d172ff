// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.text.Message;
import io.github.ticheng.questions.PaidLines;
import io.github.ticheng.questions.PayDifference;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares plans, or what was paid. */
@Command(name = "diff")
final class DiffCommand extends TichengCommand {

    @Parameters(index = "0", paramLabel = "<before>", descriptionKey = "before")
    private Path before;

    @Parameters(index = "1", paramLabel = "<after>", descriptionKey = "after")
    private Path after;

    @Override
    public Integer call() throws IOException {
        boolean isResult = Results.isResult(before);
        if (isResult != Results.isResult(after)) {
            throw misunderstood(Message.of(CliPhrases.NOT_ALIKE));
        }
        String text = isResult
                ? difference(Results.read(before), Results.read(after)).text(language())
                : Plans.documents()
                        .difference(
                                Plans.document(before).plan(),
                                Plans.document(after).plan(),
                                language());
        out().print(text.isEmpty() ? Message.of(CliPhrases.NO_DIFFERENCE).in(language()) + "\n" : text);
        return text.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }

    private static PayDifference difference(PaidLines earlier, PaidLines later) {
        return PayDifference.of(earlier.underRulesOf(later), later.underRulesOf(earlier));
    }
}
