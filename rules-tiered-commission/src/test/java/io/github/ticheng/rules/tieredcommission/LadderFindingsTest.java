// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.CLOSED_SALES;
import static io.github.ticheng.core.metric.Metrics.GROSS_MARGIN;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.metric.Metrics.TARGET_CHALLENGE;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.text.Language;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is unwise in a ladder by itself. */
class LadderFindingsTest {

    private static final Unit CNY = Unit.money(Currency.getInstance("CNY"));

    static Stream<Arguments> unwise() {
        return Stream.of(
                arguments(
                        Ladders.marginal(SALES).upTo("15000", percent("100")).above(percent("100.01")),
                        "warning: Tier 2 pays 100.01%, more than all of it",
                        "警告：第 2 档的比例为 100.01%，超过 100%"),
                arguments(
                        Ladders.marginal(SALES).below("0", percent("1")).from(percent("2")),
                        "warning: Tier 1 (below 0.00) is never reached: a base below zero counts as zero",
                        "警告：第 1 档（低于 0.00）永远无法达到：负的基数按零计"),
                arguments(
                        Ladders.marginal(SALES)
                                .below("0", percent("1"))
                                .from(percent("2"))
                                .negativeBase(NegativeBase.MIRRORED),
                        "warning: Tier 1 (below 0.00) is never reached: a base below zero is mirrored",
                        "警告：第 1 档（低于 0.00）永远无法达到：负的基数按对称计算"),
                arguments(
                        Ladders.marginal(SALES)
                                .upTo("15000", percent("1"))
                                .above(TierPay.of(percent("2")).atLeast("100").atMost("99.99")),
                        "warning: The greatest amount of tier 2, 99.99, is below its least, 100.00: the greatest is"
                                + " always paid",
                        "警告：第 2 档的最高额 99.99 低于最低额 100.00：总是按最高额支付"),
                arguments(
                        Ladders.flat(SALES, percent("1")).atLeast("100").atMost("99.99"),
                        "warning: The cap of 99.99 is below the floor of 100.00: the cap is always paid",
                        "警告：封顶 99.99 低于保底 100.00：总是按封顶支付"),
                arguments(
                        Ladders.flat(Base.of(SALES), TierPay.of(percent("1")).atLeast("100")),
                        "warning: Tier 1 pays its least amount of 100.00 even where nothing of the base lies in it, at"
                                + " 0.00",
                        "警告：第 1 档在 0.00 处没有任何基数落入该档，也按最低额 100.00 支付"),
                arguments(
                        Ladders.marginal(SALES)
                                .below("15000", percent("1"))
                                .from(TierPay.of(percent("2")).atLeast("100")),
                        "warning: Tier 2 pays its least amount of 100.00 even where nothing of the base lies in it, at"
                                + " 15,000.00",
                        "警告：第 2 档在 15,000.00 处没有任何基数落入该档，也按最低额 100.00 支付"),
                arguments(
                        Ladders.baseAndExcess(SALES)
                                .below("10000", percent("3"))
                                .below("20000", TierPay.of(percent("1")).plus("300"))
                                .from(TierPay.of(percent("2")).plus("350")),
                        "note: 0.5% instead of 1% in tier 2 would join it at 20,000.00 to tier 3, which starts with"
                                + " 350.00",
                        "提示：第 2 档若按 0.5% 而非 1% 计，则在 20,000.00 处与第 3 档的起点 350.00 衔接"));
    }

    @ParameterizedTest
    @MethodSource("unwise")
    void findings_unwise_saidWithItsNumbers(CommissionLadder ladder, String english, String chinese) {
        assertThat(ladder.findings(CNY)).hasSize(1);
        assertThat(ladder.findings(CNY).get(0).in(Language.ENGLISH)).isEqualTo(english);
        assertThat(ladder.findings(CNY).get(0).in(Language.CHINESE)).isEqualTo(chinese);
    }

    /** It only says where the ladder starts. */
    @Test
    void findings_nothingPaidBelowZero_isWise() {
        assertThat(Ladders.marginal(SALES)
                        .below("0", TierPay.NOTHING)
                        .from(percent("2"))
                        .findings(CNY))
                .isEmpty();
    }

    @Test
    void findings_ratesFallOnTargets_saidThoughThereIsNoCurve() {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .below(TARGET_BASE, percent("1"))
                .below(TARGET_CHALLENGE, percent("3"))
                .from(percent("2"));

        assertThat(ladder.findings(CNY))
                .extracting(finding -> finding.in(Language.ENGLISH))
                .containsExactly("warning: The whole base earns 2% in tier 3 and 3% in tier 2, which is worse");
        assertThat(ladder.isDecided()).isFalse();
    }

    /** Of shares of one target or of several, wherever they lie. */
    @Test
    void isDecided_noTierPaysLessOnTargets() {
        assertThat(Ladders.wholeAmount(SALES)
                        .below(TARGET_BASE, percent("1"))
                        .below(TARGET_CHALLENGE, percent("1"))
                        .from(percent("2"))
                        .isDecided())
                .isTrue();
        assertThat(Ladders.marginal(SALES)
                        .upTo(TARGET_BASE, percent("2"))
                        .above(percent("1"))
                        .isDecided())
                .isTrue();
        assertThat(Ladders.marginal(SALES)
                        .upTo(TARGET_BASE, percent("2"))
                        .above(percent("-1"))
                        .isDecided())
                .isFalse();
        // nothing below the target, and less than nothing from it on
        assertThat(Ladders.flat(SALES, percent("1"))
                        .unlockedFrom(Bound.of(TARGET_BASE))
                        .atMost("-5")
                        .isDecided())
                .isFalse();
    }

    /** Of several metrics, or as a share of a target, and chosen by another value. */
    @Test
    void isDecided_everyMetricMovesTheBaseTheRightWay() {
        assertThat(rising(Base.net(SALES, CLOSED_SALES)).isDecided()).isTrue();
        assertThat(rising(Base.net(SALES, GROSS_MARGIN)).isDecided()).isFalse();
        assertThat(rising(Base.sum(SALES, CLOSED_SALES)).isDecided()).isFalse();
        assertThat(rising(Base.sum(SALES, GROSS_MARGIN)).isDecided()).isTrue();
        assertThat(rising(Base.sum(SALES, GROSS_MARGIN)).times("-1").isDecided())
                .isFalse();
        assertThat(rising(Base.sum(SALES, GROSS_MARGIN))
                        .rounded(Rounding.FEN_HALF_UP)
                        .isDecided())
                .isFalse();
        assertThat(Ladders.wholeAmount(Base.sum(SALES, GROSS_MARGIN))
                        .upTo("15000", percent("2"))
                        .above(percent("1"))
                        .isDecided())
                .isFalse();
        assertThat(chosen(Base.attainment(SALES, TARGET_BASE), "1", "2").isDecided())
                .isTrue();
        assertThat(chosen(Base.attainment(SALES, TARGET_BASE), "2", "1").isDecided())
                .isFalse();
        assertThat(chosen(Base.attainment(SALES, GROSS_MARGIN), "1", "2").isDecided())
                .isFalse();
    }

    private static CommissionLadder rising(Base base) {
        return Ladders.wholeAmount(base).upTo("15000", percent("1")).above(percent("2"));
    }

    private static CommissionLadder chosen(Base chooser, String low, String high) {
        return Ladders.wholeAmount(SALES)
                .chosenBy(chooser)
                .upTo("80%", percent(low))
                .above(percent(high));
    }

    @Test
    void findings_lowerIsBetter_fallingRatesAreWise() {
        CommissionLadder wise = Ladders.wholeAmount(SALES)
                .chosenBy(Base.of(REFUND_RATE))
                .upTo("5%", percent("3"))
                .above(percent("2"));
        CommissionLadder unwise = Ladders.wholeAmount(SALES)
                .chosenBy(Base.of(REFUND_RATE))
                .upTo("5%", percent("2"))
                .above(percent("3"));

        assertThat(wise.findings(CNY)).isEmpty();
        assertThat(wise.isDecided()).isFalse();
        assertThat(unwise.findings(CNY).get(0).in(Language.CHINESE)).isEqualTo("警告：第 1 档优于第 2 档，但全额的比例为 2%，低于后者的 3%");
    }

    static Stream<CommissionLadder> wise() {
        return Stream.of(
                Desk.REPAIRED,
                Ladders.flat(SALES, percent("100")).atLeast("10").atMost("10"),
                Ladders.marginal(SALES).upTo("0", percent("1")).above(percent("2")),
                Ladders.baseAndExcess(SALES)
                        .upTo("0", TierPay.of(percent("1")).plus("2"))
                        .above(TierPay.of(percent("1")).plus("1")),
                Ladders.marginal(SALES)
                        .upTo("15000", percent("1"))
                        .above(TierPay.of(percent("2")).atLeast("100")),
                Ladders.wholeAmount(SALES)
                        .below("15000", percent("1"))
                        .from(TierPay.of(percent("2")).atLeast("100")),
                Ladders.flat(
                        Base.of(SALES), TierPay.of(percent("1")).plus("100").atLeast("100")),
                Ladders.interpolated(SALES).from("0", "0").from("5", "6").thenSteady(),
                Ladders.baseAndExcess(SALES)
                        .upTo("10000", percent("3"))
                        .above(TierPay.of(percent("1")).plus("300")));
    }

    @ParameterizedTest
    @MethodSource("wise")
    void findings_wise_none(CommissionLadder ladder) {
        assertThat(ladder.findings(CNY)).isEmpty();
    }

    static Stream<Arguments> limited() {
        CommissionLadder bare = Ladders.flat(SALES, percent("4"));
        Condition gate = Conditions.atLeast(SALES, "1");
        return Stream.of(
                arguments(bare, false),
                arguments(bare.times("2"), false),
                arguments(bare.atMost("800"), true),
                arguments(bare.atLeast("50"), true),
                arguments(Ladders.quarterToDate(bare), false),
                arguments(Ladders.quarterToDate(bare.atMost("800")), true),
                arguments(Ladders.gated(bare, gate).otherwise(bare), false),
                arguments(Ladders.gated(bare.atMost("800"), gate), true),
                arguments(Ladders.gated(bare, gate).otherwise(bare.atLeast("50")), true));
    }

    @ParameterizedTest
    @MethodSource("limited")
    void check_limitsOnTheEntry_remarkedWhereTheRuleHasItsOwn(PayRule rule, boolean remarked) {
        Entry<PayRule> entry = Entry.of("commission", rule);
        for (Entry<PayRule> limited : List.of(entry.atMost("900"), entry.atLeast("0"))) {
            assertThat(codes(limited).filter("plan.limits-twice"::equals)).hasSize(remarked ? 1 : 0);
        }
        assertThat(codes(entry)).doesNotContain("plan.limits-twice");
    }

    private static Stream<String> codes(Entry<PayRule> entry) {
        return CompensationPlan.builder("desk", "1", "CNY").pay(entry).build().check().stream()
                .map(Finding::code);
    }

    @Test
    void check_wholeAmountThatFalls_sizeAndPlace() {
        CommissionLadder ladder =
                Ladders.wholeAmount(SALES).upTo("10000", percent("2")).above(percent("1"));

        assertThat(Desk.plan(ladder).check())
                .extracting(finding -> finding.message().toString())
                .containsExactly("Pay falls by 100.00 as sales improves: 200.00 at 10,000.00, 100.00 at 10,000.01");
    }
}
