// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.PayLine;
import org.jspecify.annotations.Nullable;

/** The third room: an amount for each agent. */
final class PayRoom {

    private final Corridor corridor;

    PayRoom(Corridor corridor) {
        this.corridor = corridor;
    }

    void pay(Prepared<PayRule.Step> pay) {
        if (!corridor.isDue(pay)) {
            return;
        }
        @Nullable PayLine[] column = corridor.lines.payColumn(pay);
        @Nullable Exact[] base = corridor.plan.isBase[pay.index()] ? new Exact[corridor.cards.length] : null;
        corridor.bases[pay.index()] = base;
        LineMaker maker = new LineMaker(pay.item());
        Rounding rounding = corridor.plan.rules.rounding();
        @Nullable Cadence cadence = pay.entry().cadence();
        ImmutableList<AgentView> views = corridor.views;
        for (int i = 0; i < views.size(); i++) {
            AgentView view = views.get(i);
            AgentView agent = corridor.inCadence(view, cadence);
            if (corridor.unscored[agent.row] && pay.requests().readsAssessment()) {
                corridor.problems.requireOf(pay, agent.row);
                continue;
            }
            try {
                Exact amount = amount(pay, agent);
                if (base != null) {
                    base[agent.row] = amount == null ? Exact.ZERO : amount;
                }
                column[agent.row] = amount == null
                        ? maker.nothing(corridor.reason(pay, agent))
                        : maker.line(agent.rounded(amount, rounding));
            } catch (RuntimeException failure) {
                corridor.problems.report(pay, agent.row, failure);
            }
        }
    }

    /**
     * The unrounded amount that an entry comes to for an agent, or null if its condition does not hold. The one way to
     * an amount: paying and explaining both take it, with views that differ only in whether they explain.
     */
    @Nullable
    Exact amount(Prepared<PayRule.Step> pay, AgentView agent) {
        if (pay.when() != null && !pay.when().holds(agent)) {
            return null;
        }
        Entry<?> entry = pay.entry();
        Exact amount = agent.stage(RunProblems.made(pay.step().amount(agent), PlanPhrases.AN_AMOUNT), entry.label());
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
