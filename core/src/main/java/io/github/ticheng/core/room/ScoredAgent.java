// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.Item;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An agent after the assessment. What PAY sees. */
public interface ScoredAgent extends CreditedAgent {

    /** The scorecard with its grade; empty if the agent was not assessed, or the plan assesses nobody. */
    Optional<Scorecard> card();

    /** The scorecard by one of several score rules, declared in preparation. */
    Optional<Scorecard> card(RuleId score);

    /** The grade; empty if the agent was not assessed or the plan has no grades. */
    default Optional<Grade> grade() {
        return card().map(Scorecard::grade);
    }

    /** The same as {@link #card}, or null instead of empty: for steps that run for every agent. */
    default @Nullable Scorecard cardOrNull() {
        return card().orElse(null);
    }

    /** The same as {@link #grade}, or null instead of empty: for steps that run for every agent. */
    default @Nullable Grade gradeOrNull() {
        return grade().orElse(null);
    }

    /** The unrounded amount that an earlier PAY rule, declared in preparation, came to for this agent. */
    Exact base(RuleId rule);

    /** The same agent without an explanation: to try what may not apply. */
    ScoredAgent silent();

    /**
     * The same agent seen within some orders and days: a metric that items of the team have is what these come to, rolled
     * up as over periods, and {@link io.github.ticheng.core.metric.Metric#PLACE} is their place. Of orders that are not
     * there amounts and counts are zero; any other value that one of them lacks is absent. Everything else, such as
     * targets, the score, the team and earlier periods, is as it was.
     *
     * @param items the items, of one agent, in the order of their keys; an item may be of a day before the period
     * @param place the place of these items among others, from 1
     */
    ScoredAgent within(ImmutableList<Item> items, int place);

    @Override
    default boolean meets(Predicate<? super ScoredAgent> condition) {
        return condition.test(this);
    }

    @Override
    Team<? extends ScoredAgent> team();
}
