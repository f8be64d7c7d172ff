// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.RuleFamily;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first room: what CREDIT rules move is moved once every one of them has seen the facts as reported. */
final class CreditRoom {

    private final List<Credited.Move> moves = new ArrayList<>();

    private CreditRoom() {}

    /** What the rules moved, and the values with it; where that is a problem, the values as reported. */
    static Credited credit(Corridor corridor) {
        CreditRoom room = new CreditRoom();
        PreparedPlan plan = corridor.plan;
        for (Prepared<CreditRule.Step> credit : plan.<CreditRule.Step>of(RuleFamily.CREDIT)) {
            try {
                credit.step().credit(corridor.team, room.by(credit));
            } catch (RuntimeException failure) {
                corridor.problems.report(credit, RunProblems.TEAM, failure);
            }
        }
        Credited reported = corridor.credited();
        try {
            Credited credited = Credited.of(room.moves, reported.columns(), plan);
            return room.moves.isEmpty() || !plan.rollsUp
                    ? credited
                    : credited.recounted(plan, corridor.facts, corridor.lookBack);
        } catch (ProblemSignal signal) {
            corridor.problems.add(signal.problem(), RunProblems.TEAM);
            return reported;
        }
    }

    /** Takes what one rule moves. */
    private CreditRule.Credits by(Prepared<CreditRule.Step> rule) {
        return new CreditRule.Credits() {
            @Override
            public void move(Slot<Exact> from, ReportedAgent agent, Slot<Exact> to, Exact amount) {
                if (from.metric().kind() != MetricKind.MONEY || to.metric().kind() != MetricKind.MONEY) {
                    throw new IllegalArgumentException("Expected amounts of money to be credited, but found "
                            + from.metric().id() + " and " + to.metric().id());
                }
                ((AgentView) agent).team().number(from);
                add(rule, from, (AgentView) agent, to, amount);
            }

            @Override
            public void count(ReportedAgent agent, Slot<Exact> figure, Exact amount) {
                CreditRule credit = (CreditRule) rule.entry().rule();
                if (!credit.figures().contains(figure.metric())) {
                    throw new IllegalArgumentException("Expected one of the figures " + credit.figures() + " of rule "
                            + rule.entry().id() + " to be counted, but found " + figure.metric());
                }
                add(rule, null, (AgentView) agent, figure, amount);
            }
        };
    }

    private void add(
            Prepared<CreditRule.Step> rule, @Nullable Slot<Exact> from, AgentView agent, Slot<Exact> to, Exact amount) {
        agent.number(to);
        if (to.metric().origin() != null) {
            throw new IllegalArgumentException("Expected values of facts to be credited, but found "
                    + to.metric().id());
        }
        moves.add(new Credited.Move(rule, from, to.index(), agent.row, amount.withoutTerm()));
    }
}
