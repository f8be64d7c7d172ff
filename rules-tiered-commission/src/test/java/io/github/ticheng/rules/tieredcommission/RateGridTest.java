// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.INQUIRY_CONVERSION_RATE;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.tieredcommission.RateGrid.Axis;
import io.github.ticheng.rules.tieredcommission.RateGrid.Row;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateGridTest {

    private static final RateGrid GRID = Ladders.grid(
            Base.of(SALES),
            Axis.of(Base.attainment(SALES, TARGET_BASE), Edge.FROM, "100%"),
            Axis.of(new QuotientBase.OfRatio(INQUIRY_CONVERSION_RATE, null), Edge.UP_TO, "30%", "40%"),
            Row.of(percent("1"), percent("2"), percent("3")),
            Row.of(percent("4"), percent("5"), percent("6")));

    @ParameterizedTest
    @CsvSource({
        "9999.99,  300/1000, 100.00",
        "9999.99,  301/1000, 200.00",
        "9999.99,  400/1000, 200.00",
        "9999.99,  401/1000, 300.00",
        "10000.00, 300/1000, 400.00",
        "10000.00, 301/1000, 500.00",
        "10000.00, 401/1000, 600.00",
        "-100.00,  401/1000, 0.00",
    })
    void paid_bothEdges_eachByItsOwn(String sales, String conversion, String commission) {
        assertThat(Desk.paid(GRID, Map.of(SALES, sales, TARGET_BASE, "10000", INQUIRY_CONVERSION_RATE, conversion)))
                .isEqualTo(commission);
    }

    @Test
    void paid_mirrored_takesBack() {
        assertThat(Desk.paid(
                        GRID.negativeBase(NegativeBase.MIRRORED),
                        Map.of(SALES, "-100", TARGET_BASE, "10000", INQUIRY_CONVERSION_RATE, "1/2")))
                .isEqualTo("-3.00");
    }

    @Test
    void paid_mirrored_attainmentOfTheBaseMirroredToo() {
        RateGrid mirrored = GRID.negativeBase(NegativeBase.MIRRORED);
        for (String sales : new String[] {"7999.99", "8000", "10000", "15000"}) {
            String above =
                    Desk.paid(mirrored, Map.of(SALES, sales, TARGET_BASE, "10000", INQUIRY_CONVERSION_RATE, "1/2"));
            assertThat(Desk.paid(
                            mirrored, Map.of(SALES, "-" + sales, TARGET_BASE, "10000", INQUIRY_CONVERSION_RATE, "1/2")))
                    .isEqualTo("-" + above);
        }
    }

    @Test
    void explain_grid_bothValuesAndTheRate() {
        var values = Map.of(SALES, "12000", TARGET_BASE, "10000", INQUIRY_CONVERSION_RATE, "35/100");
        assertThat(Desk.explained(GRID, values, Language.ENGLISH)).isEqualTo("""
                        personal commission  600.00
                          attainment of base target by sales: 12,000.00 ÷ 10,000.00 = 120%
                          attainment of base target 120% (100% or more) and inquiry conversion rate 35% (above 30% to 40%): 5%
                          5% × 12,000.00 = 600.00
                        """);
        assertThat(Desk.explained(GRID, values, Language.CHINESE)).isEqualTo("""
                        个人提成  600.00
                          基本任务达成率（按销售额）：12,000.00 ÷ 10,000.00 = 120%
                          基本任务达成率 120%（100% 及以上）且询单转化率 35%（超过 30% 至 40%（含））：5%
                          5% × 12,000.00 = 600.00
                        """);
    }

    @Test
    void run_ratioWithoutData_problemOrTheDeclaredValue() {
        var values = Map.of(SALES, "12000", TARGET_BASE, "10000", INQUIRY_CONVERSION_RATE, "0/0");
        assertThatThrownBy(() -> Desk.run(GRID, values))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected inquiry conversion rate with data, but found 0 of 0");

        RateGrid open = Ladders.grid(
                Base.of(SALES),
                GRID.down(),
                Axis.of(Base.of(INQUIRY_CONVERSION_RATE, "0%"), Edge.UP_TO, "30%", "40%"),
                GRID.rows().get(0),
                GRID.rows().get(1));
        assertThat(Desk.explained(open, values, Language.ENGLISH))
                .contains("inquiry conversion rate has no data (0 of 0), taken as 0%\n")
                .contains("4% × 12,000.00 = 480.00\n");
    }

    @Test
    void findings_rateFallsAsAValueImproves_whereAndByWhich() {
        RateGrid falling = Ladders.grid(
                Base.of(SALES),
                GRID.down(),
                Axis.of(Base.of(REFUND_RATE), Edge.UP_TO, "5%"),
                Row.of(percent("3"), percent("2")),
                Row.of(percent("4"), percent("1")));

        assertThat(falling.findings(Unit.money(Currency.getInstance("CNY"))))
                .extracting(finding -> finding.in(Language.ENGLISH))
                .containsExactly(
                        "warning: The rate falls from 2% to 1% as attainment of base target improves, in row 2 and"
                                + " column 2");
        assertThat(GRID.findings(Unit.money(Currency.getInstance("CNY")))).isEmpty();
        // Along a row alone, and where a rate stays as it is.
        RateGrid inARow = Ladders.grid(
                Base.of(SALES),
                GRID.down(),
                GRID.across(),
                Row.of(percent("1"), percent("1"), percent("3")),
                Row.of(percent("4"), percent("6"), percent("5")));
        assertThat(inARow.findings(Unit.money(Currency.getInstance("CNY"))))
                .extracting(finding -> finding.in(Language.ENGLISH))
                .hasSize(1)
                .first()
                .asString()
                .contains("from 6% to 5%", "in row 2 and column 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.of(Base.of(REFUND_RATE), Edge.UP_TO))
                .withMessageContaining("refund rate");
    }
}
