// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Points for each rating: excellent 20, good 15, fair 10, poor 0. A rating that is not listed is a problem.
 *
 * @param id the criterion's id
 * @param label the criterion's name
 * @param metric the rating
 * @param maximum full points, positive
 * @param rows the ratings, at least one, best first as a rule, each up to full points
 * @param ifNoData what an agent without a rating scores; null where that is a problem
 */
public record RatingPoints(
        String id,
        Label label,
        Metric metric,
        Exact maximum,
        ImmutableList<Row> rows,
        @Nullable Exact ifNoData) implements Criterion {

    private static final Field<RatingPoints, Label> LABEL =
            Field.optional("label", FieldType.LABEL, RatingPoints::label);

    public static final BlockType<RatingPoints> TYPE = BlockType.of("ratings", Criterion.class, RatingPoints.class)
            .with(
                    Field.required("id", FieldType.TEXT, RatingPoints::id),
                    LABEL,
                    Field.required("metric", FieldType.METRIC, RatingPoints::metric),
                    Field.required("maximum", FieldType.NUMBER, RatingPoints::maximum),
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), RatingPoints::rows),
                    Field.optional("if-no-data", FieldType.NUMBER, RatingPoints::ifNoData),
                    (id, label, metric, maximum, rows, ifNoData) -> new RatingPoints(
                            id, Objects.requireNonNullElse(label, metric.label()), metric, maximum, rows, ifNoData));

    private static final ImmutableMap<String, String> USUAL =
            ImmutableMap.of("excellent", "优秀", "good", "良好", "fair", "一般", "poor", "差");

    /**
     * What a rating is worth.
     *
     * @param rating the rating
     * @param label the rating as people read it
     * @param points the points
     */
    public record Row(Rating rating, Label label, Exact points) implements Serializable {

        private static final Field<Row, Rating> RATING = Field.required("rating", FieldType.RATING, Row::rating);
        private static final Field<Row, Label> LABEL = Field.optional("label", FieldType.LABEL, Row::label);

        public static final BlockType<Row> TYPE = BlockType.row("rating-points", Row.class)
                .with(
                        RATING,
                        LABEL,
                        Field.required("points", FieldType.NUMBER, Row::points),
                        (rating, label, points) ->
                                new Row(rating, Objects.requireNonNullElse(label, labelOf(rating.word())), points));

        /** A row, without a term. */
        public Row {
            points = points.withoutTerm();
        }
    }

    /**
     * Creates a criterion.
     *
     * @throws IllegalArgumentException if the id is none, the metric is no rating, the maximum is not positive, there is
     *     no row, two are of one rating, or one has more points than the maximum
     */
    public RatingPoints {
        CriterionId.check(id);
        Refused.when(
                metric.kind() != MetricKind.RATING,
                CriterionId.expected(id, CriterionPhrases.KIND_RATING),
                metric.described());
        maximum = CriterionId.checkPositive(id, CriterionPhrases.POSITIVE_MAXIMUM, maximum);
        Set<Rating> ratings = new HashSet<>();
        for (Row row : rows) {
            if (!ratings.add(row.rating())) {
                throw Refused.of(
                        CriterionId.expected(id, CriterionPhrases.RATINGS_DIFFER), row.rating() + ", " + row.rating());
            }
            if (row.points().isGreaterThan(maximum)) {
                throw Refused.of(
                        CriterionId.expected(id, CriterionPhrases.AT_MOST.filled(maximum)),
                        row.points() + " (" + row.rating() + ")");
            }
        }
        ifNoData = ifNoData == null ? null : ifNoData.withoutTerm();
    }

    /** This criterion with the points of one rating more. */
    public RatingPoints points(String rating, String points) {
        return with(new Row(Rating.of(rating), labelOf(rating), Exact.parse(points)));
    }

    /** This criterion with one rating more that is worth a share of the maximum, such as {@code "75%"}. */
    public RatingPoints share(String rating, String share) {
        return with(
                new Row(Rating.of(rating), labelOf(rating), Rate.parse(share).of(maximum)));
    }

    /** This criterion with one rating more. */
    public RatingPoints with(Row row) {
        ImmutableList<Row> more =
                ImmutableList.<Row>builder().addAll(rows).add(row).build();
        return new RatingPoints(id, label, metric, maximum, more, ifNoData);
    }

    /** This criterion under another id and name. */
    public RatingPoints named(String newId, String english, String chinese) {
        return new RatingPoints(newId, Label.of(english, chinese), metric, maximum, rows, ifNoData);
    }

    /** This criterion with what an agent without a rating scores. */
    public RatingPoints ifNoData(String points) {
        return new RatingPoints(id, label, metric, maximum, rows, Exact.parse(points));
    }

    private static Label labelOf(String rating) {
        String chinese = USUAL.get(rating);
        return chinese == null ? Label.of(rating) : Label.of(rating, chinese);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableMap<Rating, Row> byRating =
                rows.stream().collect(ImmutableMap.toImmutableMap(Row::rating, row -> row));
        Slot<Rating> slot = ifNoData == null ? preparation.rating(metric) : preparation.optionalRating(metric);
        CriterionScore none = ifNoData == null ? null : NoData.score(this, ifNoData);
        ImmutableList<Rating> ratings = byRating.keySet().asList();
        long[] points = Points.units(rows.stream().map(Row::points).toList());
        return new Step() {
            @Override
            public CriterionScore score(CreditedAgent agent) {
                return none == null || agent.has(slot)
                        ? RatingPoints.this.score(agent, agent.rating(slot), byRating)
                        : none;
            }

            @Override
            public boolean addPoints(TeamColumns team, long[] sums) {
                LongColumn places = team.ratings(slot, ratings);
                for (int row = 0; row < team.rows(); row++) {
                    long place = places.at(row);
                    sums[row] = place == LongColumn.HOLE
                            ? LongColumn.HOLE
                            : LongColumn.plus(sums[row], points[(int) place]);
                }
                return true;
            }
        };
    }

    private CriterionScore score(CreditedAgent agent, Rating rating, ImmutableMap<Rating, Row> byRating) {
        Row row = byRating.get(rating);
        if (row == null) {
            throw new ProblemSignal(CriterionPhrases.UNKNOWN_RATING.filled(
                    byRating.keySet().stream().map(Rating::word).collect(Collectors.joining(", ")),
                    label,
                    rating.word()));
        }
        return CriterionScore.of(id, label, agent.figure(row.points(), Unit.POINTS), maximum, row.label());
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        Exact best = null;
        for (Row row : rows) {
            best = best == null ? row.points() : best.max(row.points());
        }
        if (best != null && best.equals(maximum)) {
            return ImmutableList.of();
        }
        return ImmutableList.of(Finding.of(
                Severity.WARNING,
                CriterionPhrases.OUT_OF_REACH.filled(
                        Figure.of(maximum, Unit.POINTS),
                        label,
                        best == null ? CriterionPhrases.NONE : Figure.of(best, Unit.POINTS))));
    }
}
