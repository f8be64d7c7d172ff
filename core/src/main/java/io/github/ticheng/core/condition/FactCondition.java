// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;

/**
 * A condition that depends on facts alone, so that it can be asked before anything is scored: eligibility for a plan or
 * an assessment. Hosts may implement it.
 */
public interface FactCondition extends Condition {

    @Override
    FactStep prepare(Preparation preparation);

    /** The prepared condition. */
    @FunctionalInterface
    interface FactStep extends Step {

        /** Whether the condition holds for an agent, by the facts. */
        boolean holdsByFacts(ReportedAgent agent);

        @Override
        default boolean holds(ScoredAgent agent) {
            return holdsByFacts(agent);
        }
    }
}
