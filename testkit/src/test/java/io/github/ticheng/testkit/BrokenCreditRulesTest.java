// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.testkit.BrokenTrials.JULY;
import static io.github.ticheng.testkit.BrokenTrials.assertBroken;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.TeamFacts;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** The contract of CREDIT rules finds what it is there for, and so does the law of absent values. */
class BrokenCreditRulesTest {

    private static final class CreditLaws extends CreditRuleContract {

        @Override
        protected Arbitrary<? extends CreditRule> blocks() {
            return Arbitraries.just(new BrokenRoomRules.Uneven(true));
        }

        @Override
        protected ImmutableSet<Metric> changes(CreditRule rule) {
            return ImmutableSet.of(Metrics.PUBLIC_SALES, Metrics.SALES);
        }

        @Override
        protected Optional<Exact> moved(CreditRule rule, TeamFacts facts, Rounding rounding) {
            return Optional.of(Exact.of(1000));
        }
    }

    private static final class PayLaws extends PayRuleContract {

        @Override
        protected Arbitrary<? extends PayRule> blocks() {
            return Arbitraries.just(new BrokenRoomRules.Careless());
        }
    }

    private static final CreditLaws CREDIT = new CreditLaws();

    private static Trial<CreditRule> crediting(CreditRule rule) {
        return new Trial<>(rule, Stage.ofCredit(rule, Rounding.FEN_HALF_UP), ImmutableList.of(JULY));
    }

    @Test
    void moves_ofATeamsValue_findWhatIsMovedTwice() {
        CreditRule twice = new BrokenRoomRules.Lavish(2, Metrics.SALES);
        assertBroken(
                () -> CREDIT.moves_outOfTheTeamsValues_areNoMoreThanThereIs(crediting(twice)),
                "Expected no more than 1000 of public-sales to be moved in 2024-07, but found 2000");
    }

    @Test
    void moves_ofATeamsValue_findWhatIsLost() {
        assertBroken(
                () -> CREDIT.moves_outOfTheTeamsValues_sumToWhatTheRuleSays(
                        crediting(new BrokenRoomRules.Uneven(true))),
                "Expected the sum of what is moved in 2024-07",
                "999.99");
    }

    @Test
    void moves_ofATeamsValue_findPartsOfAUnit() {
        assertBroken(
                () -> CREDIT.moves_outOfTheTeamsValues_areWholeUnits(crediting(new BrokenRoomRules.Uneven(false))),
                "Expected a multiple of 0.01 to be moved, but found",
                "agent=li-na");
    }

    @Test
    void moves_ofARule_findAMetricThatItDoesNotName() {
        CreditRule elsewhere = new BrokenRoomRules.Lavish(1, Metrics.NET_SALES);
        assertBroken(
                () -> CREDIT.moves_ofARule_changeOnlyWhatItNames(crediting(elsewhere)),
                "Expected only [public-sales, sales] to change, but found",
                "to=net-sales");
    }

    /** What a line shows of a credit is the amount that was moved: it is the moves that tell of such a rule. */
    @Test
    void moves_ofARuleThatCalculatesPastExact_areFoundByTheirAmounts() {
        CreditRule opaque = BrokenRoomRules.OPAQUE;
        CREDIT.line_thatChangesWithAMetric_namesIt(crediting(opaque), Exact.of(1000));
        assertBroken(
                () -> CREDIT.moves_outOfTheTeamsValues_areWholeUnits(crediting(opaque)),
                "Expected a multiple of 0.01 to be moved, but found",
                "333.33333");
        assertBroken(
                () -> CREDIT.moves_outOfTheTeamsValues_sumToWhatTheRuleSays(crediting(opaque)),
                "Expected the sum of what is moved in 2024-07",
                "999.99999");
    }

    @Test
    void moves_underOtherIds_findOnesThatDependOnThem() {
        assertBroken(
                () -> CREDIT.moves_underOtherIds_sumToTheSame(crediting(BrokenRoomRules.MOODY)),
                "Expected what is moved in 2024-07 under other ids");
    }

    @Test
    void run_withoutSomeValues_findsAFailure() {
        PayRule careless = new BrokenRoomRules.Careless();
        TeamFacts empty = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", sheet -> {})
                .build();
        assertBroken(
                () -> new PayLaws()
                        .run_withoutSomeValues_paysOrSaysWhatIsAbsent(new Trial<>(
                                careless, Stage.ofPay(careless, Rounding.FEN_HALF_UP), ImmutableList.of(empty))),
                "Expected pay or problems where values are absent",
                "Careless");
    }

    @Test
    void laws_ofASoundRule_findNothing() {
        CreditRule lavish = new BrokenRoomRules.Lavish(1, Metrics.SALES);
        CREDIT.moves_outOfTheTeamsValues_areNoMoreThanThereIs(crediting(lavish));
        CREDIT.moves_outOfTheTeamsValues_sumToWhatTheRuleSays(crediting(lavish));
        CREDIT.moves_outOfTheTeamsValues_areWholeUnits(crediting(lavish));
        CREDIT.moves_ofARule_changeOnlyWhatItNames(crediting(lavish));
        CREDIT.moves_underOtherIds_sumToTheSame(crediting(lavish));
    }
}
