// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 0 of 0, and nothing at all, in every criterion: a problem unless the criterion declares an answer. */
class NoDataTest {

    private static final Metric RATE = Metrics.REFUND_RATE;

    static Stream<Arguments> onRatios() {
        return Stream.of(
                Arguments.of(
                        Scorecards.bands(RATE).upTo("5%", "30").above("0"),
                        Scorecards.bands(RATE).upTo("5%", "30").above("0").ifNoData("12")),
                Arguments.of(
                        Scorecards.line(RATE, "0", "30", "10%", "0"),
                        Scorecards.line(RATE, "0", "30", "10%", "0").ifNoData("12")),
                Arguments.of(
                        Scorecards.target(RATE, "5%", "30"),
                        Scorecards.target(RATE, "5%", "30").ifNoData("12")),
                Arguments.of(
                        Scorecards.bands(Scorecards.rank(RATE)).upTo("1", "30").above("0"),
                        Scorecards.bands(Scorecards.rank(RATE))
                                .upTo("1", "30")
                                .above("0")
                                .ifNoData("12")),
                Arguments.of(
                        Scorecards.bands(Scorecards.quarter(RATE))
                                .upTo("1", "30")
                                .above("0"),
                        Scorecards.bands(Scorecards.quarter(RATE))
                                .upTo("1", "30")
                                .above("0")
                                .ifNoData("12")),
                Arguments.of(
                        Scorecards.bands(Scorecards.differenceFromTeam(RATE))
                                .upTo("0", "30")
                                .above("0"),
                        Scorecards.bands(Scorecards.differenceFromTeam(RATE))
                                .upTo("0", "30")
                                .above("0")
                                .ifNoData("12")));
    }

    @ParameterizedTest
    @MethodSource("onRatios")
    void score_zeroOfZero_problemOrAsDeclared(Criterion strict, Criterion declared) {
        assertThat(Scoring.of(strict).with(RATE, "0/0").problem())
                .isEqualTo("Expected data, or a declared score for none, in "
                        + strict.label().in(Language.ENGLISH) + ", but found 0 of 0");
        Scoring answered = Scoring.of(declared).with(RATE, "0/0");
        assertThat(answered.points()).isEqualTo("12");
        assertThat(answered.reason(Language.ENGLISH)).isEqualTo("no data");
        assertThat(answered.reason(Language.CHINESE)).isEqualTo("无数据");
    }

    @ParameterizedTest
    @MethodSource("onRatios")
    void score_ratioAbsent_alwaysAProblem(Criterion strict, Criterion declared) {
        assertThat(Scoring.of(strict).problem()).isEqualTo("Expected a value of refund rate, but found none");
        assertThat(Scoring.of(declared).problem()).isEqualTo("Expected a value of refund rate, but found none");
    }

    static Stream<Arguments> onNumbers() {
        OccurrencePoints attendance =
                Scorecards.startingAt("30", "attendance", "attendance", "出勤").less("5", Metrics.LATENESS);
        return Stream.of(
                Arguments.of(
                        Scorecards.bands(Metrics.SALES).below("1000", "0").from("30"),
                        Scorecards.bands(Metrics.SALES)
                                .below("1000", "0")
                                .from("30")
                                .ifNoData("12"),
                        Metrics.SALES),
                Arguments.of(
                        Scorecards.usualRatings(Metrics.ATTITUDE, "30"),
                        Scorecards.usualRatings(Metrics.ATTITUDE, "30").ifNoData("12"),
                        Metrics.ATTITUDE),
                Arguments.of(attendance, attendance.ifNoData("12"), Metrics.LATENESS),
                Arguments.of(
                        Scorecards.givenPoints(Metrics.ASSESSMENT_SCORE, "30"),
                        Scorecards.givenPoints(Metrics.ASSESSMENT_SCORE, "30").ifNoData("12"),
                        Metrics.ASSESSMENT_SCORE),
                Arguments.of(
                        Scorecards.target(Metrics.SALES, "1000", "30"),
                        Scorecards.target(Metrics.SALES, "1000", "30").ifNoData("12"),
                        Metrics.SALES));
    }

    @ParameterizedTest
    @MethodSource("onNumbers")
    void score_valueAbsent_problemOrAsDeclared(Criterion strict, Criterion declared, Metric metric) {
        assertThat(Scoring.of(strict).problem())
                .isEqualTo("Expected a value of " + metric.label().in(Language.ENGLISH) + ", but found none");
        assertThat(Scoring.of(declared).points()).isEqualTo("12");
    }

    @Test
    void score_adjustmentAbsent_problemOrAsDeclared() {
        for (Criterion strict : List.of(
                Scorecards.addingEach("2", Metrics.PRAISES), Scorecards.addingBySeverity("2", "5", Metrics.PRAISES))) {
            assertThat(Scoring.ofAdjustment(strict).problem()).isEqualTo("Expected a value of praises, but found none");
        }
        assertThat(Scoring.ofAdjustment(
                                Scorecards.addingEach("2", Metrics.PRAISES).ifNoData("0"))
                        .points())
                .isEqualTo("0");
        assertThat(Scoring.ofAdjustment(Scorecards.addingBySeverity("2", "5", Metrics.OUTSTANDING_CONDUCT)
                                .ifNoData("0"))
                        .points())
                .isEqualTo("0");
    }
}
