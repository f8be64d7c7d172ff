// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;

/** An agent of whom one metric, which is below zero, reads as its mirror image. */
final class MirroredAgent extends ForwardingAgent {

    private final Metric metric;
    private final Exact mirror;

    private MirroredAgent(ScoredAgent agent, Metric metric, Exact mirror) {
        super(agent);
        this.metric = metric;
        this.mirror = mirror;
    }

    /** The agent, mirrored and with a remark where the metric is below zero. */
    static ScoredAgent of(ScoredAgent agent, Slot<Exact> slot) {
        if (!agent.has(slot) || !agent.number(slot).isNegative()) {
            return agent;
        }
        Base base = Base.of(slot.metric());
        return new MirroredAgent(agent, slot.metric(), NegativeBase.MIRRORED.counted(agent, base, agent.number(slot)));
    }

    @Override
    ScoredAgent over(ScoredAgent other) {
        return new MirroredAgent(other, metric, mirror.withoutTerm());
    }

    @Override
    public Exact number(Slot<Exact> slot) {
        return slot.metric().equals(metric) ? mirror : super.number(slot);
    }

    @Override
    public Exact number(Metric asked) {
        return asked.equals(metric) ? mirror : super.number(asked);
    }

    @Override
    public Quantity value(Metric asked) {
        return asked.equals(metric) ? mirror.withoutTerm() : super.value(asked);
    }
}
