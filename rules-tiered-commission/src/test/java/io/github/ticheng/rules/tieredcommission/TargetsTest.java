// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.metric.Metrics.TARGET_CHALLENGE;
import static io.github.ticheng.core.metric.Metrics.TARGET_GUARANTEED;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ladders on an agent's own targets, and what it means to have none. */
class TargetsTest {

    private static final CommissionLadder ACCELERATOR = Ladders.marginal(SALES)
            .below(Bound.of("80%", TARGET_BASE), TierPay.of(percent("1")))
            .below(TARGET_BASE, percent("2"))
            .from(percent("3"))
            .unlockedFrom(Bound.of("50%", TARGET_BASE));

    @ParameterizedTest
    @CsvSource({
        "9999.99, 0.00",
        "10000.00, 100.00",
        "15999.99, 160.00",
        "16000.00, 160.00",
        "18000.00, 200.00",
        "20000.00, 240.00",
        "25000.00, 390.00",
    })
    void paid_acceleratorsUnlockedAtHalf_backToTheFirstYuan(String sales, String commission) {
        assertThat(Desk.paid(ACCELERATOR, Map.of(SALES, sales, TARGET_BASE, "20000")))
                .isEqualTo(commission);
    }

    @Test
    void explain_accelerator_sharesUnlockTierFormula() {
        assertThat(Desk.explained(ACCELERATOR, Map.of(SALES, "25000", TARGET_BASE, "20000"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  390.00
                          80% of base target: 80% × 20,000.00 = 16,000.00
                          50% of base target: 50% × 20,000.00 = 10,000.00
                          sales 25,000.00, paid from 10,000.00 on: reached, so back to the first unit
                          sales 25,000.00 reach tier 3 (20,000.00 or more)
                          240.00 + 3% × 5,000.00 = 390.00
                        """);
        assertThat(Desk.explained(ACCELERATOR, Map.of(SALES, "9999.99", TARGET_BASE, "20000"), Language.CHINESE))
                .isEqualTo("""
                        个人提成  0.00
                          基本任务的 80%：80% × 20,000.00 = 16,000.00
                          基本任务的 50%：50% × 20,000.00 = 10,000.00
                          销售额 9,999.99 未达到起提点 10,000.00（达到后从头计提），相差 0.01
                        """);
    }

    private static final CommissionLadder TWO_TARGETS = Ladders.wholeAmount(SALES)
            .below(TARGET_GUARANTEED, percent("1"))
            .below(TARGET_CHALLENGE, percent("2"))
            .from(percent("3"));

    @Test
    void run_targetZero_problemByDefault() {
        assertThatThrownBy(() -> Desk.run(
                        TWO_TARGETS, Map.of(SALES, "10000", TARGET_GUARANTEED, "0", TARGET_CHALLENGE, "40000")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected guaranteed target above zero, but found 0.00")
                .hasMessageContaining("agent li-na");
    }

    @Test
    void run_targetMissing_problemByDefault() {
        assertThatThrownBy(() -> Desk.run(TWO_TARGETS, Map.of(SALES, "10000", TARGET_CHALLENGE, "40000")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected a value of guaranteed target, but found none");
    }

    @ParameterizedTest
    @CsvSource({"LOWEST_TIER, 100.00", "HIGHEST_TIER, 300.00"})
    void paid_targetMissingOrZero_asDeclared(NoTarget answer, String commission) {
        CommissionLadder ladder = TWO_TARGETS.ifNoTarget(answer);

        assertThat(Desk.paid(ladder, Map.of(SALES, "10000", TARGET_CHALLENGE, "40000")))
                .isEqualTo(commission);
        assertThat(Desk.paid(ladder, Map.of(SALES, "10000", TARGET_GUARANTEED, "0", TARGET_CHALLENGE, "40000")))
                .isEqualTo(commission);
    }

    @Test
    void explain_targetMissing_whichAndWhatFollows() {
        CommissionLadder ladder = TWO_TARGETS.ifNoTarget(NoTarget.HIGHEST_TIER);
        assertThat(Desk.explained(ladder, Map.of(SALES, "10000", TARGET_CHALLENGE, "40000"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  300.00
                          guaranteed target is missing or not above zero: the highest tier
                          3% × 10,000.00 = 300.00
                        """);
    }

    @Test
    void run_targetsFall_problemWithBoth() {
        assertThatThrownBy(() -> Desk.run(
                        TWO_TARGETS, Map.of(SALES, "10000", TARGET_GUARANTEED, "50000", TARGET_CHALLENGE, "40000")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(
                        "Expected targets that rise, but tier 2 ends at 40,000.00 after tier 1 at 50,000.00");
    }

    @Test
    void scale_targetsEqual_tierBetweenIsSkipped() {
        Map<Metric, Exact> equal = Map.of(TARGET_GUARANTEED, Exact.of(20000), TARGET_CHALLENGE, Exact.of(20000));
        PayScale scale = TWO_TARGETS.scale(equal);

        assertThat(scale.pieces()).hasSize(3); // below zero, below the targets, from them on
        assertThat(scale.nextTier(Exact.of(19000), Exact.ONE))
                .contains(new NextTier(2, Exact.of(20000), Exact.of(1000), Exact.of(410)));
        assertThat(Desk.paid(
                        TWO_TARGETS, Map.of(SALES, "20000", TARGET_GUARANTEED, "20000", TARGET_CHALLENGE, "20000")))
                .isEqualTo("600.00");
        assertThat(Ladders.cumulativeFixed(SALES)
                        .from(TARGET_GUARANTEED, "100")
                        .from(TARGET_CHALLENGE, "200")
                        .thenSteady()
                        .scale(equal)
                        .commissionOn(Exact.of(20000)))
                .isEqualTo(Exact.of(300));
    }

    /** Of targets that are equal the later tier says whose they are; a tier up to the target and from it on is that point. */
    @ParameterizedTest
    @CsvSource({
        "false, false, 19999.99, 1", "false, false, 20000, 3", "false, false, 20000.01, 3",
        "true,  false, 19999.99, 1", "true,  false, 20000, 3", "true,  false, 20000.01, 3",
        "false, true,  19999.99, 1", "false, true,  20000, 2", "false, true,  20000.01, 3",
        "true,  true,  19999.99, 1", "true,  true,  20000, 1", "true,  true,  20000.01, 3",
    })
    void paid_targetsEqual_byTheirEdges(boolean first, boolean second, String sales, String percent) {
        CommissionLadder ladder = new CommissionLadder(
                Base.of(SALES),
                LadderKind.WHOLE_AMOUNT,
                ImmutableList.of(
                        new Tier(Bound.of(TARGET_GUARANTEED), first, TierPay.of(percent("1"))),
                        new Tier(Bound.of(TARGET_CHALLENGE), second, TierPay.of(percent("2"))),
                        new Tier(null, false, TierPay.of(percent("3")))),
                LadderOptions.NONE);
        Map<Metric, Exact> equal = Map.of(TARGET_GUARANTEED, Exact.of(20000), TARGET_CHALLENGE, Exact.of(20000));

        Exact paid = ladder.scale(equal).commissionOn(Exact.of(sales));
        assertThat(paid).isEqualTo(Exact.of(sales).times(Exact.of(percent)).dividedBy(Exact.of(100)));
        assertThat(ladder.scale(equal).pieces().stream()
                        .filter(piece -> piece.band().contains(Exact.of(sales)))
                        .map(piece -> piece.payAt(Exact.of(sales))))
                .containsExactly(paid);
    }

    @Test
    void scale_targetsGiven_answers() {
        PayScale scale =
                TWO_TARGETS.scale(Map.of(TARGET_GUARANTEED, Exact.of(20000), TARGET_CHALLENGE, Exact.of(40000)));

        NextTier next = scale.nextTier(Exact.of("19000"), Exact.of("0.01")).orElseThrow();

        assertThat(next).isEqualTo(new NextTier(1, Exact.of(20000), Exact.of(1000), Exact.of(210)));
    }

    @Test
    void scale_targetsNotGiven_refusedByName() {
        assertThatThrownBy(TWO_TARGETS::scale)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected the targets [target-guaranteed, target-challenge] to be given");
        assertThatThrownBy(() -> TWO_TARGETS.scale(Map.of(TARGET_CHALLENGE, Exact.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a value above zero of target-guaranteed, but found null");
        assertThatThrownBy(() -> TWO_TARGETS.scale(Map.of(TARGET_CHALLENGE, Exact.ONE, TARGET_GUARANTEED, Exact.of(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected targets that rise, but found tier 2 ending at 1 after tier 1 at 2");
    }

    // ------------------------------------------------------------------------------------------ attainment

    private static CommissionLadder chosenBy(Base attainment) {
        return Ladders.wholeAmount(SALES)
                .chosenBy(attainment)
                .below("100%", percent("1"))
                .from(percent("2"));
    }

    @Test
    void run_attainmentOfZeroTarget_problemByDefault() {
        assertThatThrownBy(() -> Desk.run(
                        chosenBy(Base.attainment(SALES, TARGET_BASE)), Map.of(SALES, "10000", TARGET_BASE, "0")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected base target above zero, but found 0.00");
    }

    @Test
    void explain_attainmentWithoutTarget_asDeclared() {
        CommissionLadder ladder = chosenBy(Base.attainment(SALES, TARGET_BASE, "100%"));

        assertThat(Desk.paid(ladder, Map.of(SALES, "10000", TARGET_BASE, "0"))).isEqualTo("200.00");
        assertThat(Desk.explained(ladder, Map.of(SALES, "10000"), Language.ENGLISH))
                .isEqualTo("""
                        personal commission  200.00
                          base target is missing or not above zero, taken as an attainment of 100%
                          attainment of base target 100%: tier 2 (100% or more)
                          2% × 10,000.00 = 200.00
                        """);
    }

    @Test
    void scale_anotherValueChooses_refusedAndAskedWithIt() {
        CommissionLadder ladder = chosenBy(Base.attainment(SALES, TARGET_BASE));

        assertThatThrownBy(ladder::scale)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected a value of attainment of base target to be given");
        assertThat(ladder.commissionOn(Exact.of(1000), Exact.of("0.99"))).isEqualTo(Exact.of(10));
        assertThat(ladder.commissionOn(Exact.of(1000), Exact.of("1"))).isEqualTo(Exact.of(20));
        assertThatThrownBy(() -> Desk.REPAIRED.commissionOn(Exact.ONE, Exact.ONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Expected a ladder whose tiers another value chooses, but found");
    }
}
