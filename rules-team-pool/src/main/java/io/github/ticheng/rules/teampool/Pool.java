// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to share: a rate of the team's sales, a fixed sum, a ladder on the team's total. Hosts may implement
 * it. A negative pool is a penalty, which is split the same way.
 *
 * <p>It is not a rule yet: {@link #split} makes it one.
 */
public interface Pool extends Block {

    /** Prepares the pool for the runs of its plan. */
    Step prepare(Preparation preparation);

    /** This pool, split by head. */
    default TeamPool equally() {
        return split(EqualSplit.BY_HEAD);
    }

    /** This pool, split in proportion to the members' values of a metric; a member below zero is a problem. */
    default TeamPool by(Metric metric) {
        return split(new MetricSplit(metric, false));
    }

    /** This pool, split in proportion to a factor of each member: a score share, a coefficient by grade. */
    default TeamPool by(Factor factor) {
        return split(new FactorSplit(factor));
    }

    /** This pool, split some way. */
    default TeamPool split(Split split) {
        return TeamPool.of(this, split);
    }

    /** The prepared pool. */
    @FunctionalInterface
    interface Step {

        /**
         * The total, not rounded: the rule rounds it once.
         *
         * @param team the whole team, whether or not its agents take part
         * @param explained the member to whom the pool is explained, who gives the plan's figures their units; null when
         *     paying, or when the agent takes no part
         */
        Exact total(Team<? extends PaidAgent> team, @Nullable PaidAgent explained);

        /** The same totals of some teams, by team; null where they are not read in columns. */
        default TeamColumns.@Nullable Amounts totals(TeamColumns teams) {
            return null;
        }
    }
}
