// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SimpleCriteriaTest {

    static Stream<Arguments> named() {
        LinearPoints line = Scorecards.line(Metrics.SALES, "0", "0", "100", "10");
        RatingPoints ratings = Scorecards.usualRatings(Metrics.ATTITUDE, "15");
        TargetPoints target = Scorecards.target(Metrics.SALES, "100", "10");
        PerOccurrence praises = Scorecards.addingEach("2", Metrics.PRAISES);
        BySeverity conduct = Scorecards.addingBySeverity("2", "5", Metrics.OUTSTANDING_CONDUCT);
        return Stream.of(
                as(line, id -> line.named(id, "other", "他")),
                as(AfterSalesDesk.REFUND_RATE, id -> AfterSalesDesk.REFUND_RATE.named(id, "other", "他")),
                as(ratings, id -> ratings.named(id, "other", "他")),
                as(target, id -> target.named(id, "other", "他")),
                as(praises, id -> praises.named(id, "other", "他")),
                as(conduct, id -> conduct.named(id, "other", "他")));
    }

    private static Arguments as(Criterion criterion, Function<String, Criterion> named) {
        return Arguments.of(criterion, named);
    }

    /** Another name changes nothing else, and has to be one. */
    @ParameterizedTest
    @MethodSource("named")
    void named_another_idAndLabelAlone(Criterion criterion, Function<String, Criterion> named) {
        assertThat(named.apply("x").id()).isEqualTo("x");
        assertThat(named.apply("x").label().in(Language.CHINESE)).isEqualTo("他");
        assertThat(named.apply("x"))
                .usingRecursiveComparison()
                .ignoringFields("id", "label")
                .isEqualTo(criterion);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named.apply("No Id"))
                .withMessageEndingWith("but found \"No Id\"");
    }

    @Nested
    class Ratings {

        private final RatingPoints cooperation = Scorecards.usualRatings(Metrics.COOPERATION, "15");

        @ParameterizedTest
        @CsvSource({"excellent, 15", "good, 11.25", "fair, 7.5", "poor, 0"})
        void score_usualRatings_sharesOfTheMaximum(String rating, String points) {
            assertThat(Scoring.of(cooperation).with(Metrics.COOPERATION, rating).points())
                    .isEqualTo(points);
        }

        @Test
        void score_ownScale_asWritten() {
            RatingPoints own = Scorecards.ratings(Metrics.COOPERATION, "20")
                    .points("a", "20")
                    .points("b", "13");
            assertThat(Scoring.of(own).with(Metrics.COOPERATION, "b").points()).isEqualTo("13");
        }

        @Test
        void score_unknownRating_problemListsTheRatings() {
            assertThat(Scoring.of(cooperation)
                            .with(Metrics.COOPERATION, "superb")
                            .problem())
                    .isEqualTo(
                            "Expected one of the ratings excellent, good, fair, poor in cooperation, but found superb");
        }

        @Test
        void findings_maximumOutOfReach_found() {
            assertThat(Scorecards.ratings(Metrics.COOPERATION, "20")
                            .share("good", "75%")
                            .findings(Unit.NUMBER))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message().in(Language.ENGLISH))
                            .isEqualTo("The maximum of 20 points of cooperation cannot be reached: the best is 15"));
            assertThat(cooperation.findings(Unit.NUMBER)).isEmpty();
        }

        @Test
        void new_badScales_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cooperation.points("superb", "16"))
                    .withMessage("Expected no more points than 15 for criterion cooperation, but found 16 (superb)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cooperation.points("good", "10"))
                    .withMessage("Expected ratings that differ for criterion cooperation, but found good, good");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scorecards.ratings(Metrics.SALES, "10"))
                    .withMessage(
                            "Expected a metric of kind rating for criterion sales, but found metric sales of kind money in money, better higher");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scorecards.ratings(Metrics.COOPERATION, "0"))
                    .withMessage("Expected a maximum above zero for criterion cooperation, but found 0");
        }
    }

    @Nested
    class Attendance {

        private final OccurrencePoints attendance = Scorecards.startingAt("20", "attendance", "attendance", "出勤")
                .less("5", Metrics.LATENESS)
                .less("10", Metrics.ABSENCES_WITHOUT_LEAVE);

        private Scoring scoring(OccurrencePoints criterion, String late, String absent) {
            return Scoring.of(criterion).with(Metrics.LATENESS, late).with(Metrics.ABSENCES_WITHOUT_LEAVE, absent);
        }

        @ParameterizedTest
        @CsvSource({"0, 0, 20, 20", "1, 1, 5, 5", "3, 1, -5, 0", "4, 0, 0, 0"})
        void score_lessPerOccurrence_floorAsDeclared(String late, String absent, String free, String floored) {
            assertThat(scoring(attendance, late, absent).points()).isEqualTo(free);
            assertThat(scoring(attendance.atLeast("0"), late, absent).points()).isEqualTo(floored);
        }

        @Test
        void score_pointsAdded_upToTheMaximum() {
            OccurrencePoints withPraise = attendance.plus("3", Metrics.PRAISES);
            assertThat(scoring(withPraise, "1", "0").with(Metrics.PRAISES, "1").points())
                    .isEqualTo("18");
            assertThat(scoring(withPraise, "0", "0").with(Metrics.PRAISES, "1").points())
                    .isEqualTo("20");
            assertThat(scoring(withPraise.atMost("22"), "0", "0")
                            .with(Metrics.PRAISES, "1")
                            .points())
                    .isEqualTo("22");
        }

        @Test
        void score_reasonAndFormula_sayWhatHappened() {
            assertThat(scoring(attendance, "2", "1").reason(Language.ENGLISH))
                    .isEqualTo("lateness 2, absences without leave 1");
            assertThat(scoring(attendance, "2", "1").reason(Language.CHINESE)).isEqualTo("迟到次数 2、旷工次数 1");
            assertThat(scoring(attendance, "2", "1").formula()).isEqualTo("20 − 5 × 2 − 10 × 1 = 0");
            assertThat(scoring(attendance, "0", "0").reason(Language.ENGLISH)).isEqualTo("none");
        }

        @Test
        void new_badValues_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> attendance.less("1", Metrics.LATENESS))
                    .withMessage("Expected each metric once for criterion attendance, but found lateness, lateness");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> attendance.atLeast("21"))
                    .withMessage(
                            "Expected a start between floor and maximum for criterion attendance, but found 21 … 20 … 20");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> attendance.less("1", Metrics.REFUND_RATE))
                    .withMessageContaining("refund-rate of kind ratio");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scorecards.startingAt("20", "No Id", "attendance", "出勤"))
                    .withMessageEndingWith("but found \"No Id\"");
        }
    }

    @Nested
    class Targets {

        private final TargetPoints orderValue = Scorecards.target(Metrics.AVERAGE_ORDER_VALUE, "95.00", "10");

        @ParameterizedTest
        @CsvSource({"171/2, 9, 9", "95/1, 10, 10", "114/1, 10, 12", "1140/10, 10, 12", "0/5, 0, 0"})
        void score_shareOfTheTarget_cappedAsDeclared(String value, String capped, String upTo120) {
            assertThat(Scoring.of(orderValue)
                            .with(Metrics.AVERAGE_ORDER_VALUE, value)
                            .points())
                    .isEqualTo(capped);
            assertThat(Scoring.of(orderValue.atMost("120%"))
                            .with(Metrics.AVERAGE_ORDER_VALUE, value)
                            .points())
                    .isEqualTo(upTo120);
        }

        @Test
        void score_reasonAndFormula_sayHow() {
            Scoring scoring = Scoring.of(orderValue).with(Metrics.AVERAGE_ORDER_VALUE, "171/2");
            assertThat(scoring.reason(Language.ENGLISH)).isEqualTo("average order value against target 90%");
            assertThat(scoring.reason(Language.CHINESE)).isEqualTo("客单价目标完成率 90%");
            assertThat(scoring.formula()).isEqualTo("90% × 10 = 9");
        }

        @ParameterizedTest
        @CsvSource({"94/1, 10", "95/1, 10", "96/1, 10"})
        void score_leastAndGreatestShareEqual_thatShare(String value, String points) {
            TargetPoints fixed = new TargetPoints(
                    "value",
                    orderValue.label(),
                    orderValue.attainment(),
                    orderValue.maximum(),
                    Rate.percent("100"),
                    Rate.percent("100"),
                    null);
            assertThat(Scoring.of(fixed)
                            .with(Metrics.AVERAGE_ORDER_VALUE, value)
                            .points())
                    .isEqualTo(points);
        }

        /** Bands over a share of a target are bands of percentages. */
        @ParameterizedTest
        @CsvSource({"15999.99, 0", "16000, 6", "19999.99, 6", "20000, 10"})
        void score_bandsOfAShareOfTheTarget_exact(String sales, String points) {
            BandPoints attained = Scorecards.bands(Scorecards.attainment(Metrics.SALES, "20000"))
                    .below("80%", "0")
                    .below("100%", "6")
                    .from("10");
            assertThat(attained.id()).isEqualTo("sales");
            assertThat(Scoring.of(attained).with(Metrics.SALES, sales).points()).isEqualTo(points);
        }

        @Test
        void score_ownTarget_readFromTheFacts() {
            TargetPoints own = Scorecards.target(Metrics.SALES, Metrics.TARGET_BASE, "10");
            assertThat(Scoring.of(own)
                            .with(Metrics.SALES, "15000")
                            .with(Metrics.TARGET_BASE, "20000")
                            .points())
                    .isEqualTo("7.5");
            assertThat(Scoring.of(own)
                            .with(Metrics.SALES, "-100")
                            .with(Metrics.TARGET_BASE, "20000")
                            .points())
                    .isEqualTo("0");
            assertThat(Scoring.of(own)
                            .with(Metrics.SALES, "15000")
                            .with(Metrics.TARGET_BASE, "0")
                            .problem())
                    .isEqualTo("Expected base target above zero, but found 0.00");
        }

        @Test
        void findings_metricOfWhichLessIsBetter_found() {
            assertThat(Scorecards.target(Metrics.REFUND_RATE, "5%", "10").findings(Unit.NUMBER))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message().in(Language.ENGLISH))
                            .isEqualTo("refund rate gives points for more of refund rate, of which less is better"));
        }

        @Test
        void new_badTargets_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scorecards.target(Metrics.SALES, "0", "10"))
                    .withMessage("Expected a target above zero for criterion sales, but found 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Attainment(Metrics.SALES, null, null))
                    .withMessage(
                            "Expected a target of the plan or one of each agent for criterion sales, but found none");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scorecards.attainment(Metrics.ATTITUDE, "1"))
                    .withMessageContaining("attitude of kind rating");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scorecards.attainment(Metrics.SALES, Metrics.REFUND_RATE))
                    .withMessageContaining("refund-rate of kind ratio");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> orderValue.atMost("-1%"))
                    .withMessage(
                            "Expected a least share up to the greatest of -1% for criterion average-order-value, but"
                                    + " found 0%");
        }
    }

    @Nested
    class Given {

        @ParameterizedTest
        @CsvSource({"0", "94.5", "100"})
        void score_withinTheMaximum_asGiven(String points) {
            assertThat(Scoring.of(Scorecards.givenPoints(Metrics.ASSESSMENT_SCORE, "100"))
                            .with(Metrics.ASSESSMENT_SCORE, points)
                            .points())
                    .isEqualTo(points);
        }

        @ParameterizedTest
        @CsvSource({"-0.01", "100.01"})
        void score_outside_problem(String points) {
            assertThat(Scoring.of(Scorecards.givenPoints(Metrics.ASSESSMENT_SCORE, "100"))
                            .with(Metrics.ASSESSMENT_SCORE, points)
                            .problem())
                    .isEqualTo("Expected 0 to 100 points of assessment score, but found " + points);
        }

        @Test
        void score_unlimited_anySign() {
            assertThat(Scoring.ofAdjustment(Scorecards.givenPoints(Metrics.DUTY_POINTS))
                            .with(Metrics.DUTY_POINTS, "-7")
                            .points())
                    .isEqualTo("-7");
        }

        @Test
        void new_noPoints_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scorecards.givenPoints(Metrics.SALES, "100"))
                    .withMessage(
                            "Expected a metric of kind points for criterion sales, but found metric sales of kind money in money, better higher");
        }
    }

    @Nested
    class Adjustments {

        @ParameterizedTest
        @CsvSource({"0, 0, none", "1, -5, 1 × -5", "2, -8, '2 × -5, held at -8'"})
        void score_deducting_limitedByItem(String count, String points, String reason) {
            Scoring scoring = Scoring.ofAdjustment(Scorecards.deductingEach("5", Metrics.LOW_QUALITY_REVIEWS)
                            .atMost("8"))
                    .with(Metrics.LOW_QUALITY_REVIEWS, count);
            assertThat(scoring.points()).isEqualTo(points);
            assertThat(scoring.reason(Language.ENGLISH)).isEqualTo(reason);
        }

        @Test
        void score_adding_limitedByItem() {
            assertThat(Scoring.ofAdjustment(
                                    Scorecards.addingEach("2", Metrics.PRAISES).atMost("5"))
                            .with(Metrics.PRAISES, "3")
                            .points())
                    .isEqualTo("5");
        }

        @ParameterizedTest
        @CsvSource({"0, 0, 0", "5, 1, -5", "20, 1, -20", "40, 2, -30", "10, 2, -10"})
        void score_bySeverity_asGiven(String severity, String count, String points) {
            assertThat(complaints(severity, count).points()).isEqualTo(points);
        }

        @ParameterizedTest
        @CsvSource({"4, 1, 5, 20", "21, 1, 5, 20", "9, 2, 10, 40", "5, 0, 0, 0"})
        void score_severityThatCannotBe_problem(String severity, String count, String least, String most) {
            assertThat(complaints(severity, count).problem())
                    .isEqualTo("Expected " + least + " to " + most + " points of complaint severity (occurrences: "
                            + count + "), but found " + severity);
        }

        private Scoring complaints(String severity, String count) {
            return Scoring.ofAdjustment(Scorecards.deductingBySeverity("5", "20", Metrics.COMPLAINT_SEVERITY)
                            .counting(Metrics.COMPLAINTS)
                            .atMost("30"))
                    .with(Metrics.COMPLAINT_SEVERITY, severity)
                    .with(Metrics.COMPLAINTS, count);
        }

        @Test
        void score_severityWithoutCount_atLeastOneOccurrence() {
            BySeverity conduct = Scorecards.addingBySeverity("2", "5", Metrics.OUTSTANDING_CONDUCT);
            assertThat(Scoring.ofAdjustment(conduct)
                            .with(Metrics.OUTSTANDING_CONDUCT, "7")
                            .points())
                    .isEqualTo("7");
            assertThat(Scoring.ofAdjustment(conduct)
                            .with(Metrics.OUTSTANDING_CONDUCT, "2")
                            .points())
                    .isEqualTo("2");
            assertThat(Scoring.ofAdjustment(conduct)
                            .with(Metrics.OUTSTANDING_CONDUCT, "1")
                            .problem())
                    .isEqualTo("Expected 2 to 5 points of outstanding conduct (occurrences: 1), but found 1");
        }

        @Test
        void new_badValues_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> Scorecards.addingEach("2", Metrics.PRAISES).atMost("-1"))
                    .withMessage("Expected a limit of zero or more for criterion praises, but found -1");
            BySeverity conduct = Scorecards.addingBySeverity("2", "5", Metrics.OUTSTANDING_CONDUCT);
            for (ThrowingCallable ratio : List.<ThrowingCallable>of(
                    () -> Scorecards.addingEach("2", Metrics.REFUND_RATE),
                    () -> Scorecards.addingBySeverity("2", "5", Metrics.REFUND_RATE),
                    () -> conduct.counting(Metrics.REFUND_RATE))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(ratio)
                        .withMessageContaining("refund-rate of kind ratio");
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scorecards.deductingBySeverity("20", "5", Metrics.COMPLAINT_SEVERITY))
                    .withMessage(
                            "Expected points from zero up for one occurrence for criterion complaint-severity, but found 20 … 5");
        }
    }
}
