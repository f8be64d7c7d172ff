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
@Command(
        name = "explain",
        description = {
            "Says how the pay of one agent came about: every line down to the figures it was made of.",
            "",
            "  ticheng explain --plan plan.yaml --facts july.csv li-na",
            "  ticheng explain --plan plan.yaml --facts july.csv li-na commission",
            "  ticheng explain --plan plan.yaml --facts months --ledger ledger --period 2024-07 li-na",
            "  ticheng explain --plan plan.yaml --facts july.csv --as json li-na scorecard",
            "  ticheng explain --orders orders.csv --conversations chats.csv --zone Asia/Shanghai --order 4711",
            "",
            "Nothing is written, and the ledger stays."
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.PLAN, ExitCodes.FACTS, ExitCodes.FAULT})
final class ExplainCommand extends AgentCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<agent>",
            descriptionKey = "agent",
            description = "The id of the agent.")
    private @Nullable String agent;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<line>",
            descriptionKey = "line",
            description = "The rule whose line is explained, or \"scorecard\"; all of it unless given.")
    private @Nullable String line;

    @Option(
            names = "--order",
            paramLabel = "<number>",
            description = "Instead of an agent: an order of a log, whose it is and why. No plan is needed.")
    private @Nullable String order;

    @Option(
            names = "--as",
            descriptionKey = "explain-as",
            paramLabel = "<form>",
            description = "How to write it: text (unless given), markdown or json.")
    private ExplanationFormat format = ExplanationFormat.TEXT;

    ExplainCommand() {}

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
