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
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first room: what CREDIT rules move is moved once every one of them has seen the facts as reported. */
public final class CreditRoom {

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

    /** What a rule credited to a row; zero if nothing. */
    public static Exact credited(Prepared<CreditRule.Step> credit, Corridor corridor, int row) {
        Exact sum = Exact.ZERO;
        for (Credited.Move move : corridor.credited().byRow().get(row)) {
            sum = move.rule().equals(credit) ? sum.plus(move.amount()) : sum;
        }
        return sum;
    }

    /** The same as its step tells it, by the values as reported; null if it does not. */
    public static @Nullable Exact told(
            Prepared<CreditRule.Step> credit, Corridor corridor, int row, List<Words> remarks) {
        Corridor reported = corridor.team.once(
                CreditRoom.class,
                team -> new Corridor(corridor.plan, corridor.facts, corridor.lookBack, past -> corridor.corrected()));
        return credit.step().told(reported.team, reported.explaining(row, credit, remarks, 0));
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
