// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how somebody's pay came about. */
@Command(name = "explain")
final class ExplainCommand extends AgentCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "<agent>", descriptionKey = "agent")
    private @Nullable String agent;

    @Parameters(index = "1", arity = "0..1", paramLabel = "<line>", descriptionKey = "line")
    private @Nullable String line;

    @Option(names = "--order", paramLabel = "<number>")
    private @Nullable String order;

    @Option(names = "--as", descriptionKey = "explain-as", paramLabel = "<form>")
    private ExplanationFormat format = ExplanationFormat.TEXT;

    @Override
    public Integer call() throws IOException {
        if (order != null && agent == null) {
            out().print(Visible.lines(run().decision(order, this).in(language()) + "\n"));
            return ExitCode.OK;
        }
        if (agent == null || order != null) {
            throw misunderstood(Message.of(CliPhrases.AGENT_OR_ORDER));
        }
        AgentId id = read(agent, AgentId::of, CliPhrases.AN_AGENT);
        out().print(format.joined(
                look(agent, (plans, payroll, facts, before) -> format.of(payroll.pay(facts), id, line, language()))));
        return ExitCode.OK;
    }
}
