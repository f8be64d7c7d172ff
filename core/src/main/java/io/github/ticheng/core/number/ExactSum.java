// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Adds up many numbers without making a new one at each step; exact, as {@link Exact#plus} is. Terms are not kept. Not
 * thread-safe: it belongs to one calculation.
 */
public final class ExactSum {

    private long unscaled;
    /** That of amounts at first, and of the finest number after that. */
    private int scale = 2;

    private Exact rest = Exact.ZERO;

    /** Starts at zero. */
    public ExactSum() {}

    /** Adds a number. */
    public ExactSum add(Exact number) {
        if (number instanceof SmallExact small && small.fitsLong(scale)) {
            long addend = small.unscaledAt(scale);
            long sum = unscaled + addend;
            if (((unscaled ^ sum) & (addend ^ sum)) >= 0) {
                unscaled = sum;
                return this;
            }
        }
        return addSlowly(number.withoutTerm());
    }

    private ExactSum addSlowly(Exact number) {
        Exact sum = new SmallExact(unscaled, scale).plus(number);
        if (sum instanceof SmallExact small) {
            unscaled = small.unscaled;
            scale = small.scale;
        } else {
            rest = rest.plus(number);
        }
        return this;
    }

    /** The sum of all numbers so far. */
    @JsonValue
    public Exact value() {
        Exact small = new SmallExact(unscaled, scale);
        return rest.isZero() ? small : small.plus(rest);
    }
}
