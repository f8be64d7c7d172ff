// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a tier ends: at a number of the plan, or at a share of the agent's own target.
 *
 * @param value the number, not negative; of a target the share of it: 0.8 for 80%
 * @param target the target, in the unit of the base; null for a number of the plan
 */
public record Bound(Exact value, @Nullable Metric target) implements Serializable {

    /**
     * Creates a bound.
     *
     * @throws IllegalArgumentException if the value is negative, or the target is a ratio or a rating
     */
    public Bound {
        if (value.isNegative()) {
            throw new IllegalArgumentException("Expected a bound of 0 or above, but found " + value);
        }
        if (target != null && (target.kind() == MetricKind.RATIO || target.kind() == MetricKind.RATING)) {
            throw new IllegalArgumentException(
                    "Expected an amount or a count as a target, but found " + target + " of kind " + target.kind());
        }
        value = value.withoutTerm();
    }

    /**
     * A number of the plan: {@code "15000"}, or {@code "80%"} for bounds on a share.
     *
     * @throws IllegalArgumentException if the text is no number, or the number is negative
     */
    public static Bound of(String value) {
        return new Bound(parseNumber(value), null);
    }

    /** The agent's target itself. */
    public static Bound of(Metric target) {
        return new Bound(Exact.ONE, target);
    }

    /** A share of the agent's target: {@code Bound.of("80%", TARGET_BASE)}. */
    public static Bound of(String share, Metric target) {
        return new Bound(parseNumber(share), target);
    }

    static Bound read(Level level, Unit.Kind unit) {
        return level.of() == null ? new Bound(level.in(unit), null) : new Bound(level.value(), level.of());
    }

    Level written(Unit.Kind unit) {
        return target == null ? Level.of(value, unit) : Level.shareOf(value, target);
    }

    static Exact parseNumber(String text) {
        return text.endsWith("%") ? Rate.parse(text).fraction() : Exact.parse(text);
    }

    /** The number, or the share and the target: {@code 15000}, {@code 80% of target-base}. */
    @Override
    public String toString() {
        return target == null ? value.toString() : new Rate(value) + " of " + target;
    }
}
