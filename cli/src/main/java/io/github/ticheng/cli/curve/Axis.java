// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.curve;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A scale from values to places on a page, with round marks on it.
 *
 * @param from the value at the first place
 * @param to the value at the last place, above the first one
 * @param start the first place
 * @param end the last place, which may be above or below the first one
 */
record Axis(BigDecimal from, BigDecimal to, int start, int end) {

    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final int MARKS = 6;

    /** An axis over some values; where they are one value only, over some more above it. */
    static Axis of(Exact from, Exact to, int start, int end) {
        BigDecimal low = decimal(from);
        BigDecimal high = decimal(to);
        return new Axis(low, high.compareTo(low) > 0 ? high : low.add(BigDecimal.ONE), start, end);
    }

    /** The same axis, as much longer as it takes to end in marks. */
    Axis rounded() {
        BigDecimal step = step();
        return new Axis(
                from.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                to.divide(step, 0, RoundingMode.CEILING).multiply(step),
                start,
                end);
    }

    /** Where a value is, to a hundredth. */
    String place(Exact value) {
        return place(decimal(value));
    }

    private String place(BigDecimal value) {
        BigDecimal place = value.subtract(from)
                .divide(to.subtract(from), DIGITS)
                .multiply(BigDecimal.valueOf((long) end - start))
                .add(BigDecimal.valueOf(start))
                .setScale(2, RoundingMode.HALF_UP);
        return place.signum() == 0 ? "0" : place.stripTrailingZeros().toPlainString();
    }

    /** Round values from one end to the other: 1, 2 or 5 times a power of ten apart. */
    ImmutableList<Exact> marks() {
        BigDecimal step = step();
        ImmutableList.Builder<Exact> marks = ImmutableList.builder();
        BigDecimal mark = from.divide(step, 0, RoundingMode.CEILING).multiply(step);
        while (mark.compareTo(to) <= 0) {
            marks.add(Exact.of(mark));
            mark = mark.add(step);
        }
        return marks.build();
    }

    private BigDecimal step() {
        BigDecimal rough = to.subtract(from).divide(BigDecimal.valueOf(MARKS), DIGITS);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        for (int times : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(rough) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    private static BigDecimal decimal(Exact value) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), DIGITS);
    }
}
