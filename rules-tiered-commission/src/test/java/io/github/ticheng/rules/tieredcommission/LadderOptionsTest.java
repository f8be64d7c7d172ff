// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.metric.Metrics.TARGET_CHALLENGE;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Options of a ladder that meet one another; all pairs are tried at random in {@link LadderOptionProperties}. */
class LadderOptionsTest {

    private static final CommissionLadder FLAT = Ladders.flat(SALES, percent("4"));
    private static final CommissionLadder MIRRORED = FLAT.negativeBase(NegativeBase.MIRRORED);

    // ------------------------------------------------------------------------------------------ mirrored

    @ParameterizedTest
    @CsvSource({
        "100000.00, 800.00, 4000.00",
        "20000.01, 800.00, 800.00",
        "20000.00, 800.00, 800.00",
        "19999.00, 799.96, 799.96",
        "1250.00, 50.00, 50.00",
        "1249.00, 49.96, 50.00",
        "0.01, 0.00, 50.00",
    })
    void paid_mirroredWithLimits_takenBackWithinThem(String sales, String capped, String floored) {
        assertThat(Desk.paid(MIRRORED.atMost("800"), Map.of(SALES, sales))).isEqualTo(capped);
        assertThat(Desk.paid(MIRRORED.atMost("800"), Map.of(SALES, "-" + sales)))
                .isEqualTo(capped.equals("0.00") ? capped : "-" + capped);
        assertThat(Desk.paid(MIRRORED.atLeast("50"), Map.of(SALES, sales))).isEqualTo(floored);
        assertThat(Desk.paid(MIRRORED.atLeast("50"), Map.of(SALES, "-" + sales)))
                .isEqualTo("-" + floored);
    }

    @Test
    void explain_mirroredWithCap_capThenTakenBack() {
        assertThat(Desk.explained(MIRRORED.times("2").atMost("800"), Map.of(SALES, "-100000"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  -800.00
                          sales -100,000.00, below zero: what 100,000.00 would earn is taken back
                          0 − min(4% × 100,000.00 × 2, 800.00) = -800.00
                        """);
    }

    @Test
    void paid_mirroredAndChosenByItsAttainment_attainmentMirroredToo() {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .chosenBy(Base.attainment(SALES, TARGET_BASE))
                .below("100%", percent("1"))
                .from(percent("3"))
                .negativeBase(NegativeBase.MIRRORED);

        assertThat(Desk.paid(ladder, Map.of(SALES, "20000", TARGET_BASE, "20000")))
                .isEqualTo("600.00");
        assertThat(Desk.paid(ladder, Map.of(SALES, "-20000", TARGET_BASE, "20000")))
                .isEqualTo("-600.00");
        assertThat(Desk.paid(ladder, Map.of(SALES, "-19999", TARGET_BASE, "20000")))
                .isEqualTo("-199.99");
    }

    @Test
    void paid_mirroredBehindAGateOnItsBase_gateSeesTheMirrorImage() {
        GatedCommission gated = Ladders.gated(MIRRORED.atMost("800"), Conditions.atLeast(SALES, "5000"));

        assertThat(Desk.paid(gated, Map.of(SALES, "-5000"))).isEqualTo("-200.00");
        assertThat(Desk.paid(gated, Map.of(SALES, "-4999.99"))).isEqualTo("0.00");
        assertThat(Desk.paid(gated.otherwiseTimes("0.5"), Map.of(SALES, "-4000")))
                .isEqualTo("-80.00");
        assertThat(Desk.explained(gated, Map.of(SALES, "-4000"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  0.00
                          sales -4,000.00, below zero: what 4,000.00 would earn is taken back
                          sales 4,000.00, required at least 5,000.00: missed by 1,000.00
                          a gate is not passed: nothing is paid
                        """);
    }

    // ------------------------------------------------------------------------------------------ locked

    @ParameterizedTest
    @CsvSource({"1.21, 0.00", "4999.99, 0.00", "5000.00, 700.00"})
    void paid_lockedWithoutATarget_nothingBelowTheBound(String sales, String commission) {
        CommissionLadder ladder = Ladders.baseAndExcess(SALES)
                .upTo(TARGET_BASE, percent("1"))
                .above(TierPay.of(percent("1")).plus("650"))
                .ifNoTarget(NoTarget.HIGHEST_TIER)
                .unlockedFrom(Bound.of("5000"));

        assertThat(Desk.paid(ladder, Map.of(SALES, sales))).isEqualTo(commission);
    }

    @ParameterizedTest
    @CsvSource({"100.00, 0.00", "4999.99, 0.00", "5000.00, 250.00", "-4999.99, 0.00", "-5000.00, -250.00"})
    void paid_lockedWithAFloor_nothingBelowTheBound(String sales, String commission) {
        assertThat(Desk.paid(MIRRORED.unlockedFrom(Bound.of("5000")).atLeast("250"), Map.of(SALES, sales)))
                .isEqualTo(commission);
    }

    @ParameterizedTest
    @CsvSource({
        "LOWEST_TIER, 0.00, base target is missing or not above zero: what pays only from it on pays nothing",
        "HIGHEST_TIER, 400.00, base target is missing or not above zero: what pays only from it on counts as reached"
    })
    void paid_targetThatUnlocksIsMissing_asDeclared(NoTarget answer, String commission, String said) {
        CommissionLadder ladder =
                FLAT.unlockedFrom(Bound.of("50%", TARGET_BASE)).ifNoTarget(answer);

        assertThat(Desk.paid(ladder, Map.of(SALES, "10000"))).isEqualTo(commission);
        assertThat(Desk.explained(ladder, Map.of(SALES, "10000", TARGET_BASE, "0"), Language.ENGLISH))
                .contains(said);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOWEST_TIER", "HIGHEST_TIER"})
    void paid_onlyTheTargetThatUnlocksIsMissing_tierByValue(NoTarget answer) {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .below(TARGET_BASE, percent("1"))
                .from(percent("3"))
                .unlockedFrom(Bound.of("50%", TARGET_CHALLENGE))
                .ifNoTarget(answer);

        assertThat(Desk.paid(ladder, Map.of(SALES, "10000", TARGET_BASE, "20000")))
                .isEqualTo(answer == NoTarget.HIGHEST_TIER ? "100.00" : "0.00");
    }

    @ParameterizedTest
    @CsvSource({"9999.99, 0.00", "10000.00, 100.00"})
    void paid_unlockedAndChosenByAnother_boundIsOfTheValueThatChooses(String sales, String commission) {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .chosenBy(Base.attainment(SALES, TARGET_BASE))
                .below("100%", percent("1"))
                .from(percent("3"))
                .unlockedFrom(Bound.of("50%"));

        assertThat(Desk.paid(ladder, Map.of(SALES, sales, TARGET_BASE, "20000")))
                .isEqualTo(commission);
        assertThat(CommissionLadder.TYPE.canonicalText(ladder)).contains("unlocked-from=\"50%\"");
    }

    // ------------------------------------------------------------------------------------------ without a target

    @ParameterizedTest
    @CsvSource({
        "MARGINAL, 110.00, 330.00",
        "WHOLE_AMOUNT, 110.00, 320.00",
        "BASE_AND_EXCESS, 110.00, 320.00",
        "CUMULATIVE_FIXED, 10.00, 30.00",
        "HIGHEST_FIXED, 10.00, 20.00",
    })
    void paid_noTarget_firstTierWithoutAnEndOrLastTierFromZero(LadderKind kind, String lowest, String highest) {
        TierPay low =
                kind.isFixed() ? TierPay.fixed("10") : TierPay.of(percent("1")).plus("10");
        TierPay high =
                kind.isFixed() ? TierPay.fixed("20") : TierPay.of(percent("3")).plus("20");
        CommissionLadder ladder = LadderSteps.of(kind, Base.of(SALES))
                .below(Bound.of(TARGET_BASE), low)
                .from(high);

        assertThat(Desk.paid(ladder.ifNoTarget(NoTarget.LOWEST_TIER), Map.of(SALES, "10000")))
                .isEqualTo(lowest);
        assertThat(Desk.paid(ladder.ifNoTarget(NoTarget.HIGHEST_TIER), Map.of(SALES, "10000")))
                .isEqualTo(highest);
    }

    @Test
    void paid_curveWithoutTarget_nothingOrOnFromItsLastPoint() {
        CommissionLadder curve = Ladders.interpolated(SALES)
                .from(Bound.of("50%", TARGET_BASE), TierPay.fixed("100"))
                .from(TARGET_BASE, "200")
                .thenOn(percent("3"));

        assertThat(Desk.paid(curve.ifNoTarget(NoTarget.LOWEST_TIER), Map.of(SALES, "10000")))
                .isEqualTo("0.00");
        assertThat(Desk.paid(curve.ifNoTarget(NoTarget.HIGHEST_TIER), Map.of(SALES, "10000")))
                .isEqualTo("500.00");
    }

    // ------------------------------------------------------------------------------------------ in answers

    @Test
    void pieces_mirroredLockedAndCapped_sameAsPaid() {
        PayScale scale = MIRRORED.unlockedFrom(Bound.of("5000")).atMost("800").scale();

        assertThat(scale.pieces())
                .extracting(piece -> piece.band() + " " + piece.slope())
                .containsExactly(
                        "(-∞, -20000) 0",
                        "[-20000, -5000] 0.04",
                        "(-5000, 0) 0",
                        "[0, 5000) 0",
                        "[5000, 20000] 0.04",
                        "(20000, ∞) 0");
        assertThat(scale.commissionOn(Exact.of(-30000))).isEqualTo(Exact.of(-800));
    }
}
