// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import org.jspecify.annotations.Nullable;

/**
 * Moves sales into agents' bases before anything is scored or paid: silent orders, split credit. Hosts may implement
 * it.
 *
 * <p>Crediting moves amounts of money only, never counts or ratios, and shrinks the public pool by what it credits.
 *
 * <p>What is moved counts as if it had been reported so: rules that look back over months, a quarter or a year see it, too.
 */
public interface CreditRule extends Rule {

    @Override
    Step prepare(Preparation preparation);

    /**
     * The agents' metrics that this rule counts up as figures, beside the money that is paid to somebody else. A rule of
     * PAY or SHARE that takes such a figure as its amount is an error of the plan; conditions and scores may read it.
     */
    default ImmutableSet<Metric> figures() {
        return ImmutableSet.of();
    }

    /** The prepared rule. */
    interface Step extends Rule.Step {

        /**
         * Credits a team.
         *
         * @param team the team as reported
         * @param credits takes what is moved
         */
        void credit(Team<? extends ReportedAgent> team, Credits credits);

        /**
         * Tells an agent what was credited, in remarks and by a calculation. A sum that differs from what was credited ends
         * the explanation in a {@link io.github.ticheng.core.problem.ProblemsException ProblemsException} that names the rule.
         *
         * @param team the team as reported, the same for all who are explained; nobody in it is
         * @param agent one of the team who is explained, and to whom something was credited
         * @return the sum of what was credited to the agent, in the unit of the metric and not rounded further, with its
         *     term; null, as unless overridden, where nothing is told of how it came about
         */
        default @Nullable Exact told(Team<? extends ReportedAgent> team, PaidAgent agent) {
            return null;
        }
    }

    /** Takes what a step moves. The core implements this. */
    interface Credits {

        /**
         * Moves an amount out of the team's own value into an agent's base. All rules together cannot move more than
         * there is: that would be credited twice, and is a problem that names the rules.
         *
         * @param from the team's value, such as public sales; it shrinks by the amount
         * @param agent whose base grows
         * @param to the agent's base
         * @param amount how much; negative to take back
         */
        void move(Slot<Exact> from, ReportedAgent agent, Slot<Exact> to, Exact amount);

        /**
         * Counts an amount up in one of the rule's {@linkplain CreditRule#figures figures}, taking it from nobody.
         *
         * @param agent whose figure grows
         * @param figure the figure
         * @param amount how much; negative to take back
         */
        void count(ReportedAgent agent, Slot<Exact> figure, Exact amount);
    }
}
