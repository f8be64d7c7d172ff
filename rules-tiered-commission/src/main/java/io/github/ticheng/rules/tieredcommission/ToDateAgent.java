// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Words;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An agent with the values of several pay periods rolled up: those up to now, or those before now. Before now it keeps
 * its remarks to itself, for they would read like the first ones again.
 */
final class ToDateAgent extends ForwardingAgent {

    private final ImmutableList<LedgerEntry> earlier;
    private final boolean withNow;

    /** Takes the earlier pay periods on record, at least one. */
    ToDateAgent(ScoredAgent agent, ImmutableList<LedgerEntry> earlier, boolean withNow) {
        super(agent);
        this.earlier = earlier;
        this.withNow = withNow;
    }

    @Override
    ScoredAgent over(ScoredAgent other) {
        return new ToDateAgent(other, earlier, withNow);
    }

    // ---------------------------------------------------------------------------------------------- rolled up

    @Override
    public boolean has(Slot<?> slot) {
        return withNow ? agent.has(slot) : isKnownBefore(slot.metric());
    }

    private boolean isKnownBefore(Metric metric) {
        return earlier.stream()
                .allMatch(entry -> entry.value(agent.agent().id(), metric).isPresent());
    }

    @Override
    public Exact number(Slot<Exact> slot) {
        return number(slot.metric(), withNow ? agent.number(slot) : null);
    }

    @Override
    public Ratio ratio(Slot<Ratio> slot) {
        return (Ratio) rolledUp(slot.metric(), withNow ? agent.ratio(slot) : null);
    }

    @Override
    public Rating rating(Slot<Rating> slot) {
        return (Rating) rolledUp(slot.metric(), withNow ? agent.rating(slot) : null);
    }

    @Override
    public Quantity value(Metric metric) {
        return rolledUp(metric, withNow ? agent.value(metric) : null);
    }

    @Override
    public Exact number(Metric metric) {
        return number(metric, withNow ? agent.number(metric) : null);
    }

    private Exact number(Metric metric, @Nullable Exact now) {
        Exact all = (Exact) rolledUp(metric, now == null ? null : now.withoutTerm());
        if (!agent.isExplaining()) {
            return all;
        }
        Unit unit = metric.unit(agent.money());
        Words before =
                CommissionPhrases.BEFORE.filled(metric.label(), agent.period().toString());
        Source source = metric.source()
                .in(earlier.stream().map(entry -> entry.period().toString()).collect(Collectors.joining(", ")));
        if (now == null) {
            return agent.input(before, all, unit).from(source);
        }
        Exact sum = agent.input(before, all.minus(now.withoutTerm()), unit)
                .from(source)
                .plus(now);
        return agent.told(sum, () -> CommissionPhrases.TO_DATE.filled(metric.label()));
    }

    private Quantity rolledUp(Metric metric, @Nullable Quantity now) {
        ImmutableList.Builder<Quantity> values = ImmutableList.builder();
        for (LedgerEntry entry : earlier) {
            values.add(entry.value(agent.agent().id(), metric)
                    .orElseThrow(() -> new ProblemSignal(CommissionPhrases.VALUE_MISSING.filled(
                            metric.label(), entry.period().toString()))));
        }
        if (now != null) {
            values.add(now);
        }
        return metric.rollUp(values.build());
    }

    @Override
    public ImmutableList<Item> items() {
        ImmutableList.Builder<Item> items = ImmutableList.builder();
        for (LedgerEntry entry : earlier) {
            items.addAll(PastPeriod.items(entry.facts(), agent.agent().id()));
        }
        return withNow ? items.addAll(agent.items()).build() : items.build();
    }

    @Override
    public void note(Words remark) {
        if (withNow) {
            super.note(remark);
        }
    }
}
