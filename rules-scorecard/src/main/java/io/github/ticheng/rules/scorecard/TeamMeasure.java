// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import java.util.Optional;

/**
 * How an agent stands by a metric among those compared. Whoever has no data is not among them.
 *
 * @param kind what is told of it
 * @param metric the metric, no rating; one way of which is better, unless it is a difference
 * @param compared with whom the agent is compared
 */
record TeamMeasure(Kind kind, Metric metric, Compared compared) implements Measure {

    static final BlockType<TeamMeasure> RANK = type("team-rank", Kind.RANK);
    static final BlockType<TeamMeasure> QUARTER = type("team-quartile", Kind.QUARTER);
    static final BlockType<TeamMeasure> DIFFERENCE = type("difference-from-team", Kind.DIFFERENCE);

    /** What is told of an agent among others. */
    enum Kind {
        /** The place: 1 for the best; equal values share the better place, and the next place is left out. */
        RANK,
        /**
         * The quarter: 1 for the best, 4 for the last. Of n agents the one at place r is in quarter 1 + 4 × (r − 1) ÷ n,
         * whole quarters only.
         */
        QUARTER,
        /** The difference from the average, self included: of a ratio that of the summed parts, else the mean. */
        DIFFERENCE
    }

    /** @throws IllegalArgumentException if the metric is a rating, or has a place and neither way of it is better */
    TeamMeasure {
        if (kind == Kind.DIFFERENCE) {
            MetricValue.requireNumber(metric);
        } else {
            TeamPlace.checkHasBetter(metric);
        }
    }

    private static BlockType<TeamMeasure> type(String name, Kind kind) {
        return BlockType.of(name, Measure.class, TeamMeasure.class)
                .with(
                        Field.required("metric", FieldType.METRIC, TeamMeasure::metric),
                        Field.withDefault("compared", TeamMeasure::compared, Compared.APPLIES),
                        (metric, compared) -> new TeamMeasure(kind, metric, compared));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(
                switch (kind) {
                    case RANK -> RANK;
                    case QUARTER -> QUARTER;
                    case DIFFERENCE -> DIFFERENCE;
                });
    }

    @Override
    public Label label() {
        return switch (kind) {
            case RANK -> Label.of(CriterionPhrases.PLACE_IN_TEAM.filled(metric.label()));
            case QUARTER -> Label.of(CriterionPhrases.QUARTER.filled(metric.label()));
            case DIFFERENCE -> Label.of(CriterionPhrases.DIFFERENCE.filled(metric.label()));
        };
    }

    @Override
    public String id() {
        return metric.id();
    }

    @Override
    public Better better() {
        return kind == Kind.DIFFERENCE ? metric.better() : Better.LOWER;
    }

    @Override
    public Unit unit(Unit money) {
        return kind == Kind.DIFFERENCE ? metric.unit(money) : Unit.NUMBER;
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
            return switch (kind) {
                case RANK ->
                    agent.input(label(), Exact.of(place.rank(agent, value)), Unit.NUMBER)
                            .from(metric.source().of(Whose.PEERS));
                case QUARTER ->
                    agent.input(
                                    label(),
                                    Exact.of(1 + 4L * (place.rank(agent, value) - 1) / place.counted(agent)),
                                    Unit.NUMBER)
                            .from(metric.source().of(Whose.PEERS));
                case DIFFERENCE -> agent.told(value.minus(place.average(agent)), this::label);
            };
        };
    }
}
