// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.List;
import java.util.function.Consumer;

/** A team under a plan of one outcome rule, month after month. */
final class Desk {

    private final CompensationPlan plan;
    private Ledger ledger = Ledger.empty();
    private int month;

    private Desk(CompensationPlan plan) {
        this.plan = plan;
    }

    static Desk under(OutcomeRule rule) {
        return new Desk(CompensationPlan.builder("plan", "1", "CNY")
                .outcome("diagnosis", rule)
                .build());
    }

    static Desk underTeamRule(TeamOutcomeRule rule) {
        return new Desk(CompensationPlan.builder("plan", "1", "CNY")
                .teamOutcome("diagnosis", rule)
                .build());
    }

    static Desk of(CompensationPlan plan) {
        return new Desk(plan);
    }

    /** Runs the next month. */
    TeamRun month(Consumer<TeamFactsBuilder> facts) {
        month++;
        TeamFactsBuilder builder = TeamFacts.builder("desk", "2024-" + (month < 10 ? "0" : "") + month, "CNY");
        facts.accept(builder);
        TeamRun run = plan.run(builder.build(), ledger);
        ledger = run.ledger();
        return run;
    }

    /** Runs the next month, with one agent of one value. */
    List<Outcome> month(Metric metric, String value) {
        return month(facts -> facts.agent("li-na", own -> own.put(metric, value)))
                .statement("li-na")
                .outcomes();
    }

    static List<String> codes(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::code).toList();
    }
}
