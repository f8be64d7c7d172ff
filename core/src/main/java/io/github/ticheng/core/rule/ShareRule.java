// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.room.TeamColumns;

/** Splits a pool over a team, to the cent. Hosts may implement it. */
public interface ShareRule extends Rule {

    @Override
    Step prepare(Preparation preparation);

    /** The prepared rule. */
    interface Step extends Rule.Step {

        /**
         * Splits the pool: once a run, among members who do not explain. What there is to say to one of them is the
         * {@link Tale} of the shares.
         *
         * @param team the team, whose own values the pool may come from
         * @param members the agents who take part, in the order of their ids; may be empty
         * @param factors a factor for each member's weight, 1 unless the entry says otherwise
         */
        Shares share(
                Team<? extends PaidAgent> team,
                ImmutableList<? extends PaidAgent> members,
                ImmutableList<Exact> factors);

        /**
         * Splits the pools of some teams in one loop where everybody takes part with a factor of 1, no team has a past, and
         * nothing is kept or carried.
         *
         * @param parts by row, filled here in units of 10^−decimals; a hole where the step has to be asked
         * @param decimals those of the plan's smallest unit
         * @return whether it did; false where the step cannot be read so
         */
        default boolean parts(TeamColumns teams, long[] parts, int decimals) {
            return false;
        }
    }

    /**
     * What became of a pool. The parts, what was kept and what is carried sum to the total, each a multiple of the
     * plan's smallest unit.
     *
     * @param total the pool, rounded once by the plan's rounding, with what was carried into this period
     * @param parts a part for each member, in their order
     * @param kept what is not paid out at all
     * @param carried what is not paid out in this period but added to the pool of the next one
     * @param tale how the parts came about
     */
    record Shares(Exact total, ImmutableList<Exact> parts, Exact kept, Exact carried, Tale tale) {

        /** Shares of which no more is told than the parts. */
        public Shares(Exact total, ImmutableList<Exact> parts, Exact kept, Exact carried) {
            this(total, parts, kept, carried, (position, member, factor) -> member.amount(parts.get(position)));
        }

        /** Shares of which nothing is carried, and no more told than the parts. */
        public Shares(Exact total, ImmutableList<Exact> parts, Exact kept) {
            this(total, parts, kept, Exact.ZERO);
        }
    }

    /**
     * How a pool that was split is told to its members, one by one. To tell it to all of a team must not take longer than
     * to split it, so nothing in it may look at all members again.
     */
    @FunctionalInterface
    interface Tale {

        /**
         * Tells a member its part.
         *
         * @param position the member's place among the members
         * @param member the member, who explains: the numbers have terms, and notes are kept
         * @param factor the member's factor
         * @return the same amount as the member's part, with a term
         */
        Exact part(int position, PaidAgent member, Exact factor);
    }
}
