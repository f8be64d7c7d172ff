// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.List;

/**
 * A condition under which a rule applies to an agent: a minimum, a grade, a tenure. Hosts may implement it.
 *
 * <p>A step that does not hold notes why and by how much, when the agent is being explained; that note becomes the
 * reason of the line of 0.00.
 *
 * <p>Eligibility, the assessment and CREDIT come before anybody is scored: a condition that asks there for a score or a
 * grade is an error of the plan.
 */
public interface Condition extends Block {

    /** Prepares the condition for the runs of its plan. */
    Step prepare(Preparation preparation);

    /**
     * What the condition requires, whoever is asked: "sales at least 20,000.00". The name of its type unless it says more.
     *
     * @param money the plan's money, to write amounts
     */
    default Words requirement(Unit money) {
        return Words.verbatim(type().map(BlockType::name).orElseGet(this::toString));
    }

    /** What each of some conditions requires, in order. */
    static Words requirements(List<? extends Condition> conditions, Unit money) {
        return Words.of(conditions.stream()
                .map(condition -> condition.requirement(money))
                .toList());
    }

    /**
     * Whether it goes on to hold, or not to hold, for an agent as any metric of the agent, or the score, improves; false
     * where that is not known.
     */
    default boolean stays(boolean holds) {
        return false;
    }

    /** The prepared condition. */
    @FunctionalInterface
    interface Step {

        /** Whether the condition holds for an agent. */
        boolean holds(ScoredAgent agent);
    }

    /** How a value stands to a threshold. */
    enum Comparison implements Words {
        /** At the threshold or above. */
        AT_LEAST("at least", "不低于"),
        /** Strictly above the threshold. */
        ABOVE("above", "高于"),
        /** At the threshold or below. */
        AT_MOST("at most", "不高于"),
        /** Strictly below the threshold. */
        BELOW("below", "低于");

        private final Label label;

        Comparison(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /**
         * Whether the comparison holds.
         *
         * @param order negative, zero or positive as the value is below, at or above the threshold
         */
        public boolean holds(int order) {
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
                case AT_MOST -> order <= 0;
                case BELOW -> order < 0;
            };
        }

        @Override
        public String in(Language language) {
            return label.in(language);
        }
    }

    /** What a month counts as in which an agent has no value on record. Absent is not zero unless the plan says so. */
    enum UnknownMonth {
        /** As a month in which nothing happened. */
        COUNTS_AS_ZERO,
        /** As a hole in the record: the team is not paid before it is filled. Months before the day of hiring are none. */
        PROBLEM
    }

    /** How the rate of a whole team is made from its agents' ratios. */
    enum TeamRate {
        /** The ratio of the parts summed over all agents: who has more customers weighs more. */
        SUMMED_PARTS,
        /** The mean of the agents' own rates, each alike; an agent with 0 of 0 does not count. */
        MEAN_OF_RATES
    }
}
