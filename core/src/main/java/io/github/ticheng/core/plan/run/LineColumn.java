// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import static java.util.Objects.requireNonNull;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.prepare.KnownLines;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.text.Message;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a rule of PAY or SHARE pays, by row: rounded amounts in units of 10^−decimals. Lines are made when somebody looks. */
final class LineColumn {

    /** Stands for an amount that does not fit a long. */
    static final long NOT_SMALL = Long.MIN_VALUE;

    final KnownLines known;
    final long[] units;
    private @Nullable Exact @Nullable [] large;
    private @Nullable Message @Nullable [] notes;

    /** The unrounded amounts, or null where no rule builds on them. */
    final @Nullable Exact @Nullable [] bases;
    /** Whether the amounts are lines, and not only calculated for others. */
    final boolean paid;
    /** The pool that was split, or null in PAY. */
    final @Nullable Pool pool;

    /** The rows that have lines; null for all. */
    final @Nullable BitSet only;

    LineColumn(
            KnownLines known, long[] units, boolean isBase, boolean paid, @Nullable Pool pool, @Nullable BitSet only) {
        this.only = only;
        this.known = known;
        this.units = units;
        this.bases = isBase ? new Exact[units.length] : null;
        this.paid = paid;
        this.pool = pool;
    }

    void set(int row, Exact rounded) {
        if (rounded.fitsLong(known.decimals()) && rounded.toLong(known.decimals()) != NOT_SMALL) {
            units[row] = rounded.toLong(known.decimals());
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
        note(row, reason);
    }

    /** Says something of a line. */
    void note(int row, Message reason) {
        if (notes == null) {
            notes = new Message[units.length];
        }
        notes[row] = reason;
    }

    long units(int row) {
        return units[row];
    }

    PayLine line(int row) {
        Message note = notes == null ? null : notes[row];
        return note != null || units[row] == NOT_SMALL
                ? PayLine.of(known.item(), value(row), note)
                : known.line(units[row]);
    }

    private Exact value(int row) {
        return units[row] == NOT_SMALL
                ? requireNonNull(requireNonNull(large)[row])
                : Exact.ofUnits(units[row], known.decimals());
    }
}
