// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * The number that a criterion turns into points: a metric's value, its share of a target, its place in the team. Hosts
 * may implement it.
 */
public interface Measure extends Block {

    /** What people call the number. */
    Label label();

    /** What a criterion on this measure is called unless it says otherwise: the id of the metric. */
    String id();

    /** Which way the number gets better. */
    Better better();

    /** What the number counts, in a plan of some money. */
    Unit unit(Unit money);

    /**
     * Prepares the measure for the runs of its plan.
     *
     * @param absentIsNoData whether an agent without a value has no data; else that is a problem. A ratio must always be
     *     there, and has no data when it is 0 of 0
     */
    Reader prepare(Preparation preparation, boolean absentIsNoData);

    /** The prepared measure. */
    @FunctionalInterface
    interface Reader {

        /** The number of an agent, exact; null for no data. */
        @Nullable
        Exact value(CreditedAgent agent);

        /** The same numbers of a whole team; null where they are not read in columns. */
        default @Nullable Quotients quotients(TeamColumns team) {
            return null;
        }
    }

    /**
     * Numbers of a team as quotients.
     *
     * @param dividends by row; a hole where the number has to be read agent by agent
     * @param divisors by row, positive; null where all have one
     * @param divisor the divisor that all have
     */
    record Quotients(LongColumn dividends, @Nullable LongColumn divisors, long divisor) {

        long divisor(int row) {
            return divisors == null ? divisor : divisors.at(row);
        }
    }
}
