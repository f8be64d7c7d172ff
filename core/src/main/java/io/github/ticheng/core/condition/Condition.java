// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;

/**
 * A condition under which a rule applies to an agent: a minimum, a grade, a tenure. Hosts may implement it.
 *
 * <p>A step that does not hold notes why and by how much, when the agent is being explained; that note becomes the
 * reason of the line of 0.00.
 */
public interface Condition extends Block {

    /** Prepares the condition for the runs of its plan. */
    Step prepare(Preparation preparation);

    /** The prepared condition. */
    @FunctionalInterface
    interface Step {

        /** Whether the condition holds for an agent. */
        boolean holds(ScoredAgent agent);
    }
}
