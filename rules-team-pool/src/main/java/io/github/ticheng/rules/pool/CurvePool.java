// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.pool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.LevelBand;
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
import io.github.ticheng.core.text.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ladder on the team's total, in the form of a payout curve: what any ladder of the core's rules tells of itself, so
 * {@code TeamPool.ladder(ladder.curves().get(0), …)} takes one from another module. A value in no band is a problem.
 *
 * @param curve the curve; of its metric the team's total is read
 * @param base whose total
 */
public record CurvePool(PayoutCurve curve, PoolBase base) implements Pool {

    private static final Field<Piece, LevelBand> BAND = Field.withDefault(
            "band", FieldType.BAND, piece -> LevelBand.of(piece.band(), Unit.Kind.NUMBER), LevelBand.ALL);
    private static final Field<Piece, Exact> AT = Field.required("at", FieldType.NUMBER, Piece::at);
    private static final Field<Piece, Exact> PAY = Field.required("pay", FieldType.AMOUNT, Piece::pay);
    private static final Field<Piece, Exact> SLOPE = Field.required("slope", FieldType.NUMBER, Piece::slope);

    /** A straight piece of the curve: the pay at a value, and what one more of the metric pays more. */
    public static final BlockType<Piece> PIECE = BlockType.row(
            "piece",
            Piece.class,
            values -> new Piece(
                    values.get(BAND).in(Unit.Kind.NUMBER), values.get(AT), values.get(PAY), values.get(SLOPE)),
            BAND,
            AT,
            PAY,
            SLOPE);

    private static final Field<CurvePool, Metric> METRIC =
            Field.required("metric", FieldType.METRIC, pool -> pool.curve.metric());
    private static final Field<CurvePool, PoolBase> BASE =
            Field.required("base", FieldType.choice(PoolBase.class), CurvePool::base);
    private static final Field<CurvePool, ImmutableList<Piece>> PIECES =
            Field.required("pieces", FieldType.listOf(FieldType.row(PIECE)), pool -> pool.curve.pieces());

    public static final BlockType<CurvePool> TYPE = BlockType.of(
            "ladder",
            Pool.class,
            CurvePool.class,
            values -> new CurvePool(new PayoutCurve(values.get(METRIC), values.get(PIECES)), values.get(BASE)),
            METRIC,
            BASE,
            PIECES);

    /**
     * Creates a pool.
     *
     * @throws IllegalArgumentException if the curve has no pieces, two pieces overlap, or its metric is a ratio or a
     *     rating
     */
    public CurvePool {
        Metric metric = curve.metric();
        if (metric.kind().holds() != Exact.class) {
            throw new IllegalArgumentException("Expected a curve over a metric that is a number, but found " + metric
                    + " of kind " + metric.kind());
        }
        if (curve.pieces().isEmpty()) {
            throw new IllegalArgumentException("Expected a curve of at least one piece, but found none");
        }
        for (int i = 1; i < curve.pieces().size(); i++) {
            Band earlier = curve.pieces().get(i - 1).band();
            Band later = curve.pieces().get(i).band();
            if (earlier.intersection(later).isPresent()) {
                throw new IllegalArgumentException(
                        "Expected pieces that do not overlap, but found " + earlier + " and " + later);
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
        Unit unit = ofMoney ? money : new Unit(curve.metric().unitKind(), null);
        for (Piece piece : curve.pieces()) {
            if (piece.band().contains(value)) {
                if (explained == null) {
                    return piece.payAt(value);
                }
                explained.note(Message.saying(PoolPhrases.IN_BAND)
                        .with("metric", curve.metric().label())
                        .with("value", Figure.of(value, unit))
                        .with("band", piece.band().words(unit))
                        .build());
                return told(piece, value, explained, unit, ofMoney ? Unit.PERCENT : money);
            }
        }
        throw new ProblemSignal(Message.saying(PoolPhrases.NO_BAND)
                .with("metric", curve.metric().label())
                .with("value", Figure.of(value, unit))
                .build());
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
