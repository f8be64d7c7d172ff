// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandPointsTest {

    private static final Unit CNY = Unit.money(Money.currency("CNY"));
    private static final BandPoints REFUNDS = Scorecards.bands(Metrics.REFUND_RATE)
            .upTo("5%", "30")
            .upTo("8%", "20")
            .upTo("11%", "10")
            .above("0");
    private static final BandPoints RESPONSE = Scorecards.bands(Metrics.AVERAGE_RESPONSE_TIME)
            .upTo("20", "10")
            .upTo("40", "6")
            .upTo("60", "3")
            .above("0");
    private static final BandPoints CONVERSION = Scorecards.bands(Metrics.INQUIRY_CONVERSION_RATE)
            .below("30%", "0")
            .below("50%", "5")
            .from("10");

    @ParameterizedTest
    @CsvSource({
        "0/240,      30",
        "12/240,     30", // exactly 5%
        "501/10000,  20",
        "8/100,      20", // exactly 8%
        "801/10000,  10",
        "11/100,     10", // exactly 11%
        "1101/10000, 0",
        "1/1,        0",
    })
    void score_boundsBelongBelow_exact(String rate, String points) {
        assertThat(Scoring.of(REFUNDS).with(Metrics.REFUND_RATE, rate).points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"400/10, 6", "4001/100, 3", "20/1, 10", "61/1, 0", "1/3, 10"})
    void score_secondsPerAnswer_asPublished(String seconds, String points) {
        assertThat(Scoring.of(RESPONSE)
                        .with(Metrics.AVERAGE_RESPONSE_TIME, seconds)
                        .points())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"2999/10000, 0", "30/100, 5", "4999/10000, 5", "1/2, 10"})
    void score_boundsBelongAbove_exact(String rate, String points) {
        assertThat(Scoring.of(CONVERSION)
                        .with(Metrics.INQUIRY_CONVERSION_RATE, rate)
                        .points())
                .isEqualTo(points);
    }

    @Test
    void score_reason_saysValueAndBand() {
        Scoring scoring = Scoring.of(REFUNDS).with(Metrics.REFUND_RATE, "31/500");
        assertThat(scoring.reason(Language.ENGLISH)).isEqualTo("refund rate 6.2%: above 5% to 8%");
        assertThat(scoring.reason(Language.CHINESE)).isEqualTo("退款率 6.2%：超过 5% 至 8%（含）");
        assertThat(scoring.score().maximum()).isEqualTo(Exact.of(30));
    }

    @Test
    void score_belowTheLowestBand_problem() {
        BandPoints sales = new BandPoints(
                "sales",
                Label.of("sales", "销售额"),
                Scorecards.value(Metrics.SALES),
                Bands.of(Edge.FROM, ImmutableList.of(Exact.ZERO)),
                ImmutableList.of(Exact.of(10)),
                ImmutableList.of(),
                false,
                null);
        assertThat(Scoring.of(sales).with(Metrics.SALES, "-0.01").problem())
                .isEqualTo("Expected sales of sales in one of the bands, but found -0.01, below 0.00 or more");
        assertThat(Scoring.of(sales).with(Metrics.SALES, "0").points()).isEqualTo("10");
    }

    @Test
    void findings_pointsFallAsTheMetricImproves_namesThePlace() {
        BandPoints wrong = Scorecards.bands(Metrics.REFUND_RATE)
                .upTo("5%", "20")
                .upTo("8%", "30")
                .above("0");
        assertThat(wrong.findings(CNY)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message().in(Language.ENGLISH))
                    .isEqualTo("The points of refund rate fall from 30 to 20 as refund rate improves past 5%");
            assertThat(finding.message().in(Language.CHINESE)).isEqualTo("“退款率”：退款率越过 5% 变好时，得分反而由 30 分降到 20 分");
        });
        assertThat(wrong.declaredMonotone().findings(CNY))
                .singleElement()
                .satisfies(finding -> assertThat(finding.isError()).isTrue());
        assertThat(REFUNDS.declaredMonotone().findings(CNY)).isEmpty();
        assertThat(CONVERSION.declaredMonotone().findings(CNY)).isEmpty();
    }

    @Test
    void findings_printedBands_gapsAndOverlaps() {
        assertThat(REFUNDS.printed("[0, 5%]", "[6%, 8%]", "[8%, 11%]", "(11%, ∞)")
                        .findings(CNY))
                .extracting(finding -> finding.message().in(Language.ENGLISH))
                .containsExactly(
                        "row 1 and row 2 leave a gap between 5% and 6%; values in no row: above 5% to below 6%",
                        "row 2 and row 3 overlap; values in both: exactly 8%");
    }

    @Test
    void maximum_noPointsAboveZero_none() {
        assertThat(Scorecards.bands(Metrics.REFUND_RATE)
                        .upTo("5%", "0")
                        .above("-10")
                        .maximum())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"0.0799, 30", "0.08, 20", "0.11, 20", "0.1101, 0"})
    void score_boundsOfBothKinds_eachAsItSays(String rate, String points) {
        BandPoints refunds = Scorecards.bands(Metrics.REFUND_RATE)
                .below("8%", "30")
                .upTo("11%", "20")
                .above("0");
        assertThat(Scoring.of(refunds).with(Metrics.REFUND_RATE, "~" + rate).points())
                .isEqualTo(points);
    }

    @Test
    void new_badBands_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BandPoints(
                        "refunds",
                        Label.of("refunds"),
                        REFUNDS.measure(),
                        REFUNDS.bands(),
                        ImmutableList.of(Exact.ONE),
                        ImmutableList.of(),
                        false,
                        null))
                .withMessageContaining("refunds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.bands(Metrics.REFUND_RATE).above("0"))
                .withMessage("Expected a bound of refund-rate, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.bands(Metrics.REFUND_RATE)
                        .upTo("8%", "20")
                        .upTo("5%", "30")
                        .above("0"))
                .withMessage("Expected bounds that rise, but found bound 2 at 0.05 after bound 1 at 0.08");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Scorecards.bands(Metrics.REFUND_RATE).upTo("5%", "30").from("20"))
                .withMessage(
                        "Expected the last band of refund-rate to begin where the one before it ends, but found above"
                                + " 0.05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.bands(Metrics.ATTITUDE))
                .withMessage(
                        "Expected a metric that is a number or a ratio, but found metric attitude of kind rating in number,"
                                + " better higher");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REFUNDS.named("Refunds", "refunds", "退款"))
                .withMessage("Expected a criterion id of lower-case words joined by hyphens, but found \"Refunds\"");
    }
}
