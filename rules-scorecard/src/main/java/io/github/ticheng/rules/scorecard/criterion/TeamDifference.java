// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard.criterion;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.metric.Better;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import java.util.Optional;

/**
 * The difference between an agent's value of a metric and the average of those compared, self included: of a ratio the ratio of the summed
 * parts, of anything else the mean.
 *
 * @param metric the metric, no rating
 * @param compared with whom the agent is compared
 */
public record TeamDifference(Metric metric, Compared compared) implements Measure {

    public static final BlockType<TeamDifference> TYPE = BlockType.of(
            "difference-from-team",
            Measure.class,
            TeamDifference.class,
            Fields.of(
                    Field.required("metric", FieldType.METRIC, TeamDifference::metric),
                    Field.withDefault(
                            "compared", FieldType.choice(Compared.class), TeamDifference::compared, Compared.APPLIES),
                    TeamDifference::new));

    /**
     * Creates a measure.
     *
     * @throws IllegalArgumentException if the metric is a rating
     */
    public TeamDifference {
        MetricValue.requireNumber(metric);
    }

    /** The same with those to whom the entry applies. */
    public TeamDifference(Metric metric) {
        this(metric, Compared.APPLIES);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Label label() {
        return CriterionPhrases.differenceIn(metric.label());
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
        return MetricValue.unit(metric, money);
    }

    @Override
    public Reader prepare(Preparation preparation, boolean absentIsNoData) {
        TeamPlace place = new TeamPlace(metric, compared, preparation, absentIsNoData);
        return agent -> {
            Exact value = place.value(agent);
            if (value == null) {
                return null;
            }
            place.note(agent);
            return value.minus(place.average(agent));
        };
    }
}
