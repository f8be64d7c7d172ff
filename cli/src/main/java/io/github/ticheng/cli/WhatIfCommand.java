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
@Command(name = "what-if")
final class WhatIfCommand extends AgentCommand {

    @Option(names = "--agent", paramLabel = "<agent>", descriptionKey = "changed-agent")
    private @Nullable String agent;

    @Option(names = "--set", required = true, paramLabel = "<metric>=<value>")
    @SuppressWarnings("NullAway.Init")
    private String changes;

    @Option(names = "--order-free")
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
