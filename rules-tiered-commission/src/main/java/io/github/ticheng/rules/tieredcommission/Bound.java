// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a tier ends: at a number of the plan, or at a share of the agent's own target.
 *
 * <p>The ladder says what the number counts. Where that is a percentage, such as an attainment, it has its sign, and
 * nowhere else; a ladder refuses a bound that is written otherwise.
 *
 * @param level the number, not negative, or the share and its target; the target is in the unit of the base
 */
public record Bound(Level level) implements Serializable {

    /**
     * Creates a bound.
     *
     * @throws IllegalArgumentException if the value is negative, or the target is a ratio or a rating
     */
    public Bound {
        Refused.when(level.value().isNegative(), CommissionPhrases.BOUND_OF_0, level);
        Metric target = level.of();
        if (target != null && (target.kind() == MetricKind.RATIO || target.kind() == MetricKind.RATING)) {
            throw Refused.of(CommissionPhrases.TARGET_METRIC, target.described());
        }
    }

    /**
     * A number of the plan: {@code "15000"}, or {@code "80%"} for bounds on a percentage.
     *
     * @throws IllegalArgumentException if the text is no number, or the number is negative
     */
    public static Bound of(String value) {
        return new Bound(Level.parse(value));
    }

    /** The agent's target itself. */
    public static Bound of(Metric target) {
        return new Bound(Level.shareOf(Exact.ONE, target));
    }

    /**
     * A share of the agent's target: {@code Bound.of("80%", TARGET_BASE)}.
     *
     * @throws IllegalArgumentException if the share is no percentage with its sign, or negative
     */
    public static Bound of(String share, Metric target) {
        return new Bound(Level.shareOf(Rate.parse(share).fraction(), target));
    }

    /** The number; of a percentage or of a target the share: 0.8 for 80%. */
    public Exact value() {
        return level.value();
    }

    /** The target; null for a number of the plan. */
    public @Nullable Metric target() {
        return level.of();
    }

    /** This bound, of which the ladder knows the unit; zero may have been written without a percent sign. */
    Bound in(Unit.Kind unit) {
        boolean isOfNothing =
                level.isPercent() && target() == null && !level.value().isZero();
        Refused.when(isOfNothing && unit != Unit.Kind.PERCENT, CommissionPhrases.SHARE_OF_WHAT, level);
        return target() == null ? new Bound(Level.of(level.in(unit), unit)) : this;
    }

    /** The number, or the share and the target: {@code 15000}, {@code 80%}, {@code 80% of target-base}. */
    @Override
    public String toString() {
        return level.toString();
    }
}
