// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.text.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder of the Taobao shop's regulation, system S1, in both readings. */
class TaobaoLadderTest {

    static final CommissionLadder PRINTED = Ladders.baseAndExcess(SALES)
            .upTo("15000", percent("5"))
            .upTo("20000", TierPay.of(percent("2")).plus("150"))
            .upTo("25000", TierPay.of(percent("4")).plus("250"))
            .above(TierPay.of(percent("2")).ofEverything())
            .printedRows("(-∞, 15000]", "[15000, 20000]", "[20001, 25000]", "[25000, ∞)");

    static final CommissionLadder REPAIRED = Ladders.marginal(SALES)
            .upTo("15000", percent("1"))
            .upTo("20000", percent("2"))
            .upTo("25000", percent("4"))
            .above(percent("2"));

    @ParameterizedTest
    @CsvSource({
        "26500.00, 480.00",
        "25000.01, 450.00",
        "25000.00, 450.00",
        "24999.99, 450.00",
        "23450.55, 388.02",
        "20000.00, 250.00",
        "15000.01, 150.00",
        "15000.00, 150.00",
        "8000.00, 80.00",
        "0.00, 0.00",
        "-100.00, 0.00",
    })
    void repaired_sales_commission(String sales, String commission) {
        assertThat(Desk.paid(REPAIRED, Map.of(SALES, sales))).isEqualTo(commission);
    }

    @ParameterizedTest
    @CsvSource({
        "26500.00, 530.00",
        "25000.01, 500.00",
        "25000.00, 450.00",
        "23450.55, 388.02",
        "20000.01, 250.00",
        "20000.00, 250.00",
        "15000.01, 150.00",
        "15000.00, 750.00",
        "8000.00, 400.00",
    })
    void printed_sales_commission(String sales, String commission) {
        assertThat(Desk.paid(PRINTED, Map.of(SALES, sales))).isEqualTo(commission);
    }

    @Test
    void check_printed_everyFaultWithItsNumbers() {
        assertThat(Desk.plan(PRINTED).check().stream().map(Finding::message).map(Object::toString))
                .containsExactlyInAnyOrder(
                        "row 2 and row 3 leave a gap between 20,000.00 and 20,001.00; values in no row: above 20,000.00"
                                + " to below 20,001.00",
                        "row 1 and row 2 overlap; values in both: exactly 15,000.00",
                        "row 3 and row 4 overlap; values in both: exactly 25,000.00",
                        "1% instead of 5% in tier 1 would join it at 15,000.00 to tier 2, which starts with 150.00",
                        "Pay falls by 600.00 as sales improves: 750.00 at 15,000.00, 150.00 at 15,000.01",
                        "Pay jumps by 50.00 as sales improves: 450.00 at 25,000.00, 500.00 at 25,000.01");
    }

    @Test
    void check_repaired_nothing() {
        assertThat(Desk.plan(REPAIRED).check()).isEmpty();
    }

    @Test
    void explain_repaired_tierFormulaRounding() {
        assertThat(Desk.explained(REPAIRED, Map.of(SALES, "23450.55"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  388.02
                          sales 23,450.55 reach tier 3 (above 20,000.00 to 25,000.00)
                          250.00 + 4% × 3,450.55 = 388.022
                          rounded to fen, half up → 388.02
                        """);
        assertThat(Desk.explained(REPAIRED, Map.of(SALES, "23450.55"), Language.CHINESE))
                .isEqualTo("""
                        个人提成  388.02
                          销售额 23,450.55 达到第 3 档（超过 20,000.00 至 25,000.00（含））
                          250.00 + 4% × 3,450.55 = 388.022
                          取到分，四舍五入 → 388.02
                        """);
    }

    @Test
    void explain_printed_sameFormulaAndEverything() {
        assertThat(Desk.explained(PRINTED, Map.of(SALES, "23450.55"), Language.ENGLISH))
                .isEqualTo(Desk.explained(REPAIRED, Map.of(SALES, "23450.55"), Language.ENGLISH));
        assertThat(Desk.explained(PRINTED, Map.of(SALES, "26500"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  530.00
                          sales 26,500.00 reach tier 4 (above 25,000.00)
                          2% × 26,500.00 = 530.00
                        """);
    }
}
