// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.INQUIRY_CONVERSION_RATE;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.rules.tieredcommission.CommissionByPart.Part;
import io.github.ticheng.rules.tieredcommission.RateGrid.Axis;
import io.github.ticheng.rules.tieredcommission.RateGrid.Row;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What has no meaning is refused, with the values that make it so. */
class LadderLawsTest {

    private static LadderSteps marginal() {
        return Ladders.marginal(SALES);
    }

    private static CommissionLadder raw(LadderKind kind, Tier... tiers) {
        return new CommissionLadder(Base.of(SALES), kind, ImmutableList.copyOf(tiers), LadderOptions.NONE);
    }

    private static Tier tier(String bound, TierPay pay) {
        return new Tier(bound == null ? null : Bound.of(bound), false, pay);
    }

    static Stream<Arguments> refused() {
        TierPay one = TierPay.of(percent("1"));
        Base attainment = Base.attainment(SALES, TARGET_BASE);
        return Stream.of(
                of(
                        () -> marginal()
                                .upTo("20000", percent("1"))
                                .upTo("15000", percent("2"))
                                .above(percent("3")),
                        "Expected tier bounds to rise, but found tier 2 ending at 15000 after tier 1 at 20000"),
                of(
                        () -> marginal()
                                .upTo("15000", percent("1"))
                                .upTo("15000", percent("2"))
                                .above(percent("3")),
                        "Expected tier bounds to rise, but found tier 2 ending at 15000 after tier 1 at 15000"),
                of(
                        () -> marginal()
                                .upTo(Bound.of("100%", TARGET_BASE), one)
                                .upTo(Bound.of("80%", TARGET_BASE), one)
                                .above(one),
                        "Expected tier bounds to rise, but found tier 2 ending at 80% of target-base after tier 1 at"
                                + " 100% of target-base"),
                of(() -> marginal().upTo("-1", percent("1")), "Expected a bound of 0 or above, but found -1"),
                of(
                        () -> marginal().upTo("15000", percent("1")).from(percent("2")),
                        "Expected the last tier to begin where the one before it ends: above, but found from"),
                of(
                        () -> marginal().below("15000", percent("1")).above(percent("2")),
                        "Expected the last tier to begin where the one before it ends: from, but found above"),
                of(() -> raw(LadderKind.MARGINAL), "Expected at least one tier, but found none"),
                of(
                        () -> raw(LadderKind.MARGINAL, tier(null, one), tier(null, one)),
                        "Expected every tier but the last to end, but found one without an end"),
                of(
                        () -> raw(LadderKind.MARGINAL, tier("5", one)),
                        "Expected every tier but the last to end, but found the last one ending at 5"),
                of(
                        () -> raw(LadderKind.FLAT, tier("5", one), tier(null, one)),
                        "Expected one tier of a flat ladder, but found 2"),
                of(
                        () -> raw(LadderKind.HIGHEST_FIXED, tier("5", TierPay.NOTHING), tier(null, one)),
                        "Expected fixed amounts, but found 0.01 per unit in tier 2"),
                of(
                        () -> marginal().upTo("5", one.ofEverything()).above(one),
                        "Expected a rate on everything only tier by tier in base-and-excess, but found marginal in tier 1"),
                of(
                        () -> raw(LadderKind.INTERPOLATED, tier("5", one), tier(null, TierPay.NOTHING)),
                        "Expected nothing paid below the first point, but found 0 and 0.01 per unit in tier 1"),
                of(
                        () -> raw(
                                LadderKind.INTERPOLATED,
                                tier("5", TierPay.NOTHING),
                                tier("6", one),
                                tier(null, TierPay.NOTHING)),
                        "Expected amounts at the points of a curve, but found 0.01 per unit in tier 2"),
                of(
                        () -> raw(
                                LadderKind.INTERPOLATED,
                                tier("5", TierPay.NOTHING),
                                tier(null, TierPay.fixed("3").atMost("2"))),
                        "Expected no limits between the points of a curve, but found limits or factors in tier 2"),
                of(
                        () -> Ladders.interpolated(Base.of(SALES)).thenSteady(),
                        "Expected at least one threshold, but found none"),
                of(
                        () -> Ladders.highestFixed(Base.of(SALES))
                                .from("5", "3")
                                .thenOn(percent("1")),
                        "Expected a curve of amounts to go on at a rate, but found a ladder of kind HIGHEST_FIXED"),
                of(
                        () -> marginal().chosenBy(attainment).upTo("50%", one).above(one),
                        "Expected only the tiers of whole-amount or interpolated-rate to be chosen by another value, but found marginal chosen by attainment of base target"),
                of(
                        () -> Ladders.wholeAmount(SALES)
                                .chosenBy(attainment)
                                .upTo(TARGET_BASE, percent("1"))
                                .above(one),
                        "Expected no targets where attainment of base target chooses the tier, but found 100% of"
                                + " target-base at tier 1"),
                of(
                        () -> raw(LadderKind.INTERPOLATED_RATE, tier("5", TierPay.NOTHING), tier(null, one)),
                        "Expected a value that chooses the rate of interpolated-rate, but found none"),
                of(
                        () -> new CommissionLadder(
                                Base.of(SALES),
                                LadderKind.INTERPOLATED_RATE,
                                ImmutableList.of(tier("5", TierPay.NOTHING), tier(null, one.plus("3"))),
                                LadderOptions.NONE.withChosenBy(Base.of(SALES))),
                        "Expected rates at the points of a curve, but found 3 in tier 2"),
                of(
                        () -> Ladders.perUnit(ORDERS, "1").unlockedFrom(Bound.of(TARGET_BASE)),
                        "Expected a target in the unit of the base, but found metric target-base of kind money in money, better neither at the bound that unlocks"),
                of(
                        () -> Ladders.flat(ORDERS, percent("1")),
                        "Expected rates only on money, and amounts per-unit on what is counted, but found 1% on orders in tier 1"),
                of(
                        () -> Ladders.perUnit(SALES, "1"),
                        "Expected amounts per unit only where the base is not money, but found 1 on sales in tier 1"),
                of(
                        () -> Ladders.marginal(ORDERS)
                                .upTo(Bound.of(TARGET_BASE), TierPay.perUnit("1"))
                                .above(TierPay.perUnit("2")),
                        "Expected a target in the unit of the base, but found metric target-base of kind money in money, better neither at tier 1"),
                of(
                        () -> new TierPay(percent("1"), Exact.ONE, Exact.ZERO, Portion.EXCESS, null, null),
                        "Expected a rate or an amount per unit, but found 1%, 1"),
                of(
                        () -> Base.of(Metrics.COOPERATION),
                        "Expected amounts, counts, durations or points as a base, but found metric cooperation of kind rating in number, better higher"),
                of(
                        () -> Base.sum(SALES, ORDERS),
                        "Expected a base of one unit, but found metric sales of kind money in money, better higher and metric orders of kind count in number, better higher"),
                of(() -> Base.net(SALES, SALES), "Expected every metric of a base once, but found sales, sales"),
                of(
                        () -> new MetricBase(ImmutableList.of(), ImmutableList.of(SALES)),
                        "Expected at least one metric to pay on, but found none"),
                of(
                        () -> new QuotientBase.OfRatio(SALES, null),
                        "Expected a ratio, but found metric sales of kind money in money, better higher"),
                of(
                        () -> Base.attainment(SALES, ORDERS),
                        "Expected a target in the unit of what is achieved, but found metric sales of kind money in money, better higher and metric orders of kind count in number, better higher"),
                of(
                        () -> Base.attainment(INQUIRY_CONVERSION_RATE, TARGET_BASE),
                        "Expected a target and what is achieved of it as amounts or counts, but found metric inquiry-conversion-rate of kind ratio in percent, better higher"),
                of(
                        () -> Ladders.gated(marginal().upTo("5", one).above(one)),
                        "Expected at least one gate, but found none"),
                of(
                        () -> Ladders.byPart(
                                marginal().upTo("5", one).above(one), Part.times(Metrics.NEW_CUSTOMER_SALES, "2")),
                        "Expected a ladder that is flat or of the whole amount, but found marginal"),
                of(
                        () -> Ladders.byPart(Ladders.flat(SALES, percent("1"))),
                        "Expected at least one part, but found none"),
                of(
                        () -> Ladders.byPart(
                                Ladders.flat(SALES, percent("1")),
                                Part.at(Metrics.NEW_CUSTOMER_SALES, percent("1"), percent("2"))),
                        "Expected one rate, or one for each of 1 tier, but found new-customer-sales: 2"),
                of(
                        () -> Ladders.byPart(Ladders.flat(SALES, percent("1")), Part.times(ORDERS, "2")),
                        "Expected parts in the unit of the base, but found metric orders of kind count in number, better higher"),
                of(
                        () -> new Part(SALES, null, ImmutableList.of()),
                        "Expected a factor or rates for sales, but found none"),
                of(
                        () -> Ladders.grid(
                                Base.of(SALES),
                                Axis.of(attainment, Edge.FROM, "100%"),
                                Axis.of(Base.of(INQUIRY_CONVERSION_RATE), Edge.FROM, "30%"),
                                Row.of(percent("1"), percent("2")),
                                Row.of(percent("1"))),
                        "Expected 2 rates for the bands of inquiry conversion rate in row 2, but found 1"),
                of(
                        () -> Ladders.grid(
                                Base.of(SALES),
                                Axis.of(attainment, Edge.FROM, "100%"),
                                Axis.of(Base.of(INQUIRY_CONVERSION_RATE), Edge.FROM, "30%"),
                                Row.of(percent("1"), percent("2"))),
                        "Expected 2 rows for the bands of attainment of base target, but found 1"),
                of(
                        () -> Axis.of(attainment, Edge.FROM, "100%", "80%"),
                        "Expected bounds that rise, but found bound 2 at 0.8 after bound 1 at 1"),
                of(
                        () -> Ladders.gated(Ladders.flat(SALES, percent("1")), Conditions.passed())
                                .otherwise(Ladders.flat(SALES, percent("0.5")))
                                .otherwiseTimes("0.5"),
                        "Expected one answer to a gate that is not passed, but found "));
    }

    private static Arguments of(Runnable definition, String message) {
        return arguments(definition, message);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void construct_withoutMeaning_refusedWithItsValues(Runnable definition, String message) {
        assertThatThrownBy(definition::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
