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
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment by points that somebody sets for every occurrence, by its severity: 5 to 20 less per proven complaint. The
 * facts hold the points of all occurrences together and, where their number is known, that too: points that so many
 * occurrences cannot come to are then a problem.
 *
 * @param id the adjustment's id
 * @param label the adjustment's name
 * @param metric the points of all occurrences together, zero or more
 * @param deducting whether the points are taken; else they are added
 * @param least the least points of one occurrence, zero or more
 * @param greatest the most points of one occurrence
 * @param occurrences how many there were; null where that is not known
 * @param most the most points that it adds or takes, zero or more; null for no limit
 * @param ifNoData the points of an agent for whom the metric is absent; null where that is a problem
 */
public record BySeverity(
        String id,
        Label label,
        Metric metric,
        boolean deducting,
        Exact least,
        Exact greatest,
        @Nullable Metric occurrences,
        @Nullable Exact most,
        @Nullable Exact ifNoData)
        implements Criterion {

    public static final BlockType<BySeverity> TYPE = BlockType.of("by-severity", Criterion.class, BySeverity.class)
            .with(
                    Field.required("id", FieldType.TEXT, BySeverity::id),
                    Field.optional("label", FieldType.LABEL, BySeverity::label),
                    Field.required("metric", FieldType.METRIC, BySeverity::metric),
                    Field.required("deducting", FieldType.FLAG, BySeverity::deducting),
                    Field.required("least", FieldType.NUMBER, BySeverity::least),
                    Field.required("greatest", FieldType.NUMBER, BySeverity::greatest),
                    Field.optional("occurrences", FieldType.METRIC, BySeverity::occurrences),
                    Field.optional("most", FieldType.NUMBER, BySeverity::most),
                    Field.optional("if-no-data", FieldType.NUMBER, BySeverity::ifNoData),
                    (id, label, metric, deducting, least, greatest, occurrences, most, ifNoData) -> new BySeverity(
                            id,
                            Objects.requireNonNullElse(label, metric.label()),
                            metric,
                            deducting,
                            least,
                            greatest,
                            occurrences,
                            most,
                            ifNoData));

    /**
     * Creates an adjustment.
     *
     * @throws IllegalArgumentException if the id is none, a metric is a ratio or a rating, the points of one occurrence
     *     are below zero or the least above the greatest, or the limit is negative
     */
    public BySeverity {
        CriterionId.check(id);
        CriterionId.checkNumber(id, metric);
        if (occurrences != null) {
            CriterionId.checkNumber(id, occurrences);
        }
        Refused.when(
                least.isNegative() || least.isGreaterThan(greatest),
                CriterionId.expected(id, CriterionPhrases.OCCURRENCE_RANGE),
                least + " … " + greatest);
        least = least.withoutTerm();
        greatest = greatest.withoutTerm();
        most = CriterionId.checkLimit(id, most);
        ifNoData = ifNoData == null ? null : ifNoData.withoutTerm();
    }

    static BySeverity of(Metric metric, boolean deducting, String least, String greatest) {
        return new BySeverity(
                metric.id(),
                metric.label(),
                metric,
                deducting,
                Exact.parse(least),
                Exact.parse(greatest),
                null,
                null,
                null);
    }

    /** This adjustment with the number of occurrences, by which the points are checked. */
    public BySeverity counting(Metric count) {
        return new BySeverity(id, label, metric, deducting, least, greatest, count, most, ifNoData);
    }

    /** This adjustment with a limit on what it adds or takes. */
    public BySeverity atMost(String points) {
        return new BySeverity(
                id, label, metric, deducting, least, greatest, occurrences, Exact.parse(points), ifNoData);
    }

    /** This adjustment under another id and name. */
    public BySeverity named(String newId, String english, String chinese) {
        return new BySeverity(
                newId, Label.of(english, chinese), metric, deducting, least, greatest, occurrences, most, ifNoData);
    }

    /** This adjustment with the points of an agent for whom the metric is absent. */
    public BySeverity ifNoData(String points) {
        return new BySeverity(id, label, metric, deducting, least, greatest, occurrences, most, Exact.parse(points));
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
        Slot<Exact> count = occurrences == null ? null : preparation.number(occurrences);
        Exact otherwise = ifNoData;
        if (otherwise == null) {
            Slot<Exact> slot = preparation.number(metric);
            return agent -> score(agent, slot, count);
        }
        Slot<Exact> slot = preparation.optionalNumber(metric);
        CriterionScore none = NoData.score(this, otherwise);
        return agent -> agent.has(slot) ? score(agent, slot, count) : none;
    }

    private CriterionScore score(CreditedAgent agent, Slot<Exact> slot, @Nullable Slot<Exact> countSlot) {
        Exact severity = agent.number(slot);
        check(severity, countSlot == null ? null : agent.number(countSlot));
        if (severity.isZero()) {
            return CriterionScore.of(id, label, severity, null, CriterionPhrases.NONE);
        }
        Exact all = deducting ? severity.negated() : severity;
        Exact points = PerOccurrence.limited(agent, all, most);
        Words seen = Figure.of(all, Unit.POINTS);
        Words reason = points.equals(all)
                ? Sentence.of(CriterionPhrases.SEVERITY, seen)
                : Sentence.of(CriterionPhrases.SEVERITY_LIMITED, seen, Figure.of(points, Unit.POINTS));
        return CriterionScore.of(id, label, points, null, reason);
    }

    /** Where the number of occurrences is not known, any that could come to the points is believed. */
    private void check(Exact severity, @Nullable Exact count) {
        boolean possible = count == null
                ? severity.isZero() || severity.compareTo(least) >= 0
                : severity.compareTo(least.times(count)) >= 0 && severity.compareTo(greatest.times(count)) <= 0;
        if (!possible || severity.isNegative()) {
            Exact counted = count == null ? Exact.ONE : count;
            throw new ProblemSignal(CriterionPhrases.SEVERITY_OUTSIDE.filled(
                    Figure.of(least.times(counted), Unit.POINTS),
                    Figure.of(greatest.times(counted), Unit.POINTS),
                    label,
                    Figure.of(counted),
                    Figure.of(severity, Unit.POINTS)));
        }
    }
}
