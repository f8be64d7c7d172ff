// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.pool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.rule.Preparation;

/**
 * A way of splitting: it weighs those who take part. Hosts may implement it.
 *
 * <p>A split only weighs. The money is divided by the weights in one place, which keeps the laws: the parts sum to the
 * pool, each is within one unit of its exact share, and a weight of zero earns zero.
 */
public interface Split extends Block {

    /** Prepares the split for the runs of its plan. */
    Step prepare(Preparation preparation);

    /** Whether everybody weighs 1, so that nothing needs to be weighed. */
    default boolean isByHead() {
        return false;
    }

    /** The prepared split. */
    @FunctionalInterface
    interface Step {

        /**
         * Weighs the members.
         *
         * @param members who takes part, in the order of their ids, at least one
         */
        Weights weights(ImmutableList<? extends PaidAgent> members);
    }

    /**
     * The weights of a pool's members.
     *
     * @param each the weight of each member, in their order; zero or positive
     * @param unassigned the weight of what goes to none of them: a fixed share whose holder takes no part; zero or
     *     positive
     */
    record Weights(ImmutableList<Exact> each, Exact unassigned) {

        /** Weights that leave nothing over. */
        public static Weights of(Iterable<Exact> each) {
            return new Weights(ImmutableList.copyOf(each), Exact.ZERO);
        }
    }
}
