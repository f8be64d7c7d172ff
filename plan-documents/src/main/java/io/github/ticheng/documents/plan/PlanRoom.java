// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.rule.TeamOutcomeRule;

/** The lists of rules in a document, in the order of the corridor, and the clauses that have a meaning in each. */
enum PlanRoom {
    CREDIT("credit", CreditRule.class, "Sales moved into the bases of agents, before anything is scored or paid."),
    SCORE("score", ScoreRule.class, "The rule that scores, at most one.", Clause.WHEN),
    GRADE("grade", GradeRule.class, "The rule that grades, at most one; it sees the scores of the whole team."),
    PAY(
            "pay",
            PayRule.class,
            "An amount for each agent: wages, commissions, bonuses.",
            Clause.WHEN,
            Clause.TIMES,
            Clause.AT_LEAST,
            Clause.AT_MOST,
            Clause.EVERY),
    SHARE("share", ShareRule.class, "Pools split over the team.", Clause.WHEN, Clause.TIMES, Clause.EVERY),
    SETTLE(
            "settle",
            SettleRule.class,
            "What happens to the lines of an agent: caps, guarantees, draws, deductions.",
            Clause.WHEN,
            Clause.EVERY),
    OUTCOME(
            "outcome",
            OutcomeRule.class,
            "What an assessment leads to for an agent, never money.",
            Clause.WHEN,
            Clause.EVERY),
    TEAM_OUTCOME("team-outcome", TeamOutcomeRule.class, "What an assessment leads to for the team.", Clause.EVERY);

    private final String key;
    private final Class<? extends Rule> family;
    private final String description;
    private final ImmutableList<Clause> clauses;

    PlanRoom(String key, Class<? extends Rule> family, String description, Clause... clauses) {
        this.key = key;
        this.family = family;
        this.description = description;
        this.clauses = ImmutableList.copyOf(clauses);
    }

    String key() {
        return key;
    }

    Class<? extends Rule> family() {
        return family;
    }

    String description() {
        return description;
    }

    ImmutableList<Clause> clauses() {
        return clauses;
    }

    /** A clause of an entry. */
    enum Clause {
        WHEN("when"),
        TIMES("times"),
        AT_LEAST("at-least"),
        AT_MOST("at-most"),
        EVERY("every");

        private final String key;

        Clause(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        String description(PlanRoom room) {
            return switch (this) {
                case WHEN ->
                    switch (room) {
                        case SCORE -> "Who is assessed, by facts alone; everybody unless written.";
                        case SHARE -> "Who takes part; everybody unless written.";
                        case CREDIT, GRADE, PAY, SETTLE, OUTCOME, TEAM_OUTCOME ->
                            "The condition under which the rule applies to an agent.";
                    };
                case TIMES ->
                    room == SHARE
                            ? "What the weight of an agent is multiplied by before the split."
                            : "What the unrounded amount is multiplied by.";
                case AT_LEAST -> "The least amount, signed; applied after times.";
                case AT_MOST -> "The greatest amount, signed; applied after at-least.";
                case EVERY ->
                    "How often the rule runs, in the last pay period of each; in every pay period unless written.";
            };
        }
    }
}
