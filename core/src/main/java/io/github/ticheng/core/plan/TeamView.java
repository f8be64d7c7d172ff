// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.room.NumberSlot;
import io.github.ticheng.core.room.RatioSlot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.room.TeamSlot;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.text.Label;

/** A corridor's agents as the rules see them. */
final class TeamView implements Team<AgentView> {

    private final Corridor corridor;
    private final ImmutableList<AgentView> agents;
    private final boolean explaining;

    TeamView(Corridor corridor, ImmutableList<AgentView> agents, boolean explaining) {
        this.corridor = corridor;
        this.agents = agents;
        this.explaining = explaining;
    }

    @Override
    public TeamId id() {
        return corridor.facts.team();
    }

    @Override
    public ImmutableList<AgentView> agents() {
        return agents;
    }

    @Override
    public int size() {
        return agents.size();
    }

    @Override
    public boolean has(TeamSlot slot) {
        return corridor.columns.team[slot.index()] != null;
    }

    @Override
    public Exact number(TeamSlot slot) {
        Quantity value = corridor.columns.team[slot.index()];
        if (value == null) {
            throw RunProblems.reported();
        }
        return explaining ? named((Exact) value, slot.metric()) : (Exact) value;
    }

    @Override
    public Exact sum(NumberSlot slot) {
        Exact sum = Exact.ZERO;
        for (AgentView agent : agents) {
            sum = sum.plus(agent.number(slot).withoutTerm());
        }
        return explaining ? named(sum, slot.metric()) : sum;
    }

    @Override
    public Ratio ratio(RatioSlot slot) {
        Exact numerator = Exact.ZERO;
        Exact denominator = Exact.ZERO;
        for (AgentView agent : agents) {
            Ratio own = agent.ratio(slot);
            numerator = numerator.plus(own.numerator().withoutTerm());
            denominator = denominator.plus(own.denominator().withoutTerm());
        }
        Ratio ratio = Ratio.of(numerator, denominator);
        return explaining ? corridor.plan.explained(ratio, slot.metric()) : ratio;
    }

    @Override
    public Ledger ledger() {
        return corridor.corrections.lookBack();
    }

    private Exact named(Exact value, Metric metric) {
        Label label = metric.label();
        return value.asInput(
                Label.of("the team's " + label.english(), "团队" + label.chinese()),
                metric.unit(corridor.plan.plan.currency()));
    }
}
