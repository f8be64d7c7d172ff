// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Points that somebody gave: an assessment made elsewhere, or, without a maximum, points added and taken for duties.
 *
 * <p>With a maximum, points below zero or above it are a problem of the facts; without one they count as they are.
 *
 * @param id the criterion's id
 * @param label the criterion's name
 * @param metric the points, a metric of kind POINTS
 * @param maximum the most that can be given, positive; null for no limit
 * @param ifNoData what an agent scores who was given none; null where that is a problem
 */
public record GivenPoints(
        String id,
        Label label,
        Metric metric,
        @Nullable Exact maximum,
        @Nullable Exact ifNoData) implements Criterion {

    public static final BlockType<GivenPoints> TYPE = BlockType.of("given", Criterion.class, GivenPoints.class)
            .with(
                    Field.required("id", FieldType.TEXT, GivenPoints::id),
                    Field.optional("label", FieldType.LABEL, GivenPoints::label),
                    Field.required("metric", FieldType.METRIC, GivenPoints::metric),
                    Field.optional("maximum", FieldType.NUMBER, given -> given.maximum()),
                    Field.optional("if-no-data", FieldType.NUMBER, given -> given.ifNoData()),
                    (id, label, metric, maximum, ifNoData) -> new GivenPoints(
                            id, Objects.requireNonNullElse(label, metric.label()), metric, maximum, ifNoData));

    /**
     * Creates a criterion.
     *
     * @throws IllegalArgumentException if the id is none, the metric is not of kind POINTS, or the maximum not positive
     */
    public GivenPoints {
        CriterionId.check(id);
        Refused.when(
                metric.kind() != MetricKind.POINTS,
                CriterionId.expected(id, CriterionPhrases.KIND_POINTS),
                metric.described());
        maximum = maximum == null ? null : CriterionId.checkPositive(id, CriterionPhrases.POSITIVE_MAXIMUM, maximum);
        ifNoData = ifNoData == null ? null : ifNoData.withoutTerm();
    }

    /** This criterion with what an agent scores who was given none. */
    public GivenPoints ifNoData(String points) {
        return new GivenPoints(id, label, metric, maximum, Exact.parse(points));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> slot = ifNoData == null ? preparation.number(metric) : preparation.optionalNumber(metric);
        CriterionScore none = ifNoData == null ? null : NoData.score(this, ifNoData);
        long most = maximum == null ? Long.MAX_VALUE : Points.units(maximum);
        return new Step() {
            @Override
            public CriterionScore score(CreditedAgent agent) {
                return none == null || agent.has(slot) ? scored(agent, slot) : none;
            }

            @Override
            public boolean addPoints(TeamColumns team, long[] sums) {
                LongColumn given = team.numbers(slot, TeamColumns.POINT_DECIMALS);
                for (int row = 0; row < team.rows(); row++) {
                    long own = given.at(row);
                    boolean isOutside = maximum != null && (own < 0 || own > most);
                    sums[row] = isOutside ? LongColumn.HOLE : LongColumn.plus(sums[row], own);
                }
                return true;
            }
        };
    }

    private CriterionScore scored(CreditedAgent agent, Slot<Exact> slot) {
        Exact points = agent.number(slot);
        if (maximum != null && (points.isNegative() || points.isGreaterThan(maximum))) {
            throw new ProblemSignal(CriterionPhrases.GIVEN_OUTSIDE.filled(
                    Figure.of(maximum, Unit.POINTS), label, Figure.of(points, Unit.POINTS)));
        }
        return CriterionScore.of(id, label, points, maximum, null);
    }
}
