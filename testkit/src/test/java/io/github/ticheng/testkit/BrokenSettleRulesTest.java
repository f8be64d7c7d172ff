// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.testkit.BrokenTrials.JULY;
import static io.github.ticheng.testkit.BrokenTrials.TWO_MONTHS;
import static io.github.ticheng.testkit.BrokenTrials.assertBroken;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.scorecard.Scorecards;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** The contracts of rules of SETTLE and OUTCOME find what they are there for. */
class BrokenSettleRulesTest {

    private static final RuleId OWN = RuleId.of(Trial.RULE);
    private static final Label TRAINING = Label.of("training", "培训");
    private static final Label WHY = Label.of("a low score", "得分低");

    private static final class SettleLaws extends SettleRuleContract {

        @Override
        protected Arbitrary<? extends SettleRule> blocks() {
            return Arbitraries.just(new SampleRoomRules.Cap(Exact.ONE));
        }

        @Override
        protected boolean carriesWhatItTakes(SettleRule rule) {
            return true;
        }
    }

    private static final class OutcomeLawsOfAgents extends OutcomeRuleContract {

        @Override
        protected Arbitrary<? extends OutcomeRule> blocks() {
            return Arbitraries.just(new BrokenRoomRules.Refusing());
        }
    }

    private static final class OutcomeLawsOfTeams extends TeamOutcomeRuleContract {

        @Override
        protected Arbitrary<? extends TeamOutcomeRule> blocks() {
            return Arbitraries.just(BrokenRoomRules.TEAM_REFUSING);
        }
    }

    private static final SettleLaws SETTLE = new SettleLaws();
    private static final OutcomeLawsOfAgents OUTCOME = new OutcomeLawsOfAgents();
    private static final OutcomeLawsOfTeams TEAM_OUTCOME = new OutcomeLawsOfTeams();

    private static Trial<SettleRule> settling(String taken, String carried, String... keys) {
        SettleRule rule =
                new BrokenRoomRules.Carrying(Exact.parse(taken), Exact.parse(carried), ImmutableList.copyOf(keys));
        return settling(rule);
    }

    private static Trial<SettleRule> settling(SettleRule rule) {
        return new Trial<>(rule, Stage.ofSettle(rule, Rounding.FEN_HALF_UP), TWO_MONTHS);
    }

    private static Trial<OutcomeRule> leading(OutcomeRule rule) {
        return new Trial<>(rule, Stage.ofOutcome(rule, Rounding.FEN_HALF_UP), ImmutableList.of(JULY));
    }

    private static Trial<TeamOutcomeRule> leadingTeams(TeamOutcomeRule rule) {
        return new Trial<>(rule, Stage.ofTeamOutcome(rule, Rounding.FEN_HALF_UP), ImmutableList.of(JULY));
    }

    @Test
    void paidAndCarried_overTheMonths_findWhatIsLost() {
        assertBroken(
                () -> SETTLE.paidAndCarried_overTheMonths_sumToWhatWasEarned(settling("100", "60", "a")),
                "Expected what is carried for li-na at the end of 2024-06");
        assertBroken(
                () -> SETTLE.paidAndCarried_overTheMonths_sumToWhatWasEarned(settling("100", "100", "a")),
                "Expected what is carried for li-na at the end of 2024-07");
    }

    @Test
    void amounts_ofARuleThatCarries_findOneThatIsNotRounded() {
        assertBroken(
                () -> SETTLE.amounts_ofARuleThatCarries_areRoundedOnce(settling("0.005", "0.005", "a")),
                "Expected a multiple of 0.01 to be settled, but found");
    }

    @Test
    void balances_ofARule_findOneOfZeroAndTwoOfOneKey() {
        assertBroken(
                () -> SETTLE.balances_ofARule_areOpenAndHaveKeysOfTheirOwn(settling("0", "0", "a")),
                "Expected an open amount to be carried, but found");
        assertBroken(
                () -> SETTLE.balances_ofARule_areOpenAndHaveKeysOfTheirOwn(settling("2", "1", "a", "a")),
                "Expected a key for each balance, but found",
                "of li-na");
    }

    @Test
    void outcome_ofARule_findsOneThatIsNotNamed() {
        RuleId other = RuleId.of("other");
        assertBroken(
                () -> OUTCOME.outcome_ofARule_namesItAndSaysWhatAndWhy(
                        leading(new BrokenRoomRules.Says(other, "training", TRAINING, WHY))),
                "Expected the rule of Outcome",
                "found\nother\n");
        assertBroken(
                () -> OUTCOME.outcome_ofARule_namesItAndSaysWhatAndWhy(
                        leading(new BrokenRoomRules.Says(OWN, "Training!", TRAINING, WHY))),
                "Expected a code of lower-case words");
        assertBroken(
                () -> OUTCOME.outcome_ofARule_namesItAndSaysWhatAndWhy(
                        leading(new BrokenRoomRules.Says(OWN, "training", Label.of("training"), WHY))),
                "Expected the label of outcome training in two languages");
        assertBroken(
                () -> TEAM_OUTCOME.outcome_ofARule_namesItAndSaysWhatAndWhy(
                        leadingTeams(new BrokenRoomRules.TeamSays(other))),
                "Expected the rule of Outcome");
    }

    @Test
    void outcome_thatChangesWithAMetric_findsOneThatDoesNotSayWhy() {
        assertBroken(
                () -> OUTCOME.line_thatChangesWithAMetric_namesIt(
                        leading(new BrokenRoomRules.Silent()), Exact.of(1000)),
                "Expected a reason to name sales, with which the outcomes change from");
        assertBroken(
                () -> TEAM_OUTCOME.line_thatChangesWithAMetric_namesIt(
                        leadingTeams(BrokenRoomRules.TEAM_SILENT), Exact.of(1000)),
                "Expected a reason to name sales, with which the outcomes change from");
        OUTCOME.line_thatChangesWithAMetric_namesIt(
                leading(Scorecards.lastChance(Metrics.SALES, "10000")), Exact.of(1000));
    }

    @Test
    void pay_withAnOutcome_findsARefusal() {
        assertBroken(
                () -> OUTCOME.pay_withAnOutcome_isTheSame(leading(new BrokenRoomRules.Refusing())),
                "Expected a team that is paid without outcomes to be paid",
                "never");
        assertBroken(
                () -> TEAM_OUTCOME.pay_withAnOutcome_isTheSame(leadingTeams(BrokenRoomRules.TEAM_REFUSING)),
                "Expected a team that is paid without outcomes to be paid");
    }

    @Test
    void laws_ofASoundRule_findNothing() {
        Trial<SettleRule> cap = settling(new SampleRoomRules.Cap(Exact.of(100)));
        SETTLE.paidAndCarried_overTheMonths_sumToWhatWasEarned(cap);
        SETTLE.amounts_ofARuleThatCarries_areRoundedOnce(cap);
        SETTLE.balances_ofARule_areOpenAndHaveKeysOfTheirOwn(cap);
        Trial<OutcomeRule> says = leading(new BrokenRoomRules.Says(OWN, "training", TRAINING, WHY));
        OUTCOME.outcome_ofARule_namesItAndSaysWhatAndWhy(says);
        OUTCOME.pay_withAnOutcome_isTheSame(says);
        Trial<TeamOutcomeRule> praises = leadingTeams(new BrokenRoomRules.TeamSays(OWN));
        TEAM_OUTCOME.outcome_ofARule_namesItAndSaysWhatAndWhy(praises);
        TEAM_OUTCOME.pay_withAnOutcome_isTheSame(praises);
    }
}
