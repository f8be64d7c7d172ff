// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.questions.WhatIf;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what would be paid if values were others. */
@Command(
        name = "what-if",
        description = {
            "Says what a team would be paid if some values were others: both statements, the difference by line, for everybody"
                    + " whom it affects, and what each value is worth.",
            "",
            "  ticheng what-if --plan plan.yaml --facts july.csv --agent li-na --set sales=+2000,refund-rate=8/240",
            "  ticheng what-if --plan plan.yaml --facts july.csv --set public-sales=50000 --as json",
            "",
            "Nothing is written, and the ledger stays."
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.PLAN, ExitCodes.FACTS, ExitCodes.FAULT})
final class WhatIfCommand extends AgentCommand {

    @Option(
            names = "--agent",
            paramLabel = "<agent>",
            descriptionKey = "changed-agent",
            description = "Whose values change; the team's own unless given.")
    private @Nullable String agent;

    @Option(
            names = "--set",
            required = true,
            paramLabel = "<metric>=<value>",
            description = "What changes, several with commas. A sign says by how much: +2000, -5. Without one the value"
                    + " stands instead; behind == it may be below zero.")
    @SuppressWarnings("NullAway.Init")
    private String changes;

    @Option(
            names = "--order-free",
            description = "Split the difference by causes as the mean over all orders (up to 8).")
    private boolean orderFree;

    @Mixin
    private AnswerOptions form = new AnswerOptions();

    WhatIfCommand() {}

    @Override
    public Integer call() throws IOException {
        AgentId whose = agent == null ? null : read(agent, AgentId::of, CliPhrases.AN_AGENT);
        out().print(form.joined(look(agent, (plans, payroll, facts, before) -> {
            ImmutableList<Change> set = WhatIf.parse(changes, whose, plans.metrics());
            return form.of(WhatIf.of(plans.book(), facts, before, set, orderFree), language());
        })));
        return ExitCode.OK;
    }
}
