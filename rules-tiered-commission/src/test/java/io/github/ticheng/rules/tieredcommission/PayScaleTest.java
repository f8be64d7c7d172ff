// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.rule.PayoutCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked of a ladder. */
class PayScaleTest {

    private static final Exact FEN = Exact.of("0.01");
    private static final PayScale PRINTED = Desk.PRINTED.scale();
    private static final PayScale REPAIRED = Desk.REPAIRED.scale();

    @ParameterizedTest
    @CsvSource({
        "0, 0.01",
        "14999.99, 0.01",
        "15000, 0.02",
        "20000, 0.04",
        "25000, 0.02",
        "-5, 0",
    })
    void marginalAt_base_slopeOfTheNextYuan(String base, String slope) {
        assertThat(REPAIRED.marginalAt(Exact.of(base))).isEqualTo(Exact.of(slope));
    }

    /** The rows of a table with whole numbers have a step; where the values have different ones, none. */
    @Test
    void step_ofSeveralMetrics_theirCommonOne() {
        assertThat(((MetricBase) Base.of(Metrics.RECEPTIONS)).step()).contains(Exact.ONE);
        assertThat(((MetricBase) Base.sum(Metrics.RECEPTIONS, Metrics.PRAISES)).step())
                .contains(Exact.ONE);
        assertThat(((MetricBase) Base.sum(Metrics.RECEPTIONS, ORDERS)).step()).isEmpty(); // shared orders are fractions
        assertThat(((MetricBase) Base.net(Metrics.SALES, Metrics.CLOSED_SALES)).step())
                .contains(FEN);
    }

    @ParameterizedTest
    @CsvSource({"15000, 1", "15000.01, 2", "20000.01, 4", "-5, 1"})
    void rateAt_base_rateOfItsTier(String base, String percent) {
        assertThat(REPAIRED.rateAt(Exact.of(base))).isEqualTo(Rate.percent(percent));
    }

    /** What is paid on one metric has a curve of it, a ratio as well. */
    @Test
    void curves_baseOfOneMetric_isOfThatMetric() {
        CommissionLadder onRatio = Ladders.interpolated(Base.of(Metrics.INQUIRY_CONVERSION_RATE))
                .from("30%", "100")
                .from("40%", "200")
                .thenSteady();

        assertThat(onRatio.curves()).extracting(PayoutCurve::metric).containsExactly(Metrics.INQUIRY_CONVERSION_RATE);
        assertThat(Ladders.flat(Base.net(Metrics.SALES, Metrics.CLOSED_SALES), Rate.percent("1"))
                        .curves())
                .isEmpty();
    }

    @Test
    void effectiveAt_base_commissionPerYuan() {
        assertThat(REPAIRED.effectiveAt(Exact.of(20000))).contains(Exact.of("0.0125"));
        assertThat(REPAIRED.effectiveAt(Exact.ZERO)).isEmpty();
    }

    @Test
    void nextTier_edgeUpTo_oneFenBehindTheBound() {
        assertThat(REPAIRED.nextTier(Exact.of(19000), FEN))
                .contains(new NextTier(2, Exact.of("20000.01"), Exact.of("1000.01"), Exact.of("20.0004")));
        assertThat(PRINTED.nextTier(Exact.of(15000), FEN).orElseThrow().worth()).isEqualTo(Exact.of("-599.9998"));
        assertThat(REPAIRED.nextTier(Exact.of(30000), FEN)).isEmpty();
    }

    @Test
    void nextTier_baseBelowZero_throughZero() {
        NextTier next = Desk.REPAIRED
                .negativeBase(NegativeBase.MIRRORED)
                .scale()
                .nextTier(Exact.of(-16000), FEN)
                .orElseThrow();

        assertThat(next).isEqualTo(new NextTier(1, Exact.of("15000.01"), Exact.of("31000.01"), Exact.of("320.0002")));
    }

    @Test
    void nextTier_edgeFromInOrders_theBoundItself() {
        PayScale scale = Ladders.wholeAmount(ORDERS)
                .below("100", TierPay.perUnit("1"))
                .from(TierPay.perUnit("1.5"))
                .scale();

        assertThat(scale.nextTier(Exact.of(98), Exact.ONE))
                .contains(new NextTier(1, Exact.of(100), Exact.of(2), Exact.of(52)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "150, 15000",
        "150.01, 15000.5",
        "450, 25000",
        "480, 26500",
        "480.00001, 26500.01",
    })
    void leastBaseFor_repaired_least(String amount, String base) {
        assertThat(REPAIRED.leastBaseFor(Exact.of(amount), FEN)).contains(Exact.of(base));
    }

    @Test
    void leastBaseFor_printed_beforeTheFall() {
        assertThat(PRINTED.leastBaseFor(Exact.of(500), FEN)).contains(Exact.of(10000));
        assertThat(PRINTED.leastBaseFor(Exact.of("750.01"), FEN)).contains(Exact.of("37500.5"));
    }

    @Test
    void leastBaseFor_neverEarned_empty() {
        assertThat(Desk.REPAIRED.atMost("300").scale().leastBaseFor(Exact.of("300.01"), FEN))
                .isEmpty();
        assertThat(Desk.REPAIRED.atMost("300").scale().leastBaseFor(Exact.of("300"), FEN))
                .contains(Exact.of("21250"));
    }
}
