// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commission behind gates: minimum sales, a rate above the team's, a pass mark. All gates must be passed; what failing
 * one means is declared: nothing, another commission instead, or a share of the commission.
 *
 * <p>Where the commission {@linkplain NegativeBase#MIRRORED mirrors} a base of one metric, the gates see its mirror image,
 * too: what the same base above zero would earn behind the gates is taken back.
 *
 * <p>Where failing means nothing, an entry's {@code when} says the same and puts the reason on the statement.
 *
 * @param commission what is paid behind the gates
 * @param gates the gates, at least one, in the order in which they are tried; the first that fails is the reason
 * @param otherwise what is paid instead, or null
 * @param otherwiseTimes what the commission is multiplied by instead, or null
 */
public record GatedCommission(
        PayRule commission,
        ImmutableList<Condition> gates,
        @Nullable PayRule otherwise,
        @Nullable Exact otherwiseTimes) implements MirroredCommission {

    public static final BlockType<GatedCommission> TYPE = BlockType.of(
                    "gated-commission", PayRule.class, GatedCommission.class)
            .with(
                    Field.required("commission", FieldType.block(PayRule.class), GatedCommission::commission),
                    Field.required("gates", FieldType.listOf(FieldType.block(Condition.class)), GatedCommission::gates),
                    Field.optional("otherwise", FieldType.block(PayRule.class), gated -> gated.otherwise),
                    Field.optional("otherwise-times", FieldType.NUMBER, gated -> gated.otherwiseTimes),
                    GatedCommission::new);

    /**
     * Creates a commission behind gates.
     *
     * @throws IllegalArgumentException if there are no gates, or there are two answers to failing one
     */
    public GatedCommission {
        Refused.when(gates.isEmpty(), CommissionPhrases.SOME_GATE, null);
        Refused.when(
                otherwise != null && otherwiseTimes != null,
                CommissionPhrases.ONE_ANSWER,
                otherwise + ", times " + otherwiseTimes);
        otherwiseTimes = otherwiseTimes == null ? null : otherwiseTimes.withoutTerm();
    }

    /** This with another commission, such as a lower ladder, where a gate is not passed. */
    public GatedCommission otherwise(PayRule lower) {
        return new GatedCommission(commission, gates, lower, otherwiseTimes);
    }

    /** This with the commission multiplied by a factor where a gate is not passed: {@code "0.5"} or {@code "50%"}. */
    public GatedCommission otherwiseTimes(String factor) {
        return new GatedCommission(commission, gates, otherwise, Exact.parse(factor));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Optional<Metric> mirrored() {
        return MirroredCommission.of(commission);
    }

    @Override
    public boolean hasLimits() {
        return commission.hasLimits() || (otherwise != null && otherwise.hasLimits());
    }

    @Override
    public boolean canBeNegative() {
        return commission.canBeNegative() || (otherwise != null && otherwise.canBeNegative());
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step full = commission.prepare(preparation);
        Step lower = otherwise == null ? null : otherwise.prepare(preparation);
        Condition.Step passed =
                Conditions.allOf(gates.toArray(Condition[]::new)).prepare(preparation);
        Slot<Exact> mirrored = mirrored().map(preparation::number).orElse(null);
        return agent -> passed.holds(mirrored == null ? agent : MirroredAgent.of(agent, mirrored))
                ? full.amount(agent)
                : failed(agent, full, lower);
    }

    private Exact failed(ScoredAgent agent, Step full, @Nullable Step lower) {
        if (lower != null) {
            agent.note(() -> Message.of(CommissionPhrases.GATE_OTHERWISE));
            return lower.amount(agent);
        }
        if (otherwiseTimes == null) {
            agent.note(() -> Message.of(CommissionPhrases.GATE_NOTHING));
            return agent.amount(Exact.ZERO);
        }
        agent.note(() -> CommissionPhrases.GATE_TIMES.filled(Figure.of(otherwiseTimes)));
        Exact amount = full.amount(agent).named(CommissionPhrases.FULL_COMMISSION);
        if (agent.isExplaining()) {
            amount.term().filter(term -> !term.isLeaf()).ifPresent(term -> agent.note(Explanation.calculation(term)));
        }
        return amount.times(agent.figure(otherwiseTimes, Unit.NUMBER));
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        findings.addAll(commission.findings(money));
        if (otherwise != null) {
            findings.addAll(otherwise.findings(money));
        }
        return findings.build();
    }

    /** An agent of whom one metric, which is below zero, reads as its mirror image. */
    private static final class MirroredAgent extends ForwardingAgent {

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
            return new MirroredAgent(
                    agent, slot.metric(), NegativeBase.MIRRORED.counted(agent, base, agent.number(slot)));
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
}
