// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.RETURNING_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.tieredcommission.CommissionByPart.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of a ladder that meet one another; all pairs are tried at random in {@link LadderOptionProperties}. */
class LadderOptionsTest {

    private static final CommissionLadder FLAT = Ladders.flat(SALES, percent("4"));
    private static final CommissionLadder MIRRORED = FLAT.negativeBase(NegativeBase.MIRRORED);

    // ------------------------------------------------------------------------------------------ mirrored

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

    // ------------------------------------------------------------------------------------------ rounded parts

    private static final CommissionLadder THREE = Ladders.marginal(SALES)
            .upTo("15000.55", percent("1"))
            .upTo("20000", percent("2"))
            .above(percent("4"));

    @ParameterizedTest
    @CsvSource({
        // the parts of 23,450.55 are 150.0055, 99.989 and 138.022
        "0.01 HALF_UP, 388.02",
        "0.1 UP, 388.20",
        "0.5 UP, 389.00",
        "0.5 HALF_UP, 388.00",
        "1 DOWN, 387.00",
        "1 HALF_UP, 388.00",
        "1 UP, 390.00",
        "10 DOWN, 370.00",
        "10 UP, 400.00",
        "10 HALF_UP, 390.00",
        "1000 DOWN, 0.00",
    })
    void paid_partsRounded_sumOfTheRoundedParts(String rounding, String paid) {
        CommissionLadder rounded = THREE.rounded(Rounding.parse(rounding));
        assertThat(Desk.paid(rounded, Map.of(SALES, "23450.55"))).isEqualTo(paid);
        assertThat(Desk.paid(rounded.negativeBase(NegativeBase.MIRRORED), Map.of(SALES, "-23450.55")))
                .isEqualTo(paid.equals("0.00") ? paid : "-" + paid);
    }

    @Test
    void explain_partsRounded_eachSaysSo() {
        assertThat(Desk.explained(THREE.rounded(Rounding.parse("1 DOWN")), Map.of(SALES, "23450.55"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  387.00
                          sales 23,450.55 reach tier 3 (above 20,000.00)
                          1% × 15,000.55 = 150.0055
                          rounded to 1, towards zero → 150.00
                          2% × (20,000.00 − 15,000.55) = 99.989
                          rounded to 1, towards zero → 99.00
                          4% × 3,450.55 = 138.022
                          rounded to 1, towards zero → 138.00
                          249.00 + 138.00 = 387.00
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        // what comes after the rounding is not rounded; what comes before it is
        "times, 581.25",
        "cap, 387.25",
        "floor, 400.75",
        "tier, 238.00",
    })
    void paid_partsRoundedBesideOtherOptions_inTheOrderOfTheJavadoc(String option, String paid) {
        CommissionLadder rounded = THREE.rounded(Rounding.parse("0.5 DOWN"));
        CommissionLadder ladder = switch (option) {
            case "times" -> rounded.times("1.5");
            case "cap" -> rounded.atMost("387.25");
            case "floor" -> rounded.atLeast("400.75");
            default ->
                Ladders.wholeAmount(SALES)
                        .upTo("20000", percent("1"))
                        .above(TierPay.of(percent("4")).atMost("238.40"))
                        .rounded(Rounding.parse("0.5 DOWN"));
        };
        assertThat(Desk.paid(ladder, Map.of(SALES, "23450.55"))).isEqualTo(paid);
    }

    @Test
    void curves_partsRounded_areNone() {
        CommissionLadder rounded = THREE.rounded(Rounding.FEN_HALF_UP);
        PayScale scale = rounded.scale();

        assertThat(rounded.curves()).isEmpty();
        assertThat(rounded.isDecided()).isFalse();
        assertThat(scale.commissionOn(Exact.parse("23450.55"))).isEqualTo(Exact.parse("388.02"));
        assertThatThrownBy(scale::pieces)
                .hasMessage("Expected straight pieces, but found parts rounded to 0.01 HALF_UP");
    }

    @Test
    void paid_byPartOfALadderThatRounds_eachPartAndTheRestRounded() {
        // 2% of 10.30 is 0.206, 1% of 89.90 is 0.899
        assertThat(Desk.paid(
                        Ladders.byPart(
                                Ladders.flat(SALES, percent("1")).rounded(Rounding.parse("0.1 UP")),
                                Part.times(RETURNING_CUSTOMER_SALES, "2")),
                        Map.of(SALES, "100.20", RETURNING_CUSTOMER_SALES, "10.30")))
                .isEqualTo("1.20");
    }
}
