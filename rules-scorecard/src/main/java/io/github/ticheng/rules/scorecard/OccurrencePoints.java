// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Points to start with, less some for every occurrence: 20, less 5 per lateness, 5 per leave and 10 per absence without
 * leave.
 *
 * <p>Or a balance of points that is earned and used: where it heals by some points a period, even by none, an agent starts
 * with what the last scorecard on record has under this criterion, and the points of every pay period since, as far as the
 * maximum; who has none on record starts with the points to start with. A balance on record counts in proportion to the
 * maximum that it had then.
 *
 * @param id the criterion's id
 * @param label the criterion's name
 * @param start the points to start with
 * @param rows what is counted, each metric once, at least one
 * @param floor the least points, or null where they may fall without limit
 * @param maximum the most points, positive; occurrences that add points do not lift them above
 * @param heals the points that a balance gains with every pay period, zero or more; null where every period begins anew
 * @param ifNoData what an agent scores for whom one of the metrics is absent; null where that is a problem
 */
public record OccurrencePoints(
        String id,
        Label label,
        Exact start,
        ImmutableList<Row> rows,
        @Nullable Exact floor,
        Exact maximum,
        @Nullable Exact heals,
        @Nullable Exact ifNoData)
        implements Criterion {

    public static final BlockType<OccurrencePoints> TYPE = BlockType.of(
                    "occurrences", Criterion.class, OccurrencePoints.class)
            .with(
                    Field.required("id", FieldType.TEXT, OccurrencePoints::id),
                    Field.optional("label", FieldType.LABEL, OccurrencePoints::label),
                    Field.required("start", FieldType.NUMBER, OccurrencePoints::start),
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), OccurrencePoints::rows),
                    Field.optional("floor", FieldType.NUMBER, OccurrencePoints::floor),
                    Field.required("maximum", FieldType.NUMBER, OccurrencePoints::maximum),
                    Field.optional("heals", FieldType.NUMBER, OccurrencePoints::heals),
                    Field.optional("if-no-data", FieldType.NUMBER, OccurrencePoints::ifNoData),
                    (id, label, start, rows, floor, maximum, heals, ifNoData) -> new OccurrencePoints(
                            id, CriterionId.labelled(label, id), start, rows, floor, maximum, heals, ifNoData));

    /**
     * What one occurrence changes.
     *
     * @param metric what is counted: a count, a duration or points
     * @param each the points for each; negative for a deduction
     */
    public record Row(Metric metric, Exact each) implements Serializable {

        public static final BlockType<Row> TYPE = BlockType.row("occurrence", Row.class)
                .with(
                        Field.required("metric", FieldType.METRIC, Row::metric),
                        Field.required("each", FieldType.NUMBER, Row::each),
                        Row::new);

        /** A row, without a term. */
        public Row {
            each = each.withoutTerm();
        }
    }

    /**
     * Creates a criterion.
     *
     * @throws IllegalArgumentException if the id is none, nothing is counted, a metric is counted twice or is a ratio or a
     *     rating, the maximum is not positive or below the start, the floor is above the start, or a balance
     *     heals by less than zero or has an answer to no data
     */
    public OccurrencePoints {
        CriterionId.check(id);
        Set<String> metrics = new HashSet<>();
        for (Row row : rows) {
            CriterionId.checkNumber(id, row.metric());
            if (!metrics.add(row.metric().id())) {
                throw Refused.of(
                        CriterionId.expected(id, CriterionPhrases.METRICS_ONCE),
                        row.metric().id() + ", " + row.metric().id());
            }
        }
        maximum = CriterionId.checkPositive(id, CriterionPhrases.POSITIVE_MAXIMUM, maximum);
        start = start.withoutTerm();
        floor = floor == null ? null : floor.withoutTerm();
        if (heals != null) {
            heals = heals.withoutTerm();
            Refused.when(heals.isNegative(), CriterionId.expected(id, CriterionPhrases.HEALING), heals);
            Refused.when(ifNoData != null, CriterionId.expected(id, CriterionPhrases.BALANCE_OF_DATA), ifNoData);
        }
        ifNoData = ifNoData == null ? null : ifNoData.withoutTerm();
        if (start.isGreaterThan(maximum) || (floor != null && start.isLessThan(floor))) {
            throw Refused.of(
                    CriterionId.expected(id, CriterionPhrases.START_BETWEEN), floor + " … " + start + " … " + maximum);
        }
    }

    /** This criterion as a balance that goes on from period to period, and gains some points with each. */
    public OccurrencePoints healing(String points) {
        return new OccurrencePoints(id, label, start, rows, floor, maximum, Exact.parse(points), ifNoData);
    }

    /** This criterion less some points, a positive number, for each of something. */
    public OccurrencePoints less(String points, Metric metric) {
        return with(new Row(metric, Exact.parse(points).negated()));
    }

    /** This criterion plus some points for each of something, up to the maximum. */
    public OccurrencePoints plus(String points, Metric metric) {
        return with(new Row(metric, Exact.parse(points)));
    }

    private OccurrencePoints with(Row row) {
        ImmutableList<Row> more =
                ImmutableList.<Row>builder().addAll(rows).add(row).build();
        return new OccurrencePoints(id, label, start, more, floor, maximum, heals, ifNoData);
    }

    /** This criterion with points that never fall below some. */
    public OccurrencePoints atLeast(String points) {
        return new OccurrencePoints(id, label, start, rows, Exact.parse(points), maximum, heals, ifNoData);
    }

    /** This criterion with points that rise up to another maximum than the start. */
    public OccurrencePoints atMost(String points) {
        return new OccurrencePoints(id, label, start, rows, floor, Exact.parse(points), heals, ifNoData);
    }

    /** This criterion with what an agent scores for whom one of the metrics is absent. */
    public OccurrencePoints ifNoData(String points) {
        return new OccurrencePoints(id, label, start, rows, floor, maximum, heals, Exact.parse(points));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableList<Slot<Exact>> slots = rows.stream()
                .map(Row::metric)
                .map(ifNoData == null ? preparation::number : preparation::optionalNumber)
                .collect(ImmutableList.toImmutableList());
        long[] each = Points.units(rows.stream().map(Row::each).toList());
        long from = Points.units(start);
        long least = floor == null ? LongColumn.HOLE + 1 : Points.units(floor);
        long most = Points.units(maximum);
        boolean fits = heals == null && from != LongColumn.HOLE && least != LongColumn.HOLE && most != LongColumn.HOLE;
        return new Step() {
            @Override
            public CriterionScore score(CreditedAgent agent) {
                return OccurrencePoints.this.score(agent, slots);
            }

            @Override
            public boolean addPoints(TeamColumns team, long[] sums) {
                if (!fits) {
                    return false;
                }
                long[] own = team.column();
                Arrays.fill(own, 0, team.rows(), from);
                for (int i = 0; i < each.length; i++) {
                    LongColumn counts = team.numbers(slots.get(i), 0);
                    for (int row = 0; row < team.rows(); row++) {
                        own[row] = LongColumn.plus(own[row], LongColumn.times(counts.at(row), each[i]));
                    }
                }
                for (int row = 0; row < team.rows(); row++) {
                    sums[row] = LongColumn.plus(sums[row], Points.within(own[row], least, most));
                }
                return true;
            }
        };
    }

    private CriterionScore score(CreditedAgent agent, ImmutableList<Slot<Exact>> slots) {
        Brought brought = heals == null ? null : brought(agent, heals);
        Exact points = brought == null ? agent.figure(start, Unit.POINTS) : brought.healed(agent, maximum);
        ImmutableList.Builder<PartList.Part> counts = ImmutableList.builder();
        for (int i = 0; i < slots.size(); i++) {
            if (ifNoData != null && !agent.has(slots.get(i))) {
                return NoData.score(this, ifNoData);
            }
            Exact count = agent.number(slots.get(i));
            Exact each = rows.get(i).each();
            // What did not happen is left out of the formula.
            if (!count.isZero()) {
                Metric metric = rows.get(i).metric();
                counts.add(new PartList.Part(metric.label(), count.withoutTerm(), metric.unit(agent.money())));
                points = each.isNegative()
                        ? points.minus(agent.figure(each.negated(), Unit.POINTS).times(count))
                        : points.plus(agent.figure(each, Unit.POINTS).times(count));
            }
        }
        if (floor != null && points.isLessThan(floor)) {
            points = points.max(agent.figure(floor, Unit.POINTS));
        }
        if (points.isGreaterThan(maximum)) {
            points = points.min(agent.figure(maximum, Unit.POINTS));
        }
        Words occurred = new PartList(counts.build());
        return CriterionScore.of(
                id,
                label,
                points.in(Unit.POINTS),
                maximum,
                brought == null
                        ? occurred
                        : Sentence.of(
                                CriterionPhrases.BROUGHT_AND_HEALED,
                                Figure.of(brought.points, Unit.POINTS),
                                Figure.of(brought.healing, Unit.POINTS),
                                occurred));
    }

    /**
     * A balance on record.
     *
     * @param points what it was
     * @param healing what it has gained since, as far as there is room
     * @param source where it is on record
     */
    private record Brought(Exact points, Exact healing, Source source) {

        Exact healed(CreditedAgent agent, Exact maximum) {
            Exact sum = agent.input(CriterionPhrases.BROUGHT, points, Unit.POINTS)
                    .from(source)
                    .plus(agent.figure(healing, Unit.POINTS).from(source));
            return sum.isGreaterThan(maximum) ? sum.min(agent.figure(maximum, Unit.POINTS)) : sum;
        }
    }

    private @Nullable Brought brought(CreditedAgent agent, Exact each) {
        long periods = 1;
        for (PastPeriod past : agent.earlierPeriods()) {
            CriterionScore then =
                    agent.cardIn(past).map(card -> find(card.criteria())).orElse(null);
            if (then != null && then.maximum() != null) {
                Exact points = then.points().withoutTerm().times(maximum).dividedBy(then.maximum());
                return new Brought(
                        points,
                        each.times(Exact.of(periods)),
                        Source.of(Source.Kind.ASSESSMENT, id + "/points").in(past.period()));
            }
            periods++;
        }
        return null;
    }

    private @Nullable CriterionScore find(List<CriterionScore> scores) {
        for (CriterionScore score : scores) {
            CriterionScore found = score.id().equals(id) ? score : find(score.parts());
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
