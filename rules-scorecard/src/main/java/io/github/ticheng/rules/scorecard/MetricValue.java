// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a metric: an amount, a count, a duration, points, or the exact quotient of a ratio.
 *
 * @param metric the metric, no rating
 */
record MetricValue(Metric metric) implements Measure {

    static final BlockType<MetricValue> TYPE = BlockType.of("value", Measure.class, MetricValue.class)
            .with(Field.required("metric", FieldType.METRIC, MetricValue::metric), MetricValue::new)
            .shortly(ShortForm.said("{metric}"));

    /** @throws IllegalArgumentException if the metric is a rating */
    MetricValue {
        requireNumber(metric);
    }

    static void requireNumber(Metric metric) {
        Refused.when(metric.kind() == MetricKind.RATING, CriterionPhrases.NO_RATING, metric.described());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Label label() {
        return metric.label();
    }

    @Override
    public String id() {
        return metric.id();
    }

    @Override
    public Better better() {
        return metric.better();
    }

    @Override
    public Unit unit(Unit money) {
        return metric.unit(money);
    }

    @Override
    public Reader prepare(Preparation preparation, boolean absentIsNoData) {
        if (metric.kind() == MetricKind.RATIO) {
            Slot<Ratio> slot = preparation.ratio(metric);
            Unit unit = unit(preparation.money());
            return new Reader() {
                @Override
                public @Nullable Exact value(CreditedAgent agent) {
                    return quotient(agent.ratio(slot), unit, metric.label());
                }

                @Override
                public Quotients quotients(TeamColumns team) {
                    return new Quotients(team.dividends(slot), team.divisors(slot), 1);
                }
            };
        }
        Slot<Exact> slot = absentIsNoData ? preparation.optionalNumber(metric) : preparation.number(metric);
        return new Reader() {
            @Override
            public @Nullable Exact value(CreditedAgent agent) {
                return absentIsNoData && !agent.has(slot) ? null : agent.number(slot);
            }

            @Override
            public Quotients quotients(TeamColumns team) {
                return new Quotients(team.numbers(slot, 2), null, 100);
            }
        };
    }

    /** The value of a ratio under its metric's name, so that a formula shows it as one figure; null for 0 of 0. */
    static @Nullable Exact quotient(Ratio ratio, Unit unit, Label name) {
        return ratio.value().map(value -> value.in(unit).named(name)).orElse(null);
    }
}
