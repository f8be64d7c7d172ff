// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.questions.Dispute;
import io.github.ticheng.questions.WhatIf;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a correction would come to. */
@Command(name = "dispute")
final class DisputeCommand extends AgentCommand {

    @Option(names = "--disputed", required = true, paramLabel = "<period>")
    @SuppressWarnings("NullAway.Init")
    private String disputed;

    @Option(names = "--agent", paramLabel = "<agent>", descriptionKey = "changed-agent")
    private @Nullable String agent;

    @Option(names = "--set", required = true, paramLabel = "<metric>=<value>")
    @SuppressWarnings("NullAway.Init")
    private String changes;

    @Mixin
    private AnswerOptions form = new AnswerOptions();

    DisputeCommand() {}

    @Override
    public Integer call() throws IOException {
        AgentId whose = agent == null ? null : read(agent, AgentId::of, CliPhrases.AN_AGENT);
        Period period = read(disputed, Period::parse, CliPhrases.A_PERIOD);
        out().print(form.joined(look(agent, (plans, payroll, facts, before) -> {
            ImmutableList<Change> set = WhatIf.parse(changes, whose, plans.metrics());
            return form.of(Dispute.of(plans.book(), before, facts, Dispute.correction(period, set)), language());
        })));
        return ExitCode.OK;
    }
}
