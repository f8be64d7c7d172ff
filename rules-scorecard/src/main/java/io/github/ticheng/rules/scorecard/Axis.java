// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a diagnosis: a metric that is good or weak against a target or against the team. Exactly there is good.
 *
 * @param metric the metric, no rating, one way of which is better
 * @param target the target in the metric's unit; null for the team's average: of a ratio the ratio of the summed parts, of
 *     anything else the mean
 * @param compared whose average it is; an agent without a value is not among them
 */
public record Axis(Metric metric, @Nullable Exact target, Compared compared) implements Serializable {

    public static final BlockType<Axis> TYPE = BlockType.row("axis", Axis.class)
            .with(
                    Field.required("metric", FieldType.METRIC, Axis::metric),
                    Field.optional("target", FieldType.LEVEL, Axis::writtenTarget),
                    Field.withDefault("compared", Axis::compared, Compared.APPLIES),
                    (metric, target, compared) ->
                            new Axis(metric, target == null ? null : target.in(metric.unitKind()), compared));

    /**
     * Creates an axis.
     *
     * @throws IllegalArgumentException if the metric is a rating or has no better way, or if there is a target and it is
     *     said who is compared, too
     */
    public Axis {
        TeamPlace.checkHasBetter(metric);
        if (target != null && compared != Compared.APPLIES) {
            throw Refused.of(
                    OutcomePhrases.COMPARED_OR_TARGET.filled(metric.id()),
                    OutcomePhrases.BOTH.filled(compared, target));
        }
        target = target == null ? null : target.withoutTerm();
    }

    private @Nullable Level writtenTarget() {
        return target == null ? null : Level.of(target, metric.unitKind());
    }

    /** What the metric is held against, for a team with some values; null if none of them has data. */
    @Nullable
    Exact measure(List<Quantity> team) {
        if (target != null) {
            return target;
        }
        ExactSum numerator = new ExactSum();
        ExactSum denominator = new ExactSum();
        for (Quantity value : team) {
            if (value instanceof Ratio ratio) {
                numerator.add(metric.withParts(ratio).numerator().withoutTerm());
                denominator.add(ratio.denominator().withoutTerm());
            } else if (value instanceof Exact number) {
                numerator.add(number.withoutTerm());
                denominator.add(Exact.ONE);
            }
        }
        Exact count = denominator.value();
        return count.isZero() ? null : numerator.value().dividedBy(count);
    }

    /** Whether a value is good against a measure. */
    boolean isGood(Exact value, Exact measure) {
        int order = value.compareTo(measure);
        return metric.better() == Better.LOWER ? order <= 0 : order >= 0;
    }

    /** A value as a number; null for no data. */
    static @Nullable Exact number(@Nullable Quantity value) {
        if (value instanceof Ratio ratio) {
            return ratio.value().map(Exact::withoutTerm).orElse(null);
        }
        return value instanceof Exact number ? number.withoutTerm() : null;
    }
}
