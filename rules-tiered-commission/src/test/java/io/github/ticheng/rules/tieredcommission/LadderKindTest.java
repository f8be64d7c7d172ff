// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.INQUIRY_CONVERSION_RATE;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind at its edges, and as it is explained. */
class LadderKindTest {

    private static final CommissionLadder MARGINAL = Ladders.marginal(SALES)
            .upTo("15000", percent("1"))
            .upTo("20000", percent("2"))
            .above(percent("4"));

    private static final CommissionLadder WHOLE = Ladders.wholeAmount(SALES)
            .upTo("15000", percent("1"))
            .upTo("20000", percent("2"))
            .above(percent("4"));

    private static final CommissionLadder WHOLE_FROM = Ladders.wholeAmount(SALES)
            .below("15000", percent("1"))
            .below("20000", percent("2"))
            .from(percent("4"));

    private static final CommissionLadder BASE_AND_EXCESS = Ladders.baseAndExcess(SALES)
            .upTo("15000", percent("1"))
            .upTo("20000", TierPay.of(percent("2")).plus("200"))
            .above(TierPay.of(percent("4")).plus("250"));

    private static final CommissionLadder HIGHEST_FIXED = Ladders.highestFixed(SALES)
            .from("15000", "100")
            .from("20000", "200")
            .thenSteady();

    private static final CommissionLadder CUMULATIVE_FIXED = Ladders.cumulativeFixed(SALES)
            .from("15000", "100")
            .from("20000", "200")
            .thenSteady();

    private static final CommissionLadder INTERPOLATED = Ladders.interpolated(SALES)
            .from("15000", "100")
            .from("20000", "250")
            .thenOn(percent("4"));

    @ParameterizedTest
    @CsvSource({
        // sales,   marginal, whole,    from,     base+excess, highest, cumulative, interpolated
        "0.00,      0.00,     0.00,     0.00,     0.00,        0.00,    0.00,       0.00",
        "14999.99,  149.9999, 149.9999, 149.9999, 149.9999,    0.00,    0.00,       0.00",
        "15000.00,  150.00,   150.00,   300.00,   150.00,      100.00,  100.00,     100.00",
        "15000.01,  150.0002, 300.0002, 300.0002, 200.0002,    100.00,  100.00,     100.0003",
        "19999.99,  249.9998, 399.9998, 399.9998, 299.9998,    100.00,  100.00,     249.9997",
        "20000.00,  250.00,   400.00,   800.00,   300.00,      200.00,  300.00,     250.00",
        "20000.01,  250.0004, 800.0004, 800.0004, 250.0004,    200.00,  300.00,     250.0004",
        "23000.00,  370.00,   920.00,   920.00,   370.00,      200.00,  300.00,     370.00",
    })
    void commissionOn_kinds_atAndAroundTheEdges(
            String sales,
            String marginal,
            String whole,
            String from,
            String baseAndExcess,
            String highest,
            String cumulative,
            String interpolated) {
        Exact base = Exact.of(sales);
        assertThat(MARGINAL.scale().commissionOn(base)).isEqualTo(Exact.of(marginal));
        assertThat(WHOLE.scale().commissionOn(base)).isEqualTo(Exact.of(whole));
        assertThat(WHOLE_FROM.scale().commissionOn(base)).isEqualTo(Exact.of(from));
        assertThat(BASE_AND_EXCESS.scale().commissionOn(base)).isEqualTo(Exact.of(baseAndExcess));
        assertThat(HIGHEST_FIXED.scale().commissionOn(base)).isEqualTo(Exact.of(highest));
        assertThat(CUMULATIVE_FIXED.scale().commissionOn(base)).isEqualTo(Exact.of(cumulative));
        assertThat(INTERPOLATED.scale().commissionOn(base)).isEqualTo(Exact.of(interpolated));
    }

    @Test
    void commissionOn_hugeAndTiny_exact() {
        assertThat(MARGINAL.scale().commissionOn(Exact.of("1000000000000000.01")))
                .isEqualTo(Exact.of("39999999999450.0004"));
        assertThat(MARGINAL.scale().commissionOn(Exact.of("0.01"))).isEqualTo(Exact.of("0.0001"));
        assertThat(WHOLE.scale().commissionOn(Exact.of("1000000000000000.01")))
                .isEqualTo(Exact.of("40000000000000.0004"));
        assertThat(INTERPOLATED.scale().commissionOn(Exact.of("15000.001"))).isEqualTo(Exact.of("100.00003"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 50.00", // the first tier pays at least 50
        "4000, 50.00",
        "6000, 60.00",
        "10000, 100.00",
        "10001, 120.02", // 100 and, once reached, 20 and 2% of one yuan
        "13000, 180.00",
        "14000, 200.00", // the second tier pays at most 100
        "90000, 200.00",
    })
    void paid_limitsOfTiers_withinEachTier(String sales, String commission) {
        CommissionLadder ladder = Ladders.marginal(SALES)
                .upTo("10000", TierPay.of(percent("1")).atLeast("50"))
                .above(TierPay.of(percent("2")).plus("20").atMost("100"));

        assertThat(Desk.paid(ladder, Map.of(SALES, sales))).isEqualTo(commission);
    }

    @ParameterizedTest
    @CsvSource({"1000, 30.00", "2000, 40.00", "5000, 100.00", "20000, 250.00"})
    void paid_multiplierFloorCapOfTheWhole_inThatOrder(String sales, String commission) {
        CommissionLadder ladder =
                Ladders.flat(SALES, percent("1")).times("2").atLeast("30").atMost("250");

        assertThat(Desk.paid(ladder, Map.of(SALES, sales))).isEqualTo(commission);
    }

    @Test
    void paid_interpolatedRateAndChosenTier_onTheWholeBase() {
        CommissionLadder curve = Ladders.interpolatedRate(Base.of(SALES), Base.attainment(SALES, TARGET_BASE))
                .from("50%", percent("1"))
                .from("100%", percent("2"))
                .thenSteady();

        assertThat(Desk.paid(curve, Map.of(SALES, "9999.99", TARGET_BASE, "20000")))
                .isEqualTo("0.00");
        assertThat(Desk.paid(curve, Map.of(SALES, "10000", TARGET_BASE, "20000")))
                .isEqualTo("100.00");
        assertThat(Desk.paid(curve, Map.of(SALES, "15000", TARGET_BASE, "20000")))
                .isEqualTo("225.00");
        assertThat(Desk.paid(curve, Map.of(SALES, "50000", TARGET_BASE, "20000")))
                .isEqualTo("1000.00");
        assertThat(curve.commissionOn(Exact.of(1000), Exact.of("0.6"))).isEqualTo(Exact.of(12));
    }

    @Test
    void paid_ratioChoosesTheReward_comparedExactly() {
        CommissionLadder reward = Ladders.highestFixed(Base.of(INQUIRY_CONVERSION_RATE))
                .from("30%", "100")
                .from("40%", "200")
                .thenSteady();

        assertThat(Desk.paid(reward, Map.of(INQUIRY_CONVERSION_RATE, "2/5"))).isEqualTo("200.00");
        assertThat(Desk.paid(reward, Map.of(INQUIRY_CONVERSION_RATE, "399/1000")))
                .isEqualTo("100.00");
        assertThat(Desk.paid(reward, Map.of(INQUIRY_CONVERSION_RATE, "1/3"))).isEqualTo("100.00");
    }

    // ------------------------------------------------------------------------------------------ explained

    private static void assertExplained(CommissionLadder ladder, String sales, String english, String chinese) {
        assertThat(Desk.explained(ladder, Map.of(SALES, sales), Language.ENGLISH))
                .isEqualTo(english);
        assertThat(Desk.explained(ladder, Map.of(SALES, sales), Language.CHINESE))
                .isEqualTo(chinese);
    }

    @Test
    void explain_flat_formula() {
        assertExplained(Ladders.flat(SALES, percent("2")), "48300", """
                personal commission  966.00
                  2% × 48,300.00 = 966.00
                """, """
                个人提成  966.00
                  2% × 48,300.00 = 966.00
                """);
    }

    @Test
    void explain_baseAndExcess_constantAndExcess() {
        assertExplained(BASE_AND_EXCESS, "18000", """
                personal commission  260.00
                  sales 18,000.00 reach tier 2 (above 15,000.00 to 20,000.00)
                  200.00 + 2% × 3,000.00 = 260.00
                """, """
                个人提成  260.00
                  销售额 18,000.00 达到第 2 档（超过 15,000.00 至 20,000.00（含））
                  200.00 + 2% × 3,000.00 = 260.00
                """);
    }

    @Test
    void explain_wholeAmount_tierAndFormula() {
        assertExplained(WHOLE, "23000", """
                personal commission  920.00
                  sales 23,000.00 reach tier 3 (above 20,000.00)
                  4% × 23,000.00 = 920.00
                """, """
                个人提成  920.00
                  销售额 23,000.00 达到第 3 档（超过 20,000.00）
                  4% × 23,000.00 = 920.00
                """);
    }

    @Test
    void explain_fixed_highestAndSum() {
        assertExplained(HIGHEST_FIXED, "23000", """
                personal commission  200.00
                  sales 23,000.00 reach tier 3 (20,000.00 or more)
                """, """
                个人提成  200.00
                  销售额 23,000.00 达到第 3 档（20,000.00 及以上）
                """);
        assertExplained(CUMULATIVE_FIXED, "23000", """
                personal commission  300.00
                  sales 23,000.00 reach tier 3 (20,000.00 or more)
                  100.00 + 200.00 = 300.00
                """, """
                个人提成  300.00
                  销售额 23,000.00 达到第 3 档（20,000.00 及以上）
                  100.00 + 200.00 = 300.00
                """);
    }

    @Test
    void explain_interpolated_straightLine() {
        assertExplained(INTERPOLATED, "18000", """
                personal commission  190.00
                  sales 18,000.00 reach tier 2 (from 15,000.00 to below 20,000.00)
                  100.00 + (250.00 − 100.00) × 3,000.00 ÷ (20,000.00 − 15,000.00) = 190.00
                """, """
                个人提成  190.00
                  销售额 18,000.00 达到第 2 档（15,000.00（含）至 20,000.00（不含））
                  100.00 + (250.00 − 100.00) × 3,000.00 ÷ (20,000.00 − 15,000.00) = 190.00
                """);
    }

    @Test
    void explain_negative_zeroAndMirrored() {
        assertExplained(WHOLE, "-16000", """
                personal commission  0.00
                  sales -16,000.00, below zero, counts as zero
                  sales 0.00 reach tier 1 (up to 15,000.00)
                  1% × 0.00 = 0.00
                """, """
                个人提成  0.00
                  销售额 -16,000.00 为负，按零计
                  销售额 0.00 达到第 1 档（15,000.00 及以下）
                  1% × 0.00 = 0.00
                """);
        assertExplained(WHOLE.negativeBase(NegativeBase.MIRRORED), "-16000", """
                personal commission  -320.00
                  sales -16,000.00, below zero: what 16,000.00 would earn is taken back
                  sales 16,000.00 reach tier 2 (above 15,000.00 to 20,000.00)
                  0 − 2% × 16,000.00 = -320.00
                """, """
                个人提成  -320.00
                  销售额 -16,000.00 为负：扣回 16,000.00 应得的提成
                  销售额 16,000.00 达到第 2 档（超过 15,000.00 至 20,000.00（含））
                  0 − 2% × 16,000.00 = -320.00
                """);
    }

    @Test
    void explain_limits_inTheFormula() {
        assertExplained(
                Ladders.marginal(SALES)
                        .upTo("10000", percent("1"))
                        .above(TierPay.of(percent("2")).plus("20").atMost("100"))
                        .times("1.2")
                        .atMost("230"),
                "20000",
                """
                personal commission  230.00
                  sales 20,000.00 reach tier 2 (above 10,000.00)
                  min((100.00 + min(20.00 + 2% × 10,000.00, 100.00)) × 1.2, 230.00) = 230.00
                """,
                """
                个人提成  230.00
                  销售额 20,000.00 达到第 2 档（超过 10,000.00）
                  min((100.00 + min(20.00 + 2% × 10,000.00, 100.00)) × 1.2, 230.00) = 230.00
                """);
    }

    @Test
    void explain_perUnitTiers_amountsPerUnit() {
        CommissionLadder ladder =
                Ladders.marginal(ORDERS).upTo("200", TierPay.perUnit("0.30")).above(TierPay.perUnit("0.40"));

        assertThat(Desk.explained(ladder, Map.of(ORDERS, "280.5"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  92.20
                          orders 280.5 reach tier 2 (above 200)
                          60.00 + 0.40 × 80.5 = 92.20
                        """);
        assertThat(Desk.explained(ladder, Map.of(ORDERS, "280.5"), Language.CHINESE))
                .isEqualTo("""
                        个人提成  92.20
                          订单数 280.5 达到第 2 档（超过 200）
                          60.00 + 0.40 × 80.5 = 92.20
                        """);
    }

    @Test
    void explain_chosenByAttainment_attainmentThenTier() {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .chosenBy(Base.attainment(SALES, TARGET_BASE))
                .below("80%", percent("1"))
                .below("100%", percent("2"))
                .from(percent("3"));

        assertThat(Desk.explained(ladder, Map.of(SALES, "16000", TARGET_BASE, "20000"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  320.00
                          attainment of base target by sales: 16,000.00 ÷ 20,000.00 = 80%
                          attainment of base target 80%: tier 2 (from 80% to below 100%)
                          2% × 16,000.00 = 320.00
                        """);
        assertThat(Desk.explained(ladder, Map.of(SALES, "16000", TARGET_BASE, "20000"), Language.CHINESE))
                .isEqualTo("""
                        个人提成  320.00
                          基本任务达成率（按销售额）：16,000.00 ÷ 20,000.00 = 80%
                          基本任务达成率 80%：第 2 档（80%（含）至 100%（不含））
                          2% × 16,000.00 = 320.00
                        """);
    }

    @Test
    void explain_interpolatedRate_rateThenFormula() {
        CommissionLadder curve = Ladders.interpolatedRate(Base.of(SALES), Base.attainment(SALES, TARGET_BASE))
                .from("50%", percent("1"))
                .from("100%", percent("2"))
                .thenSteady();

        assertThat(Desk.explained(curve, Map.of(SALES, "15000", TARGET_BASE, "20000"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  225.00
                          attainment of base target by sales: 15,000.00 ÷ 20,000.00 = 75%
                          attainment of base target 75%: tier 2 (from 50% to below 100%)
                          rate: 1% + (2% − 1%) × (75% − 50%) ÷ (100% − 50%) = 1.5%
                          1.5% × 15,000.00 = 225.00
                        """);
        assertThat(Desk.explained(curve, Map.of(SALES, "15000", TARGET_BASE, "20000"), Language.CHINESE))
                .isEqualTo("""
                        个人提成  225.00
                          基本任务达成率（按销售额）：15,000.00 ÷ 20,000.00 = 75%
                          基本任务达成率 75%：第 2 档（50%（含）至 100%（不含））
                          提成比例：1% + (2% − 1%) × (75% − 50%) ÷ (100% − 50%) = 1.5%
                          1.5% × 15,000.00 = 225.00
                        """);
    }

    @Test
    void explain_severalMetricsLessAnother_howTheBaseComesAbout() {
        CommissionLadder net = Ladders.flat(
                Base.net(List.of(SALES, Metrics.NEW_CUSTOMER_SALES), List.of(Metrics.CLOSED_SALES)), percent("1"));
        Map<Metric, String> values =
                Map.of(SALES, "1000", Metrics.NEW_CUSTOMER_SALES, "200", Metrics.CLOSED_SALES, "100");

        assertThat(Desk.explained(net, values, Language.ENGLISH)).isEqualTo("""
                        personal commission  11.00
                          sales + new customer sales − closed sales: 1,000.00 + 200.00 − 100.00 = 1,100.00
                          1% × 1,100.00 = 11.00
                        """);
    }
}
