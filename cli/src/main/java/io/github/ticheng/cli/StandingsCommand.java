// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.questions.Standings;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says where teams stand in a period that still runs. */
@Command(name = "standings")
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
