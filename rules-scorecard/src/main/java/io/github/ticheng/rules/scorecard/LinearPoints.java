// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Points on straight lines between some values of a measure, exactly: from 30% (0 points) to 50% (10 points), so that
 * 42% has 6.
 *
 * @param id the criterion's id
 * @param label the criterion's name
 * @param measure what is measured
 * @param rows the points at some values, at least two, the values rising
 * @param beyond what becomes of values below the first and above the last
 * @param monotone whether it is declared that a better value never scores less; lines that do are then an error
 * @param ifNoData what an agent without data scores; null where that is a problem
 */
public record LinearPoints(
        String id,
        Label label,
        Measure measure,
        ImmutableList<Row> rows,
        LineEnds beyond,
        boolean monotone,
        @Nullable Exact ifNoData)
        implements Criterion {

    private static final BlockType<Written> ROW = BlockType.row("line-points", Written.class)
            .with(
                    Field.required("at", FieldType.LEVEL, Written::at),
                    Field.required("points", FieldType.NUMBER, Written::points),
                    Written::new);

    public static final BlockType<LinearPoints> TYPE = BlockType.of("linear", Criterion.class, LinearPoints.class)
            .with(
                    Field.required("id", FieldType.TEXT, LinearPoints::id),
                    Field.optional("label", FieldType.LABEL, LinearPoints::label),
                    Field.required("measure", FieldType.block(Measure.class), LinearPoints::measure),
                    Field.required("rows", FieldType.listOf(FieldType.row(ROW)), LinearPoints::written),
                    Field.required("beyond", FieldType.choice(LineEnds.class), LinearPoints::beyond),
                    Field.withDefault("monotone", FieldType.FLAG, LinearPoints::monotone, false),
                    Field.optional("if-no-data", FieldType.NUMBER, LinearPoints::ifNoData),
                    (id, label, measure, rows, beyond, monotone, ifNoData) -> new LinearPoints(
                            id,
                            Objects.requireNonNullElse(label, measure.label()),
                            measure,
                            read(rows, measure),
                            beyond,
                            monotone,
                            ifNoData));

    /**
     * The points at one value.
     *
     * @param at the value in the measure's unit
     * @param points the points there
     */
    public record Row(Exact at, Exact points) implements Serializable {

        /** A row, without terms. */
        public Row {
            at = at.withoutTerm();
            points = points.withoutTerm();
        }
    }

    /** A row as documents write it. */
    private record Written(Level at, Exact points) {}

    private static ImmutableList<Row> read(ImmutableList<Written> rows, Measure measure) {
        Unit.Kind unit = BandPoints.unit(measure);
        return Refused.ofEach(rows, row -> new Row(row.at().in(unit), row.points()));
    }

    private ImmutableList<Written> written() {
        Unit.Kind unit = BandPoints.unit(measure);
        return rows.stream()
                .map(row -> new Written(Level.of(row.at(), unit), row.points()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Creates a criterion.
     *
     * @throws IllegalArgumentException if the id is none, there are fewer than two rows, or their values do not rise
     *     strictly
     */
    public LinearPoints {
        CriterionId.check(id);
        Refused.when(rows.size() < 2, CriterionId.expected(id, CriterionPhrases.TWO_POINTS), rows.size());
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).at().compareTo(rows.get(i - 1).at()) <= 0) {
                throw Refused.of(
                                CriterionId.expected(id, CriterionPhrases.VALUES_RISE),
                                rows.get(i - 1).at() + ", " + rows.get(i).at())
                        .inRow(i);
            }
        }
        ifNoData = ifNoData == null ? null : ifNoData.withoutTerm();
    }

    static Row row(Measure measure, String at, String points) {
        return new Row(Level.parse(at, BandPoints.unit(measure)), Exact.parse(points));
    }

    /** This criterion with a line more, to the points at a value above the others. */
    public LinearPoints to(String value, String points) {
        ImmutableList<Row> more = ImmutableList.<Row>builder()
                .addAll(rows)
                .add(row(measure, value, points))
                .build();
        return new LinearPoints(id, label, measure, more, beyond, monotone, ifNoData);
    }

    /** This criterion, going on beyond its first and last value as steeply as it came. */
    public LinearPoints extrapolated() {
        return new LinearPoints(id, label, measure, rows, LineEnds.EXTRAPOLATED, monotone, ifNoData);
    }

    /** This criterion under another id and name. */
    public LinearPoints named(String newId, String english, String chinese) {
        return new LinearPoints(newId, Label.of(english, chinese), measure, rows, beyond, monotone, ifNoData);
    }

    /** This criterion, declared never to give a better value fewer points. */
    public LinearPoints declaredMonotone() {
        return new LinearPoints(id, label, measure, rows, beyond, true, ifNoData);
    }

    /** This criterion with what an agent without data scores. */
    public LinearPoints ifNoData(String points) {
        return new LinearPoints(id, label, measure, rows, beyond, monotone, Exact.parse(points));
    }

    /** The points of the best value given, if they are above zero; a line that goes on may exceed them. */
    @Override
    public @Nullable Exact maximum() {
        Exact best = Exact.ZERO;
        for (Row row : rows) {
            best = best.max(row.points());
        }
        return best.isZero() ? null : best;
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Measure.Reader reader = measure.prepare(preparation, ifNoData != null);
        Unit unit = measure.unit(preparation.money());
        Exact maximum = maximum();
        return agent -> {
            Exact value = reader.value(agent);
            return value == null ? NoData.scoreOrProblem(this, ifNoData) : score(agent, value, unit, maximum);
        };
    }

    private CriterionScore score(CreditedAgent agent, Exact value, Unit unit, @Nullable Exact maximum) {
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        Words seen = Figure.of(value, unit);
        if (beyond == LineEnds.CLAMPED && (value.isLessThan(first.at()) || value.isGreaterThan(last.at()))) {
            Row end = value.isLessThan(first.at()) ? first : last;
            Words reason = Sentence.of(CriterionPhrases.CLAMPED, measure.label(), seen, Figure.of(end.at(), unit));
            return CriterionScore.of(id, label, agent.figure(end.points(), Unit.POINTS), maximum, reason);
        }
        int next = 1;
        while (next < rows.size() - 1 && value.isGreaterThan(rows.get(next).at())) {
            next++;
        }
        Exact points = onLine(agent, value, unit, rows.get(next - 1), rows.get(next));
        return CriterionScore.of(
                id, label, points, maximum, Sentence.of(CriterionPhrases.VALUE, measure.label(), seen));
    }

    /** From one row to the next, as one figure. */
    private static Exact width(Exact to, Exact from) {
        return to.minus(from).named(CriterionPhrases.NEXT_ROW);
    }

    private static Exact onLine(CreditedAgent agent, Exact value, Unit unit, Row from, Row to) {
        Exact rise = value.minus(agent.figure(from.at(), unit))
                .dividedBy(width(agent.figure(to.at(), unit), agent.figure(from.at(), unit)))
                .times(width(agent.figure(to.points(), Unit.POINTS), agent.figure(from.points(), Unit.POINTS)));
        return (from.points().isZero()
                        ? rise
                        : agent.figure(from.points(), Unit.POINTS).plus(rise))
                .in(Unit.POINTS);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        Direction direction = new Direction(this, measure, measure.unit(money), monotone);
        for (int i = 1; i < rows.size(); i++) {
            direction.check(
                    rows.get(i - 1).at(), rows.get(i - 1).points(), rows.get(i).points());
        }
        return direction.findings();
    }
}
