// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.NEW_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.RETURNING_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.tieredcommission.CommissionByPart.Part;
import io.github.ticheng.rules.tieredcommission.CommissionByPart.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommissionByPartTest {

    private static final CommissionLadder LEVELS =
            Ladders.wholeAmount(SALES).upTo("30000", percent("3")).above(percent("4"));

    private static final Map<Metric, String> VALUES =
            Map.of(SALES, "36000", NEW_CUSTOMER_SALES, "6000", RETURNING_CUSTOMER_SALES, "10000");

    @Test
    void paid_ownRates_oneForAllTiersOrOneATier() {
        assertThat(Desk.paid(Ladders.byPart(LEVELS, Part.at(NEW_CUSTOMER_SALES, percent("7"))), VALUES))
                .isEqualTo("1620.00"); // 4% of 30,000.00 and 7% of 6,000.00
        assertThat(Desk.paid(Ladders.byPart(LEVELS, Part.at(NEW_CUSTOMER_SALES, percent("5"), percent("8"))), VALUES))
                .isEqualTo("1680.00");
    }

    @Test
    void paid_total_choosesTheTierAndNeverAPart() {
        assertThat(Desk.paid(
                        Ladders.byPart(
                                LEVELS, Part.times(NEW_CUSTOMER_SALES, "1"), Part.times(RETURNING_CUSTOMER_SALES, "1")),
                        VALUES))
                .isEqualTo("1440.00"); // 4% of everything, though each part lies in the lower tier
    }

    @Test
    void paid_rest_asDeclared() {
        CommissionByPart table = Ladders.byPart(LEVELS, Part.times(RETURNING_CUSTOMER_SALES, "1.5"));

        assertThat(Desk.paid(table, VALUES)).isEqualTo("1640.00");
        assertThat(Desk.paid(table.rest(Rest.NOTHING), VALUES)).isEqualTo("600.00");
        assertThatThrownBy(() -> Desk.paid(table.rest(Rest.PROBLEM), VALUES))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(
                        "Expected all of sales in the parts that have a rate, but found 26,000.00 in none of them");
        assertThat(Desk.paid(table.rest(Rest.PROBLEM), Map.of(SALES, "36000", RETURNING_CUSTOMER_SALES, "36000")))
                .isEqualTo("2160.00");
    }

    @Test
    void paid_partsAboveTheTotal_restIsNegativeAndPaidAsDeclared() {
        CommissionByPart table = Ladders.byPart(LEVELS, Part.times(RETURNING_CUSTOMER_SALES, "1.5"));
        Map<Metric, String> refunded = Map.of(SALES, "10000", RETURNING_CUSTOMER_SALES, "12000");

        assertThat(Desk.paid(table, refunded)).isEqualTo("480.00"); // 4.5% of 12,000.00 and 3% of -2,000.00
        assertThat(Desk.paid(table.rest(Rest.NOTHING), refunded)).isEqualTo("540.00");
        assertThatThrownBy(() -> Desk.paid(table.rest(Rest.PROBLEM), refunded))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("but found -2,000.00 in none of them");
    }

    @Test
    void paid_mirroredAndChosenByItsAttainment_tierOfTheMirrorImage() {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .chosenBy(Base.attainment(SALES, Metrics.TARGET_BASE))
                .below("100%", percent("1"))
                .from(percent("3"))
                .negativeBase(NegativeBase.MIRRORED);
        CommissionByPart table = Ladders.byPart(ladder, Part.times(RETURNING_CUSTOMER_SALES, "2"));

        assertThat(Desk.paid(
                        table, Map.of(SALES, "-900", RETURNING_CUSTOMER_SALES, "-100", Metrics.TARGET_BASE, "900")))
                .isEqualTo("-30.00");
        assertThat(Desk.paid(table, Map.of(SALES, "900", RETURNING_CUSTOMER_SALES, "100", Metrics.TARGET_BASE, "900")))
                .isEqualTo("30.00");
    }

    @Test
    void new_badTables_refused() {
        Part part = Part.at(NEW_CUSTOMER_SALES, percent("7"));
        CommissionLadder fixed = Ladders.wholeAmount(SALES)
                .upTo("30000", percent("3"))
                .above(TierPay.of(percent("4")).plus("100"));
        CommissionLadder limited = Ladders.wholeAmount(SALES)
                .upTo("30000", TierPay.of(percent("3")).atMost("100"))
                .above(percent("4"));
        for (CommissionLadder ladder : List.of(
                fixed,
                limited,
                LEVELS.atLeast("50"),
                LEVELS.atMost("800"),
                LEVELS.times("1.5"),
                LEVELS.unlockedFrom(Bound.of("5000")))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Ladders.byPart(ladder, part));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ladders.byPart(LEVELS, part, part))
                .withMessageContaining("new customer sales");
    }

    @Test
    void explain_restUnpaid_saysSo() {
        CommissionByPart table = Ladders.byPart(LEVELS, Part.times(RETURNING_CUSTOMER_SALES, "1.5"))
                .rest(Rest.NOTHING);

        assertThat(Desk.explained(table, VALUES, Language.ENGLISH)).isEqualTo("""
                        personal commission  600.00
                          sales 36,000.00 reach tier 2 (above 30,000.00)
                          rate on returning customer sales: 4% × 1.5 = 6%
                          rest of sales 26,000.00: no commission
                          6% × 10,000.00 = 600.00
                        """);
        assertThat(Desk.explained(table, VALUES, Language.CHINESE)).isEqualTo("""
                        个人提成  600.00
                          销售额 36,000.00 达到第 2 档（超过 30,000.00）
                          老客户销售额的提成比例：4% × 1.5 = 6%
                          其余销售额 26,000.00：不计提
                          6% × 10,000.00 = 600.00
                        """);
    }

    @Test
    void paid_negativeTotal_asTheLadderDeclares() {
        Map<Metric, String> refunds = Map.of(SALES, "-1000", RETURNING_CUSTOMER_SALES, "-400");
        Part returning = Part.times(RETURNING_CUSTOMER_SALES, "1.5");

        assertThat(Desk.paid(Ladders.byPart(LEVELS, returning), refunds)).isEqualTo("0.00");
        assertThat(Desk.paid(Ladders.byPart(LEVELS.negativeBase(NegativeBase.MIRRORED), returning), refunds))
                .isEqualTo("-36.00"); // 3% of -600.00 and 4.5% of -400.00
    }

    @Test
    void paid_tierChosenByTarget_ratesByPart() {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .below(Metrics.TARGET_BASE, percent("1"))
                .from(percent("2"));

        assertThat(Desk.paid(
                        Ladders.byPart(ladder, Part.times(RETURNING_CUSTOMER_SALES, "2")),
                        Map.of(SALES, "1000", RETURNING_CUSTOMER_SALES, "500", Metrics.TARGET_BASE, "1000")))
                .isEqualTo("30.00");
        assertThat(Desk.paid(
                        Ladders.byPart(ladder, Part.times(RETURNING_CUSTOMER_SALES, "2")),
                        Map.of(SALES, "999", RETURNING_CUSTOMER_SALES, "500", Metrics.TARGET_BASE, "1000")))
                .isEqualTo("14.99");
    }
}
