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
 * The place of an agent among those compared by a metric: 1 for the best; equal values share the better place, and the next place is
 * left out. Whoever has no data is not ranked.
 *
 * @param metric the metric, no rating, one way of which is better
 * @param compared with whom the agent is compared
 */
public record TeamRank(Metric metric, Compared compared) implements Measure {

    public static final BlockType<TeamRank> TYPE = BlockType.of(
            "team-rank",
            Measure.class,
            TeamRank.class,
            Fields.of(
                    Field.required("metric", FieldType.METRIC, TeamRank::metric),
                    Field.withDefault(
                            "compared", FieldType.choice(Compared.class), TeamRank::compared, Compared.APPLIES),
                    TeamRank::new));

    /**
     * Creates a measure.
     *
     * @throws IllegalArgumentException if the metric is a rating, or neither way of it is better
     */
    public TeamRank {
        TeamPlace.checkHasBetter(metric);
    }

    /** The same with those to whom the entry applies. */
    public TeamRank(Metric metric) {
        this(metric, Compared.APPLIES);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Label label() {
        return CriterionPhrases.rankIn(metric.label());
    }

    @Override
    public String id() {
        return metric.id();
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public Unit unit(Unit money) {
        return Unit.NUMBER;
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
            return agent.input(label(), Exact.of(place.rank(agent, value)), Unit.NUMBER);
        };
    }
}
