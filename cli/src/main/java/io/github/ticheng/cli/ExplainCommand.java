// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.Ledgers;
import io.github.ticheng.cli.pay.Search;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.payroll.Paid;
import io.github.ticheng.payroll.Payroll;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class ExplainCommand extends TichengCommand {

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

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--order",
            paramLabel = "<number>",
            description = "Instead of an agent: an order of a log, whose it is and why. No plan is needed.")
    private @Nullable String order;

    @Option(names = "--team", paramLabel = "<team>", description = "The team to look in; all unless given.")
    private @Nullable String team;

    @Option(
            names = "--period",
            paramLabel = "<period>",
            description = "The period, such as 2024-07; the last one with the agent unless given.")
    private @Nullable String period;

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
            out().print(Visible.lines(run.decision(order, this).in(language()) + "\n"));
            return ExitCode.OK;
        }
        if (agent == null || order != null) {
            throw misunderstood(Message.of(CliPhrases.AGENT_OR_ORDER));
        }
        AgentId id = read(agent, AgentId::of, CliPhrases.AN_AGENT);
        TeamId wantedTeam = team == null ? null : team(team);
        Period wantedPeriod = period == null ? null : read(period, Period::parse, CliPhrases.A_PERIOD);
        Plans plans = run.plans();
        Search search = new Search(run.facts(plans, this), id, wantedTeam, wantedPeriod);
        ImmutableList<TeamFacts> facts = search.facts();
        if (!search.wrong().isEmpty()) {
            throw new DocumentException(search.wrong());
        }
        if (facts.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, CliPhrases.NO_AGENT.filled(search.others(), agent));
        }
        try (Ledgers ledgers = Ledgers.toLookInto(run.ledger())) {
            List<String> texts = new ArrayList<>();
            Payroll payroll = Payroll.of(plans.book(), ledgers).paused(run.paused(this::team));
            for (TeamFacts one : facts) {
                Paid paid = payroll.pay(one);
                if (search.isWanted(one)) {
                    texts.add(format.of(paid, id, line, language()));
                }
            }
            out().print(format.joined(texts));
            return ExitCode.OK;
        }
    }
}
