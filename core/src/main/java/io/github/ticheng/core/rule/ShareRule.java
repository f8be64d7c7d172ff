// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.Team;

/** Splits a pool over a team, to the cent. Hosts may implement it. */
public interface ShareRule extends Rule {

    /** Prepares the rule for the runs of its plan. */
    Step prepare(Preparation preparation);

    /** The prepared rule. */
    interface Step {

        /**
         * Splits the pool.
         *
         * @param team the team, whose own values the pool may come from
         * @param members the agents who take part, in the order of their ids; may be empty
         * @param factors a factor for each member's weight, 1 unless the entry says otherwise
         */
        Shares share(
                Team<? extends PaidAgent> team,
                ImmutableList<? extends PaidAgent> members,
                ImmutableList<Exact> factors);
    }

    /**
     * What became of a pool. The parts, what was kept and what is carried sum to the total, each a multiple of the
     * plan's smallest unit.
     *
     * @param total the pool, rounded once by the plan's rounding, with what was carried into this period
     * @param parts a part for each member, in their order; while explaining, that of the explained member has a term
     * @param kept what is not paid out at all
     * @param carried what is not paid out in this period but added to the pool of the next one
     */
    record Shares(Exact total, ImmutableList<Exact> parts, Exact kept, Exact carried) {

        /** Shares of which nothing is carried. */
        public Shares(Exact total, ImmutableList<Exact> parts, Exact kept) {
            this(total, parts, kept, Exact.ZERO);
        }
    }
}
