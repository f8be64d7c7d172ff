// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.band.Edge;
import io.github.ticheng.core.catalogue.Banded;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.catalogue.LevelBand;
import io.github.ticheng.core.catalogue.LevelBands;
import io.github.ticheng.core.metric.Metric;
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
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A factor for each band of the score: from 90 points 1.2, from 80 points 1, from 60 points 0.8, and below that 0.5 or
 * what stands under otherwise, which is also the factor of agents who were not assessed. Or a factor for each band of a
 * metric; what stands under otherwise is then also the factor for a ratio of 0 of 0.
 *
 * @param metric the metric, any but a rating; null for the score
 * @param edge whether a score that is exactly a row's lower bound belongs to that row or to the one before
 * @param rows the bands, at least one, their lower bounds rising
 * @param otherwise the factor of an agent who was not assessed, and of a score below all bands; null where that is a
 *     problem
 */
record BandFactor(
        @Nullable Metric metric,
        Edge edge,
        ImmutableList<Row> rows,
        @Nullable Exact otherwise) implements Factor {

    private static final BlockType<Banded<Exact>> ROW =
            Banded.type("score-factor", Fields.of(Field.required("factor", FieldType.NUMBER, row -> row), row -> row));

    static final BlockType<BandFactor> TYPE = BlockType.of(
            "by-score",
            Factor.class,
            BandFactor.class,
            Fields.of(
                    Field.required("rows", FieldType.listOf(FieldType.row(ROW)), BandFactor::written),
                    Field.optional("otherwise", FieldType.NUMBER, factor -> factor.otherwise),
                    (rows, otherwise) -> read(null, rows, otherwise)));

    static final BlockType<BandFactor> BY_METRIC = BlockType.of(
            "by-metric",
            Factor.class,
            BandFactor.class,
            Fields.of(
                    Field.required("metric", FieldType.METRIC, factor -> Objects.requireNonNull(factor.metric)),
                    Field.required("rows", FieldType.listOf(FieldType.row(ROW)), BandFactor::written),
                    Field.optional("otherwise", FieldType.NUMBER, factor -> factor.otherwise),
                    BandFactor::read));

    /**
     * The factor of a band, which ends where the next one starts.
     *
     * @param lower the lower bound in points or the metric's unit; the edge says whether it belongs to the band; null for every score below
     *     the others
     * @param factor the factor, any sign
     */
    public record Row(@Nullable Exact lower, Exact factor) implements Serializable {

        /** A row, without terms. */
        public Row {
            lower = lower == null ? null : lower.withoutTerm();
            factor = factor.withoutTerm();
        }
    }

    /**
     * Creates a factor.
     *
     * @throws IllegalArgumentException if there are no rows, their lower bounds do not rise strictly, or a row other
     *     than the first has none
     */
    BandFactor {
        if (metric != null) {
            Refused.when(metric.kind() == MetricKind.RATING, ConditionPhrases.COMPARABLE, metric.described());
        }
        Refused.when(rows.isEmpty(), ConditionPhrases.FACTOR_OF_BAND, null);
        bands(edge, rows);
        otherwise = otherwise == null ? null : otherwise.withoutTerm();
    }

    private static BandFactor read(@Nullable Metric metric, List<Banded<Exact>> rows, @Nullable Exact otherwise) {
        Unit.Kind unit = unit(metric);
        LevelBands bands = LevelBands.of(rows.stream().map(Banded::band).toList(), Edge.FROM);
        ImmutableList.Builder<Row> read = ImmutableList.builder();
        for (int i = 0; i < rows.size(); i++) {
            int bound = bands.openBelow() ? i - 1 : i;
            Exact lower = bound < 0 ? null : bands.bounds().get(bound).in(unit);
            read.add(new Row(lower, rows.get(i).content()));
        }
        return new BandFactor(metric, bands.edge(), read.build(), otherwise);
    }

    private static Unit.Kind unit(@Nullable Metric metric) {
        return metric == null ? Unit.Kind.POINTS : metric.unitKind();
    }

    private ImmutableList<Banded<Exact>> written() {
        Bands read = bands(edge, rows);
        ImmutableList<LevelBand> bands = IntStream.range(0, read.size())
                .mapToObj(i -> LevelBand.of(read.band(i), unit(metric)))
                .collect(ImmutableList.toImmutableList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Banded<>(bands.get(i), rows.get(i).factor()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Bands bands(Edge edge, List<Row> rows) {
        boolean openBelow = rows.get(0).lower() == null;
        ImmutableList.Builder<Exact> bounds = ImmutableList.builder();
        for (Row row : rows.subList(openBelow ? 1 : 0, rows.size())) {
            Exact lower = row.lower();
            if (lower == null) {
                throw Refused.of(ConditionPhrases.LOWER_BOUNDS, null);
            }
            bounds.add(lower);
        }
        return new Bands(edge, openBelow, bounds.build());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(metric == null ? TYPE : BY_METRIC);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Bands bands = bands(edge, rows);
        if (metric != null) {
            return ofMetric(metric, bands, preparation);
        }
        preparation.readsScorecard();
        return agent -> agent.figure(factor(agent, bands), Unit.NUMBER);
    }

    private Step ofMetric(Metric of, Bands bands, Preparation preparation) {
        if (of.kind() == MetricKind.RATIO) {
            Slot<Ratio> slot = preparation.ratio(of);
            return agent -> agent.figure(factor(agent, of, agent.ratio(slot).value(), bands), Unit.NUMBER);
        }
        Slot<Exact> slot = preparation.number(of);
        return agent -> agent.figure(factor(agent, of, Optional.of(agent.number(slot)), bands), Unit.NUMBER);
    }

    private Exact factor(ScoredAgent agent, Metric of, Optional<Exact> value, Bands bands) {
        int index = value.isEmpty() ? -1 : bands.indexOf(value.get().withoutTerm());
        Unit unit = Gate.unit(of, agent.money());
        if (index >= 0) {
            Exact factor = rows.get(index).factor();
            if (agent.isExplaining()) {
                agent.note(ConditionPhrases.METRIC_FACTOR.filled(
                        Figure.of(factor),
                        of.label(),
                        Figure.of(value.orElseThrow().withoutTerm(), unit)));
            }
            return factor;
        }
        if (otherwise != null) {
            return noted(agent, otherwise);
        }
        throw value.map(found -> notListed(Figure.of(found.withoutTerm(), unit), bands, unit))
                .orElseGet(() -> new ProblemSignal(ConditionPhrases.NO_RATIO_FACTOR.filled(of.label())));
    }

    private Exact factor(ScoredAgent agent, Bands bands) {
        Scorecard card = agent.card().orElse(null);
        int index = card == null ? -1 : bands.indexOf(card.score());
        if (card == null || index < 0) {
            return unlisted(agent, card, bands);
        }
        Exact factor = rows.get(index).factor();
        if (agent.isExplaining()) {
            agent.note(Message.saying(ConditionPhrases.SCORE_FACTOR)
                    .with("score", Figure.of(card.score(), Unit.POINTS))
                    .with("factor", Figure.of(factor))
                    .build());
        }
        return factor;
    }

    private Exact unlisted(ScoredAgent agent, @Nullable Scorecard card, Bands bands) {
        if (otherwise != null) {
            return noted(agent, otherwise);
        }
        throw card == null ? notAssessed(agent) : notListed(Figure.of(card.score(), Unit.POINTS), bands, Unit.POINTS);
    }

    private static ProblemSignal notListed(Figure found, Bands bands, Unit unit) {
        return new ProblemSignal(Message.saying(ConditionPhrases.NO_FACTOR)
                .with("found", found)
                .with(
                        "listed",
                        Words.of(IntStream.range(0, bands.size())
                                .mapToObj(index -> bands.band(index).words(unit))
                                .toList()))
                .build());
    }

    /** The factor of whoever is in no row, noted. */
    static Exact noted(ScoredAgent agent, Exact otherwise) {
        if (agent.isExplaining()) {
            agent.note(Message.saying(ConditionPhrases.OTHERWISE)
                    .with("factor", Figure.of(otherwise))
                    .build());
        }
        return otherwise;
    }

    static ProblemSignal notAssessed(ScoredAgent agent) {
        return new ProblemSignal(Message.saying(ConditionPhrases.NO_CARD)
                .with("agent", agent.agent().id().value())
                .build());
    }
}
