// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.SharedAgent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Acts on an agent's lines: caps, guarantees, draws, clawbacks, limits on deductions. Hosts may implement it.
 *
 * <p>Settle rules run in the order of the plan and see each other's lines.
 */
public interface SettleRule extends Rule {

    @Override
    Step prepare(Preparation preparation);

    /**
     * Whether what it adds hangs on nothing of the period but the sum of all lines before it, if on that, and a larger sum
     * before it never becomes a smaller one behind it: so that questions can be answered through it.
     */
    default boolean keepsOrder() {
        return false;
    }

    /**
     * Whether it ends what it carried when an agent leaves: then it settles that agent in the last pay period even where its
     * entry is not due or does not apply. What is still carried then is told as an open balance.
     */
    default boolean endsOnLeaving() {
        return false;
    }

    /** The prepared rule. */
    interface Step extends Rule.Step {

        /** Settles an agent. */
        void settle(SharedAgent agent, Settlement settlement);
    }

    /** Takes what a step adds. The core implements this. */
    interface Settlement {

        /**
         * Adds a line, which the plan rounds.
         *
         * @param amount the amount, negative to take away
         * @param note why, where that needs saying on the statement itself
         */
        void line(Exact amount, @Nullable Message note);

        /**
         * Carries an amount into the next period. What is not carried again ends.
         *
         * <p>A rule that carries what it takes rounds it first: some modes round an amount and its negative to
         * different ones, and what is paid and what is carried would no longer sum to what was earned.
         *
         * @param key what it is for, within the rule; empty where the rule carries one amount
         * @param amount the amount still open, not zero, which the plan rounds
         */
        void carry(String key, Exact amount);
    }

    /**
     * A SETTLE rule that makes lines of what corrections of earlier periods come to. Hosts may implement it. A plan has at
     * most one, which runs every month and for everyone; facts with corrections do not run without it.
     */
    interface OfCorrections extends SettleRule {

        /**
         * Whether a correction counts, say by its cause. One that does not is as if it had never been reported: it changes
         * neither past nor later pay.
         */
        boolean counts(Correction correction);

        /** True: what is past stays as it is, whatever is earned now. */
        @Override
        default boolean keepsOrder() {
            return true;
        }
    }
}
