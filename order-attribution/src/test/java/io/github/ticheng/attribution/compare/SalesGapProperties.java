// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of a split by the Shapley value. */
class SalesGapProperties {

    private static final Currency CNY = Money.currency("CNY");

    private static SalesFactors factors(int inquiries, int buyers, int fen) {
        return new SalesFactors(
                Exact.of(inquiries),
                Exact.of(Math.min(buyers, inquiries)),
                Exact.of(fen).dividedBy(Exact.of(100)));
    }

    @Property(tries = 200)
    void parts_sumToTheGap_toTheFen_andAreMirroredWithinOne(
            @ForAll @IntRange(max = 40) int inquiries,
            @ForAll @IntRange(max = 40) int buyers,
            @ForAll @IntRange(max = 100_000) int fen,
            @ForAll @IntRange(max = 40) int levelInquiries,
            @ForAll @IntRange(max = 40) int levelBuyers,
            @ForAll @IntRange(max = 100_000) int levelFen) {
        SalesFactors own = factors(inquiries, buyers, fen);
        SalesFactors level = factors(levelInquiries, levelBuyers, levelFen);
        SalesGap split = SalesGap.between(own, level, CNY);
        SalesGap mirrored = SalesGap.between(level, own, CNY);

        assertThat(split.parts().stream().reduce(Exact.ZERO, Exact::plus)).isEqualTo(split.gap());
        assertThat(split.gap()).isEqualTo(own.sales().minus(level.sales()));
        for (int i = 0; i < split.parts().size(); i++) {
            Exact both = split.parts().get(i).plus(mirrored.parts().get(i));
            assertThat(both.abs()).isLessThanOrEqualTo(Exact.of("0.01"));
        }
    }

    @Property(tries = 100)
    void factorThatIsTheLevels_hasNoPartOrAnOddFenOfTheOthers(
            @ForAll @IntRange(min = 1, max = 40) int inquiries,
            @ForAll @IntRange(min = 1, max = 40) int times,
            @ForAll @IntRange(min = 1, max = 100_000) int fen) {
        SalesFactors own = factors(inquiries, inquiries, fen);
        SalesFactors level = factors(inquiries * times, inquiries * times, fen * times);
        SalesGap split = SalesGap.between(own, level, CNY);

        assertThat(split.ofConversion()).isEqualTo(Exact.ZERO);
        assertThat(split.ofBasket()).isEqualTo(Exact.ZERO);
        assertThat(split.ofInquiries()).isEqualTo(split.gap());
    }
}
