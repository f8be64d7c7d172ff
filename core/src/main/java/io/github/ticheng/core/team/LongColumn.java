// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

/**
 * A column of numbers, a {@code long} a row, for loops over many agents: each counts units of 10^−decimals, as agreed where the column
 * is handed over. A row that has no such number — it is absent, has more decimals, or does not fit — is a {@link #HOLE}, and
 * is read as an exact number instead.
 */
public final class LongColumn {

    /** Stands in a row that has to be read as an exact number. */
    public static final long HOLE = Long.MIN_VALUE;

    private final long[] values;
    /** What the units are, so that a column that was made before is known again: decimals, ratings, or parts of ratios. */
    final Object of;

    final int decimals;

    /** Takes the values, which the caller no longer changes. */
    public LongColumn(long[] values) {
        this(values, -1, LongColumn.class);
    }

    LongColumn(long[] values, int decimals, Object of) {
        this.values = values;
        this.decimals = decimals;
        this.of = of;
    }

    /** Writes the units of all rows into another column. */
    public void into(long[] column, int from) {
        System.arraycopy(values, 0, column, from, values.length);
    }

    /** The units of a row, or {@link #HOLE}. */
    public long at(int row) {
        return values[row];
    }

    /** The product, or {@link #HOLE} if it does not fit or a factor is one. */
    public static long times(long left, long right) {
        long product = left * right;
        return left != HOLE && right != HOLE && Math.multiplyHigh(left, right) == product >> 63 ? product : HOLE;
    }

    /** The sum, or {@link #HOLE} if it does not fit or an addend is one. */
    public static long plus(long left, long right) {
        long sum = left + right;
        return left != HOLE && right != HOLE && ((left ^ sum) & (right ^ sum)) >= 0 ? sum : HOLE;
    }
}
