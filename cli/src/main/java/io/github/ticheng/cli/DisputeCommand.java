// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.questions.AsKnownOn;
import io.github.ticheng.questions.Dispute;
import io.github.ticheng.questions.WhatIf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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

    @Option(names = "--set", paramLabel = "<metric>=<value>")
    private @Nullable String changes;

    @Option(names = "--claim", paramLabel = "<order>=<agent>")
    private List<String> claims = List.of();

    @Option(names = "--as-known-on", paramLabel = "<day>")
    private @Nullable String asKnownOn;

    @Mixin
    private AnswerOptions form = new AnswerOptions();

    DisputeCommand() {}

    @Override
    public Integer call() throws IOException {
        AgentId whose = agent == null ? null : read(agent, AgentId::of, CliPhrases.AN_AGENT);
        Period period = read(disputed, Period::parse, CliPhrases.A_PERIOD);
        LocalDate day = asKnownOn == null ? null : read(asKnownOn, Period::parseDay, SlipOptions.A_DAY);
        if (changes != null ? day != null || !claims.isEmpty() : day != null ? !claims.isEmpty() : !run().hasLog()) {
            throw misunderstood(CliPhrases.SET_OR_KNOWN.filled());
        }
        out().print(form.joined(look(agent, (plans, payroll, facts, before) -> {
            if (day != null) {
                Ledger all = plans.book().run(facts, before).ledger();
                return form.of(AsKnownOn.of(plans.book(), all, period, day), language());
            }
            if (changes == null) {
                TeamFacts recorded = Dispute.corrected(plans.book(), before, facts, period);
                List<Dispute.Ground> grounds = run().grounds(recorded, new OrderClaims(claims), this);
                return form.of(Dispute.of(plans.book(), before, facts, period, grounds), language());
            }
            ImmutableList<Change> set = WhatIf.parse(changes, whose, plans.metrics());
            return form.of(Dispute.of(plans.book(), before, facts, Dispute.correction(period, set)), language());
        })));
        return ExitCode.OK;
    }

    @Override
    FactsInput facts(Plans plans) throws IOException {
        return changes == null && asKnownOn == null ? run().factsBesideLog(plans, this) : super.facts(plans);
    }
}
