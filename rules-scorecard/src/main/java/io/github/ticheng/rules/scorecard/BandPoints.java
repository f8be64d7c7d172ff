// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.band.Bands.BandIndex;
import io.github.ticheng.core.band.PrintedBands;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.LevelBands;
import io.github.ticheng.core.catalogue.LevelBands.Banded;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Points for each band of a measure: up to 5% 30 points, up to 8% 20, up to 11% 10, beyond that none.
 *
 * @param id the criterion's id
 * @param label the criterion's name
 * @param measure what is measured
 * @param bands the bands
 * @param points the points of each band
 * @param printedRows the bands as they stand in print, kept beside the reading to find gaps and overlaps; or empty
 * @param monotone whether it is declared that a better value never scores less; a table that does is then an error
 * @param ifNoData what an agent without data scores; null where that is a problem
 */
public record BandPoints(
        String id,
        Label label,
        Measure measure,
        Bands bands,
        ImmutableList<Exact> points,
        ImmutableList<Band> printedRows,
        boolean monotone,
        @Nullable Exact ifNoData)
        implements Criterion {

    private static final BlockType<Banded<Exact>> ROW = Banded.type(BlockType.row("band-points", Exact.class)
            .with(Field.required("points", FieldType.NUMBER, points -> points), points -> points));

    public static final BlockType<BandPoints> TYPE = BlockType.of("bands", Criterion.class, BandPoints.class)
            .with(
                    Field.required("id", FieldType.TEXT, BandPoints::id),
                    Field.optional("label", FieldType.LABEL, BandPoints::label),
                    Field.required("measure", FieldType.block(Measure.class), BandPoints::measure),
                    Field.required("rows", FieldType.listOf(FieldType.row(ROW)), BandPoints::written),
                    Field.listed("printed", FieldType.TEXT, BandPoints::printed),
                    Field.withDefault("monotone", FieldType.FLAG, BandPoints::monotone, false),
                    Field.optional("if-no-data", FieldType.NUMBER, BandPoints::ifNoData),
                    BandPoints::read);

    /**
     * Creates a criterion.
     *
     * @throws IllegalArgumentException if the id is none, or there are not as many points as bands
     */
    public BandPoints {
        CriterionId.check(id);
        Refused.when(points.size() != bands.size(), CriterionId.expected(id, CriterionPhrases.SOME_BAND), points);
        points = points.stream().map(Exact::withoutTerm).collect(ImmutableList.toImmutableList());
        ifNoData = ifNoData == null ? null : ifNoData.withoutTerm();
    }

    private static BandPoints read(
            String id,
            @Nullable Label label,
            Measure measure,
            ImmutableList<Banded<Exact>> rows,
            ImmutableList<String> printed,
            boolean monotone,
            @Nullable Exact ifNoData) {
        return LevelBands.either(
                unit(measure),
                rows,
                measure instanceof MetricValue value ? value.metric().step() : Optional.empty(),
                rising -> new BandPoints(
                        id,
                        Objects.requireNonNullElse(label, measure.label()),
                        measure,
                        LevelBands.in(unit(measure), rising),
                        rising.stream().map(Banded::content).collect(ImmutableList.toImmutableList()),
                        bands(printed.stream(), unit(measure)),
                        monotone,
                        ifNoData));
    }

    private ImmutableList<String> printed() {
        return printedRows.stream()
                .map(row -> row.text(bound -> Level.of(bound, unit(measure)).toString()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Banded<Exact>> written() {
        return LevelBands.written(bands, unit(measure), points);
    }

    private static ImmutableList<Band> bands(Stream<String> texts, Unit.Kind unit) {
        return texts.map(text -> Band.parse(text, bound -> Level.parse(bound, unit)))
                .collect(ImmutableList.toImmutableList());
    }

    static Unit.Kind unit(Measure measure) {
        return measure.unit(Unit.NUMBER).kind();
    }

    /** This criterion under another id and name. */
    public BandPoints named(String newId, String english, String chinese) {
        return new BandPoints(
                newId, Label.of(english, chinese), measure, bands, points, printedRows, monotone, ifNoData);
    }

    /** This criterion with the bands as they stand in print, in any order: {@code printed("[0, 5%]", …)}. */
    public BandPoints printed(String... rows) {
        return new BandPoints(
                id, label, measure, bands, points, bands(Stream.of(rows), unit(measure)), monotone, ifNoData);
    }

    /** This criterion, declared never to give a better value fewer points. */
    public BandPoints declaredMonotone() {
        return new BandPoints(id, label, measure, bands, points, printedRows, true, ifNoData);
    }

    /** This criterion with what an agent without data scores. */
    public BandPoints ifNoData(String pointsThen) {
        return new BandPoints(id, label, measure, bands, points, printedRows, monotone, Exact.parse(pointsThen));
    }

    /** The points of the best band, if they are above zero. */
    @Override
    public @Nullable Exact maximum() {
        Exact best = Exact.ZERO;
        for (Exact some : points) {
            best = best.max(some);
        }
        return best.isZero() ? null : best;
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Unit unit = measure.unit(preparation.money());
        ImmutableList<Words> words =
                bands.all().stream().map(band -> band.words(unit)).collect(ImmutableList.toImmutableList());
        Prepared prepared = new Prepared(measure.prepare(preparation, ifNoData != null), unit, words);
        Exact maximum = maximum();
        BandIndex index = bands.index();
        long[] units = Points.units(points);
        return new Step() {
            @Override
            public CriterionScore score(CreditedAgent agent) {
                return BandPoints.this.score(agent, prepared, maximum);
            }

            @Override
            public boolean addPoints(TeamColumns team, long[] sums) {
                Measure.Quotients values = prepared.reader.quotients(team);
                for (int row = 0; values != null && row < team.rows(); row++) {
                    long dividend = values.dividends().at(row);
                    int band = dividend == LongColumn.HOLE ? -1 : index.indexOf(dividend, values.divisor(row));
                    sums[row] = band < 0 ? LongColumn.HOLE : LongColumn.plus(sums[row], units[band]);
                }
                return values != null;
            }
        };
    }

    private record Prepared(Measure.Reader reader, Unit unit, ImmutableList<Words> words) {}

    private CriterionScore score(CreditedAgent agent, Prepared prepared, @Nullable Exact maximum) {
        Exact value = prepared.reader.value(agent);
        if (value == null) {
            return NoData.scoreOrProblem(this, ifNoData);
        }
        int band = bands.indexOf(value);
        if (band < 0) {
            throw new ProblemSignal(CriterionPhrases.NO_ROW.filled(
                    measure.label(), label, Figure.of(value, prepared.unit), prepared.words.get(0)));
        }
        return CriterionScore.of(
                id,
                label,
                agent.figure(points.get(band), Unit.POINTS),
                maximum,
                Sentence.of(
                        CriterionPhrases.BAND_HIT,
                        measure.label(),
                        Figure.of(value, prepared.unit),
                        prepared.words.get(band)));
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        Unit unit = measure.unit(money);
        Direction direction = new Direction(this, measure, unit, monotone);
        for (int i = 1; i < points.size(); i++) {
            direction.check(bands.starts().get(i).value(), points.get(i - 1), points.get(i));
        }
        return ImmutableList.<Finding>builder()
                .addAll(PrintedBands.of(printedRows).findings(unit))
                .addAll(direction.findings())
                .build();
    }
}
