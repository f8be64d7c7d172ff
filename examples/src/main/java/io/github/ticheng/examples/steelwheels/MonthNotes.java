// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;

/** What is worth saying of a team's month: who came and went, corrections and their causes, advances, balances. */
final class MonthNotes {

    private MonthNotes() {}

    /** The notes of a run, in the order of the representatives. */
    static ImmutableList<Message> of(TeamRun run) {
        ImmutableList.Builder<Message> notes = ImmutableList.builder();
        Period month = run.facts().period();
        for (Statement statement : run.statements()) {
            Agent agent = statement.agent();
            String name = ReportWords.name(agent);
            agent.hiredOn()
                    .filter(month::contains)
                    .ifPresent(day -> notes.add(Message.saying(YearPhrases.JOINED)
                            .with("agent", name)
                            .with("day", day.toString())
                            .build()));
            agent.leftOn()
                    .filter(month::contains)
                    .ifPresent(day -> notes.add(Message.saying(YearPhrases.LEFT)
                            .with("agent", name)
                            .with("day", day.toString())
                            .build()));
            Message reason = statement.notAssessed();
            if (reason != null) {
                notes.add(ReportWords.notAssessed(agent, reason));
            }
            lines(run, statement, name, notes);
        }
        for (Outcome outcome : run.teamStatement().outcomes()) {
            notes.add(Message.saying(YearPhrases.OF_TEAM)
                    .with("territory", run.facts().team().value())
                    .with("what", outcome.reason())
                    .build());
        }
        return notes.build();
    }

    private static void lines(TeamRun run, Statement statement, String name, ImmutableList.Builder<Message> notes) {
        for (PayLine line : statement.lines()) {
            if (line.rule().value().equals(YearPlans.STREAK_BONUS)
                    && !line.value().isZero()) {
                notes.add(Message.saying(DeskPhrases.BONUS)
                        .with("agent", name)
                        .with("line", line.label())
                        .with("amount", Figure.of(line.amount()))
                        .build());
            }
            Message note = line.note();
            if (line.room() == Room.SETTLE && note != null) {
                notes.add(Message.saying(YearPhrases.LINE)
                        .with("agent", name)
                        .with("line", line.label())
                        .with("amount", Figure.of(line.amount()))
                        .with("note", note)
                        .build());
            }
        }
        for (Correction correction : run.facts().corrections()) {
            if (correction.isOf(statement.agent().id()) && wasReported(run, correction)) {
                notes.add(Message.saying(YearPhrases.SAID_AGAIN)
                        .with("agent", name)
                        .with("key", correction.key())
                        .with("month", correction.period().toString())
                        .with("cause", correction.cause())
                        .build());
            }
        }
        for (Balance balance : statement.balances()) {
            notes.add(Message.saying(YearPhrases.BALANCE)
                    .with("agent", name)
                    .with("amount", Figure.of(balance.amount()))
                    .with("line", label(run.plan(), balance.rule()))
                    .build());
        }
    }

    /** Whether a month before the one that was run had the same correction. */
    private static boolean wasReported(TeamRun run, Correction correction) {
        for (LedgerEntry entry : run.ledger().before(run.facts().period())) {
            if (entry.facts().corrections().contains(correction)) {
                return true;
            }
        }
        return false;
    }

    private static Label label(CompensationPlan plan, RuleId rule) {
        return plan.entries(SettleRule.class).stream()
                .filter(entry -> entry.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .label();
    }
}
