// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import org.jspecify.annotations.Nullable;

/** The third room: an amount for each agent. */
public final class PayRoom {

    private PayRoom() {}

    static LineColumn pay(Prepared<PayRule.Step> pay, Corridor corridor) {
        PreparedPlan plan = corridor.plan;
        boolean isBase = plan.bases.contains(pay.entry().id());
        long[] read = isBase ? null : read(pay, plan, corridor);
        LineColumn lines = new LineColumn(
                pay.lines(),
                read == null ? corridor.column() : read,
                isBase,
                pay.entry().paid(),
                null,
                corridor.ending(pay));
        boolean readsAssessment = pay.requests().readsAssessment();
        TeamView team = corridor.team(pay);
        for (int row : team.rows) {
            if (lines.only != null && !lines.only.get(row)) {
                continue;
            }
            boolean isRead = read != null && read[row] != LongColumn.HOLE;
            if (readsAssessment && corridor.isUnscored(row)) {
                corridor.problems.requireOf(pay, row);
            } else if (!isRead || pay.when() != null) {
                pay(pay, new AgentView(corridor, team, null, Corridor.ALL, row), isRead, lines, corridor);
            }
        }
        return lines;
    }

    /**
     * The rounded amounts of an entry whose rule is read in columns, its limits applied; null where it is not. What goes
     * wrong here is said by the reading agent by agent.
     */
    static long @Nullable [] read(Prepared<PayRule.Step> pay, PreparedPlan plan, TeamColumns team) {
        Entry<?> entry = pay.entry();
        if (!entry.paid() || entry.cadence() != null || pay.times() != null) {
            return null;
        }
        try {
            Amounts amounts = pay.step().amounts(team);
            if (amounts == null || amounts.divisor() <= 0 || amounts.dividends().length < team.rows()) {
                return null;
            }
            // To round what is held within limits is to hold what is rounded within the rounded limits.
            Rounding rounding = plan.rules.rounding();
            int decimals = plan.decimals;
            long least = entry.atLeast() == null
                    ? LongColumn.HOLE + 1
                    : entry.atLeast().rounded(rounding).toLong(decimals);
            long most = entry.atMost() == null
                    ? Long.MAX_VALUE
                    : entry.atMost().rounded(rounding).toLong(decimals);
            long[] units = amounts.dividends();
            rounding.round(units, team.rows(), amounts.divisor(), decimals);
            for (int row = 0; row < team.rows(); row++) {
                units[row] =
                        units[row] == LongColumn.HOLE ? LongColumn.HOLE : Math.min(Math.max(units[row], least), most);
            }
            return units;
        } catch (RuntimeException failure) {
            return null;
        }
    }

    private static void pay(
            Prepared<PayRule.Step> pay, AgentView agent, boolean isRead, LineColumn lines, Corridor corridor) {
        int row = agent.row;
        try {
            if (isRead) {
                if (pay.when() != null && !pay.when().holds(agent)) {
                    lines.nothing(row, corridor.reason(pay, row));
                }
                return;
            }
            Exact amount = amount(pay, agent);
            if (lines.bases != null) {
                lines.bases[row] = amount == null ? Exact.ZERO : amount;
            }
            if (!lines.paid) {
                return;
            }
            if (amount == null) {
                lines.nothing(row, corridor.reason(pay, row));
            } else {
                lines.set(row, agent.rounded(amount, corridor.plan.rules.rounding()));
                if (lines.only != null) {
                    lines.note(row, corridor.ofEnding(PlanPhrases.UNTIL_LEFT, pay, row));
                }
            }
        } catch (RuntimeException failure) {
            corridor.problems.report(pay, row, failure);
        }
    }

    /**
     * The unrounded amount that an entry comes to for an agent, or null if it does not apply. The one way to
     * an amount: paying and explaining both take it, with views that differ only in whether they explain.
     */
    public static @Nullable Exact amount(Prepared<PayRule.Step> pay, AgentView agent) {
        if (!agent.isReached(pay) || (pay.when() != null && !pay.when().holds(agent))) {
            return null;
        }
        Entry<?> entry = pay.entry();
        Exact amount = agent.stage(Signals.made(pay.step().amount(agent), PlanPhrases.AN_AMOUNT), entry.label());
        if (pay.times() != null) {
            amount = agent.stage(amount.times(pay.times().factor(agent)), entry.label());
        }
        if (entry.atLeast() != null && amount.isLessThan(entry.atLeast())) {
            amount = agent.stage(amount.max(agent.amount(entry.atLeast())), entry.label());
        }
        if (entry.atMost() != null && amount.isGreaterThan(entry.atMost())) {
            amount = agent.stage(amount.min(agent.amount(entry.atMost())), entry.label());
        }
        return pay.isPaidOnLeaving() ? agent.lessPaidOnLeaving(amount, pay) : amount;
    }
}
