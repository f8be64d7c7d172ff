// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CREDIT rule that keeps what another one moved. It is no value: for a single run. */
final class WatchedCreditRule implements CreditRule {

    private static final long serialVersionUID = 1L;

    private final CreditRule rule;
    private final transient List<Move> moves = new ArrayList<>();

    /**
     * Something that was credited.
     *
     * @param period when
     * @param from the team's metric that shrank; null for a figure that is taken from nobody
     * @param agent whose metric grew
     * @param to the agent's metric
     * @param amount how much
     */
    record Move(Period period, @Nullable Metric from, AgentId agent, Metric to, Exact amount) {}

    WatchedCreditRule(CreditRule rule) {
        this.rule = rule;
    }

    /** What was moved so far. */
    ImmutableList<Move> moves() {
        return ImmutableList.copyOf(moves);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return rule.type();
    }

    @Override
    public String canonicalText() {
        return rule.canonicalText();
    }

    @Override
    public ImmutableSet<Metric> figures() {
        return rule.figures();
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step step = rule.prepare(preparation);
        return (team, credits) -> step.credit(team, new Credits() {
            @Override
            public void move(Slot<Exact> from, ReportedAgent agent, Slot<Exact> to, Exact amount) {
                keep(from.metric(), agent, to, amount);
                credits.move(from, agent, to, amount);
            }

            @Override
            public void count(ReportedAgent agent, Slot<Exact> figure, Exact amount) {
                keep(null, agent, figure, amount);
                credits.count(agent, figure, amount);
            }
        });
    }

    private void keep(@Nullable Metric from, ReportedAgent agent, Slot<Exact> to, Exact amount) {
        moves.add(new Move(agent.period(), from, agent.agent().id(), to.metric(), amount.withoutTerm()));
    }
}
