// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamMeasuresTest {

    private static final BandPoints DIFFERENCE = Scorecards.bands(
                    Scorecards.differenceFromTeam(Metrics.INQUIRY_CONVERSION_RATE))
            .below("-2.49%", "0")
            .below("0", "5")
            .from("10");
    private static final BandPoints RANK = Scorecards.bands(Scorecards.rank(Metrics.SALES))
            .upTo("1", "10")
            .upTo("3", "6")
            .above("0");
    private static final BandPoints QUARTER = Scorecards.bands(Scorecards.quarter(Metrics.SALES))
            .upTo("1", "10")
            .upTo("2", "7")
            .upTo("3", "4")
            .above("0");

    @ParameterizedTest
    @CsvSource({
        "120/300, 180/500, 10", // 40% against 300/800, which is 37.5%; the mean of both rates would be 38%
        "150/400, 150/400, 10", // exactly the team's
        "140/400, 160/400, 0", // exactly 2.5 points below
        "141/400, 159/400, 5",
    })
    void difference_ratio_againstTheSummedParts(String own, String other, String points) {
        assertThat(Scoring.of(DIFFERENCE)
                        .with(Metrics.INQUIRY_CONVERSION_RATE, own)
                        .with("wu-yu", Metrics.INQUIRY_CONVERSION_RATE, other)
                        .points())
                .isEqualTo(points);
    }

    @Test
    void difference_amount_againstTheMean() {
        LinearPoints sales = Scorecards.line(Scorecards.differenceFromTeam(Metrics.SALES), "-100", "0", "100", "10");
        Scoring scoring = Scoring.of(sales)
                .with(Metrics.SALES, "150")
                .with("wu-yu", Metrics.SALES, "50")
                .with("zhang-wei", Metrics.SALES, "100");
        assertThat(scoring.points()).isEqualTo("7.5");
        assertThat(scoring.points("wu-yu")).isEqualTo("2.5");
        assertThat(scoring.reason(Language.ENGLISH)).isEqualTo("sales against the team's average 50.00");
        assertThat(scoring.formula()).isEqualTo("(50.00 − (-100.00)) ÷ 200.00 × 10 = 7.5");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 300, 200, 100, 10, 6, 6, 0",
        "400, 400, 200, 100, 10, 10, 6, 0", // two first places, no second
        "400, 300, 300, 300, 10, 6, 6, 6",
        "100, 100, 100, 100, 10, 10, 10, 10",
    })
    void rank_equalValues_shareTheBetterPlace(
            String a, String b, String c, String d, String pa, String pb, String pc, String pd) {
        Scoring scoring = team(RANK, Metrics.SALES, a, b, c, d);
        assertThat(scoring.points("a")).isEqualTo(pa);
        assertThat(scoring.points("b")).isEqualTo(pb);
        assertThat(scoring.points("c")).isEqualTo(pc);
        assertThat(scoring.points("d")).isEqualTo(pd);
    }

    @Test
    void rank_lessIsBetter_leastIsFirst() {
        Scoring scoring = team(
                Scorecards.bands(Scorecards.rank(Metrics.REFUND_RATE))
                        .upTo("1", "10")
                        .above("0"),
                Metrics.REFUND_RATE,
                "1/100",
                "2/100",
                "2/200",
                "5/100");
        assertThat(scoring.points("a")).isEqualTo("10");
        assertThat(scoring.points("b")).isEqualTo("0");
        assertThat(scoring.points("c")).isEqualTo("10"); // 2 of 200 is 1 of 100
    }

    @Test
    void quartile_fourAgents_oneEach() {
        Scoring scoring = team(QUARTER, Metrics.SALES, "400", "300", "200", "100");
        assertThat(scoring.points("a")).isEqualTo("10");
        assertThat(scoring.points("b")).isEqualTo("7");
        assertThat(scoring.points("c")).isEqualTo("4");
        assertThat(scoring.points("d")).isEqualTo("0");
    }

    @Test
    void rank_noData_notRanked() {
        BandPoints refunds = Scorecards.bands(Scorecards.rank(Metrics.REFUND_RATE))
                .upTo("1", "10")
                .above("0")
                .ifNoData("3");
        Scoring scoring = team(refunds, Metrics.REFUND_RATE, "0/0", "1/100", "2/100", "3/100");
        assertThat(scoring.points("a")).isEqualTo("3");
        assertThat(scoring.points("b")).isEqualTo("10");
    }

    /** The first place is the best one; of a difference it is as with the metric. */
    @Test
    void findings_pointsAgainstTheBetterWay_found() {
        assertThat(RANK.findings(Unit.NUMBER)).isEmpty();
        assertThat(Scorecards.bands(Scorecards.rank(Metrics.SALES))
                        .upTo("1", "5")
                        .above("10")
                        .findings(Unit.NUMBER))
                .hasSize(1);
        assertThat(DIFFERENCE.findings(Unit.NUMBER)).isEmpty();
        assertThat(Scorecards.bands(Scorecards.differenceFromTeam(Metrics.SALES))
                        .below("0", "10")
                        .from("5")
                        .findings(Unit.NUMBER))
                .hasSize(1);
        // What is wrong with a criterion or an adjustment is wrong with the card that it stands on.
        BandPoints wrong =
                Scorecards.bands(Scorecards.rank(Metrics.SALES)).upTo("1", "5").above("10");
        assertThat(Scorecards.sumOf(wrong).findings(Unit.NUMBER)).hasSize(1);
        assertThat(Scorecards.sumOf(AfterSalesDesk.REFUND_RATE).adjusted(wrong).findings(Unit.NUMBER))
                .hasSize(1);
    }

    @Test
    void new_noBetterWay_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.rank(Metrics.DAYS_DUE))
                .withMessage(
                        "Expected a metric of which one way is better, but found metric days-due of kind duration in days, better neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.quarter(Metrics.ATTITUDE))
                .withMessageContaining("attitude of kind rating");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.differenceFromTeam(Metrics.ATTITUDE))
                .withMessageContaining("attitude of kind rating");
    }

    /** A ratio without parts has its place among ratios with parts; it is nowhere rounded. */
    @Test
    void rank_givenAsPrinted_comparedAsPrinted() {
        BandPoints refunds = Scorecards.bands(Scorecards.rank(Metrics.REFUND_RATE))
                .upTo("1", "10")
                .above("0");
        Scoring scoring = team(refunds, Metrics.REFUND_RATE, "~0.0333", "1/30", "~0.03331", "10/300");

        assertThat(scoring.points("a")).isEqualTo("10");
        assertThat(scoring.points("b")).isEqualTo("0");
        assertThat(scoring.points("c")).isEqualTo("0");
        assertThat(team(refunds, Metrics.REFUND_RATE, "~0.05", "5/100", "1/20", "~0.06")
                        .points("c"))
                .isEqualTo("10");
    }

    @Test
    void quartile_givenAsPrinted_comparedAsPrinted() {
        Scoring scoring = team(
                Scorecards.bands(Scorecards.quarter(Metrics.REFUND_RATE))
                        .upTo("1", "10")
                        .above("0"),
                Metrics.REFUND_RATE,
                "~0.01",
                "~0.02",
                "3/100",
                "~0.04");

        assertThat(scoring.points("a")).isEqualTo("10");
        assertThat(scoring.points("b")).isEqualTo("0");
    }

    /** The team's ratio is made of parts. */
    @Test
    void difference_givenAsPrinted_refusedForTheParts() {
        assertThat(Scoring.of(DIFFERENCE)
                        .with(Metrics.INQUIRY_CONVERSION_RATE, "120/300")
                        .with("wu-yu", Metrics.INQUIRY_CONVERSION_RATE, "~0.36")
                        .problem())
                .contains("~0.36");
    }

    private static Scoring team(Criterion criterion, Metric metric, String a, String b, String c, String d) {
        return Scoring.of(criterion)
                .with("a", metric, a)
                .with("b", metric, b)
                .with("c", metric, c)
                .with("d", metric, d);
    }
}
