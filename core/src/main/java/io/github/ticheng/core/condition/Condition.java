// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
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

    /** The prepared condition. */
    @FunctionalInterface
    interface Step {

        /** Whether the condition holds for an agent. */
        boolean holds(ScoredAgent agent);
    }
}
