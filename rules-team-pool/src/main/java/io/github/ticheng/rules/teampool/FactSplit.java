// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;

/**
 * A way of splitting that depends on facts alone, so that sales can be credited by it before anything is scored. Hosts
 * may implement it.
 */
public interface FactSplit extends Split {

    @Override
    FactStep prepare(Preparation preparation);

    /** The prepared split. */
    @FunctionalInterface
    interface FactStep extends Step {

        /**
         * Weighs the members by facts.
         *
         * @param members who takes part, in the order of their ids, at least one
         */
        Weights weightsByFacts(ImmutableList<? extends ReportedAgent> members);

        @Override
        default Weights weights(ImmutableList<? extends PaidAgent> members) {
            return weightsByFacts(members);
        }
    }
}
