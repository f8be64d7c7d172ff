// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bounds of a ladder whose tiers hang on an agent's own targets: numbers only when the agent is paid. */
final class TargetBounds {

    private final LadderTerms ladder;
    /** By tier, and behind them the bound that unlocks. */
    private final @Nullable Bound[] bounds;
    /** Where the target of each bound is found. */
    private final List<@Nullable Slot<Exact>> slots = new ArrayList<>();

    TargetBounds(LadderTerms ladder, Preparation preparation) {
        this.ladder = ladder;
        boolean needed = ladder.options().ifNoTarget() == NoTarget.PROBLEM;
        this.bounds = boundsOf(ladder);
        for (int i = 0; i < bounds.length; i++) {
            Bound bound = bounds[i];
            Metric target = bound == null ? null : bound.target();
            if (target == null) {
                slots.add(null);
            } else {
                slots.add(needed ? preparation.number(target) : preparation.optionalNumber(target));
            }
        }
    }

    private static @Nullable Bound[] boundsOf(LadderTerms ladder) {
        int last = ladder.tiers().size() - 1;
        @Nullable Bound[] bounds = new Bound[last + 1];
        for (int i = 0; i < last; i++) {
            bounds[i] = ladder.tiers().get(i).upper();
        }
        bounds[last] = ladder.options().unlockedFrom();
        return bounds;
    }

    static ImmutableList<Metric> targetsOf(LadderTerms ladder) {
        return Arrays.stream(boundsOf(ladder))
                .filter(Objects::nonNull)
                .flatMap(bound -> Stream.ofNullable(bound.target()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The scale of an agent. */
    PayScale scale(ScoredAgent agent) {
        int last = bounds.length - 1;
        @Nullable Exact[] values = new Exact[bounds.length];
        Slot<Exact> missing = null;
        for (int i = 0; i < last && missing == null; i++) {
            values[i] = value(agent, i);
            missing = values[i] == null ? slots.get(i) : null;
        }
        Exact unlock = value(agent, last);
        TierArithmetic tiers = missing == null ? byValue(agent, values) : given(agent, missing.metric());
        Slot<Exact> unlocking = slots.get(last);
        boolean unknown = unlocking != null && unlock == null;
        boolean reached = ladder.options().ifNoTarget() == NoTarget.HIGHEST_TIER;
        if (unknown && agent.isExplaining()) {
            agent.note((reached ? CommissionPhrases.NO_TARGET_UNLOCKED : CommissionPhrases.NO_TARGET_LOCKED)
                    .filled(unlocking.metric().label()));
        }
        return new PayScale(ladder, tiers, unlock, unknown && !reached);
    }

    /** What a bound comes to for an agent; null if there is none, or its target is missing and that has an answer. */
    private @Nullable Exact value(ScoredAgent agent, int index) {
        Bound bound = bounds[index];
        Slot<Exact> slot = slots.get(index);
        if (bound == null || slot == null) {
            return bound == null ? null : bound.value();
        }
        boolean needed = ladder.options().ifNoTarget() == NoTarget.PROBLEM;
        Exact target = needed || agent.has(slot) ? agent.number(slot) : Exact.ZERO;
        if (target.isPositive()) {
            return share(agent, bound, slot.metric(), target);
        }
        if (needed) {
            throw new ProblemSignal(CommissionPhrases.NO_TARGET.filled(
                    slot.metric().label(), Figure.of(target, ladder.base().unit(agent.money()))));
        }
        return null;
    }

    private TierArithmetic byValue(ScoredAgent agent, @Nullable Exact[] values) {
        int fall = firstFall(values);
        if (fall > 0) {
            throw new ProblemSignal(CommissionPhrases.TARGETS_FALL.filled(
                    fall + 1L,
                    Figure.of(number(values[fall]), ladder.base().unit(agent.money())),
                    fall,
                    Figure.of(number(values[fall - 1]), ladder.base().unit(agent.money()))));
        }
        return arithmetic(ladder, values);
    }

    private static Exact share(ScoredAgent agent, Bound bound, Metric metric, Exact target) {
        if (bound.value().equals(Exact.ONE)) {
            return target;
        }
        Rate rate = new Rate(bound.value());
        return agent.told(
                agent.rate(rate).times(target),
                () -> CommissionPhrases.SHARE_OF.filled(Figure.of(rate), metric.label()));
    }

    /** The lowest tier without an end, or the highest from zero on. */
    private TierArithmetic given(ScoredAgent agent, Metric target) {
        boolean lowest = ladder.options().ifNoTarget() == NoTarget.LOWEST_TIER;
        agent.note(() -> (lowest ? CommissionPhrases.NO_TARGET_LOWEST : CommissionPhrases.NO_TARGET_HIGHEST)
                .filled(target.label()));
        Exact[] zeros = new Exact[ladder.tiers().size() - 1];
        Arrays.fill(zeros, Exact.ZERO);
        return new TierArithmetic(ladder, zeros, lowest ? 0 : zeros.length);
    }

    /** The scale for targets that are given. */
    static PayScale scale(LadderTerms ladder, Map<Metric, Exact> targets) {
        @Nullable Bound[] bounds = boundsOf(ladder);
        @Nullable Exact[] values = new Exact[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            Bound bound = bounds[i];
            Metric metric = bound == null ? null : bound.target();
            if (bound == null || metric == null) {
                values[i] = bound == null ? null : bound.value();
                continue;
            }
            Exact target = targets.get(metric);
            if (target == null || !target.isPositive()) {
                throw new IllegalArgumentException(
                        "Expected a value above zero of " + metric + ", but found " + target);
            }
            values[i] = bound.value().times(target.withoutTerm());
        }
        int fall = firstFall(values);
        if (fall > 0) {
            throw Refused.of(
                    CommissionPhrases.TARGETS_RISE,
                    CommissionPhrases.TIER_FALLS.filled(fall + 1, values[fall], fall, values[fall - 1]));
        }
        return new PayScale(ladder, arithmetic(ladder, values), values[values.length - 1]);
    }

    private static TierArithmetic arithmetic(LadderTerms ladder, @Nullable Exact[] values) {
        int last = values.length - 1;
        Exact[] numbers = new Exact[last];
        for (int i = 0; i < last; i++) {
            numbers[i] = number(values[i]);
        }
        return new TierArithmetic(ladder, numbers, TierArithmetic.BY_VALUE);
    }

    /** The first bound, of those of tiers, that lies below the one before it; 0 if none does. */
    private static int firstFall(@Nullable Exact[] values) {
        for (int i = 1; i + 1 < values.length; i++) {
            if (number(values[i]).isLessThan(number(values[i - 1]))) {
                return i;
            }
        }
        return 0;
    }

    private static Exact number(@Nullable Exact value) {
        return Objects.requireNonNull(value);
    }
}
