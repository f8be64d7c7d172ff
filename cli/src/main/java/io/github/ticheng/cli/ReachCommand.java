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
@Command(name = "reach")
final class ReachCommand extends AgentCommand {

    @Option(names = "--agent", required = true, paramLabel = "<agent>", descriptionKey = "agent")
    @SuppressWarnings("NullAway.Init")
    private String agent;

    @Option(names = "--metric", required = true, paramLabel = "<metric>", descriptionKey = "reached-metric")
    @SuppressWarnings("NullAway.Init")
    private String metric;

    @Option(names = "--for", required = true, paramLabel = "<goal>", descriptionKey = "goal")
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
