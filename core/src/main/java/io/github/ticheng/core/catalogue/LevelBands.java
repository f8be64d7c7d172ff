// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Edge;
import io.github.ticheng.core.text.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a table of which each row says its own: rows one above the other, without gaps and overlaps.
 *
 * @param edge to which of two rows a bound belongs
 * @param openBelow whether the first row has no lower bound
 * @param bounds the bounds, from the lowest row to the highest
 */
public record LevelBands(Edge edge, boolean openBelow, ImmutableList<Level> bounds) {

    /** What each row says of its bounds: both of them, where there are any. */
    public ImmutableList<LevelBand> rows() {
        ImmutableList.Builder<LevelBand> rows = ImmutableList.builder();
        for (int i = openBelow ? -1 : 0; i < bounds.size(); i++) {
            Level lower = i < 0 ? null : bounds.get(i);
            Level upper = i + 1 < bounds.size() ? bounds.get(i + 1) : null;
            rows.add(new LevelBand(
                    lower, lower != null && edge == Edge.FROM, upper, upper != null && edge == Edge.UP_TO));
        }
        return rows.build();
    }

    /**
     * Puts together what rows say, from the lowest to the highest. A bound between two rows is said by one of them, or
     * by both and the same.
     *
     * @param onlyEdge the edge where no row says any bound
     * @throws IllegalArgumentException if neighbours say nothing or different things of the bound between them, if the
     *     highest row ends, or if bounds belong now to the row above and now to the row below; it counts the rows from 1
     */
    public static LevelBands of(List<LevelBand> rows, Edge onlyEdge) {
        return new Reader(false).read(rows, onlyEdge);
    }

    /** The same for rows that are written from the highest to the lowest; rows are given and counted as written. */
    public static LevelBands ofFalling(List<LevelBand> rows, Edge onlyEdge) {
        return new Reader(true).read(rows, onlyEdge);
    }

    /**
     * Rows from the lowest to the highest that may leave gaps: a bound that only one of two neighbours says is that of
     * both, and what both say stays as it is.
     */
    public static ImmutableList<LevelBand> joined(List<LevelBand> rows) {
        ImmutableList.Builder<LevelBand> joined = ImmutableList.builder();
        for (int i = 0; i < rows.size(); i++) {
            LevelBand row = rows.get(i);
            LevelBand below = i == 0 ? LevelBand.ALL : rows.get(i - 1);
            LevelBand above = i + 1 == rows.size() ? LevelBand.ALL : rows.get(i + 1);
            boolean begins = row.lower() != null || below.upper() == null;
            boolean ends = row.upper() != null || above.lower() == null;
            joined.add(new LevelBand(
                    begins ? row.lower() : below.upper(),
                    begins ? row.lowerIncluded() : !below.upperIncluded(),
                    ends ? row.upper() : above.lower(),
                    ends ? row.upperIncluded() : !above.lowerIncluded()));
        }
        return joined.build();
    }

    private static final class Reader {
        private final boolean falling;
        private int size;
        private @Nullable Edge edge;
        private final ImmutableList.Builder<Level> bounds = ImmutableList.builder();

        Reader(boolean falling) {
            this.falling = falling;
        }

        LevelBands read(List<LevelBand> written, Edge onlyEdge) {
            ImmutableList<LevelBand> rows =
                    falling ? ImmutableList.copyOf(written).reverse() : ImmutableList.copyOf(written);
            size = rows.size();
            Refused.when(rows.isEmpty(), CataloguePhrases.SOME_ROW, null);
            Level lowest = rows.get(0).lower();
            if (lowest != null) {
                add(lowest, rows.get(0).lowerIncluded() ? Edge.FROM : Edge.UP_TO, 0);
            }
            for (int i = 1; i < size; i++) {
                between(rows.get(i - 1), rows.get(i), i);
            }
            LevelBand last = rows.get(size - 1);
            if (last.upper() != null) {
                throw Refused.of(CataloguePhrases.OPEN_END, CataloguePhrases.ROW.filled(number(size - 1), last))
                        .inRow(number(size - 1) - 1);
            }
            return new LevelBands(edge == null ? onlyEdge : edge, lowest == null, bounds.build());
        }

        private void between(LevelBand below, LevelBand above, int index) {
            Level end = below.upper();
            Level start = above.lower();
            if (end == null && start == null) {
                throw Refused.of(
                                CataloguePhrases.BOUND_BETWEEN.filled(number(index - 1), number(index)),
                                CataloguePhrases.NEITHER)
                        .inRow(number(index) - 1);
            }
            boolean fits = end == null
                    || start == null
                    || (end.equals(start) && below.upperIncluded() != above.lowerIncluded());
            if (!fits) {
                throw Refused.of(
                                CataloguePhrases.NEXT_TO_OTHER.filled(number(index), number(index - 1)),
                                CataloguePhrases.AFTER.filled(above, below))
                        .inRow(number(index) - 1);
            }
            if (end != null) {
                add(end, below.upperIncluded() ? Edge.UP_TO : Edge.FROM, index - 1);
            } else if (start != null) {
                add(start, above.lowerIncluded() ? Edge.FROM : Edge.UP_TO, index);
            }
        }

        private void add(Level bound, Edge itsEdge, int index) {
            if (edge != null && edge != itsEdge) {
                throw Refused.of(
                                edge == Edge.FROM ? CataloguePhrases.EDGE_ABOVE : CataloguePhrases.EDGE_BELOW,
                                CataloguePhrases.OTHER_EDGE.filled(number(index), bound))
                        .inRow(number(index) - 1);
            }
            edge = itsEdge;
            bounds.add(bound);
        }

        private int number(int index) {
            return falling ? size - index : index + 1;
        }
    }
}
