// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.cli.pay.Ledgers;
import io.github.ticheng.cli.pay.Search;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.payroll.Payroll;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What looks at one period of an agent's team, and pays those before it on the way. */
abstract class AgentCommand extends TichengCommand {

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--team", paramLabel = "<team>")
    private @Nullable String team;

    @Option(names = "--period", paramLabel = "<period>")
    private @Nullable String period;

    final RunOptions run() {
        return run;
    }

    /** Whom a text means; null for nobody in particular. */
    final @Nullable AgentId id(@Nullable String agent) {
        return agent == null ? null : read(agent, AgentId::of, CliPhrases.AN_AGENT);
    }

    /** The facts of all periods. */
    FactsInput facts(Plans plans) throws IOException {
        return run.facts(plans, this);
    }

    /** Looks at the facts of one team and period. */
    @FunctionalInterface
    interface Look {
        String at(Plans plans, Payroll payroll, TeamFacts facts, Ledger before) throws IOException;
    }

    /**
     * What comes of looking, for each team that has the agent in the period.
     *
     * @param agent the agent; null for all teams
     */
    final List<String> look(@Nullable String agent, Look look) throws IOException {
        AgentId id = id(agent);
        TeamId wantedTeam = team == null ? null : team(team);
        Period wantedPeriod = period == null ? null : read(period, Period::parse, CliPhrases.A_PERIOD);
        Plans plans = run.plans();
        Search search = new Search(facts(plans), id, wantedTeam, wantedPeriod);
        ImmutableList<TeamFacts> facts = search.facts();
        if (!search.wrong().isEmpty()) {
            throw new DocumentException(search.wrong());
        }
        if (facts.isEmpty() && search.others().isEmpty()) {
            String wanted = Stream.of(team, period).filter(Objects::nonNull).collect(Collectors.joining(" "));
            throw Refusal.of(ExitCode.USAGE, CliPhrases.NO_FACTS.filled(search.places(), wanted));
        }
        if (facts.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, CliPhrases.NO_AGENT.filled(search.others(), agent == null ? "" : agent));
        }
        return look(plans, facts, search, look);
    }

    private List<String> look(Plans plans, ImmutableList<TeamFacts> facts, Search search, Look look)
            throws IOException {
        try (Ledgers ledgers = Ledgers.toLookInto(run.ledger())) {
            List<String> texts = new ArrayList<>();
            PlanBook book = plans.book();
            Payroll payroll = Payroll.of(book, ledgers).paused(run.paused(this::team));
            for (TeamFacts one : facts) {
                if (search.isWanted(one)) {
                    Ledger before = new Ledger(
                            ledgers.read(one.team()).before(one.period()).reverse());
                    texts.add(look.at(plans, payroll, one, before));
                } else {
                    payroll.pay(one);
                }
            }
            return texts;
        }
    }
}
