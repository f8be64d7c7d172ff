// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The share of a target that was reached, times the points of the whole target: 85.50 of 95.00 is 90%, of 10 points 9.
 *
 * <p>Points end at the whole target and at nothing, unless another least or greatest share is declared.
 *
 * @param id the criterion's id
 * @param label the criterion's name
 * @param attainment the metric and its target
 * @param maximum the points of the whole target, positive
 * @param least the least share that counts, which matters where the metric can be negative
 * @param most the greatest share that counts; null for no limit
 * @param ifNoData what an agent without data scores; null where that is a problem
 */
public record TargetPoints(
        String id,
        Label label,
        Attainment attainment,
        Exact maximum,
        Rate least,
        @Nullable Rate most,
        @Nullable Exact ifNoData)
        implements Criterion {

    private static final Rate WHOLE = Rate.percent("100");

    public static final BlockType<TargetPoints> TYPE = BlockType.of("target", Criterion.class, TargetPoints.class)
            .with(
                    Field.required("id", FieldType.TEXT, TargetPoints::id),
                    Field.optional("label", FieldType.LABEL, TargetPoints::label),
                    Field.required("metric", FieldType.METRIC, points -> points.attainment.metric()),
                    Field.optional("target", FieldType.LEVEL, points -> points.attainment.writtenTarget()),
                    Field.optional("target-metric", FieldType.METRIC, points -> points.attainment.targetMetric()),
                    Field.required("maximum", FieldType.NUMBER, TargetPoints::maximum),
                    Field.withDefault("least", FieldType.RATE, TargetPoints::least, Rate.ZERO),
                    Field.withDefault("most", FieldType.RATE, TargetPoints::writtenMost, WHOLE),
                    Field.withDefault("unlimited", FieldType.FLAG, points -> points.most == null, false),
                    Field.optional("if-no-data", FieldType.NUMBER, TargetPoints::ifNoData),
                    (id, label, metric, target, targetMetric, maximum, least, most, unlimited, ifNoData) ->
                            new TargetPoints(
                                    id,
                                    Objects.requireNonNullElse(label, metric.label()),
                                    new Attainment(metric, Attainment.read(metric, target), targetMetric),
                                    maximum,
                                    least,
                                    readMost(most, unlimited),
                                    ifNoData));

    private Rate writtenMost() {
        return most == null ? WHOLE : most;
    }

    private static @Nullable Rate readMost(Rate most, boolean isUnlimited) {
        Refused.when(isUnlimited && !most.equals(WHOLE), CriterionPhrases.MOST_OR_UNLIMITED, most + ", unlimited");
        return isUnlimited ? null : most;
    }

    /**
     * Creates a criterion.
     *
     * @throws IllegalArgumentException if the id is none, the maximum is not positive, or the least share is above the
     *     greatest
     */
    public TargetPoints {
        CriterionId.check(id);
        maximum = CriterionId.checkPositive(id, CriterionPhrases.POSITIVE_MAXIMUM, maximum);
        if (most != null && least.compareTo(most) > 0) {
            throw Refused.of(CriterionId.expected(id, CriterionPhrases.LEAST_UP_TO_MOST.filled(most)), least);
        }
        ifNoData = ifNoData == null ? null : ifNoData.withoutTerm();
    }

    static TargetPoints of(Attainment attainment, String maximum) {
        Metric metric = attainment.metric();
        return new TargetPoints(metric.id(), metric.label(), attainment, Exact.parse(maximum), Rate.ZERO, WHOLE, null);
    }

    /** This criterion with another greatest share, such as {@code "120%"}, which may exceed the maximum. */
    public TargetPoints atMost(String share) {
        return new TargetPoints(id, label, attainment, maximum, least, Rate.parse(share), ifNoData);
    }

    /** This criterion under another id and name. */
    public TargetPoints named(String newId, String english, String chinese) {
        return new TargetPoints(newId, Label.of(english, chinese), attainment, maximum, least, most, ifNoData);
    }

    /** This criterion with what an agent without data scores. */
    public TargetPoints ifNoData(String points) {
        return new TargetPoints(id, label, attainment, maximum, least, most, Exact.parse(points));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Measure.Reader reader = attainment.prepare(preparation, ifNoData != null);
        return agent -> {
            Exact share = reader.value(agent);
            return share == null ? NoData.scoreOrProblem(this, ifNoData) : score(agent, share);
        };
    }

    private CriterionScore score(CreditedAgent agent, Exact reached) {
        Exact share = reached;
        if (share.isLessThan(least.fraction())) {
            share = share.max(agent.rate(least));
        }
        if (most != null && share.isGreaterThan(most.fraction())) {
            share = share.min(agent.rate(most));
        }
        Exact points = share.times(agent.figure(maximum, Unit.POINTS)).in(Unit.POINTS);
        return CriterionScore.of(
                id,
                label,
                points,
                maximum,
                Sentence.of(CriterionPhrases.VALUE, attainment.label(), Figure.of(reached, Unit.PERCENT)));
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        if (attainment.better() != Better.LOWER) {
            return ImmutableList.of();
        }
        return ImmutableList.of(Finding.of(
                Severity.WARNING,
                CriterionPhrases.LESS_IS_BETTER.filled(
                        label, attainment.metric().label())));
    }
}
