// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a team was paid over a longer period, as the ledger has it: the year's report. Each agent's lines are summed by
 * rule. A pay period counts in the longer one in which it ends.
 *
 * @param team the team
 * @param period the longer period
 * @param paidPeriods the periods on record that belong to it, in order: whoever reads the report sees what is missing
 * @param agents a report for each agent who has a statement in one of them, in the order of their ids
 * @param total the sum of the agents' totals
 */
public record PayReport(
        TeamId team, Period period, ImmutableList<Period> paidPeriods, ImmutableList<AgentReport> agents, Money total)
        implements Serializable {

    /**
     * What one agent was paid.
     *
     * @param agent the agent, as of the last statement
     * @param statements how many statements there are
     * @param sums the sums of the lines by rule, in the order in which the rules first made one
     * @param total the sum of all lines
     * @param carried what the last statement carries on
     */
    public record AgentReport(
            Agent agent, int statements, ImmutableList<Sum> sums, Money total, ImmutableList<Balance> carried)
            implements Serializable {

        /** What a rule paid over the period; empty if it never made a line. */
        public Optional<Money> sum(String rule) {
            return sums.stream()
                    .filter(sum -> sum.rule().value().equals(rule))
                    .map(Sum::amount)
                    .findFirst();
        }
    }

    /**
     * What the lines of a rule sum to.
     *
     * @param rule the rule
     * @param label its last label
     * @param amount the sum
     */
    public record Sum(RuleId rule, Label label, Money amount) implements Serializable {}

    /**
     * Sums up a period.
     *
     * @throws IllegalArgumentException if no period that belongs to it is on record
     */
    public static PayReport of(Ledger ledger, Period period) {
        List<LedgerEntry> entries = ledger.overlapping(period).stream()
                .filter(entry -> period.contains(entry.period().lastDay())
                        && entry.period().days() <= period.days())
                .toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("Expected a ledger with periods within " + period + ", but found "
                    + ledger.entries().stream().map(LedgerEntry::period).toList());
        }
        Map<AgentId, List<Statement>> byAgent = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            for (Statement statement : entry.statement().statements()) {
                byAgent.computeIfAbsent(statement.agent().id(), id -> new ArrayList<>())
                        .add(statement);
            }
        }
        Money total = Money.zero(entries.get(0).facts().currency());
        ImmutableList.Builder<AgentReport> agents = ImmutableList.builder();
        for (List<Statement> statements : byAgent.values()) {
            AgentReport report = report(statements);
            agents.add(report);
            total = total.plus(report.total);
        }
        return new PayReport(
                entries.get(0).facts().team(),
                period,
                entries.stream().map(LedgerEntry::period).collect(ImmutableList.toImmutableList()),
                agents.build(),
                total);
    }

    private static AgentReport report(List<Statement> statements) {
        Statement last = statements.get(statements.size() - 1);
        Money total = Money.zero(last.total().currency());
        Map<RuleId, Sum> sums = new LinkedHashMap<>();
        for (Statement statement : statements) {
            total = total.plus(statement.total());
            for (PayLine line : statement.lines()) {
                Sum sum = sums.get(line.rule());
                sums.put(
                        line.rule(),
                        new Sum(
                                line.rule(),
                                line.label(),
                                sum == null ? line.amount() : sum.amount.plus(line.amount())));
            }
        }
        return new AgentReport(
                last.agent(), statements.size(), ImmutableList.copyOf(sums.values()), total, last.balances());
    }

    /** The report of an agent. */
    public Optional<AgentReport> agent(String id) {
        return agents.stream()
                .filter(report -> report.agent().id().value().equals(id))
                .findFirst();
    }

    /** The report as text: a line per agent, an indented one per rule. */
    public String text(Language language) {
        StringBuilder text = new StringBuilder();
        text.append(ReviewPhrases.REPORT
                .filled(team.value(), period.toString(), paidPeriods.size(), Figure.of(total))
                .in(language));
        for (AgentReport report : agents) {
            text.append('\n').append(report.agent.name()).append("  ");
            text.append(Figure.of(report.total).in(language));
            for (Sum sum : report.sums) {
                text.append("\n  ").append(sum.label.in(language)).append("  ");
                text.append(Figure.of(sum.amount).in(language));
            }
            for (Balance balance : report.carried) {
                text.append("\n  ")
                        .append(ReviewPhrases.REPORT_CARRIED
                                .filled(balance.rule().value(), balance.key(), Figure.of(balance.amount()))
                                .in(language));
            }
        }
        return text.append('\n').toString();
    }
}
