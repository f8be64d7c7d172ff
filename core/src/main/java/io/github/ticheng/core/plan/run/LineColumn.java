// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import static java.util.Objects.requireNonNull;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.statement.PayItem;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.text.Message;
import org.jspecify.annotations.Nullable;

/** What a rule of PAY or SHARE pays, by row: rounded amounts in units of 10^−decimals. Lines are made when somebody looks. */
final class LineColumn {

    /** Stands for an amount that does not fit a long. */
    static final long NOT_SMALL = Long.MIN_VALUE;

    final PayItem item;
    private final int decimals;
    final long[] units;
    private @Nullable Exact @Nullable [] large;
    private @Nullable Message @Nullable [] notes;
    /** The last line that was made, without a note; several threads may make the same one. */
    private @Nullable PayLine last;

    /** The unrounded amounts, or null where no rule builds on them. */
    final @Nullable Exact @Nullable [] bases;
    /** Whether the amounts are lines, and not only calculated for others. */
    final boolean paid;
    /** The pool that was split, or null in PAY. */
    final @Nullable Pool pool;

    LineColumn(PayItem item, int decimals, long[] units, boolean isBase, boolean paid, @Nullable Pool pool) {
        this.item = item;
        this.decimals = decimals;
        this.units = units;
        this.bases = isBase ? new Exact[units.length] : null;
        this.paid = paid;
        this.pool = pool;
    }

    void set(int row, Exact rounded) {
        if (rounded.fitsLong(decimals) && rounded.toLong(decimals) != NOT_SMALL) {
            units[row] = rounded.toLong(decimals);
            return;
        }
        units[row] = NOT_SMALL;
        if (large == null) {
            large = new Exact[units.length];
        }
        large[row] = rounded.withoutTerm();
    }

    /** A line of nothing that says why. */
    void nothing(int row, Message reason) {
        units[row] = 0;
        if (notes == null) {
            notes = new Message[units.length];
        }
        notes[row] = reason;
    }

    long units(int row) {
        return units[row];
    }

    /** The line of a row: the very same as the one before it where that is equal, such as a wage or an equal share. */
    PayLine line(int row) {
        Message note = notes == null ? null : notes[row];
        if (note != null || units[row] == NOT_SMALL) {
            return PayLine.of(item, value(row), note);
        }
        PayLine line = last;
        if (line == null || line.value().toLong(decimals) != units[row]) {
            line = PayLine.of(item, value(row), null);
            last = line;
        }
        return line;
    }

    private Exact value(int row) {
        return units[row] == NOT_SMALL
                ? requireNonNull(requireNonNull(large)[row])
                : Exact.ofUnits(units[row], decimals);
    }
}
