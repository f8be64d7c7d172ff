// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.catalogue.LevelBands;
import io.github.ticheng.core.catalogue.LevelBands.Banded;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ladder on the team's total, in the form of a payout curve: what any ladder of the core's rules tells of itself, so
 * {@code Pools.ladder(ladder.curves().get(0), …)} takes one from another module. A value in no band is a problem.
 *
 * @param curve the curve; of its metric the team's total is read
 * @param base whose total
 */
record CurvePool(PayoutCurve curve, PoolBase base) implements Pool {

    /** A straight piece of the curve: the pay at a value, and what one more of the metric pays more. */
    private static final BlockType<Banded<Line>> PIECE = Banded.type(BlockType.row("piece", Line.class)
            .with(
                    Field.required("at", FieldType.NUMBER, Line::at),
                    Field.required("pay", FieldType.AMOUNT, Line::pay),
                    Field.required("slope", FieldType.LEVEL, Line::slope),
                    Line::new));

    /** What a row of a document says besides its bounds; the slope on money is a percentage. */
    private record Line(Exact at, Exact pay, Level slope) {}

    static final BlockType<CurvePool> TYPE = BlockType.of("ladder", Pool.class, CurvePool.class)
            .with(
                    Field.required("metric", FieldType.METRIC, pool -> pool.curve.metric()),
                    Field.required("base", FieldType.choice(PoolBase.class), CurvePool::base),
                    Field.required("pieces", FieldType.listOf(FieldType.row(PIECE)), pool -> written(pool.curve)),
                    (metric, base, pieces) -> new CurvePool(read(metric, pieces), base));

    private static Unit.Kind slopeUnit(Metric metric) {
        return metric.kind() == MetricKind.MONEY ? Unit.Kind.PERCENT : Unit.Kind.MONEY;
    }

    private static PayoutCurve read(Metric metric, ImmutableList<Banded<Line>> rows) {
        ImmutableList<LevelBand> bands =
                LevelBands.joined(rows.stream().map(Banded::band).toList());
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        for (int i = 0; i < rows.size(); i++) {
            Line line = rows.get(i).content();
            pieces.add(
                    new Piece(bands.get(i).in(metric.unitKind()), line.at, line.pay, line.slope.in(slopeUnit(metric))));
        }
        return new PayoutCurve(metric, pieces.build());
    }

    private static ImmutableList<Banded<Line>> written(PayoutCurve curve) {
        Metric metric = curve.metric();
        return curve.pieces().stream()
                .map(piece -> new Banded<>(
                        LevelBand.of(piece.band(), metric.unitKind()),
                        new Line(piece.at(), piece.pay(), Level.of(piece.slope(), slopeUnit(metric)))))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * @throws IllegalArgumentException if the curve has no pieces, two pieces overlap, or its metric is a ratio or a
     *     rating
     */
    CurvePool {
        Metric metric = curve.metric();
        Refused.when(metric.kind().holds() != Exact.class, PoolPhrases.CURVE_OVER_NUMBER, metric.described());
        Refused.when(curve.pieces().isEmpty(), PoolPhrases.SOME_PIECE, null);
        for (int i = 1; i < curve.pieces().size(); i++) {
            Band earlier = curve.pieces().get(i - 1).band();
            Band later = curve.pieces().get(i).band();
            if (earlier.intersection(later).isPresent()) {
                throw Refused.of(PoolPhrases.PIECES_APART, earlier + ", " + later)
                        .inRow(i);
            }
        }
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        PoolBase.Reader reader = base.reader(curve.metric(), preparation);
        Unit money = preparation.money();
        return (team, explained) -> pay(reader.value(team), explained, money);
    }

    private Exact pay(Exact value, @Nullable PaidAgent explained, Unit money) {
        boolean ofMoney = curve.metric().kind() == MetricKind.MONEY;
        Unit unit = curve.metric().unit(money);
        for (Piece piece : curve.pieces()) {
            if (piece.band().contains(value)) {
                if (explained == null) {
                    return piece.payAt(value);
                }
                explained.note(PoolPhrases.IN_BAND.filled(
                        curve.metric().label(),
                        Figure.of(value, unit),
                        piece.band().words(unit)));
                return told(piece, value, explained, unit, ofMoney ? Unit.PERCENT : money);
            }
        }
        throw new ProblemSignal(PoolPhrases.NO_BAND.filled(curve.metric().label(), Figure.of(value, unit)));
    }

    /** The piece's line, without the parts that are zero. */
    private static Exact told(Piece piece, Exact value, PaidAgent explained, Unit unit, Unit slopeUnit) {
        Exact pay = explained.amount(piece.pay());
        if (piece.slope().isZero()) {
            return pay;
        }
        Exact above = piece.at().isZero() ? value : value.minus(explained.figure(piece.at(), unit));
        Exact rise = explained.figure(piece.slope(), slopeUnit).times(above);
        return piece.pay().isZero() ? rise : pay.plus(rise);
    }
}
