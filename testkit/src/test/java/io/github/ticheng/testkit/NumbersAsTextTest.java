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

import io.github.ticheng.core.band.Edge;
import io.github.ticheng.core.condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.UnknownMonth;
import io.github.ticheng.rules.commission.Base;
import io.github.ticheng.rules.commission.Bound;
import io.github.ticheng.rules.commission.CommissionByPart;
import io.github.ticheng.rules.commission.CommissionLadder;
import io.github.ticheng.rules.commission.GatedCommission;
import io.github.ticheng.rules.commission.RateGrid;
import io.github.ticheng.rules.commission.RatioBase;
import io.github.ticheng.rules.commission.TierPay;
import io.github.ticheng.rules.pool.Pools;
import io.github.ticheng.rules.scorecard.ForcedGrades;
import io.github.ticheng.rules.scorecard.GradeTable;
import io.github.ticheng.rules.scorecard.PointsCard;
import io.github.ticheng.rules.scorecard.Ties;
import io.github.ticheng.rules.scorecard.WageByGrade;
import io.github.ticheng.rules.scorecard.criterion.Attainment;
import io.github.ticheng.rules.scorecard.criterion.BandPoints;
import io.github.ticheng.rules.scorecard.criterion.LinearPoints;
import io.github.ticheng.rules.scorecard.criterion.TargetPoints;
import io.github.ticheng.rules.scorecard.criterion.TeamDifference;
import io.github.ticheng.rules.scorecard.criterion.TeamRank;
import io.github.ticheng.rules.scorecard.outcome.Axis;
import io.github.ticheng.rules.scorecard.outcome.LastChance;
import io.github.ticheng.rules.scorecard.outcome.Steadiness;
import io.github.ticheng.rules.wages.CostDeduction;
import io.github.ticheng.rules.wages.FixedWage;
import io.github.ticheng.rules.wages.LineLimits;
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

    private static final CommissionLadder LADDER = CommissionLadder.flat(SALES, percent("1"));
    private static final Base ATTAINMENT = Base.attainment(SALES, TARGET_BASE);
    private static final Base CONVERSION = Base.of(REFUND_RATE);
    private static final GradeTable GRADES = GradeTable.from("60", "good", "良好").below("fail", "不合格");

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
                        text -> CommissionLadder.wholeAmount(SALES)
                                .chosenBy(ATTAINMENT)
                                .upTo(text, percent("1"))
                                .above(percent("2"))),
                door(
                        "upTo before chosenBy",
                        text -> CommissionLadder.wholeAmount(SALES)
                                .upTo(text, percent("1"))
                                .chosenBy(ATTAINMENT)
                                .above(percent("2"))),
                door(
                        "below on a ratio",
                        text -> CommissionLadder.wholeAmount(SALES)
                                .chosenBy(CONVERSION)
                                .below(text, TierPay.of(percent("1")))
                                .orMore(percent("2"))),
                door(
                        "reaching an amount",
                        text -> CommissionLadder.highestFixed(ATTAINMENT)
                                .reaching(text, "100")
                                .thenSteady()),
                door(
                        "reaching on a ratio",
                        text -> CommissionLadder.interpolated(CONVERSION)
                                .reaching(Bound.of(text), TierPay.fixed("100"))
                                .thenSteady()),
                door(
                        "reaching a rate",
                        text -> CommissionLadder.interpolatedRate(Base.of(SALES), ATTAINMENT)
                                .reaching(text, percent("1"))
                                .thenSteady()),
                door(
                        "unlockedFrom",
                        text -> CommissionLadder.cumulativeFixed(ATTAINMENT)
                                .reaching("80%", "100")
                                .thenSteady()
                                .unlockedFrom(Bound.of(text))),
                door(
                        "unlockedFrom beside a chooser",
                        text -> CommissionLadder.wholeAmount(SALES)
                                .chosenBy(ATTAINMENT)
                                .upTo("80%", percent("1"))
                                .above(percent("2"))
                                .unlockedFrom(Bound.of(text))),
                door("ifNoTarget", text -> Base.attainment(SALES, TARGET_BASE).ifNoTarget(text)),
                door("RatioBase.ifNoData", text -> new RatioBase(REFUND_RATE, null).ifNoData(text)),
                door("RateGrid.Axis", text -> RateGrid.Axis.of(ATTAINMENT, Edge.FROM, text)),
                door(
                        "BandPoints.upTo",
                        text -> BandPoints.of(REFUND_RATE).upTo(text, "30").beyond("0")),
                door(
                        "BandPoints.below",
                        text -> BandPoints.of(Attainment.of(SALES, "20000"))
                                .below(text, "0")
                                .beyond("10")),
                door(
                        "BandPoints of a difference",
                        text -> BandPoints.of(new TeamDifference(REFUND_RATE))
                                .upTo(text, "10")
                                .beyond("0")),
                door("LinearPoints.of from", text -> LinearPoints.of(REFUND_RATE, text, "30", "500%", "0")),
                door("LinearPoints.of to", text -> LinearPoints.of(REFUND_RATE, "-5%", "30", text, "0")),
                door(
                        "LinearPoints.to",
                        text -> LinearPoints.of(REFUND_RATE, "-6%", "30", "-5%", "10")
                                .to(text, "0")),
                door("Axis.against", text -> Axis.against(REFUND_RATE, text)),
                door("LastChance.of", text -> LastChance.of(REFUND_RATE, text)));
    }

    /** Percentages that are no values of a metric, or have to be above zero. */
    static Stream<Door> shares() {
        return Stream.of(
                door("Bound.of a target", text -> Bound.of(text, TARGET_BASE)),
                door("Attainment.of", text -> Attainment.of(REFUND_RATE, text)),
                door("TargetPoints.of", text -> TargetPoints.of(REFUND_RATE, text, "10")),
                door(
                        "TargetPoints.upTo",
                        text -> TargetPoints.of(SALES, "20000", "10").upTo(text)),
                door("Steadiness.of", text -> Steadiness.of(SALES, SHOP_TURNOVER, 3, text)),
                door("ForcedGrades.of", text -> ForcedGrades.of(GRADES, "good", text, Ties.DROP_ALL)));
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
                        text -> CommissionLadder.marginal(SALES)
                                .upTo(text, percent("1"))
                                .above(percent("2"))),
                door(
                        "reaching a count",
                        text -> CommissionLadder.highestFixed(ORDERS)
                                .reaching(text, "100")
                                .thenSteady()),
                door(
                        "amount reached",
                        text -> CommissionLadder.highestFixed(ORDERS)
                                .reaching("10", text)
                                .thenSteady()),
                door("unlockedFrom of money", text -> LADDER.unlockedFrom(Bound.of(text))),
                door("CommissionLadder.times", LADDER::times),
                door("CommissionLadder.atLeast", LADDER::atLeast),
                door("CommissionLadder.atMost", LADDER::atMost),
                door("CommissionLadder.perUnit", text -> CommissionLadder.perUnit(ORDERS, text)),
                door("TierPay.plus", text -> TierPay.of(percent("1")).plus(text)),
                door("Part.times", text -> CommissionByPart.Part.times(SALES, text)),
                door(
                        "otherwiseTimes",
                        text -> GatedCommission.of(LADDER, Conditions.assessed())
                                .otherwiseTimes(text)),
                door(
                        "RatioBase.ifNoData of an average",
                        text -> new RatioBase(AVERAGE_ORDER_VALUE, null).ifNoData(text)),
                door("RateGrid.Axis of money", text -> RateGrid.Axis.of(Base.of(SALES), Edge.FROM, text)),
                door(
                        "BandPoints of money",
                        text -> BandPoints.of(SALES).upTo(text, "0").beyond("10")),
                door(
                        "BandPoints of a place",
                        text -> BandPoints.of(new TeamRank(SALES))
                                .upTo(text, "10")
                                .beyond("0")),
                door(
                        "BandPoints points",
                        text -> BandPoints.of(REFUND_RATE).upTo("5%", text).beyond("0")),
                door("LinearPoints of money", text -> LinearPoints.of(SALES, text, "0", "20000", "10")),
                door("Attainment of money", text -> Attainment.of(SALES, text)),
                door("Axis of money", text -> Axis.against(SALES, text)),
                door("LastChance of money", text -> LastChance.of(SALES, text)),
                door(
                        "GradeTable.from",
                        text -> GradeTable.from(text, "good", "良好").below("fail", "不合格")),
                door("PointsCard.outOf", text -> PointsCard.given(ASSESSMENT_SCORE, text)),
                door(
                        "PointsCard.passingAt",
                        text -> PointsCard.given(ASSESSMENT_SCORE, "100").passingAt(text)),
                door("WageByGrade.of", text -> WageByGrade.of("good", text)),
                door("Pools.fixed", Pools::fixed),
                door("TeamPool.perCase", text -> Pools.perCase(text, ORDERS)),
                door("Pools.byRank", text -> Pools.byRank(SALES, "0", text)),
                door("FixedWage.of", FixedWage::of),
                door("LineLimits.cap", text -> LineLimits.cap(text, "wage")),
                door("CostDeduction.above", text -> CostDeduction.above(text, percent("50"), percent("20"))));
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
