// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.BAD_REVIEW_RATE;
import static io.github.ticheng.core.metric.Metrics.NEW_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What failing a gate means, as declared. Gates against the team are those of the published system S6. */
class GatedCommissionTest {

    private static final GatedCommission GATED = Ladders.gated(Desk.REPAIRED, Conditions.atLeast(SALES, "20000"));

    @ParameterizedTest
    @CsvSource({
        "19999.99, 0.00, 200.00, 125.00",
        "20000.00, 250.00, 250.00, 250.00",
        "20000.01, 250.00, 250.00, 250.00",
    })
    void paid_gateAndItsNeighbours_asDeclared(String sales, String nothing, String lower, String half) {
        Map<Metric, String> values = Map.of(SALES, sales);

        assertThat(Desk.paid(GATED, values)).isEqualTo(nothing);
        assertThat(Desk.paid(GATED.otherwise(Ladders.flat(SALES, percent("1"))), values))
                .isEqualTo(lower);
        assertThat(Desk.paid(GATED.otherwiseTimes("0.5"), values)).isEqualTo(half);
    }

    /** A gate on what is paid, where a base below zero is mirrored, asks for the mirror image: 2% of −25,000.00. */
    @Test
    void paid_mirrored_gateSeesTheMirrorImage() {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .below("10000", percent("1"))
                .from(percent("2"))
                .negativeBase(NegativeBase.MIRRORED);
        RateGrid grid = Ladders.grid(
                        Base.of(SALES),
                        RateGrid.Axis.of(Base.of(SALES), Edge.FROM, "10000"),
                        RateGrid.Axis.of(Base.of(ORDERS), Edge.FROM, "1"),
                        RateGrid.Row.of(percent("1"), percent("1")),
                        RateGrid.Row.of(percent("2"), percent("2")))
                .negativeBase(NegativeBase.MIRRORED);
        Condition host = new HostGate();
        for (PayRule mirrored : List.of(
                ladder,
                Ladders.byPart(ladder, CommissionByPart.Part.times(NEW_CUSTOMER_SALES, "1")),
                Ladders.quarterToDate(ladder),
                grid)) {
            for (Condition gate : List.of(Conditions.atLeast(SALES, "20000"), host)) {
                Map<Metric, String> values = Map.of(SALES, "-25000", NEW_CUSTOMER_SALES, "0", ORDERS, "3");
                assertThat(Desk.paid(Ladders.gated(mirrored, gate), values)).isEqualTo("-500.00");
                values = Map.of(SALES, "-19999", NEW_CUSTOMER_SALES, "0", ORDERS, "3");
                assertThat(Desk.paid(Ladders.gated(mirrored, gate), values)).isEqualTo("0.00");
            }
        }
    }

    /** A gate of a host, which asks by metric. */
    private record HostGate() implements Condition {

        @Override
        public Step prepare(Preparation preparation) {
            preparation.number(SALES);
            preparation.number(ORDERS);
            return agent -> agent.number(SALES).compareTo(Exact.of(20000)) >= 0
                    && agent.value(SALES).equals(agent.number(SALES).withoutTerm())
                    && agent.number(ORDERS).equals(Exact.of(3))
                    && agent.value(ORDERS).equals(Exact.of(3));
        }
    }

    @ParameterizedTest
    @MethodSource("signs")
    void canBeNegative_rule_whereItMirrorsOrTakesBack(PayRule rule, boolean expected) {
        assertThat(rule.canBeNegative()).isEqualTo(expected);
    }

    static Stream<Arguments> signs() {
        PayRule plain = Desk.REPAIRED;
        PayRule mirrored = Desk.REPAIRED.negativeBase(NegativeBase.MIRRORED);
        Condition gate = Conditions.atLeast(SALES, "1");
        RateGrid grid = Ladders.grid(
                Base.of(SALES),
                RateGrid.Axis.of(Base.of(SALES), Edge.FROM, "10000"),
                RateGrid.Axis.of(Base.of(ORDERS), Edge.FROM, "1"),
                RateGrid.Row.of(percent("1"), percent("1")),
                RateGrid.Row.of(percent("2"), percent("2")));
        return Stream.of(
                Arguments.of(plain, false),
                Arguments.of(mirrored, true),
                Arguments.of(grid, false),
                Arguments.of(grid.negativeBase(NegativeBase.MIRRORED), true),
                Arguments.of(Ladders.quarterToDate(plain), true),
                Arguments.of(Ladders.gated(plain, gate), false),
                Arguments.of(Ladders.gated(mirrored, gate), true),
                Arguments.of(Ladders.gated(plain, gate).otherwise(plain), false),
                Arguments.of(Ladders.gated(plain, gate).otherwise(mirrored), true));
    }

    @Test
    void check_gatesThatExcludeEachOther_areFound() {
        GatedCommission never =
                Ladders.gated(Desk.REPAIRED, Conditions.atLeast(SALES, "20000"), Conditions.below(SALES, "15000"));

        assertThat(CompensationPlan.builder("shop", "1", "CNY")
                        .pay("commission", never)
                        .build()
                        .check())
                .extracting(Finding::code)
                .contains("condition.never-holds");
        assertThat(CompensationPlan.builder("shop", "1", "CNY")
                        .pay("commission", GATED)
                        .build()
                        .check())
                .extracting(Finding::code)
                .doesNotContain("condition.never-holds");
    }

    @Test
    void explain_lowerLadder_gateThenItsFormula() {
        GatedCommission lower = GATED.otherwise(Ladders.flat(SALES, percent("1")));

        assertThat(Desk.explained(lower, Map.of(SALES, "19000"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  190.00
                          sales 19,000.00, required at least 20,000.00: missed by 1,000.00
                          a gate is not passed: the lower commission is paid
                          1% × 19,000.00 = 190.00
                        """);
        assertThat(Desk.explained(lower, Map.of(SALES, "19000"), Language.CHINESE))
                .isEqualTo("""
                        个人提成  190.00
                          销售额 19,000.00，要求不低于 20,000.00，相差 1,000.00
                          门槛未达到，按较低的提成计
                          1% × 19,000.00 = 190.00
                        """);
    }

    @Test
    void explain_factor_fullCommissionThenTimes() {
        assertThat(Desk.explained(GATED.otherwiseTimes("0.5"), Map.of(SALES, "19000.33"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  115.00
                          sales 19,000.33, required at least 20,000.00: missed by 999.67
                          a gate is not passed: 0.5 times the commission is paid
                          sales 19,000.33 reach tier 2 (above 15,000.00 to 20,000.00)
                          commission: 150.00 + 2% × 4,000.33 = 230.0066
                          230.0066 × 0.5 = 115.0033
                          rounded to fen, half up → 115.00
                        """);
        assertThat(Desk.explained(GATED.otherwiseTimes("0.5"), Map.of(SALES, "19000.33"), Language.CHINESE))
                .isEqualTo("""
                        个人提成  115.00
                          销售额 19,000.33，要求不低于 20,000.00，相差 999.67
                          门槛未达到，提成乘以 0.5
                          销售额 19,000.33 达到第 2 档（超过 15,000.00 至 20,000.00（含））
                          提成：150.00 + 2% × 4,000.33 = 230.0066
                          230.0066 × 0.5 = 115.0033
                          取到分，四舍五入 → 115.00
                        """);
    }

    @Test
    void paid_strictlyBelowTheTeam_nobodyPassesWhereNobodyDiffers() {
        GatedCommission strict = Ladders.gated(
                Ladders.flat(SALES, percent("1")), Conditions.againstTeam(BAD_REVIEW_RATE, Comparison.BELOW));
        GatedCommission atMost = Ladders.gated(
                Ladders.flat(SALES, percent("1")), Conditions.againstTeam(BAD_REVIEW_RATE, Comparison.AT_MOST));

        assertThat(Desk.paid(strict, Map.of(SALES, "1000", BAD_REVIEW_RATE, "0/40")))
                .isEqualTo("0.00");
        assertThat(Desk.paid(atMost, Map.of(SALES, "1000", BAD_REVIEW_RATE, "0/40")))
                .isEqualTo("10.00");
    }

    @Test
    void check_gated_saysThatItIsUndecidedAndWhatIsInside() {
        assertThat(Desk.plan(Ladders.gated(Desk.PRINTED, Conditions.atLeast(SALES, "20000")))
                        .check())
                .extracting(Finding::code)
                .containsExactly("band.gap", "band.overlap", "band.overlap", "ladder.joining-rate", "plan.undecided");
    }
}
