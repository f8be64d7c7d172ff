// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderSlicesTest {

    private static List<String> slices(CommissionLadder ladder, OrderAmount... orders) {
        return ladder.scale().slicesOf(List.of(orders)).slices().stream()
                .map(slice -> slice.order() + " tier " + (slice.tier() + 1) + ": " + slice.from() + " to " + slice.to()
                        + " earns " + slice.commission())
                .toList();
    }

    @Test
    void slicesOf_marginal_eachOrderCutAtTheBounds() {
        assertThat(slices(
                        Desk.REPAIRED,
                        OrderAmount.of("A", "14000"),
                        OrderAmount.of("B", "7000"),
                        OrderAmount.of("C", "0"),
                        OrderAmount.of("D", "4000")))
                .containsExactly(
                        "A tier 1: 0 to 14000 earns 140",
                        "B tier 1: 14000 to 15000 earns 10",
                        "B tier 2: 15000 to 20000 earns 100",
                        "B tier 3: 20000 to 21000 earns 40",
                        "C tier 3: 21000 to 21000 earns 0",
                        "D tier 3: 21000 to 25000 earns 160");
    }

    @Test
    void slicesOf_otherOrderOfOrders_otherSlicesSameTotal() {
        OrderSlices one = Desk.REPAIRED
                .scale()
                .slicesOf(List.of(OrderAmount.of("A", "14000"), OrderAmount.of("B", "7000")));
        OrderSlices two = Desk.REPAIRED
                .scale()
                .slicesOf(List.of(OrderAmount.of("B", "7000"), OrderAmount.of("A", "14000")));

        assertThat(one.slices()).isNotEqualTo(two.slices());
        assertThat(one.total()).isEqualTo(two.total()).hasToString("290");
    }

    @Test
    void slicesOf_refund_wayBackThroughTheTiers() {
        assertThat(slices(
                        Desk.REPAIRED, OrderAmount.of("A", "16000"), OrderAmount.of("A-refund", "-16000")))
                .containsExactly(
                        "A tier 1: 0 to 15000 earns 150",
                        "A tier 2: 15000 to 16000 earns 20",
                        "A-refund tier 2: 16000 to 15000 earns -20",
                        "A-refund tier 1: 15000 to 0 earns -150");
    }

    @Test
    void slicesOf_refundsBeyondZero_cutAtTheMirroredBoundsOrWorthNothing() {
        OrderAmount[] orders = {OrderAmount.of("A", "1000"), OrderAmount.of("A-refund", "-17000")};

        assertThat(slices(Desk.REPAIRED.negativeBase(NegativeBase.MIRRORED), orders))
                .containsExactly(
                        "A tier 1: 0 to 1000 earns 10",
                        "A-refund tier 1: 1000 to 0 earns -10",
                        "A-refund tier 1: 0 to -15000 earns -150",
                        "A-refund tier 2: -15000 to -16000 earns -20");
        assertThat(slices(Desk.REPAIRED, orders))
                .containsExactly(
                        "A tier 1: 0 to 1000 earns 10",
                        "A-refund tier 1: 1000 to 0 earns -10",
                        "A-refund tier 1: 0 to -16000 earns 0");
    }

    @Test
    void slicesOf_wholeAmount_jumpBelongsToTheSliceThatCrosses() {
        CommissionLadder ladder =
                Ladders.wholeAmount(SALES).below("10000", percent("1")).from(percent("2"));

        assertThat(slices(ladder, OrderAmount.of("A", "9000"), OrderAmount.of("B", "2000")))
                .containsExactly(
                        "A tier 1: 0 to 9000 earns 90",
                        "B tier 1: 9000 to 10000 earns 110",
                        "B tier 2: 10000 to 11000 earns 20");
    }

    @Test
    void slicesOf_flatPartAtNothing_keptApart() {
        OrderSlices slices = Ladders.flat(
                        Base.of(SALES), TierPay.of(percent("1")).plus("50"))
                .scale()
                .slicesOf(List.of(OrderAmount.of("A", "1000")));

        assertThat(slices.atNothing()).hasToString("50");
        assertThat(slices.slices())
                .extracting(slice -> slice.commission().toString())
                .containsExactly("10");
        assertThat(slices.total()).hasToString("60");
    }
}
