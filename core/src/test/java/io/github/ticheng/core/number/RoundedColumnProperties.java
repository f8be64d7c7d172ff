// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A column that is rounded has what its numbers are rounded to one by one, or a hole where that does not fit. */
class RoundedColumnProperties {

    @Provide
    Arbitrary<Long> divisors() {
        return Arbitraries.oneOf(
                Arbitraries.of(1L, 3L, 100L, 1_000_000L, 130L * 1_000_000L, Long.MAX_VALUE),
                Arbitraries.longs().between(1, 5_000_000_000L));
    }

    @Property(tries = 2000)
    void round_anyQuotient_asExactly(
            @ForAll long dividend,
            @ForAll("divisors") long divisor,
            @ForAll RoundingMode mode,
            @ForAll @IntRange(max = 4) int decimals) {
        Assume.that(mode != RoundingMode.UNNECESSARY);
        for (String unit : new String[] {"1", "0.1", "0.05", "0.01", "2.5"}) {
            Rounding rounding = Rounding.of(unit, mode);
            long[] column = {dividend, dividend % 1_000_000};
            rounding.round(column, column.length, divisor, decimals);
            for (int row = 0; row < column.length; row++) {
                long original = row == 0 ? dividend : dividend % 1_000_000;
                Exact rounded = Exact.of(original).dividedBy(Exact.of(divisor)).rounded(rounding);
                if (column[row] != Long.MIN_VALUE) {
                    assertThat(Exact.ofUnits(column[row], decimals)).isEqualTo(rounded);
                } else if (row == 1 && divisor <= 5_000_000_000L) {
                    assertThat(rounding.unit().fitsLong(decimals)).isFalse();
                }
            }
        }
    }
}
