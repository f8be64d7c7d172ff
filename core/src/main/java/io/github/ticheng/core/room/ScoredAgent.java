// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An agent after the assessment. What PAY sees. */
public interface ScoredAgent extends CreditedAgent {

    /** The scorecard with its grade; empty if the agent was not assessed, or the plan assesses nobody. */
    Optional<Scorecard> card();

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
    default ScoredAgent silent() {
        return this;
    }

    @Override
    default boolean meets(Predicate<? super ScoredAgent> condition) {
        return condition.test(this);
    }

    @Override
    Team<? extends ScoredAgent> team();
}
