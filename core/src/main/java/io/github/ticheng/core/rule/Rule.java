// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;

/**
 * A rule of a plan, in one of the six rooms: {@link CreditRule}, {@link ScoreRule} and {@link GradeRule}, {@link
 * PayRule}, {@link ShareRule}, {@link SettleRule}, {@link OutcomeRule} and {@link TeamOutcomeRule}.
 *
 * <p>Hosts add rules by implementing one of these. A rule is an immutable value; it is prepared once with its plan into
 * a step, and the step runs for every agent from any number of threads. The rule itself has no id, label or clauses:
 * those are its entry's in the plan.
 */
public interface Rule extends Block {

    /** Prepares the rule for the runs of its plan. */
    Step prepare(Preparation preparation);

    /**
     * What is wrong with the rule by itself: gaps, overlaps, tiers that are never reached. The plan's check adds the
     * place.
     *
     * @param money the plan's money, to write amounts
     */
    default ImmutableList<Finding> findings(Unit money) {
        return ImmutableList.of();
    }

    /** A prepared rule; what it can do is its family's to say. */
    interface Step {}
}
