// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.AVERAGE_ORDER_VALUE;
import static io.github.ticheng.core.metric.Metrics.FIRST_RESPONSE_TIME;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.SHOP_TURNOVER;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.rules.scorecard.GradeTable;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.scorecard.Ties;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.Bound;
import io.github.ticheng.rules.tieredcommission.CommissionByPart;
import io.github.ticheng.rules.tieredcommission.CommissionLadder;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.tieredcommission.RateGrid;
import io.github.ticheng.rules.tieredcommission.TierPay;
import io.github.ticheng.rules.wages.Wages;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every place in Java that takes a number as text: where it is a percentage, its sign has to be there; where it is none,
 * a sign is refused.
 */
class NumbersAsTextTest {

    private static final CommissionLadder LADDER = Ladders.flat(SALES, percent("1"));
    private static final Base ATTAINMENT = Base.attainment(SALES, TARGET_BASE);
    private static final Base CONVERSION = Base.of(REFUND_RATE);
    private static final GradeTable GRADES =
            Scorecards.gradesFrom("60", "good", "良好").below("fail", "不合格");

    /** A method that takes a number as text. */
    record Door(String name, Function<String, Object> open) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Door door(String name, Function<String, Object> open) {
        return new Door(name, open);
    }

    static Stream<Door> percentages() {
        return Stream.of(
                door("Conditions.atLeast", text -> Conditions.atLeast(REFUND_RATE, text)),
                door("Conditions.above", text -> Conditions.above(REFUND_RATE, text)),
                door("Conditions.atMost", text -> Conditions.atMost(REFUND_RATE, text)),
                door("Conditions.below", text -> Conditions.below(REFUND_RATE, text)),
                door("Conditions.compare", text -> Conditions.compare(REFUND_RATE, Comparison.BELOW, text, true)),
                door(
                        "upTo on an attainment",
                        text -> Ladders.wholeAmount(SALES)
                                .chosenBy(ATTAINMENT)
                                .upTo(text, percent("1"))
                                .above(percent("2"))),
                door(
                        "upTo before chosenBy",
                        text -> Ladders.wholeAmount(SALES)
                                .upTo(text, percent("1"))
                                .chosenBy(ATTAINMENT)
                                .above(percent("2"))),
                door(
                        "below on a ratio",
                        text -> Ladders.wholeAmount(SALES)
                                .chosenBy(CONVERSION)
                                .below(text, TierPay.of(percent("1")))
                                .from(percent("2"))),
                door(
                        "reaching an amount",
                        text -> Ladders.highestFixed(ATTAINMENT)
                                .from(text, "100")
                                .thenSteady()),
                door(
                        "reaching on a ratio",
                        text -> Ladders.interpolated(CONVERSION)
                                .from(Bound.of(text), TierPay.fixed("100"))
                                .thenSteady()),
                door(
                        "reaching a rate",
                        text -> Ladders.interpolatedRate(Base.of(SALES), ATTAINMENT)
                                .from(text, percent("1"))
                                .thenSteady()),
                door(
                        "unlockedFrom",
                        text -> Ladders.cumulativeFixed(ATTAINMENT)
                                .from("80%", "100")
                                .thenSteady()
                                .unlockedFrom(Bound.of(text))),
                door(
                        "unlockedFrom beside a chooser",
                        text -> Ladders.wholeAmount(SALES)
                                .chosenBy(ATTAINMENT)
                                .upTo("80%", percent("1"))
                                .above(percent("2"))
                                .unlockedFrom(Bound.of(text))),
                door("Base.attainment", text -> Base.attainment(SALES, TARGET_BASE, text)),
                door("Base.of", text -> Base.of(REFUND_RATE, text)),
                door("RateGrid.Axis", text -> RateGrid.Axis.of(ATTAINMENT, Edge.FROM, text)),
                door(
                        "BandPoints.upTo",
                        text -> Scorecards.bands(REFUND_RATE).upTo(text, "30").above("0")),
                door(
                        "BandPoints.below",
                        text -> Scorecards.bands(Scorecards.attainment(SALES, "20000"))
                                .below(text, "0")
                                .from("10")),
                door(
                        "BandPoints of a difference",
                        text -> Scorecards.bands(Scorecards.differenceFromTeam(REFUND_RATE))
                                .upTo(text, "10")
                                .above("0")),
                door("LinearPoints.of from", text -> Scorecards.line(REFUND_RATE, text, "30", "500%", "0")),
                door("LinearPoints.of to", text -> Scorecards.line(REFUND_RATE, "-5%", "30", text, "0")),
                door(
                        "LinearPoints.to",
                        text -> Scorecards.line(REFUND_RATE, "-6%", "30", "-5%", "10")
                                .to(text, "0")),
                door("Scorecards.against", text -> Scorecards.against(REFUND_RATE, text)),
                door("Scorecards.lastChance", text -> Scorecards.lastChance(REFUND_RATE, text)));
    }

    /** Percentages that are no values of a metric, or have to be above zero. */
    static Stream<Door> shares() {
        return Stream.of(
                door("Bound.of a target", text -> Bound.of(text, TARGET_BASE)),
                door("Scorecards.attainment", text -> Scorecards.attainment(REFUND_RATE, text)),
                door("Scorecards.target", text -> Scorecards.target(REFUND_RATE, text, "10")),
                door(
                        "TargetPoints.upTo",
                        text -> Scorecards.target(SALES, "20000", "10").atMost(text)),
                door("Scorecards.steadiness", text -> Scorecards.steadiness(SALES, SHOP_TURNOVER, 3, text)),
                door("Scorecards.forcedGrades", text -> Scorecards.forcedGrades(GRADES, "good", text, Ties.DROP_ALL)));
    }

    static Stream<Door> numbers() {
        return Stream.of(
                door("Conditions.atLeast of money", text -> Conditions.atLeast(SALES, text)),
                door("Conditions.atMost of an average", text -> Conditions.atMost(AVERAGE_ORDER_VALUE, text)),
                door("Conditions.below of a time", text -> Conditions.below(FIRST_RESPONSE_TIME, text)),
                door("Conditions.above of a count", text -> Conditions.above(ORDERS, text)),
                door(
                        "Conditions.overMonths",
                        text -> Conditions.overMonths(SALES, 3, Comparison.ABOVE, text, UnknownMonth.PROBLEM)),
                door("Conditions.times", Conditions::times),
                door("Conditions.byGrade", text -> Conditions.byGrade(Map.of("good", text), "1")),
                door("Conditions.byGrade otherwise", text -> Conditions.byGrade(Map.of("good", "1"), text)),
                door("Conditions.byScore bound", text -> Conditions.byScore(Edge.FROM, Map.of(text, "1"))),
                door("Conditions.byScore factor", text -> Conditions.byScore(Edge.FROM, Map.of("60", text))),
                door(
                        "upTo of money",
                        text -> Ladders.marginal(SALES).upTo(text, percent("1")).above(percent("2"))),
                door(
                        "reaching a count",
                        text -> Ladders.highestFixed(ORDERS).from(text, "100").thenSteady()),
                door(
                        "amount reached",
                        text -> Ladders.highestFixed(ORDERS).from("10", text).thenSteady()),
                door("unlockedFrom of money", text -> LADDER.unlockedFrom(Bound.of(text))),
                door("CommissionLadder.times", LADDER::times),
                door("CommissionLadder.atLeast", LADDER::atLeast),
                door("CommissionLadder.atMost", LADDER::atMost),
                door("Ladders.perUnit", text -> Ladders.perUnit(ORDERS, text)),
                door("TierPay.plus", text -> TierPay.of(percent("1")).plus(text)),
                door("Part.times", text -> CommissionByPart.Part.times(SALES, text)),
                door(
                        "otherwiseTimes",
                        text -> Ladders.gated(LADDER, Conditions.assessed()).otherwiseTimes(text)),
                door("Base.of of an average", text -> Base.of(AVERAGE_ORDER_VALUE, text)),
                door("RateGrid.Axis of money", text -> RateGrid.Axis.of(Base.of(SALES), Edge.FROM, text)),
                door(
                        "BandPoints of money",
                        text -> Scorecards.bands(SALES).upTo(text, "0").above("10")),
                door(
                        "BandPoints of a place",
                        text -> Scorecards.bands(Scorecards.rank(SALES))
                                .upTo(text, "10")
                                .above("0")),
                door(
                        "BandPoints points",
                        text -> Scorecards.bands(REFUND_RATE).upTo("5%", text).above("0")),
                door("LinearPoints of money", text -> Scorecards.line(SALES, text, "0", "20000", "10")),
                door("Attainment of money", text -> Scorecards.attainment(SALES, text)),
                door("Axis of money", text -> Scorecards.against(SALES, text)),
                door("LastChance of money", text -> Scorecards.lastChance(SALES, text)),
                door(
                        "GradeTable.from",
                        text -> Scorecards.gradesFrom(text, "good", "良好").below("fail", "不合格")),
                door("Scorecards.given", text -> Scorecards.given(ASSESSMENT_SCORE, text)),
                door(
                        "PointsCard.passingAt",
                        text -> Scorecards.given(ASSESSMENT_SCORE, "100").passingAt(text)),
                door("Scorecards.wageByGrade", text -> Scorecards.wageByGrade("good", text)),
                door("Pools.fixed", Pools::fixed),
                door("Pools.perCase", text -> Pools.perCase(text, ORDERS)),
                door("Pools.byRank", text -> Pools.byRank(SALES, "0", text)),
                door("Wages.fixedWage", Wages::fixedWage),
                door("Wages.cap", text -> Wages.cap(text, "wage")),
                door("Wages.costDeduction", text -> Wages.costDeduction(text, percent("50"), percent("20"))));
    }

    @ParameterizedTest
    @MethodSource("percentages")
    void level_ofAPercentage_hasToHaveItsSign(Door door) {
        for (String bare : new String[] {"5", "0.05", "-1"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> door.open.apply(bare));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> door.open.apply("5"))
                .withMessage("Expected a percentage such as 5%, but found 5");
        assertThat(door.open.apply("5%")).isNotEqualTo(door.open.apply("6%"));
        assertThat(door.open.apply("0")).isEqualTo(door.open.apply("0%"));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void share_withoutItsSign_isRefused(Door door) {
        assertThatIllegalArgumentException().isThrownBy(() -> door.open.apply("5"));
        assertThat(door.open.apply("5%")).isNotEqualTo(door.open.apply("6%"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void number_thatIsNoPercentage_refusesTheSign(Door door) {
        assertThatIllegalArgumentException().isThrownBy(() -> door.open.apply("5%"));
        assertThat(door.open.apply("5")).isNotEqualTo(door.open.apply("6"));
    }
}
