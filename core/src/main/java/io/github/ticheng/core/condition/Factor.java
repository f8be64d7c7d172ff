// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;

/**
 * What an amount, or a weight in a pool, is multiplied by: a score share, an attendance share. Hosts may implement it.
 */
public interface Factor extends Block {

    /** Prepares the factor for the runs of its plan. */
    Step prepare(Preparation preparation);

    /**
     * Whether it is never below zero and never falls as any metric of the agent, or the score and with it the grade, improves;
     * false where that is not known. Whether the score rises with the metrics, and a better grade is worth no less, is looked
     * at where they are made and read.
     */
    default boolean rises() {
        return false;
    }

    /** The prepared factor. */
    @FunctionalInterface
    interface Step {

        /** The factor for an agent, exact. */
        Exact factor(ScoredAgent agent);
    }
}
