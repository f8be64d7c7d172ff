// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.PayLine;
import org.jspecify.annotations.Nullable;

/** The third room: an amount for each agent. */
public final class PayRoom {

    private PayRoom() {}

    static Lines.Column pay(Prepared<PayRule.Step> pay, Corridor corridor) {
        boolean isBase = corridor.plan.bases.contains(pay.entry().id());
        @Nullable PayLine[] lines = new PayLine[corridor.rows()];
        @Nullable Exact[] bases = isBase ? new Exact[corridor.rows()] : null;
        LineMaker maker = new LineMaker(pay.item());
        Rounding rounding = corridor.plan.rules.rounding();
        boolean readsAssessment = pay.requests().readsAssessment();
        for (AgentView agent : corridor.team(pay.entry().cadence()).agents()) {
            int row = agent.row;
            if (readsAssessment && corridor.assessment().unscored[row]) {
                corridor.problems.requireOf(pay, row);
                continue;
            }
            try {
                Exact amount = amount(pay, agent);
                if (bases != null) {
                    bases[row] = amount == null ? Exact.ZERO : amount;
                }
                if (pay.entry().paid()) {
                    lines[row] = amount == null
                            ? maker.nothing(corridor.reason(pay, row))
                            : maker.line(agent.rounded(amount, rounding));
                }
            } catch (RuntimeException failure) {
                corridor.problems.report(pay, row, failure);
            }
        }
        return new Lines.Column(lines, bases, null);
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
