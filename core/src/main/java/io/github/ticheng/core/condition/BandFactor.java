// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.LevelBands;
import io.github.ticheng.core.catalogue.LevelBands.Banded;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A factor for each band of the score: from 90 points 1.2, from 80 points 1, from 60 points 0.8, and below that 0.5 or
 * what stands under otherwise, which is also the factor of agents who were not assessed. Or a factor for each band of a
 * metric; what stands under otherwise is then also the factor for a ratio of 0 of 0.
 *
 * @param metric the metric, any but a rating; null for the score
 * @param bands the bands
 * @param factors the factor of each band, any sign
 * @param linear whether the factor runs in a straight line from the start of each band, where it is the band's own, to
 *     that of the next; below the first bound and from the last one on it stays
 * @param otherwise the factor of an agent who was not assessed, and of a score below all bands; null where that is a
 *     problem
 */
record BandFactor(
        @Nullable Metric metric,
        Bands bands,
        ImmutableList<Exact> factors,
        boolean linear,
        @Nullable Exact otherwise) implements Factor {

    private static final BlockType<Banded<Exact>> ROW = Banded.type(BlockType.row("score-factor", Exact.class)
            .with(Field.required("factor", FieldType.NUMBER, row -> row), row -> row));

    private static final Field<BandFactor, Boolean> LINEAR =
            Field.withDefault("linear", FieldType.FLAG, BandFactor::linear, false);

    static final BlockType<BandFactor> TYPE = BlockType.of("by-score", Factor.class, BandFactor.class)
            .with(
                    Field.required("rows", FieldType.listOf(FieldType.row(ROW)), BandFactor::written),
                    LINEAR,
                    Field.optional("otherwise", FieldType.NUMBER, factor -> factor.otherwise),
                    (rows, linear, otherwise) -> read(null, rows, linear, otherwise));

    static final BlockType<BandFactor> BY_METRIC = BlockType.of("by-metric", Factor.class, BandFactor.class)
            .with(
                    Field.required("metric", FieldType.METRIC, factor -> Objects.requireNonNull(factor.metric)),
                    Field.required("rows", FieldType.listOf(FieldType.row(ROW)), BandFactor::written),
                    LINEAR,
                    Field.optional("otherwise", FieldType.NUMBER, factor -> factor.otherwise),
                    BandFactor::read);

    /** @throws IllegalArgumentException if the metric is a rating */
    BandFactor {
        if (metric != null) {
            Refused.when(metric.kind() == MetricKind.RATING, ConditionPhrases.COMPARABLE, metric.described());
        }
        factors = factors.stream().map(Exact::withoutTerm).collect(ImmutableList.toImmutableList());
        otherwise = otherwise == null ? null : otherwise.withoutTerm();
    }

    private static BandFactor read(
            @Nullable Metric metric, List<Banded<Exact>> rows, boolean linear, @Nullable Exact otherwise) {
        return LevelBands.either(
                unit(metric),
                rows,
                metric == null ? Optional.empty() : metric.step(),
                rising -> new BandFactor(
                        metric,
                        LevelBands.in(unit(metric), rising),
                        rising.stream().map(Banded::content).collect(ImmutableList.toImmutableList()),
                        linear,
                        otherwise));
    }

    private static Unit.Kind unit(@Nullable Metric metric) {
        return metric == null ? Unit.Kind.POINTS : metric.unitKind();
    }

    private ImmutableList<Banded<Exact>> written() {
        return LevelBands.written(bands, unit(metric), factors);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(metric == null ? TYPE : BY_METRIC);
    }

    @Override
    public boolean rises() {
        boolean isLowerBetter = metric != null && metric.better() == Better.LOWER;
        List<Exact> rising = isLowerBetter ? factors.reverse() : factors;
        // What stands under otherwise is the factor below all bands, too.
        return !(isLowerBetter && bands.band(0).lower() != null)
                && !rising.get(0).isNegative()
                && (otherwise == null || !(otherwise.isNegative() || otherwise.isGreaterThan(rising.get(0))))
                && Ordering.natural().isOrdered(rising);
    }

    @Override
    public Step prepare(Preparation preparation) {
        if (metric != null) {
            return ofMetric(metric, preparation);
        }
        preparation.readsScorecard();
        return this::factor;
    }

    private Step ofMetric(Metric of, Preparation preparation) {
        if (of.kind() == MetricKind.RATIO) {
            Slot<Ratio> slot = preparation.ratio(of);
            return agent -> factor(agent, of, agent.ratio(slot).value());
        }
        Slot<Exact> slot = preparation.number(of);
        return agent -> factor(agent, of, Optional.of(agent.number(slot)));
    }

    private Exact factor(ScoredAgent agent, Metric of, Optional<Exact> value) {
        int index = value.isEmpty() ? -1 : bands.indexOf(value.get().withoutTerm());
        Unit unit = of.unit(agent.money());
        if (index >= 0 && isSloped(index)) {
            return sloped(agent, index, of, value.orElseThrow(), unit);
        }
        if (index >= 0) {
            Exact factor = factors.get(index);
            agent.note(() -> ConditionPhrases.METRIC_FACTOR.filled(
                    Figure.of(factor), of.label(), Figure.of(value.orElseThrow().withoutTerm(), unit)));
            return agent.figure(factor, Unit.NUMBER);
        }
        if (otherwise != null) {
            Words found = value.<Words>map(number -> Figure.of(number.withoutTerm(), unit))
                    .orElse(ConditionPhrases.NONE);
            return agent.figure(noted(agent, of.label(), found, otherwise), Unit.NUMBER);
        }
        throw value.map(found -> notListed(Figure.of(found.withoutTerm(), unit), unit))
                .orElseGet(() -> new ProblemSignal(ConditionPhrases.NO_RATIO_FACTOR.filled(of.label())));
    }

    private Exact factor(ScoredAgent agent) {
        Scorecard card = agent.card().orElse(null);
        int index = card == null ? -1 : bands.indexOf(card.score());
        if (card == null || index < 0) {
            return unlisted(agent, card);
        }
        if (isSloped(index)) {
            Exact score =
                    agent.input(Metric.SCORE.label(), card.score(), Unit.POINTS).from(card.source("score"));
            return sloped(agent, index, Metric.SCORE, score, Unit.POINTS);
        }
        Exact factor = factors.get(index);
        agent.note(() -> ConditionPhrases.SCORE_FACTOR.filled(Figure.of(factor), Figure.of(card.score(), Unit.POINTS)));
        return agent.figure(factor, Unit.NUMBER);
    }

    /** Whether a line goes from the start of a band to that of the next. */
    private boolean isSloped(int index) {
        ImmutableList<Cut> starts = bands.starts();
        return linear
                && index + 1 < starts.size()
                && starts.get(index).isFinite()
                && !starts.get(index).value().equals(starts.get(index + 1).value());
    }

    private Exact sloped(ScoredAgent agent, int index, Metric of, Exact value, Unit unit) {
        Exact from = bands.starts().get(index).value();
        Exact to = bands.starts().get(index + 1).value();
        Exact low = agent.figure(factors.get(index), Unit.NUMBER);
        Exact high = agent.figure(factors.get(index + 1), Unit.NUMBER);
        Exact start = agent.figure(from, unit);
        Exact part = high.minus(low)
                .times(value.minus(start))
                .dividedBy(agent.figure(to, unit).minus(start));
        Exact factor = low.plus(part).in(Unit.NUMBER);
        if (!agent.isExplaining()) {
            return factor;
        }
        agent.note(ConditionPhrases.FACTOR_BETWEEN.filled(
                of.label(),
                Figure.of(value.withoutTerm(), unit),
                Figure.of(from, unit),
                Figure.of(factors.get(index)),
                Figure.of(to, unit),
                Figure.of(factors.get(index + 1))));
        factor.term().ifPresent(term -> agent.note(Explanation.calculation(term)));
        return factor.named(ConditionPhrases.FACTOR);
    }

    private Exact unlisted(ScoredAgent agent, @Nullable Scorecard card) {
        if (otherwise != null) {
            Words found = card == null ? ConditionPhrases.NONE : Figure.of(card.score(), Unit.POINTS);
            return agent.figure(noted(agent, Metric.SCORE.label(), found, otherwise), Unit.NUMBER);
        }
        throw card == null ? notAssessed(agent) : notListed(Figure.of(card.score(), Unit.POINTS), Unit.POINTS);
    }

    private ProblemSignal notListed(Figure found, Unit unit) {
        return new ProblemSignal(ConditionPhrases.NO_FACTOR.filled(
                found,
                Words.of(bands.all().stream().map(band -> band.words(unit)).toList())));
    }

    /** The factor of whoever is in no row, noted with what was looked for. */
    static Exact noted(ScoredAgent agent, Label of, Words found, Exact otherwise) {
        agent.note(() -> ConditionPhrases.OTHERWISE_FOR.filled(of, found, Figure.of(otherwise)));
        return otherwise;
    }

    static ProblemSignal notAssessed(ScoredAgent agent) {
        return new ProblemSignal(
                ConditionPhrases.NO_CARD.filled(agent.agent().id().value()));
    }
}
