// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Language;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked of a ladder. */
class PayScaleTest {

    private static final Unit CNY = Unit.money(Currency.getInstance("CNY"));
    private static final Exact FEN = Exact.of("0.01");
    private static final PayScale PRINTED = TaobaoLadderTest.PRINTED.scale();
    private static final PayScale REPAIRED = TaobaoLadderTest.REPAIRED.scale();

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
        NextTier next = TaobaoLadderTest.REPAIRED
                .negativeBase(NegativeBase.MIRRORED)
                .scale()
                .nextTier(Exact.of(-16000), FEN)
                .orElseThrow();

        assertThat(next).isEqualTo(new NextTier(1, Exact.of("15000.01"), Exact.of("31000.01"), Exact.of("320.0002")));
    }

    @Test
    void nextTier_edgeFromInOrders_theBoundItself() {
        PayScale scale = CommissionLadder.wholeAmount(ORDERS)
                .below("100", TierPay.perUnit("1"))
                .orMore(TierPay.perUnit("1.5"))
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
        assertThat(TaobaoLadderTest.REPAIRED.atMost("300").scale().leastBaseFor(Exact.of("300.01"), FEN))
                .isEmpty();
        assertThat(TaobaoLadderTest.REPAIRED.atMost("300").scale().leastBaseFor(Exact.of("300"), FEN))
                .contains(Exact.of("21250"));
    }

    @Test
    void table_printed_bothLanguages() {
        assertThat(PRINTED.table(Language.ENGLISH, CNY)).isEqualTo("""
                        tier  sales                         pays                                 from    to
                        1     up to 15,000.00               5% of the part in the tier           0.00    750.00
                        2     above 15,000.00 to 20,000.00  150.00 + 2% of the part in the tier  150.00  250.00
                        3     above 20,000.00 to 25,000.00  250.00 + 4% of the part in the tier  250.00  450.00
                        4     above 25,000.00               2% of everything                     500.00
                        """);
        assertThat(PRINTED.table(Language.CHINESE, CNY)).isEqualTo("""
                        档  销售额                             计提方式                起      止
                        1   15,000.00 及以下                   本档部分的 5%           0.00    750.00
                        2   超过 15,000.00 至 20,000.00（含）  150.00 + 本档部分的 2%  150.00  250.00
                        3   超过 20,000.00 至 25,000.00（含）  250.00 + 本档部分的 4%  250.00  450.00
                        4   超过 25,000.00                     全额的 2%               500.00
                        """);
    }

    @Test
    void table_curveAndUnits_saidInWords() {
        assertThat(CommissionLadder.interpolated(SALES)
                        .reaching("10000", "200")
                        .reaching("20000", "500")
                        .thenSteady()
                        .scale()
                        .table(Language.ENGLISH, CNY))
                .isEqualTo("""
                        tier  sales                              pays                                   from    to
                        1     below 10,000.00                    0.00                                   0.00    0.00
                        2     from 10,000.00 to below 20,000.00  a straight line from 200.00 to 500.00  200.00  500.00
                        3     20,000.00 or more                  500.00                                 500.00
                        """);
        assertThat(CommissionLadder.perUnit(ORDERS, "0.35").scale().table(Language.ENGLISH, CNY))
                .isEqualTo("""
                        tier  orders     pays           from  to
                        1     any value  0.35 per unit  0.00
                        """);
    }

    @Test
    void picture_printed_aLinePerTierWithItsFalls() {
        String svg = PRINTED.picture(Exact.of(30000), Language.CHINESE, CNY);

        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .endsWith("</svg>\n")
                .contains(">销售额<", ">15,000.00<", ">750.00<")
                // Up to 750.00 at 15,000.00, which is half of the way to the right and at the top.
                .contains("<line x1=\"90\" y1=\"370\" x2=\"390\" y2=\"30\" stroke=\"#06c\"")
                // From 150.00 on, which is a fifth of the way up.
                .contains("<line x1=\"390\" y1=\"302\"");
        assertThat(svg.lines().filter(line -> line.contains("#06c"))).hasSize(4);
        assertThatThrownBy(() -> PRINTED.picture(Exact.ZERO, Language.ENGLISH, CNY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a base above zero at the right edge, but found 0");
    }
}
