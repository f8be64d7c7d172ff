// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.questions.Reach;
import io.github.ticheng.questions.WhatIf;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how much more it takes. */
@Command(
        name = "reach",
        description = {
            "Says how far one metric of an agent has to go for a goal, all else equal, to the fen or case; and what one more"
                    + " pays.",
            "",
            "  ticheng reach --plan plan.yaml --facts july.csv --agent li-na --metric sales --for total=6000",
            "  ticheng reach --plan plan.yaml --facts july.csv --agent li-na --metric sales --for line=commission:800",
            "  ticheng reach --plan plan.yaml --facts july.csv --agent li-na --metric sales --for next-tier",
            "  ticheng reach --plan plan.yaml --facts july.csv --agent li-na --metric refund-rate --for grade=gold",
            "",
            "Where more is not always better it tells every range that is enough, and where the plan does not tell, that."
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.PLAN, ExitCodes.FACTS, ExitCodes.FAULT})
final class ReachCommand extends AgentCommand {

    @Option(
            names = "--agent",
            required = true,
            paramLabel = "<agent>",
            descriptionKey = "agent",
            description = "The id of the agent.")
    @SuppressWarnings("NullAway.Init")
    private String agent;

    @Option(
            names = "--metric",
            required = true,
            paramLabel = "<metric>",
            descriptionKey = "reached-metric",
            description = "The id of the metric that changes.")
    @SuppressWarnings("NullAway.Init")
    private String metric;

    @Option(
            names = "--for",
            required = true,
            paramLabel = "<goal>",
            descriptionKey = "goal",
            description = "total=<amount>, line=<rule>:<amount>, grade=<grade> or next-tier.")
    @SuppressWarnings("NullAway.Init")
    private String goal;

    @Mixin
    private AnswerOptions form = new AnswerOptions();

    ReachCommand() {}

    @Override
    public Integer call() throws IOException {
        AgentId whose = read(agent, AgentId::of, CliPhrases.AN_AGENT);
        out().print(form.joined(look(agent, (plans, payroll, facts, before) -> {
            Metric changed = WhatIf.metric(metric, plans.metrics());
            return form.of(Reach.of(plans.book(), facts, before, whose, changed, goal), language());
        })));
        return ExitCode.OK;
    }
}
