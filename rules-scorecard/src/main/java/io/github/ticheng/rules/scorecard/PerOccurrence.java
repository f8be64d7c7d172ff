// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment by a fixed number of points for every occurrence: 2 more per praise, 5 less per low-quality review.
 *
 * @param id the adjustment's id
 * @param label the adjustment's name
 * @param metric what is counted: an amount, a count, a duration or points
 * @param each the points for each; negative for a deduction
 * @param most the most points that it adds or takes, zero or more; null for no limit
 * @param ifNoData the points of an agent for whom the metric is absent; null where that is a problem
 */
public record PerOccurrence(
        String id,
        Label label,
        Metric metric,
        Exact each,
        @Nullable Exact most,
        @Nullable Exact ifNoData) implements Criterion {

    public static final BlockType<PerOccurrence> TYPE = BlockType.of(
                    "per-occurrence", Criterion.class, PerOccurrence.class)
            .with(
                    Field.required("id", FieldType.TEXT, PerOccurrence::id),
                    Field.optional("label", FieldType.LABEL, PerOccurrence::label),
                    Field.required("metric", FieldType.METRIC, PerOccurrence::metric),
                    Field.required("each", FieldType.NUMBER, PerOccurrence::each),
                    Field.optional("most", FieldType.NUMBER, PerOccurrence::most),
                    Field.optional("if-no-data", FieldType.NUMBER, PerOccurrence::ifNoData),
                    (id, label, metric, each, most, ifNoData) -> new PerOccurrence(
                            id, Objects.requireNonNullElse(label, metric.label()), metric, each, most, ifNoData));

    /**
     * Creates an adjustment.
     *
     * @throws IllegalArgumentException if the id is none, the metric a ratio or a rating, or the limit negative
     */
    public PerOccurrence {
        CriterionId.check(id);
        CriterionId.checkNumber(id, metric);
        each = each.withoutTerm();
        most = CriterionId.checkLimit(id, most);
        ifNoData = ifNoData == null ? null : ifNoData.withoutTerm();
    }

    /** This adjustment with a limit on what it adds or takes. */
    public PerOccurrence atMost(String points) {
        return new PerOccurrence(id, label, metric, each, Exact.parse(points), ifNoData);
    }

    /** This adjustment under another id and name. */
    public PerOccurrence named(String newId, String english, String chinese) {
        return new PerOccurrence(newId, Label.of(english, chinese), metric, each, most, ifNoData);
    }

    /** This adjustment with the points of an agent for whom the metric is absent. */
    public PerOccurrence ifNoData(String points) {
        return new PerOccurrence(id, label, metric, each, most, Exact.parse(points));
    }

    /** None: an adjustment is no part of full marks. */
    @Override
    public @Nullable Exact maximum() {
        return null;
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> slot = ifNoData == null ? preparation.number(metric) : preparation.optionalNumber(metric);
        CriterionScore none = ifNoData == null ? null : NoData.score(this, ifNoData);
        long times = Points.units(each);
        long limit = most == null ? Long.MAX_VALUE : Points.units(most);
        return new Step() {
            @Override
            public CriterionScore score(CreditedAgent agent) {
                return none == null || agent.has(slot) ? PerOccurrence.this.score(agent, slot) : none;
            }

            @Override
            public boolean addPoints(TeamColumns team, long[] sums) {
                LongColumn counts = team.numbers(slot, 0);
                for (int row = 0; limit != LongColumn.HOLE && row < team.rows(); row++) {
                    long own = Points.within(LongColumn.times(counts.at(row), times), -limit, limit);
                    sums[row] = LongColumn.plus(sums[row], own);
                }
                return limit != LongColumn.HOLE;
            }
        };
    }

    private CriterionScore score(CreditedAgent agent, Slot<Exact> slot) {
        Exact count = agent.number(slot);
        if (count.isZero()) {
            return CriterionScore.of(id, label, agent.figure(Exact.ZERO, Unit.POINTS), null, CriterionPhrases.NONE);
        }
        Exact all = count.times(agent.figure(each, Unit.POINTS)).in(Unit.POINTS);
        Exact points = limited(agent, all, most);
        Unit unit = metric.unit(agent.money());
        Words times = Figure.of(count, unit);
        Words of = Figure.of(each, Unit.POINTS);
        Words reason = points.equals(all)
                ? Sentence.of(CriterionPhrases.OCCURRENCES, times, of)
                : Sentence.of(CriterionPhrases.OCCURRENCES_LIMITED, times, of, Figure.of(points, Unit.POINTS));
        return CriterionScore.of(id, label, points, null, reason);
    }

    /** Points held between a limit and its negative. */
    static Exact limited(CreditedAgent agent, Exact points, @Nullable Exact most) {
        if (most == null || !points.withoutTerm().abs().isGreaterThan(most)) {
            return points;
        }
        return points.isNegative()
                ? points.max(agent.figure(most.negated(), Unit.POINTS))
                : points.min(agent.figure(most, Unit.POINTS));
    }
}
