// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The rooms in their order: what each of them returns is kept for those behind it. */
public final class Rooms {

    private Rooms() {}

    /**
     * Pays a team; corrections of earlier periods are paid under whichever of the versions paid those.
     *
     * @throws ProblemsException if it cannot be paid, with all that stands against it
     */
    public static WalkedTeam pay(
            PreparedPlan plan, TeamFacts facts, Ledger ledger, Supplier<List<PreparedPlan>> versions) {
        Admission.check(plan, facts, ledger);
        return through(plan, facts, ledger, Recalculation.of(plan, versions, facts, ledger));
    }

    /**
     * Takes a team through the rooms.
     *
     * <p>A problem of one agent in one rule does not end the walk at once: every other rule and agent is still tried, so
     * that all problems are reported together. Nothing is paid if there is any.
     */
    static WalkedTeam through(PreparedPlan plan, TeamFacts facts, Ledger ledger, Corrections corrections) {
        Corridor corridor = settle(plan, facts, ledger, corrections);
        RunProblems problems = corridor.problems;
        problems.throwIfAny();
        ListMultimap<Integer, Outcome> outcomes = ArrayListMultimap.create();
        each(corridor, RuleFamily.OUTCOME, (Prepared<OutcomeRule.Step> outcome) -> {
            outcomes.putAll(OutcomeRoom.outcomes(outcome, corridor));
        });
        List<Outcome> ofTeam = new ArrayList<>();
        each(corridor, RuleFamily.TEAM_OUTCOME, (Prepared<TeamOutcomeRule.Step> outcome) -> {
            ofTeam.addAll(OutcomeRoom.ofTeam(outcome, corridor));
        });
        ofTeam.addAll(OutcomeRoom.openCorrections(corridor));
        ofTeam.addAll(OutcomeRoom.uncorrectedItems(corridor));
        ofTeam.addAll(OutcomeRoom.openLinesAndDays(corridor));
        OutcomeRoom.openBalances(corridor, outcomes, ofTeam);
        problems.throwIfAny();
        return new WalkedTeam(corridor, outcomes, ofTeam);
    }

    /** Takes a team through the rooms up to its settled lines; what stands against those is kept among its problems. */
    static Corridor settle(PreparedPlan plan, TeamFacts facts, Ledger ledger, Corrections corrections) {
        Corridor corridor = assess(plan, facts, ledger, corrections);
        Lines lines = corridor.lines;
        RunProblems problems = corridor.problems;
        for (Prepared<PayRule.Step> pay : plan.pays) {
            if (corridor.isDueForSome(pay)) {
                lines.keepPay(pay.index(), PayRoom.pay(pay, corridor));
            }
        }
        problems.throwIfAny();
        for (Prepared<ShareRule.Step> share : plan.<ShareRule.Step>of(RuleFamily.SHARE)) {
            if (corridor.isDueForSome(share)) {
                lines.keepShare(share.index(), ShareRoom.share(share, corridor));
            }
        }
        problems.throwIfAny();
        for (Prepared<SettleRule.Step> settle : plan.<SettleRule.Step>of(RuleFamily.SETTLE)) {
            lines.keep(SettleRoom.settle(settle, corridor));
        }
        lines.keep(SettleRoom.passedOn(corridor));
        return corridor;
    }

    /** Takes a team through the rooms up to its scorecards, whatever stands against it. */
    static Corridor assess(PreparedPlan plan, TeamFacts facts, Ledger ledger, Corrections corrections) {
        Corridor corridor = new Corridor(
                plan,
                facts,
                new LookBack(plan.payPeriod, ledger, corrections, facts.period()),
                past -> settle(plan, facts, past, Corrections.none(past)));
        for (Prepared<?> reading : plan.readingTeam) {
            if (corridor.isDue(reading) || (corridor.isDueForSome(reading) && corridor.isDueOnLeaving(reading))) {
                corridor.problems.requireOfTeam(reading);
            }
        }
        if (!plan.of(RuleFamily.CREDIT).isEmpty()) {
            corridor.keep(CreditRoom.credit(corridor));
        }
        each(corridor, RuleFamily.SCORE, (Prepared<ScoreRule.Step> score) -> {
            corridor.keep(score.index(), ScoreRoom.score(score, corridor));
        });
        each(corridor, RuleFamily.GRADE, (Prepared<GradeRule.Step> grade) -> {
            ScoreRoom.grade(grade, corridor);
        });
        return corridor;
    }

    private static <S extends Rule.Step> void each(Corridor corridor, RuleFamily family, Consumer<Prepared<S>> room) {
        for (Prepared<S> rule : corridor.plan.<S>of(family)) {
            if (corridor.isDue(rule)) {
                room.accept(rule);
            }
        }
    }
}
