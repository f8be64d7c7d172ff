// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.cli.diff.PlanDifference;
import io.github.ticheng.cli.diff.Results;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.questions.PayDifference;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares plans, or what was paid. */
@Command(
        name = "diff",
        description = {
            "Says what differs between two plans, rule by rule; or between what two runs paid, per agent and line.",
            "",
            "  ticheng diff plan-2024.yaml plan-2025.yaml",
            "  ticheng diff july/statements.csv july-again/statements.csv",
            "  ticheng diff july/json july-again/json",
            "  ticheng diff ledger-before/desk.json ledger/desk.json",
            "",
            "What was paid is read from statements in CSV or JSON, from ledgers, or from folders of JSON" + " files."
        },
        exitCodeList = {
            " 0:nothing differs",
            " 1:something differs",
            ExitCodes.USAGE,
            ExitCodes.PLAN,
            " 4:a result or ledger cannot be read",
            ExitCodes.FAULT
        })
final class DiffCommand extends TichengCommand {

    @Parameters(
            index = "0",
            paramLabel = "<before>",
            descriptionKey = "before",
            description = "The earlier plan or result.")
    @SuppressWarnings("NullAway.Init")
    private Path before;

    @Parameters(
            index = "1",
            paramLabel = "<after>",
            descriptionKey = "after",
            description = "The later plan or result.")
    @SuppressWarnings("NullAway.Init")
    private Path after;

    DiffCommand() {}

    @Override
    public Integer call() throws IOException {
        boolean isResult = Results.isResult(before);
        if (isResult != Results.isResult(after)) {
            throw misunderstood(Message.of(CliPhrases.NOT_ALIKE));
        }
        String text = isResult
                ? PayDifference.of(Results.read(before), Results.read(after)).text(language())
                : PlanDifference.text(
                        Plans.document(before).plan(), Plans.document(after).plan(), Plans.documents(), language());
        out().print(text.isEmpty() ? Message.of(CliPhrases.NO_DIFFERENCE).in(language()) + "\n" : text);
        return text.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }
}
