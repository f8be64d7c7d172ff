// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.questions.Standings;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says where teams stand in a period that still runs. */
@Command(
        name = "standings",
        description = {
            "Says where teams stand in a period that still runs, by the facts so far: what everybody has earned, which"
                    + " conditions are not met, how far the next tier is, and what is not known yet.",
            "",
            "  ticheng standings --plan plan.yaml --facts july.csv",
            "  ticheng standings --plan plan.yaml --facts months --ledger ledger --period 2024-07 --as json",
            "",
            "With all facts of the period it is what will be paid. Nothing is written, and the ledger stays."
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.PLAN, ExitCodes.FACTS, ExitCodes.FAULT})
final class StandingsCommand extends AgentCommand {

    @Mixin
    private AnswerOptions form = new AnswerOptions();

    StandingsCommand() {}

    @Override
    public Integer call() throws IOException {
        out().print(form.joined(look(
                null,
                (plans, payroll, facts, before) -> form.of(Standings.of(plans.book(), facts, before), language()))));
        return ExitCode.OK;
    }
}
