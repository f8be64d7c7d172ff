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
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.LongColumn;
import org.jspecify.annotations.Nullable;

/** The third room: an amount for each agent. */
public final class PayRoom {

    private PayRoom() {}

    static LineColumn pay(Prepared<PayRule.Step> pay, Corridor corridor) {
        PreparedPlan plan = corridor.plan;
        Rounding rounding = plan.rules.rounding();
        boolean isBase = plan.bases.contains(pay.entry().id());
        Amounts amounts = isBase || isClaused(pay) ? null : amounts(pay.step(), corridor);
        long[] units = amounts == null ? new long[corridor.rows()] : amounts.dividends();
        if (amounts != null) {
            rounding.round(units, amounts.divisor(), plan.decimals);
        }
        LineColumn lines = new LineColumn(
                pay.item(), plan.decimals, units, isBase, pay.entry().paid(), null);
        boolean readsAssessment = pay.requests().readsAssessment();
        TeamView team = corridor.team(pay.entry().cadence());
        for (int row : team.rows) {
            if (readsAssessment && corridor.assessment().unscored[row]) {
                corridor.problems.requireOf(pay, row);
            } else if (amounts == null || units[row] == LongColumn.HOLE) {
                pay(pay, new AgentView(corridor, team, null, Corridor.ALL, row), lines, corridor);
            }
        }
        return lines;
    }

    /** The amounts in columns, if there are any: what goes wrong there is said by the reading agent by agent. */
    private static @Nullable Amounts amounts(PayRule.Step step, Corridor corridor) {
        try {
            Amounts amounts = step.amounts(corridor);
            boolean fits = amounts != null && amounts.divisor() > 0 && amounts.dividends().length == corridor.rows();
            return fits ? amounts : null;
        } catch (RuntimeException failure) {
            return null;
        }
    }

    /** Whether an entry has more to it than its rule's amount for everybody in the pay period. */
    private static boolean isClaused(Prepared<?> pay) {
        Entry<?> entry = pay.entry();
        return !entry.paid()
                || entry.cadence() != null
                || pay.when() != null
                || pay.times() != null
                || entry.atLeast() != null
                || entry.atMost() != null;
    }

    private static void pay(Prepared<PayRule.Step> pay, AgentView agent, LineColumn lines, Corridor corridor) {
        int row = agent.row;
        try {
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
            }
        } catch (RuntimeException failure) {
            corridor.problems.report(pay, row, failure);
        }
    }

    /**
     * The unrounded amount that an entry comes to for an agent, or null if its condition does not hold. The one way to
     * an amount: paying and explaining both take it, with views that differ only in whether they explain.
     */
    public static @Nullable Exact amount(Prepared<PayRule.Step> pay, AgentView agent) {
        if (pay.when() != null && !pay.when().holds(agent)) {
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
        return amount;
    }
}
