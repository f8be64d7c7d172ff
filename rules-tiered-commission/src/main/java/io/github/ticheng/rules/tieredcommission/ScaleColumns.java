// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.team.FactColumn.LongColumn.HOLE;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ladder's straight pieces as arrays of longs, to pay a whole team in one loop: what {@link PayScale#pieces} says, and no more. */
final class ScaleColumns {

    /** Amounts have as many decimals more than bases as rates may have. */
    private static final int RATE_DECIMALS = 4;

    private static final long DIVISOR = 1_000_000;

    /** By piece but the first: the least base, in units, that is in it. */
    private final long[] starts;

    private final long[] pays;
    private final long[] ats;
    private final long[] slopes;

    private ScaleColumns(int pieces) {
        this.starts = new long[pieces];
        this.pays = new long[pieces];
        this.ats = new long[pieces];
        this.slopes = new long[pieces];
    }

    /** The pieces of a scale; null where a number of them does not fit. */
    static @Nullable ScaleColumns of(PayScale scale) {
        List<Piece> pieces = scale.pieces();
        ScaleColumns columns = new ScaleColumns(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Exact lower = piece.band().lower();
            if ((lower != null && !lower.fitsLong(MetricBase.DECIMALS))
                    || !piece.at().fitsLong(MetricBase.DECIMALS)
                    || !piece.slope().fitsLong(RATE_DECIMALS)
                    || !piece.pay().fitsLong(MetricBase.DECIMALS + RATE_DECIMALS)) {
                return null;
            }
            columns.starts[i] = lower == null
                    ? HOLE
                    : lower.toLong(MetricBase.DECIMALS) + (piece.band().lowerIncluded() ? 0 : 1);
            columns.ats[i] = piece.at().toLong(MetricBase.DECIMALS);
            columns.pays[i] = piece.pay().toLong(MetricBase.DECIMALS + RATE_DECIMALS);
            columns.slopes[i] = piece.slope().toLong(RATE_DECIMALS);
        }
        return columns;
    }

    /** What so many bases earn; they are handed over. */
    Amounts pay(long[] bases, int count) {
        for (int row = 0; row < count; row++) {
            long base = bases[row];
            int piece = starts.length - 1;
            while (piece > 0 && base < starts[piece]) {
                piece--;
            }
            long above = base == HOLE || base < starts[piece] ? HOLE : LongColumn.plus(base, -ats[piece]);
            bases[row] = LongColumn.plus(pays[piece], LongColumn.times(slopes[piece], above));
        }
        return new Amounts(bases, DIVISOR);
    }
}
