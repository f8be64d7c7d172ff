// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.rules.wages.PayReport;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One territory's year as a test paid it, perhaps on other facts.
 *
 * @param runs by month
 */
record PaidTerritory(ImmutableList<TeamRun> runs) {

    /** Pays the months up to one, each on its facts after an edit. */
    static PaidTerritory pay(
            DeskYear desk,
            String territory,
            String until,
            DeskYear.Knowledge knowledge,
            UnaryOperator<TeamFacts> edit) {
        ImmutableList.Builder<TeamRun> runs = ImmutableList.builder();
        Ledger ledger = Ledger.empty();
        for (Period month : DeskYear.YEAR.months()) {
            if (month.compareTo(Period.parse(until)) <= 0) {
                TeamFacts facts = desk.facts(TeamId.of(territory), month, knowledge);
                TeamRun run = YearPlans.book().run(edit.apply(facts), ledger);
                ledger = run.ledger();
                runs.add(run);
            }
        }
        return new PaidTerritory(runs.build());
    }

    /** An edit that reports corrections in a month. */
    static UnaryOperator<TeamFacts> reporting(String month, Correction... corrections) {
        return facts -> facts.period().toString().equals(month) ? with(facts, corrections) : facts;
    }

    /** An edit that has the facts right from the beginning. */
    static UnaryOperator<TeamFacts> knowing(Correction... corrections) {
        return facts ->
                with(facts.corrected(List.of(corrections)), facts.corrections().toArray(new Correction[0]));
    }

    private static TeamFacts with(TeamFacts facts, Correction... corrections) {
        TeamFactsBuilder builder = TeamFacts.builder(facts.team(), facts.period(), facts.currency());
        facts.agents()
                .forEach(agent -> builder.agent(
                        agent,
                        sheet -> facts.metrics().forEach(metric -> {
                            Optional<Quantity> value = facts.value(agent.id(), metric);
                            value.ifPresent(known -> sheet.put(metric, known));
                        })));
        facts.teamValues().forEach(builder::team);
        facts.corrections().forEach(builder::correction);
        for (Correction correction : corrections) {
            builder.correction(correction);
        }
        return builder.build();
    }

    TeamRun run(String month) {
        return runs.stream()
                .filter(run -> run.facts().period().toString().equals(month))
                .findFirst()
                .orElseThrow();
    }

    Statement statement(String month, String agent) {
        return run(month).statement(agent);
    }

    /** The amounts of a rule's lines on a statement: "-71.80", nothing if there is no line. */
    static List<String> lines(Statement statement, String rule) {
        return statement.lines().stream()
                .filter(line -> line.rule().value().equals(rule))
                .map(PaidTerritory::amount)
                .toList();
    }

    private static String amount(PayLine line) {
        return line.amount().amount().toBigDecimal().setScale(2).toPlainString();
    }

    /** What each agent was paid in all, with what is carried at the end. */
    ImmutableMap<String, Exact> due() {
        return due(PayReport.of(runs.get(runs.size() - 1).ledger(), DeskYear.YEAR));
    }

    static ImmutableMap<String, Exact> due(PayReport report) {
        ImmutableMap.Builder<String, Exact> due = ImmutableMap.builder();
        for (PayReport.AgentReport agent : report.agents()) {
            Exact sum = agent.total().amount();
            for (Balance balance : agent.carried()) {
                sum = sum.plus(balance.amount().amount());
            }
            due.put(agent.agent().id().value(), sum);
        }
        return due.buildOrThrow();
    }
}
