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
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import java.util.Optional;

/**
 * The quarter of those compared in which an agent stands by a metric: 1 for the best quarter, 4 for the last. Of n agents the one
 * at place r is in quarter 1 + 4 × (r − 1) ÷ n, whole quarters only; equal values share the better place.
 *
 * @param metric the metric, no rating, one way of which is better
 * @param compared with whom the agent is compared
 */
public record TeamQuartile(Metric metric, Compared compared) implements Measure {

    public static final BlockType<TeamQuartile> TYPE = BlockType.of(
            "team-quartile",
            Measure.class,
            TeamQuartile.class,
            Fields.of(
                    Field.required("metric", FieldType.METRIC, TeamQuartile::metric),
                    Field.withDefault(
                            "compared", FieldType.choice(Compared.class), TeamQuartile::compared, Compared.APPLIES),
                    TeamQuartile::new));

    /**
     * Creates a measure.
     *
     * @throws IllegalArgumentException if the metric is a rating, or neither way of it is better
     */
    public TeamQuartile {
        TeamPlace.checkHasBetter(metric);
    }

    /** The same with those to whom the entry applies. */
    public TeamQuartile(Metric metric) {
        this(metric, Compared.APPLIES);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Label label() {
        return CriterionPhrases.quarterIn(metric.label());
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
            return agent.input(label(), quarter(place, agent, value), Unit.NUMBER);
        };
    }

    private static Exact quarter(TeamPlace place, CreditedAgent agent, Exact value) {
        return Exact.of(1 + 4L * (place.rank(agent, value) - 1) / place.counted(agent));
    }
}
