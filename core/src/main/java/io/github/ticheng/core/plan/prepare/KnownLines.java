// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.statement.PayLine;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of an entry that have no note. Most amounts are paid again and again, such as a wage, a step or a bonus in a whole
 * score: some of the lines are kept, {@value #MOST} at most. Safe for any number of threads, which may make the same line.
 */
public final class KnownLines {

    private static final int MOST = 256;

    private final PayLine.Item item;
    private final int decimals;
    private final @Nullable PayLine[] lines = new PayLine[MOST];

    /**
     * The amount of the line that was made last. One that comes twice takes the place of another; commissions, which hardly ever
     * do, are not written to memory that other threads and the collector watch.
     */
    private long lastMade;

    KnownLines(PayLine.Item item, int decimals) {
        this.item = item;
        this.decimals = decimals;
    }

    /** What the lines are of. */
    public PayLine.Item item() {
        return item;
    }

    /** The decimals of {@link #line units}. */
    public int decimals() {
        return decimals;
    }

    /** The line of an amount in units of 10^−decimals. */
    public PayLine line(long units) {
        int place = Long.hashCode(units * 0x9E3779B97F4A7C15L) >>> 24 & MOST - 1;
        PayLine line = lines[place];
        if (line == null || line.value().toLong(decimals) != units) {
            boolean isKept = line == null || units == lastMade;
            line = PayLine.of(item, Exact.ofUnits(units, decimals), null);
            lastMade = units;
            if (isKept) {
                lines[place] = line;
            }
        }
        return line;
    }
}
