// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearPointsTest {

    private static final LinearPoints CONVERSION =
            Scorecards.line(Metrics.INQUIRY_CONVERSION_RATE, "30%", "0", "50%", "10");
    private static final LinearPoints BENT =
            Scorecards.line(Metrics.SALES, "10000", "2", "20000", "6").to("40000", "10");

    @ParameterizedTest
    @CsvSource({
        "42/100, 6",
        "30/100, 0",
        "50/100, 10",
        "29/100, 0", // clamped
        "51/100, 10",
        "1/3,    5/3", // exact where no decimal is
    })
    void score_oneLine_exact(String rate, String points) {
        assertThat(Scoring.of(CONVERSION)
                        .with(Metrics.INQUIRY_CONVERSION_RATE, rate)
                        .points())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"5000, 2, 0", "10000, 2, 2", "15000, 4, 4", "20000, 6, 6", "30000, 8, 8", "45000, 10, 11"})
    void score_twoLines_clampedOrExtrapolated(String sales, String clamped, String extrapolated) {
        assertThat(Scoring.of(BENT).with(Metrics.SALES, sales).points()).isEqualTo(clamped);
        assertThat(Scoring.of(BENT.extrapolated()).with(Metrics.SALES, sales).points())
                .isEqualTo(extrapolated);
    }

    @ParameterizedTest
    @CsvSource({"5000, 2", "30000, 8", "50000, 11"})
    void score_builtStepByStep_asTheTwoLinesAndOneMore(String sales, String points) {
        LinearPoints longer = Scorecards.line(Metrics.SALES, "10000", "2", "20000", "6")
                .to("40000", "10")
                .to("60000", "12")
                .declaredMonotone();
        assertThat(longer.findings(Unit.NUMBER)).isEmpty();
        assertThat(Scoring.of(longer).with(Metrics.SALES, sales).points()).isEqualTo(points);
    }

    @Test
    void score_reasonAndFormula_sayHow() {
        Scoring scoring = Scoring.of(CONVERSION).with(Metrics.INQUIRY_CONVERSION_RATE, "42/100");
        assertThat(scoring.reason(Language.ENGLISH)).isEqualTo("inquiry conversion rate 42%");
        assertThat(scoring.formula()).isEqualTo("(42% − 30%) ÷ 20% × 10 = 6");
        Scoring beyond = Scoring.of(CONVERSION).with(Metrics.INQUIRY_CONVERSION_RATE, "60/100");
        assertThat(beyond.reason(Language.ENGLISH)).isEqualTo("inquiry conversion rate 60%, counted as 50%");
        assertThat(beyond.reason(Language.CHINESE)).isEqualTo("询单转化率 60%，按 50% 计");
    }

    @Test
    void findings_lessForMore_onlyWhereMoreIsBetter() {
        assertThat(Scorecards.line(Metrics.SALES, "0", "10", "100", "0").findings(Unit.NUMBER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().in(Language.ENGLISH))
                        .isEqualTo("The points of sales fall from 10 to 0 as sales improves past 0"));
        assertThat(Scorecards.line(Metrics.REFUND_RATE, "0", "10", "10%", "0").findings(Unit.NUMBER))
                .isEmpty();
    }

    @Test
    void new_badLines_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.line(Metrics.SALES, "100", "0", "100", "10"))
                .withMessage("Expected values that rise for criterion sales, but found 100, 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinearPoints(
                        "sales",
                        Metrics.SALES.label(),
                        Scorecards.value(Metrics.SALES),
                        BENT.rows().subList(0, 1),
                        LineEnds.CLAMPED,
                        false,
                        null))
                .withMessage("Expected points at two values or more for criterion sales, but found 1");
    }
}
