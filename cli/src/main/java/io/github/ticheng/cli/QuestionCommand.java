// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.questions.Answer;
import io.github.ticheng.questions.AsKnownOn;
import io.github.ticheng.questions.Dispute;
import io.github.ticheng.questions.Forecast;
import io.github.ticheng.questions.Reach;
import io.github.ticheng.questions.Standings;
import io.github.ticheng.questions.Targets;
import io.github.ticheng.questions.WhatIf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks something of one period of each team, or of the teams of one agent. */
abstract class QuestionCommand extends AgentCommand {

    enum Form {
        TEXT,
        JSON
    }

    @Option(names = "--as", descriptionKey = "answer-as", paramLabel = "<form>", order = 999)
    private Form form = Form.TEXT;

    /** The agent whose teams are asked about; null for all teams. */
    @Nullable
    String agent() {
        return null;
    }

    /** What is asked of each team in a period, with what was paid before; options that say nothing of use are refused. */
    abstract Question question();

    /** A question of a team and period. */
    @FunctionalInterface
    interface Question {
        Answer of(Plans plans, TeamFacts facts, Ledger before) throws IOException;
    }

    @Override
    public final Integer call() throws IOException {
        Question question = question();
        List<String> answers = look(agent(), (plans, payroll, facts, before) -> {
            Answer answer = question.of(plans, facts, before);
            return Visible.lines(form == Form.JSON ? answer.tree().pretty() : answer.text(language()));
        });
        boolean isList = form == Form.JSON && answers.size() > 1;
        out().print(isList ? "[\n" + String.join(",\n", answers) + "]\n" : String.join("\n", answers));
        return ExitCode.OK;
    }

    /** Says what would be paid if values were others. */
    @Command(name = "what-if")
    static final class OfChanges extends QuestionCommand {

        @Option(names = "--agent", paramLabel = "<agent>", descriptionKey = "changed-agent")
        private @Nullable String agent;

        @Option(names = "--set", required = true, paramLabel = "<metric>=<value>")
        private String changes;

        @Option(names = "--order-free")
        private boolean orderFree;

        @Override
        @Nullable
        String agent() {
            return agent;
        }

        @Override
        Question question() {
            AgentId whose = id(agent);
            return (plans, facts, before) ->
                    WhatIf.of(plans.book(), facts, before, WhatIf.parse(changes, whose, plans.metrics()), orderFree);
        }
    }

    /** Says how much more it takes. */
    @Command(name = "reach")
    static final class OfGoal extends QuestionCommand {

        @Option(names = "--agent", required = true, paramLabel = "<agent>", descriptionKey = "agent")
        private String agent;

        @Option(names = "--metric", required = true, paramLabel = "<metric>", descriptionKey = "reached-metric")
        private String metric;

        @Option(names = "--for", required = true, paramLabel = "<goal>", descriptionKey = "goal")
        private String goal;

        @Override
        String agent() {
            return agent;
        }

        @Override
        Question question() {
            AgentId whose = read(agent, AgentId::of, CliPhrases.AN_AGENT);
            return (plans, facts, before) ->
                    Reach.of(plans.book(), facts, before, whose, WhatIf.metric(metric, plans.metrics()), goal);
        }
    }

    /** Says where teams stand in a period that still runs. */
    @Command(name = "standings")
    static final class OfStandings extends QuestionCommand {

        @Override
        Question question() {
            return (plans, facts, before) -> Standings.of(plans.book(), facts, before);
        }
    }

    /** Says what a period that still runs will cost. */
    @Command(name = "forecast")
    static final class OfCosts extends QuestionCommand {

        @Option(names = "--known-to", required = true, paramLabel = "<day>")
        private String knownTo;

        @Option(names = "--seed", paramLabel = "<number>")
        private long seed = 1;

        @Option(names = "--tries", paramLabel = "<count>")
        private int tries = Forecast.TRIES;

        @Option(names = "--latest", paramLabel = "<count>")
        private @Nullable String latest;

        @Option(names = "--season", descriptionKey = "forecast-season")
        private boolean isSeasonal;

        @Override
        Question question() {
            LocalDate known = read(knownTo, Period::parseDay, SlipOptions.A_DAY);
            int most = latest == null ? Integer.MAX_VALUE : read(latest, ImportOptions::positive, CliPhrases.A_COUNT);
            Forecast.Past past = new Forecast.Past(most, isSeasonal);
            return (plans, facts, before) -> Forecast.of(plans.book(), facts, before, past, known, seed, tries);
        }
    }

    /** Says which targets the past makes fair. */
    @Command(name = "targets")
    static final class OfTargets extends QuestionCommand {

        @Option(names = "--metric", required = true, paramLabel = "<metric>", descriptionKey = "target-metric")
        private String metric;

        @Option(names = "--guaranteed", paramLabel = "<percentile>")
        private int guaranteed = 50;

        @Option(names = "--challenge", paramLabel = "<percentile>")
        private int challenge = 80;

        @Option(names = "--growth", paramLabel = "<percentage>")
        private String growth = "0%";

        @Option(names = "--season")
        private boolean isSeasonal;

        @Override
        Question question() {
            Targets.Method method = new Targets.Method(
                    guaranteed, challenge, read(growth, Rate::parse, CliPhrases.A_PERCENTAGE), isSeasonal);
            return (plans, facts, before) ->
                    Targets.of(plans.book(), facts, before, WhatIf.metric(metric, plans.metrics()), method);
        }
    }

    /** Says what a correction would come to. */
    @Command(name = "dispute")
    static final class OfCorrection extends QuestionCommand {

        @Option(names = "--disputed", required = true, paramLabel = "<period>")
        private String disputed;

        @Option(names = "--agent", paramLabel = "<agent>", descriptionKey = "changed-agent")
        private @Nullable String agent;

        @Option(names = "--set", paramLabel = "<metric>=<value>")
        private @Nullable String changes;

        @Option(names = "--claim", paramLabel = "<order>=<agent>")
        private List<String> claims = List.of();

        @Option(names = "--as-known-on", paramLabel = "<day>")
        private @Nullable String asKnownOn;

        @Override
        @Nullable
        String agent() {
            return agent;
        }

        @Override
        Question question() {
            AgentId whose = id(agent);
            Period period = read(disputed, Period::parse, CliPhrases.A_PERIOD);
            LocalDate day = asKnownOn == null ? null : read(asKnownOn, Period::parseDay, SlipOptions.A_DAY);
            if (changes != null
                    ? day != null || !claims.isEmpty()
                    : day != null ? !claims.isEmpty() : !run().hasLog()) {
                throw misunderstood(CliPhrases.SET_OR_KNOWN.filled());
            }
            return (plans, facts, before) -> {
                if (day != null) {
                    Ledger all = plans.book().run(facts, before).ledger();
                    return AsKnownOn.of(plans.book(), all, period, day);
                }
                if (changes == null) {
                    TeamFacts recorded = Dispute.corrected(plans.book(), before, facts, period);
                    List<Dispute.Ground> grounds = run().grounds(recorded, new OrderClaims(claims), this);
                    return Dispute.of(plans.book(), before, facts, period, grounds);
                }
                ImmutableList<Change> set = WhatIf.parse(changes, whose, plans.metrics());
                return Dispute.of(plans.book(), before, facts, Dispute.correction(period, set));
            };
        }

        @Override
        FactsInput facts(Plans plans) throws IOException {
            return changes == null && asKnownOn == null ? run().factsBesideLog(plans, this) : super.facts(plans);
        }
    }
}
