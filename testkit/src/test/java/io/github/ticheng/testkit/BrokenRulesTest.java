// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.testkit.BrokenTrials.JULY;
import static io.github.ticheng.testkit.BrokenTrials.assertBroken;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.apportion.Remainder;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.ShareRule;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** The contracts find what they are there for: each law is broken by a block, and the law says so. */
class BrokenRulesTest {

    private static final class PayLaws extends PayRuleContract {

        @Override
        protected Arbitrary<? extends PayRule> blocks() {
            return Arbitraries.just(new BrokenRules.Falling());
        }

        @Override
        protected ImmutableSet<Metric> neverFallsAs(PayRule rule) {
            return ImmutableSet.of(Metrics.SALES);
        }
    }

    private static final class ShareLaws extends ShareRuleContract {

        @Override
        protected Arbitrary<? extends ShareRule> blocks() {
            return Arbitraries.just(new BrokenRules.WinnerTakesAll());
        }

        @Override
        protected Optional<Exact> weight(ShareRule rule, PaidAgent member) {
            return rule instanceof BrokenRules.WinnerTakesAll
                    ? Optional.of(member.number(Metrics.PRAISES))
                    : Optional.empty();
        }
    }

    private static final class ConditionLaws extends ConditionContract {

        @Override
        protected Arbitrary<? extends Condition> blocks() {
            return Arbitraries.just(SILENT);
        }
    }

    /** Does not hold and does not say why. */
    private static final Condition SILENT = preparation -> {
        Slot<Exact> sales = preparation.number(Metrics.SALES);
        return agent -> agent.number(sales).isNegative();
    };

    private static final PayLaws PAY = new PayLaws();
    private static final ShareLaws SHARE = new ShareLaws();

    private static Trial<PayRule> paying(PayRule rule) {
        return new Trial<>(rule, Stage.ofPay(rule, Rounding.FEN_HALF_UP), ImmutableList.of(JULY));
    }

    private static PayRule onSales(BiFunction<ScoredAgent, Exact, Exact> pay) {
        return preparation -> {
            Slot<Exact> sales = preparation.number(Metrics.SALES);
            return agent -> pay.apply(agent, agent.number(sales));
        };
    }

    private static Trial<ShareRule> sharing(ShareRule rule) {
        return new Trial<>(rule, Stage.ofShare(rule, Rounding.FEN_HALF_UP), ImmutableList.of(JULY));
    }

    @Test
    void run_again_findsARuleWithAMemory() {
        AtomicInteger calls = new AtomicInteger();
        PayRule counting = preparation -> agent -> Exact.of(calls.incrementAndGet());
        assertBroken(() -> PAY.run_again_isTheSame(paying(counting)), "when it is explained, but it came to");
    }

    @Test
    void run_onOtherMachines_findsADefaultLocale() {
        assertBroken(() -> PAY.run_onOtherMachines_isTheSame(paying(new BrokenRules.Localised())), "the run in TURKEY");
    }

    @Test
    void run_again_findsARuleThatFails() {
        PayRule failing = preparation -> agent -> {
            throw new IllegalArgumentException("Expected nothing of the kind");
        };
        assertBroken(() -> PAY.run_again_isTheSame(paying(failing)), "Expected the rule to calculate, but it ended in");
    }

    @Test
    void line_explained_findsARuleThatExplainsSomethingElse() {
        PayRule unexplained =
                onSales((agent, sales) -> agent.isExplaining() ? sales.times(agent.amount(Exact.of(2))) : sales);
        assertThatThrownBy(() -> PAY.line_ofAnyAgent_canBeRecomputedFromItsExplanation(paying(unexplained)))
                .hasMessageContaining("when it is explained, but it came to");
    }

    @Test
    void line_thatChangesWithAMetric_findsOneThatIsOpaque() {
        PayRule opaque = onSales((agent, sales) -> agent.amount(Exact.parse(sales.toString())));
        assertBroken(
                () -> PAY.line_thatChangesWithAMetric_namesIt(paying(opaque), Exact.of(1)),
                "Expected the explanation to name sales, with which the amount of li-na changes");
    }

    @Test
    void line_underAnotherId_findsAFavourite() {
        PayRule favourite = preparation ->
                agent -> agent.team().agents().get(0).agent().equals(agent.agent()) ? Exact.of(100) : Exact.ZERO;
        assertBroken(() -> PAY.line_ofAnAgentUnderAnotherId_isTheSame(paying(favourite)), "under the next agent's id");
    }

    @Test
    void curves_ofARule_findACurveThatIsWrong() {
        assertBroken(() -> PAY.curves_ofARule_tellWhatItPays(paying(new BrokenRules.Falling())), "wang-wei");
    }

    @Test
    void line_asAMetricGetsBetter_findsAFall() {
        assertBroken(
                () -> PAY.line_asAMetricGetsBetter_neverFalls(paying(new BrokenRules.Falling()), Exact.of("1000.00")),
                "Expected no less than 100 for li-na");
    }

    @Test
    void fields_writtenAndReadBack_findAFieldThatIsMissing() {
        PayRule rule = new BrokenRules.Forgetful(Exact.ONE, Exact.ONE);
        assertBroken(() -> PAY.fields_writtenAndReadBack_makeAnEqualBlock(rule), "the rebuilt block");
    }

    @Test
    void canonicalText_ofTwoBlocks_findsAFieldThatIsMissing() {
        assertBroken(
                () -> PAY.canonicalText_ofTwoBlocks_isTheSameIfTheyAreEqual(
                        new BrokenRules.Forgetful(Exact.ONE, Exact.ONE),
                        new BrokenRules.Forgetful(Exact.ONE, Exact.ZERO)),
                "being equal");
    }

    @Test
    void serialization_ofABlock_findsWhatIsNoValue() {
        assertBroken(() -> PAY.serialization_ofABlock_keepsIt(new BrokenRules.NoValue()), "a block read back");
    }

    @Test
    void parts_byWeights_findAnUnfairSplit() {
        assertBroken(
                () -> SHARE.parts_byWeights_areNearTheirExactShares(sharing(new BrokenRules.WinnerTakesAll())),
                "within a unit of 0.01");
    }

    @Test
    void parts_ofAPool_findThoseAgainstItsSign() {
        assertBroken(
                () -> SHARE.parts_ofAPool_sumToIt(sharing(BrokenRules.ROBIN_HOOD)),
                "Expected parts with the sign of 1");
    }

    @Test
    void parts_ofTheOppositePool_findASplitThatIsNoMirror() {
        assertBroken(
                () -> SHARE.parts_ofTheOppositePool_areTheOpposite(sharing(BrokenRules.CROOKED)), "the opposite of");
    }

    @Test
    void line_underACondition_findsOneWithoutReason() {
        Trial<Condition> trial =
                new Trial<>(SILENT, Stage.ofWhen(SILENT, Rounding.FEN_HALF_UP), ImmutableList.of(JULY));
        assertBroken(
                () -> new ConditionLaws().line_underACondition_isPaidOrSaysWhyNot(trial),
                "Expected the condition to note why");
    }

    @Test
    void laws_ofASoundRule_findNothing() {
        PayRule wage = new SamplePayRules.Wage(Exact.of(100));
        PAY.run_again_isTheSame(paying(wage));
        PAY.line_ofAnAgentUnderAnotherId_isTheSame(paying(wage));
        ShareRule pool = SamplePoolContractTest.pool(Rate.percent("10"), Remainder.LARGEST_REMAINDER);
        SHARE.parts_ofAPool_sumToIt(sharing(pool));
        SHARE.parts_ofTheOppositePool_areTheOpposite(sharing(pool));
    }
}
