// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;

/** What the reports of a month and of a year have in common. */
final class ReportWords {

    private ReportWords() {}

    /** The first line of a report. */
    static String title(CompensationPlan plan, String period, Language language) {
        return Message.saying(DeskPhrases.TITLE)
                        .with("period", period)
                        .with("plan", plan.ref().toString())
                        .with("currency", plan.currency().getCurrencyCode())
                        .build()
                        .in(language)
                + "\n";
    }

    /** How a representative is called: "1165 Leslie Jennings". */
    static String name(Agent agent) {
        return agent.id() + " " + agent.name();
    }

    /** Whose month under which plan is explained, and why there was no assessment if there was none. */
    static ImmutableList<Words> heading(TeamRun run, AgentId agent) {
        Statement statement = run.statement(agent);
        Words title = Message.saying(DeskPhrases.EXPLAINED)
                .with("agent", name(statement.agent()))
                .with("period", run.facts().period().toString())
                .with("plan", run.plan().ref().toString())
                .with("currency", run.plan().currency().getCurrencyCode())
                .build();
        Message reason = statement.notAssessed();
        return reason == null
                ? ImmutableList.of(title)
                : ImmutableList.of(title, notAssessed(statement.agent(), reason));
    }

    /** Why a representative was not assessed. */
    static Message notAssessed(Agent agent, Message reason) {
        return Message.saying(DeskPhrases.NOT_ASSESSED)
                .with("agent", name(agent))
                .with("reason", reason)
                .build();
    }

    /** What the check of the plan found, a line each. */
    static String findings(CompensationPlan plan, Language language) {
        ImmutableList<Finding> findings = plan.check();
        if (findings.isEmpty()) {
            return DeskPhrases.NO_FINDINGS.in(language) + "\n";
        }
        StringBuilder text = new StringBuilder(DeskPhrases.FINDINGS.in(language)).append('\n');
        findings.forEach(
                finding -> text.append("  ").append(finding.in(language)).append('\n'));
        return text.toString();
    }
}
