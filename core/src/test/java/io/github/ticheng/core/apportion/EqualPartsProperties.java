// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Equal parts are what apportioning so many equal weights comes to. */
class EqualPartsProperties {

    @Property
    void apportionEqually_anyTotal_isTheSameAsEqualWeights(
            @ForAll BigInteger units,
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(max = 39) int start,
            @ForAll @IntRange(max = 3) int decimals,
            @ForAll Remainder remainder) {
        int first = start % count;
        Exact unit = Exact.of(BigDecimal.valueOf(5, decimals));
        Exact total = Exact.of(new BigDecimal(units)).times(unit);
        List<Integer> ranks = IntStream.range(0, count)
                .mapToObj(position -> Math.floorMod(position - first, count))
                .toList();

        Apportionment apportionment = Apportionment.of(unit, remainder);

        assertThat(apportionment.apportionEqually(total, count, first))
                .isEqualTo(apportionment
                        .apportion(total, Collections.nCopies(count, Exact.ONE), ranks)
                        .parts());
    }

    @Property
    void equal_ofTeamSize_fitsLongsAndIsTheSplitInBigIntegers(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long units,
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(max = 39) int start,
            @ForAll @IntRange(max = 3) int decimals) {
        int first = start % count;
        Exact unit = Exact.of(BigDecimal.valueOf(5, decimals));
        Exact total = Exact.of(units).times(unit);
        int[] ranks = IntStream.range(0, count)
                .map(position -> Math.floorMod(position - first, count))
                .toArray();

        assertThat(LongShares.equal(unit, total, count, first))
                .isEqualTo(Apportionment.of(unit)
                        .split(BigShares.of(unit, total, Collections.nCopies(count, Exact.ONE)), ranks)
                        .parts());
    }
}
