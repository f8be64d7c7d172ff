// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.text.Json;
import java.util.Arrays;
import java.util.List;

/** The families of rules, in the order in which a plan runs them, and the clauses that have a meaning in each. */
public enum RuleFamily {
    CREDIT(Room.CREDIT, CreditRule.class, "Sales moved into the bases of agents, before anything is scored or paid."),
    SCORE(
            Room.SCORE,
            ScoreRule.class,
            "A scorecard each; of several, others say by its id which one they mean.",
            Clause.WHEN),
    GRADE(
            Room.SCORE,
            GradeRule.class,
            "The rule that grades a scorecard, at most one each; it sees the scores of the whole team.",
            Clause.CARD),
    PAY(Room.PAY, PayRule.class, "An amount for each agent: wages, commissions, bonuses.", Clause.values()),
    SHARE(
            Room.SHARE,
            ShareRule.class,
            "Pools split over the team.",
            Clause.CARD,
            Clause.WHEN,
            Clause.TIMES,
            Clause.EVERY),
    SETTLE(
            Room.SETTLE,
            SettleRule.class,
            "What happens to the lines of an agent: caps, guarantees, draws, deductions.",
            Clause.CARD,
            Clause.WHEN,
            Clause.EVERY),
    OUTCOME(
            Room.OUTCOME,
            OutcomeRule.class,
            "What an assessment leads to for an agent, never money.",
            Clause.CARD,
            Clause.WHEN,
            Clause.EVERY),
    TEAM_OUTCOME(
            Room.OUTCOME,
            TeamOutcomeRule.class,
            "What an assessment leads to for the team.",
            Clause.CARD,
            Clause.EVERY);

    /** The clauses of an entry, in the order in which they apply. */
    public enum Clause {
        CARD,
        WHEN,
        TIMES,
        AT_LEAST,
        AT_MOST,
        EVERY,
        LEAVERS;

        /** The word of documents for it: {@code at-least}. */
        public String key() {
            return Json.word(this);
        }
    }

    private final Room room;
    private final Class<? extends Rule> type;
    private final String description;
    private final ImmutableSet<Clause> clauses;

    RuleFamily(Room room, Class<? extends Rule> type, String description, Clause... clauses) {
        this.room = room;
        this.type = type;
        this.description = description;
        this.clauses = Sets.immutableEnumSet(Arrays.asList(clauses));
    }

    /**
     * The family of a rule.
     *
     * @throws IllegalArgumentException if it is of none, or of several, so that nobody could say when it runs
     */
    public static RuleFamily of(Rule rule) {
        List<RuleFamily> families = Arrays.stream(values())
                .filter(family -> family.type.isInstance(rule))
                .toList();
        if (families.size() != 1) {
            throw new IllegalArgumentException("Expected a rule of one of the families " + Arrays.toString(values())
                    + ", but found " + rule.getClass().getName() + " of " + families);
        }
        return families.get(0);
    }

    /** The room in which its rules work. */
    public Room room() {
        return room;
    }

    /** The interface of its rules. */
    public Class<? extends Rule> type() {
        return type;
    }

    /** The word of documents for it: {@code team-outcome}. */
    public String key() {
        return Json.word(this);
    }

    /** What its rules do, in an English sentence. */
    public String description() {
        return description;
    }

    /** The clauses that its entries may have. */
    public ImmutableSet<Clause> clauses() {
        return clauses;
    }

    /** Whether its rules make lines of statements. */
    public boolean makesLines() {
        return this == PAY || this == SHARE || this == SETTLE;
    }
}
